"""Windows by ctypes: an app bar, the window in front, a hot key.

[Not tried there.]
"""

import ctypes
from collections.abc import Sequence
from typing import Any

from assistant.desktop.boxes import Box
from assistant.desktop.chord import Chord, Modifier
from assistant.desktop.system import Grabbed, System
from assistant.domain.settings import Edge

_NEW, _REMOVE, _QUERY, _SET = 0, 1, 2, 3
_EDGES = {Edge.LEFT: 0, Edge.RIGHT: 2}

_OURS = 1
"""The number of our one hot key."""

HOT_KEY_MESSAGE = 0x0312
_NO_REPEAT = 0x4000
_MASKS = {Modifier.ALT: 1, Modifier.CTRL: 2, Modifier.SHIFT: 4, Modifier.META: 8}
_CODES = {
    "Backspace": 0x08, "Tab": 0x09, "Return": 0x0D, "Esc": 0x1B, "Space": 0x20, "PgUp": 0x21,
    "PgDown": 0x22, "End": 0x23, "Home": 0x24, "Left": 0x25, "Up": 0x26, "Right": 0x27, "Down": 0x28,
    "Ins": 0x2D, "Del": 0x2E,
}  # fmt: skip
_FIRST_FUNCTION, _MOST_FUNCTIONS = 0x70, 24


class _Rect(ctypes.Structure):
    _fields_ = [(name, ctypes.c_long) for name in ("left", "top", "right", "bottom")]


class _AppBar(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32),
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("edge", ctypes.c_uint32),
        ("rect", _Rect),
        ("parameter", ctypes.c_ssize_t),
    ]


def windows() -> System:
    """What Windows offers every program."""
    libraries: Any = ctypes.windll  # type: ignore[attr-defined,unused-ignore]  # there on Windows alone
    user = libraries.user32
    return System(WindowsRoom(libraries.shell32), WindowsFocus(user), WindowsKey(user))


class WindowsRoom:
    """SHAppBarMessage, in physical pixels. The shell forgets the bar when its window is gone."""

    def __init__(self, shell: Any) -> None:
        """Be no app bar yet."""
        self._shell = shell
        self._known: set[int] = set()

    def reserve(self, window: int, place: Box, edge: Edge) -> None:
        """The shell moves what it is asked for aside where another bar stands."""
        bar = _AppBar(window=window, edge=_EDGES[edge])
        bar.size = ctypes.sizeof(bar)
        bar.rect = _Rect(place.left, place.top, place.right, place.bottom)
        if window not in self._known:
            self._known.add(window)
            self._shell.SHAppBarMessage(_NEW, ctypes.byref(bar))
        for message in (_QUERY, _SET):
            self._shell.SHAppBarMessage(message, ctypes.byref(bar))

    def release(self, window: int) -> None:
        """Be none any more."""
        if window in self._known:
            self._known.discard(window)
            bar = _AppBar(window=window)
            bar.size = ctypes.sizeof(bar)
            self._shell.SHAppBarMessage(_REMOVE, ctypes.byref(bar))


class WindowsFocus:
    """The window in front. A program that was just given a hot key may put another one there."""

    def __init__(self, user: Any) -> None:
        """Ask nothing yet."""
        self._user = user

    def active(self) -> int:
        """Its handle."""
        return int(self._user.GetForegroundWindow() or 0)

    def activate(self, window: int, at: int = 0) -> None:  # noqa: ARG002 - X11 alone asks when
        """Windows may refuse it, and blinks in the task bar instead."""
        self._user.SetForegroundWindow(window)


class WindowsKey:
    """RegisterHotKey for the thread that asks: its messages name no window."""

    def __init__(self, user: Any) -> None:
        """Have none yet."""
        self._user = user

    def grab(self, chord: Chord) -> Grabbed:
        """Must be asked on the GUI thread, which reads the messages."""
        self.let_go()
        code = _code(chord.key)
        if not code:
            return Grabbed.UNKNOWN
        masks = sum(_MASKS[modifier] for modifier in chord.modifiers)
        held = self._user.RegisterHotKey(None, _OURS, masks | _NO_REPEAT, code)
        return Grabbed.OURS if held else Grabbed.TAKEN

    def let_go(self) -> None:
        """Give it back to the others."""
        self._user.UnregisterHotKey(None, _OURS)

    def fileno(self) -> int:
        """There is nothing to read from: presses come as messages."""
        return -1

    def presses(self) -> Sequence[int]:
        """The messages say no more than that it was pressed."""
        return ()

    def close(self) -> None:
        """Let everything go."""
        self.let_go()


def _code(key: str) -> int:
    if key in _CODES:
        return _CODES[key]
    if key.startswith("F") and key[1:].isdigit():
        number = int(key[1:])
        return _FIRST_FUNCTION + number - 1 if 1 <= number <= _MOST_FUNCTIONS else 0
    return ord(key) if len(key) == 1 and key.isascii() and key.isalnum() and key == key.upper() else 0
