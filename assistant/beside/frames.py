"""Frames as native messaging has them: the length in four bytes, then one JSON object in UTF-8.

A frame is bounded before it is held, and strict: nothing twice, nothing deep, no text that is none.
"""

import json
import struct
from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NoReturn

Frame = dict[str, object]

TOWARDS_APP: Final = 64 * 1024
"""The longest body that the program takes."""
FROM_APP: Final = 1024 * 1024
"""The longest that it gives; browsers take no more of a native host."""
LONGEST_ASKED: Final = 8192
"""The longest argument, in characters, that a second start hands over."""
DEEPEST: Final = 4
"""How many objects and lists may lie in each other."""

# Browsers use the machine's own order, and every machine that we are built for has this one.
_LENGTH: Final = struct.Struct("<I")


class FrameFault(StrEnum):
    """Why a frame is refused."""

    TOO_LONG = "too long"
    HALF = "half a frame"
    NOT_JSON = "no JSON"
    NOT_AN_OBJECT = "no object"
    NOT_TEXT = "no text"
    TOO_DEEP = "too deep"


class FrameError(Exception):
    """A stream that is not what was agreed on; it says what is wrong and how long, never what was in it."""

    def __init__(self, fault: FrameFault, size: int = 0) -> None:
        """Name the fault and the bytes that it concerns."""
        super().__init__(f"{fault.value}, {size} bytes")
        self.fault = fault
        self.size = size
        self.before: list[Frame] = []
        """What came whole before it, in the same bytes."""


class Frames:
    """Puts frames together from whatever pieces they arrive in. After an error nothing more is taken."""

    def __init__(self, longest: int = TOWARDS_APP) -> None:
        """Start between two frames."""
        self._longest = longest
        self._held = bytearray()
        self._error: FrameError | None = None

    @property
    def waiting(self) -> int:
        """How many bytes of a frame are held that is not whole yet."""
        return len(self._held)

    def feed(self, piece: bytes) -> list[Frame]:
        """The frames that became whole; ``FrameError.before`` has those ahead of a fault."""
        if self._error is not None:
            raise self._error
        self._held += piece
        whole: list[Frame] = []
        try:
            while (body := self._next_body()) is not None:
                whole.append(frame_from(body))
        except FrameError as error:
            self._held.clear()
            error.before = whole
            self._error = error
            raise
        return whole

    def end(self) -> None:
        """Nothing more will come; ``FrameError`` where that cuts a frame in two."""
        if self._held:
            raise FrameError(FrameFault.HALF, len(self._held))

    def _next_body(self) -> bytes | None:
        if len(self._held) < _LENGTH.size:
            return None
        (length,) = _LENGTH.unpack_from(self._held)
        if length > self._longest:
            raise FrameError(FrameFault.TOO_LONG, length)
        end = _LENGTH.size + length
        if len(self._held) < end:
            return None
        body = bytes(self._held[_LENGTH.size : end])
        del self._held[:end]
        return body


def packed(message: Mapping[str, object], longest: int = FROM_APP) -> bytes:
    """One message as a frame; ``FrameError`` where it has no such form."""
    try:
        text = json.dumps(message, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        body = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise FrameError(FrameFault.NOT_TEXT) from error
    if len(body) > longest:
        raise FrameError(FrameFault.TOO_LONG, len(body))
    return _LENGTH.pack(len(body)) + body


def frame_from(body: bytes) -> Frame:
    """One object from a frame's body."""
    try:
        value = json.loads(body.decode("utf-8"), object_pairs_hook=_object, parse_constant=_no_number)
    except RecursionError as error:
        raise FrameError(FrameFault.TOO_DEEP, len(body)) from error
    except ValueError as error:
        raise FrameError(FrameFault.NOT_JSON, len(body)) from error
    if not isinstance(value, dict):
        raise FrameError(FrameFault.NOT_AN_OBJECT, len(body))
    _look_through(value, len(body))
    return value


def _object(pairs: list[tuple[str, object]]) -> Frame:
    # Of two values of one name another reader may take the other one.
    if len(pairs) != len({name for name, _ in pairs}):
        raise ValueError("a name stands twice")
    return dict(pairs)


def _no_number(_name: str) -> NoReturn:
    raise ValueError("no number")


def _look_through(item: object, size: int, room: int = DEEPEST) -> None:
    if isinstance(item, str) and not _is_text(item):
        raise FrameError(FrameFault.NOT_TEXT, size)
    if isinstance(item, dict | list):
        if room == 0:
            raise FrameError(FrameFault.TOO_DEEP, size)
        for inner in (*item.keys(), *item.values()) if isinstance(item, dict) else item:
            _look_through(inner, size, room - 1)


def _is_text(text: str) -> bool:
    """JSON can spell half a character, which cannot be shown, stored or sent on."""
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)
