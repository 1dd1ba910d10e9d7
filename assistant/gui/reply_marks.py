"""A canned reply as it stands in the guide: its words, and what is filled in or may be left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.reply import MARK
from assistant.gui import blank_names
from assistant.gui.wording import one_line, tr


class PieceKind(StrEnum):
    """What a stretch of a reply is."""

    WORDS = "words"
    FILLED_IN = "filled_in"
    """The program puts it there, or leaves a blank where it does not know it."""
    ASKED = "asked"
    """The agent fills it in."""
    ONLY_IF = "only_if"
    """What follows is left out in some cases."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a reply."""

    kind: PieceKind
    words: str


def pieces(body: str) -> Iterator[Piece]:
    """The whole reply, in order."""
    place = 0
    for mark in MARK.finditer(body):
        if mark.start() > place:
            yield Piece(PieceKind.WORDS, body[place : mark.start()])
        yield _filled_in(mark["name"]) if mark["name"] is not None else _only_if(mark["tag"])
        place = mark.end()
    if place < len(body):
        yield Piece(PieceKind.WORDS, body[place:])


def _filled_in(expression: str) -> Piece:
    name = one_line(expression)
    if name.startswith("ask."):
        return Piece(PieceKind.ASKED, f"{_name(name)}?")
    return Piece(PieceKind.FILLED_IN, _name(name))


def _only_if(tag: str) -> Piece:
    word, _, rest = one_line(tag).partition(" ")
    told = {
        "if": tr("only if known: {name}"),
        "elsif": tr("else only if known: {name}"),
        "else": tr("else"),
        "endif": tr("in any case"),
    }.get(word)
    return Piece(PieceKind.ONLY_IF, told.format(name=_name(rest)) if told else one_line(tag))


def _name(expression: str) -> str:
    """A value's name for people; what is more than a name stays as it is written."""
    return blank_names.told(_spaced(expression.removeprefix("ask.").removeprefix("facts.")))


def _spaced(name: str) -> str:
    return name.replace(".", " ").replace("_", " ")
