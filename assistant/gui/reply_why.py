"""Why a canned reply was found: the letters that match, and a line of it in which they stand. Knows no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from assistant.gui.reply_search import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

_BEFORE: Final = 24
"""Letters that are shown in front of what was found in the middle of a text."""

_MOST: Final = 20_000
"""Letters that are looked at: a row is painted while the agent types."""

Span = tuple[int, int]


def marks_in(text: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Where these words, plain as the search makes them, stand in a text; in order, none within another."""
    text = text[:_MOST]
    folded = [plain(letter) for letter in text]
    whole = "".join(folded)
    # Behind every letter: how many plain letters there are so far. 'ß' makes two, an accent none.
    ends = list(accumulate(map(len, folded)))
    found = sorted(span for word in words if word for span in _places(whole, word))
    return _joined([_span(ends, start, end) for start, end in found])


def telling(lines: Sequence[str], words: Sequence[str], otherwise: str) -> str:
    """The line to show below a title: one with a match in it, begun shortly before that."""
    for line in lines:
        marks = marks_in(line, words)
        if marks:
            return line if marks[0][0] <= _BEFORE else f"… {_from_a_word(line, marks[0][0] - _BEFORE)}"
    return otherwise


def _places(whole: str, word: str) -> list[Span]:
    found, start = [], whole.find(word)
    while start >= 0:
        found.append((start, start + len(word)))
        start = whole.find(word, start + len(word))
    return found


def _span(ends: Sequence[int], start: int, end: int) -> Span:
    return bisect_right(ends, start), bisect_left(ends, end) + 1


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _from_a_word(line: str, start: int) -> str:
    return line[line.find(" ", start) + 1 :]
