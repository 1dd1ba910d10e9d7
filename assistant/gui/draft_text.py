"""What a draft's text may look like, and where a canned reply goes into it. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.domain.blanks import blanks_left

LONGEST: Final = 100_000
"""Characters that one paste or one reply may bring: more is no answer to anybody, and makes typing slow."""

_LONGEST_LINE = 4000
_BREAKS = str.maketrans(
    {"\r": "\n", "\u2028": "\n", "\u2029": "\n", "\ufdd0": "\n", "\ufdd1": "\n", "\x00": "", "\ufffc": ""}
)


@dataclass(frozen=True, slots=True)
class Insertion:
    """Put ``text`` at ``start``, in place of what stands up to ``end``; ``before`` of it is only glue."""

    start: int
    end: int
    text: str
    before: int


def plain(raw: str) -> str:
    """Qt's own marks for line ends as line ends. By replace: translate takes ten times as long."""
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")


def fitted(text: str) -> str:
    """A text as the editor takes it: plain line ends, no line that takes seconds to lay out."""
    text = text[: LONGEST + 1].replace("\r\n", "\n").translate(_BREAKS)[:LONGEST]
    if len(text) <= _LONGEST_LINE:
        return text
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line))


def insertion(text: str, reply: str, anchor: int, cursor: int) -> Insertion:
    """Where a reply goes: at the cursor, with an empty line on either side where there is text.

    Nothing that was typed is replaced, selected or not; only a selected blank is. From within a blank the
    reply goes behind it, because half a blank would be no blank any more.
    """
    start, end = sorted((anchor, cursor))
    blanks = blanks_left(text)
    if any((found.start, found.end) == (start, end) for found in blanks):
        return Insertion(start, end, reply, 0)
    place = next((found.end for found in blanks if found.start < end < found.end), end)
    before = _glue(text[:place], trailing=True)
    after = _glue(text[place:], trailing=False)
    return Insertion(place, place, before + reply + after, len(before))


def units(text: str) -> int:
    """The length that Qt sees: characters beyond the basic plane, like most emoji, count twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def from_units(text: str, place: int) -> int:
    """Qt's place in a text as Python counts it."""
    if text.isascii():
        return place
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "replace"))


def _glue(beside: str, *, trailing: bool) -> str:
    if not beside.strip():
        return ""
    line_ends = beside.rstrip(" \t") if trailing else beside.lstrip(" \t")
    there = len(line_ends) - len(line_ends.rstrip("\n") if trailing else line_ends.lstrip("\n"))
    return "\n" * max(0, 2 - there)


def _pieces(line: str) -> list[str]:
    if len(line) <= _LONGEST_LINE:
        return [line]
    return [line[start : start + _LONGEST_LINE] for start in range(0, len(line), _LONGEST_LINE)]


def joined(text: str, other: str) -> str:
    """Two drafts as one, an empty line between them; the same words are not said twice."""
    if other.strip() in text:
        return text
    return f"{text.rstrip()}\n\n{other.strip()}" if text.strip() else other
