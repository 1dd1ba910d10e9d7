"""Pure: which words only one of two texts has."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final

Span = tuple[int, int]

_WORD: Final = re.compile(r"\S+")
_MOST: Final = 800
"""Words: to compare more takes longer than anybody looks."""


def differing(one: str, other: str) -> tuple[list[Span], list[Span]]:
    """Where each text has words that the other has not; how they are broken into lines does not matter."""
    ours, theirs = _spans(one), _spans(other)
    our_words = [one[start:end] for start, end in ours]
    their_words = [other[start:end] for start, end in theirs]
    blocks = SequenceMatcher(None, our_words, their_words, autojunk=False).get_opcodes()
    odd = [block for block in blocks if block[0] != "equal"]
    return (
        [_across(ours[start:end]) for _, start, end, _, _ in odd if end > start],
        [_across(theirs[start:end]) for _, _, _, start, end in odd if end > start],
    )


def _spans(text: str) -> list[Span]:
    return [found.span() for _, found in zip(range(_MOST), _WORD.finditer(text), strict=False)]


def _across(spans: list[Span]) -> Span:
    return spans[0][0], spans[-1][1]
