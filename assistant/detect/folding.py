"""Text made comparable: one case, no accents, one form of each Arabic letter and digit."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SAME = {
    **dict.fromkeys("\u2018\u2019\u02bc\u2032`\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u200c\u200d\u00a0\u202f\u2009\u200b\u2060\ufeff\u00ad\u0640", " "),
    "\u064a": "\u06cc",
    "\u0649": "\u06cc",
    "\u0643": "\u06a9",
    "\u0629": "\u0647",
    "\u06c0": "\u0647",
    "\u0622": "\u0627",
    "\u0623": "\u0627",
    "\u0625": "\u0627",
    "\u0671": "\u0627",
    "\u0624": "\u0648",
    "\u00df": "s",
    "\u0131": "i",
    "\u0142": "l",
    "\u00f8": "o",
    "\u00e6": "a",
    "\u2026": ".",
}


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


def fold(text: str) -> Folded:
    """Fold a text. Only accents that are characters of their own shorten it."""
    folded = [_folded(char) for char in text]
    if all(folded):
        return Folded("".join(folded))
    kept = [at for at, char in enumerate(folded) if char]
    return Folded("".join(folded), (*kept, len(text)))


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    """One character or none."""
    if char.isascii():
        return char.lower()
    if unicodedata.combining(char):
        return ""
    lower = char.lower()[0]
    same = _SAME.get(lower)
    if same is not None:
        return same
    if lower.isdecimal():
        return str(unicodedata.decimal(lower))
    base = unicodedata.normalize("NFKD", lower)[0]
    return base if base.isalpha() and not unicodedata.combining(base) else lower
