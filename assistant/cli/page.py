"""Lines of a page in a terminal: they fit its width, and strangers' text can only be read, never obeyed."""

import unicodedata
from collections.abc import Iterator
from enum import StrEnum


class Style(StrEnum):
    """What a terminal with colours makes of a line."""

    PLAIN = ""
    STRONG = "1"
    FAINT = "2"


# They join letters or turn none around: Persian, Hebrew and emoji need them.
_HARMLESS_FORMATS = "\u200c\u200d\u200e\u200f"
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_WIDE = {"W", "F"}
_NARROWEST = 24


def visible(text: str) -> str:
    """Every character that a terminal would act on becomes one that it shows."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char.isprintable() or char in _HARMLESS_FORMATS:
        return char
    if unicodedata.category(char) not in _UNSEEN:
        return char if char.strip() else " "
    if char == "\t":
        return " "
    code = ord(char)
    if code < 0x20:  # noqa: PLR2004 - the control characters
        return chr(0x2400 + code)
    return f"<U+{code:04X}>"


def cells(text: str) -> int:
    """How many columns a text takes."""
    return sum(_cells_of(char) for char in text)


def _cells_of(char: str) -> int:
    if unicodedata.combining(char) or char in _HARMLESS_FORMATS:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


class Page:
    """A page as it grows, line by line."""

    def __init__(self, width: int, *, colours: bool) -> None:
        """Take the terminal's width in columns and whether it may be coloured."""
        self._width = max(width, _NARROWEST)
        self._colours = colours
        self._lines: list[str] = []

    def add(self, text: str, *, indent: int = 0, mark: str = "", style: Style = Style.PLAIN) -> None:
        """Set a text, wrapped; the mark stands before its first line and the others hang below it."""
        margin, hanging = " " * indent, " " * cells(mark)
        room = max(self._width - indent - cells(mark), 1)
        lead = mark
        for paragraph in _paragraphs(text):
            for line in _wrapped(visible(paragraph), room):
                self._put(f"{margin}{lead}{line}".rstrip(), style)
                lead = hanging

    def gap(self) -> None:
        """Leave one line free."""
        self._lines.append("")

    def text(self) -> str:
        """The whole page; it ends with a line break."""
        return "\n".join(self._lines) + "\n"

    def _put(self, line: str, style: Style) -> None:
        coloured = self._colours and style and line
        self._lines.append(f"\x1b[{style}m{line}\x1b[0m" if coloured else line)


def _paragraphs(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")


def _wrapped(text: str, room: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if cells(joined) <= room:
            line = joined
            continue
        if line:
            yield line
        *full, line = _cut(word, room)
        yield from full
    yield line


def _cut(word: str, room: int) -> list[str]:
    """A word longer than the line, in pieces."""
    pieces, used = [""], 0
    for char in word:
        width = _cells_of(char)
        if pieces[-1] and used + width > room:
            pieces.append("")
            used = 0
        pieces[-1] += char
        used += width
    return pieces
