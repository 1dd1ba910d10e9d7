"""What the browser may say to the panel and the panel to the browser; nothing else is understood.

No message of the browser's names a text to insert or an action to do: the panel decides what follows.
A message is an object whose ``type`` is one of those below, with exactly the fields of that class.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Final, NewType, TypeVar

from assistant.beside.extensions import ORIGINS
from assistant.beside.frames import LONGEST_ASKED
from assistant.beside.page import LONGEST_ADDRESS, is_page

BrowserId = NewType("BrowserId", int)
"""One connected browser, until it leaves; never given out twice."""

_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
_WHY: Final = re.compile(r"[a-z_]{0,40}", re.ASCII)
_Kind = TypeVar("_Kind", bound=StrEnum)


class MessageError(Exception):
    """A frame that is no message of ours; its words are ours and hold nothing of it."""


class Key(StrEnum):
    """Which of the extension's keys the agent pressed."""

    INSERT = "insert"
    CHECK = "check"


class Errand(StrEnum):
    """What a second start may hand over."""

    OPEN = "open"
    RAISE = "raise"
    TOGGLE = "toggle"
    DEMO = "demo"


@dataclass(frozen=True, slots=True)
class Tab:
    """A browser's tab in front shows this address; empty: a page that is no connected helpdesk's."""

    browser: BrowserId
    address: str


@dataclass(frozen=True, slots=True)
class Browser:
    """A connected browser, by the extension in it."""

    id: BrowserId
    origin: str


@dataclass(frozen=True, slots=True)
class Visited:
    """The tab in front shows this address now."""

    address: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Inserted:
    """What became of an ``Insert``: ``text_found`` is what then stood in the editor, ``why`` a word."""

    id: str
    ok: bool
    why: str
    text_found: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Editor:
    """What stands in the page's editor; the answer to ``Read``. With a ``why``, nothing could be read."""

    id: str
    text: str = field(repr=False)
    why: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """The agent pressed a key of the extension's."""

    what: Key


@dataclass(frozen=True, slots=True)
class Said:
    """A browser said something beside its address."""

    browser: BrowserId
    message: "Inserted | Editor | Pressed"


@dataclass(frozen=True, slots=True)
class Helpdesks:
    """Which origins the extension may tell addresses of, like ``https://shop.zendesk.com``."""

    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Insert:
    """Put this text where the cursor is, while the tab in front shows that address; empty: whichever."""

    id: str
    text: str = field(repr=False)
    address: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Read:
    """Tell what stands in the editor; answered by ``Editor`` of the same id. The address is as above."""

    id: str
    address: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Start:
    """The peer is a second start of the program."""


@dataclass(frozen=True, slots=True)
class Hello:
    """The peer is a browser's native host, which was started for this extension."""

    origin: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What a second start hands over; ``argument`` is empty but for ``open``."""

    errand: Errand
    argument: str = field(default="", repr=False)


FromBrowser = Visited | Inserted | Editor | Pressed
ToBrowser = Helpdesks | Insert | Read

_TYPES: Final[Mapping[str, type[FromBrowser]]] = {
    "tab": Visited,
    "inserted": Inserted,
    "editor": Editor,
    "key": Pressed,
}
_NAMES: Final[Mapping[type[ToBrowser], str]] = {Helpdesks: "helpdesks", Insert: "insert", Read: "read"}


def hello_from(frame: Mapping[str, object]) -> Start | Hello:
    """Who a peer says it is, in its first frame."""
    if frame == {"hello": "start"}:
        return Start()
    origin = frame.get("origin")
    if frame.keys() != {"hello", "origin"} or frame["hello"] != "browser":
        raise MessageError("no greeting")
    if not isinstance(origin, str) or origin not in ORIGINS:
        raise MessageError("an extension that is not ours")
    return Hello(origin)


def asked_from(frame: Mapping[str, object]) -> Asked:
    """What a second start wants."""
    if not frame.keys() <= {"ask", "argument"}:
        raise MessageError("no errand")
    asked = Asked(_one_of(Errand, frame.get("ask")), _short(frame.get("argument", ""), LONGEST_ASKED))
    if bool(asked.argument) != (asked.errand is Errand.OPEN):
        raise MessageError("an errand with the wrong argument")
    return asked


def message_from(frame: Mapping[str, object]) -> FromBrowser:
    """What a browser says, after its greeting."""
    kind = frame.get("type")
    made = _TYPES.get(kind) if isinstance(kind, str) else None
    if made is None or frame.keys() != {"type", *(each.name for each in fields(made))}:
        raise MessageError("no message that is known")
    if made is Visited:
        return Visited(_address(frame["address"]))
    if made is Pressed:
        return Pressed(_one_of(Key, frame["what"]))
    if made is Editor:
        return Editor(_matching(_ID, frame["id"]), _text(frame["text"]), _matching(_WHY, frame["why"]))
    return Inserted(
        _matching(_ID, frame["id"]),
        _yes_or_no(frame["ok"]),
        _matching(_WHY, frame["why"]),
        _text(frame["text_found"]),
    )


def frame_of(message: ToBrowser) -> dict[str, object]:
    """What the panel says, as a frame."""
    return {"type": _NAMES[type(message)], **asdict(message)}


def _address(value: object) -> str:
    address = _short(value, LONGEST_ADDRESS)
    if address and not is_page(address):
        raise MessageError("no page's address")
    return address


def _one_of(kinds: type[_Kind], value: object) -> _Kind:
    if not isinstance(value, str) or value not in set(kinds):
        raise MessageError("no word that is known")
    return kinds(value)


def _matching(pattern: re.Pattern[str], value: object) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise MessageError("a name of another form")
    return value


def _short(value: object, longest: int) -> str:
    text = _text(value)
    if len(text) > longest:
        raise MessageError("too long a text")
    return text


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise MessageError("no text where one belongs")
    return value


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise MessageError("neither yes nor no")
    return value
