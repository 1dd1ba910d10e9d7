"""Places that somebody left to be filled in: the program's own blanks, and those made by hand.

What leaves, sent or inserted, is held against this one place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from assistant.domain.reply import Blank, blanks_in

_BY_HAND = re.compile(
    r"""\[(?P<square>[^\[\]\n?]{1,60})\](?!\()
    |(?<![\w<])<(?P<angle>[^\W\d_][^<>@:=./\n]{1,40})>
    |\{\{?(?P<curly>[^{}\n]{1,60})\}?\}
    |(?<![\w/.])(?P<line>_{3,})(?![\w/])
    |(?<![^\W\d_])(?P<crosses>X{3,}|x{4,})(?![^\W\d_])""",
    re.VERBOSE,
)
_MARKS = "[<{_Xx"
# A card or an account that shows its last digits: nothing is left to fill in there.
_MASKED = re.compile(r"(?<!\w)(?:[Xx]{3,}[ -]){2,3}\d{3,4}(?!\d)|(?<!\w)[Xx]{3,}-?\d{3,4}(?!\d)")


def blanks_left(text: str) -> tuple[Blank, ...]:
    """Every blank of a text, in order; '[1]' is a footnote and a link's text is no blank."""
    ours = blanks_in(text)
    if not any(mark in text for mark in _MARKS):
        return ours
    taken = _Taken([*((one.start, one.end) for one in ours), *(one.span() for one in _MASKED.finditer(text))])
    by_hand = [
        Blank(_name(match), *match.span())
        for match in _BY_HAND.finditer(text)
        if not _name(match).isdecimal() and not taken.touch(*match.span())
    ]
    return tuple(sorted((*ours, *by_hand), key=lambda one: one.start))


def keeping_back(text: str, *, internal: bool = False) -> tuple[Blank, ...]:
    """What keeps a text from leaving.

    A note is read by colleagues, who paste logs full of brackets: there only the program's own blanks count.
    """
    return blanks_in(text) if internal else blanks_left(text)


class _Taken:
    """Spans of a text; one question to them costs the logarithm of how many there are."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def touch(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with this span."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def _name(match: re.Match[str]) -> str:
    return (match[match.lastgroup or 0] or "").strip()
