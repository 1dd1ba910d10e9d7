"""Where the placeholders of other programs and people's own blanks stand in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from assistant.importing.cleaning import in_letters
from assistant.importing.html_text import ELEMENTS
from assistant.importing.imported import System

_LONGEST = 300
_PLACEHOLDER = re.compile(
    rf"""\{{\{{(?P<braces>[^{{}}\n]{{0,{_LONGEST}}})\}}\}}
    |\#\{{(?P<hash>[^{{}}\n]{{0,{_LONGEST}}})\}}
    |\{{%(?P<percent>[^{{}}%\n]{{0,{_LONGEST}}})%\}}
    |\{{(?P<form>form(?:text|menu|paragraph|toggle|date)|cursor)\b(?P<about>[^{{}}\n]{{0,{_LONGEST}}})\}}""",
    re.VERBOSE,
)
_FIELD = re.compile(r"\[\[([A-Za-z0-9_]{1,60})\]\]")
_CURSOR = re.compile(r"\$\|\$")
_HAND_MADE = re.compile(
    r"""\[(?P<square>[^\[\]\n]{1,60})\](?!\()
    |<(?P<angle>[^\W\d_][^<>@:=./\n]{0,40})>
    |\((?P<round>[^()\n]{1,60})\)
    |(?<![\w/.])(?P<line>_{3,}|\.{5,})(?![\w/])
    |(?<![A-Za-z])(?P<crosses>X{3,}|x{4,})(?![A-Za-z])
    |(?<![A-Za-z])[Xx]{3}(?P<between>[A-Za-z][A-Za-z ]{0,30}?)[Xx]{3,}(?![A-Za-z])""",
    re.VERBOSE,
)
_ASKS = re.compile(
    r"(?:please |to )?(?:insert|enter|fill in|add|type|choose|put|state|specify)(?: here| the| your)?\b"
)
_ROUND_WORDS = frozenset(
    (
        "name",
        "customer name",
        "first name",
        "last name",
        "order number",
        "order id",
        "tracking number",
        "tracking link",
        "date",
        "amount",
        "product",
        "product name",
        "item",
        "item name",
        "address",
        "link",
        "agent name",
        "your name",
        "ticket number",
    )
)


class Kind(Enum):
    """What stands there."""

    TEXT = auto()
    PLACEHOLDER = auto()
    """The program filled it in."""
    FIELD = auto()
    """The program asked the agent."""
    BLANK = auto()
    """Somebody made it by hand."""
    NOTHING = auto()
    """Where the cursor went."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text, as it stands there, and what is named within its brackets."""

    kind: Kind
    text: str
    inside: str = ""


def pieces_in(text: str, system: System) -> Iterator[Piece]:
    """The whole text in pieces, in order."""
    at = 0
    for found in _PLACEHOLDER.finditer(text):
        yield from _own(text[at : found.start()], system)
        yield _placeholder(found, system)
        at = found.end()
    yield from _own(text[at:], system)


def _placeholder(found: re.Match[str], system: System) -> Piece:
    form = found["form"]
    if form == "cursor" or (found["hash"] or "").strip() == "cursor":
        return Piece(Kind.NOTHING, found[0])
    if form:
        name = re.search(r"name\s{0,9}=([^;]{0,60})", found["about"])
        return Piece(Kind.FIELD, found[0], (name[1] if name else form).strip())
    if found["hash"] is not None and system is System.BEEFTEXT:
        return _beeftext(found)
    return Piece(
        Kind.PLACEHOLDER, found[0], (found["braces"] or found["hash"] or found["percent"] or "").strip()
    )


def _beeftext(found: re.Match[str]) -> Piece:
    kind, _, about = found["hash"].partition(":")
    if kind.strip() == "input":
        return Piece(Kind.FIELD, found[0], about.strip())
    return Piece(Kind.PLACEHOLDER, found[0], found["hash"].replace(":", " "))


def _own(text: str, system: System) -> Iterator[Piece]:
    """What stands between placeholders: Espanso's marks, then people's."""
    if system is not System.ESPANSO:
        yield from _by_people(text)
        return
    at = 0
    for found in re.finditer(f"{_FIELD.pattern}|{_CURSOR.pattern}", text):
        yield from _by_people(text[at : found.start()])
        yield Piece(Kind.FIELD if found[1] else Kind.NOTHING, found[0], found[1] or "")
        at = found.end()
    yield from _by_people(text[at:])


def _by_people(text: str) -> Iterator[Piece]:
    at, look = 0, 0
    while found := _HAND_MADE.search(text, look):
        # Brackets that are no blank may hold one.
        look = found.start() + 1
        if _is_blank(found):
            yield Piece(Kind.TEXT, text[at : found.start()])
            yield Piece(Kind.BLANK, found[0], _asked_for(found))
            at = look = found.end()
    yield Piece(Kind.TEXT, text[at:])


def _is_blank(found: re.Match[str]) -> bool:
    kind, inside = found.lastgroup, (found[found.lastgroup or 0] or "").strip()
    if kind == "square":
        # Not a footnote or a box to tick.
        letters = any(char.isalpha() for char in inside)
        return (letters and inside.casefold() != "x") or set(inside) in ({"."}, {"_"})
    if kind == "angle":
        return in_letters(inside).partition(" ")[0] not in ELEMENTS
    if kind == "round":
        said = in_letters(inside)
        return said in _ROUND_WORDS or _ASKS.match(said) is not None
    return True


def _asked_for(found: re.Match[str]) -> str:
    """What to fill in, as far as it says so."""
    if found.lastgroup in {"line", "crosses"}:
        return ""
    inside = (found[found.lastgroup or 0] or "").strip().removesuffix("?")
    plain = in_letters(inside)
    return _ASKS.sub("", plain, count=1).strip() or plain
