"""Text made comparable: small letters, no accents, one form of every digit, quote, dash and Arabic letter."""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_APOSTROPHE: Final = "\u2019"
"""Not the straight one: that ends a pattern in the tables."""
_SAME: Final = {
    **dict.fromkeys("'\u2018\u201a\u02bc\u2032`\u00b4", _APOSTROPHE),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u200c\u200d\u00a0\u202f\u2009\u200b\u2060\ufeff\u00ad\u0640\t", " "),
    **dict.fromkeys("\u0649\u064a", "\u06cc"),
    **dict.fromkeys("\u0622\u0623\u0625\u0671", "\u0627"),
    **dict.fromkeys("\u0629\u06c0\u06c2", "\u0647"),
    "\u0643": "\u06a9",
    "\u0624": "\u0648",
    "\u066a": "%",
    "\u00df": "s",
    "\u0131": "i",
}
_MARK: Final = "\x00"
"""Stands for an accent that is a character of its own; a draft's own one is folded to a blank."""


class _Letters(dict[int, str]):
    """Folded characters, each worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


@dataclass(frozen=True, slots=True)
class Folded:
    """The folded text and where each of its characters stood before."""

    text: str
    _positions: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span before folding; accents that follow the last letter belong to it."""
        if self._positions is None:
            return start, end
        return self._positions[start], self._positions[end]

    def place(self, position: int) -> int:
        """Where a character stands after folding."""
        return position if self._positions is None else bisect_left(self._positions, position)


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """Fold a text. Only accents that are characters of their own shorten it."""
    folded = text.translate(_LETTERS)
    if _MARK not in folded:
        return Folded(folded)
    kept = [at for at, char in enumerate(folded) if char != _MARK]
    return Folded(folded.replace(_MARK, ""), (*kept, len(text)))


def _folded(char: str) -> str:
    """One character; the table keeps lengths, so that positions stay."""
    if char in _SAME:
        return _SAME[char]
    if char.isascii():
        return char.lower() if char != _MARK else " "
    if unicodedata.combining(char):
        return _MARK
    lower = char.lower()[0]
    if lower in _SAME:
        return _SAME[lower]
    if lower.isdecimal():
        return str(unicodedata.decimal(lower))
    base = unicodedata.normalize("NFKD", lower)[0]
    return base if base.isalpha() and not unicodedata.combining(base) else lower


_LETTERS: Final = _Letters()
