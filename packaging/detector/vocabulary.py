"""Which of the base model's 250,002 pieces the shipped languages need.

A piece stays when words of these languages are cut into it, in small letters or with a capital, or when it
has no letters at all. What is cut away still reads: its letters are covered by smaller pieces.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import wordfreq

from assistant.detect.encoder_tokens import LINE, SPECIAL, Tokeniser, tidied

if TYPE_CHECKING:
    from base import Base

LANGUAGES = ("en", "hu", "fa", "de", "es", "fr", "it", "pt", "pl", "nl", "ro", "cs", "sv", "tr")
_WORDS, _RARE = 60_000, 1e-7
_WORD_BEGINS, _SHORT_CAPITALS, _DIGITS = "\u2581", 4, 3
_SCRIPTS = ("LATIN", "ARABIC")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces that stay, the logarithm of how likely each is, and their rows in the base model."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    rows: tuple[int, ...]

    def tokeniser(self) -> Tokeniser:
        """What cuts text into them."""
        return Tokeniser(self.pieces, self.scores)


def chosen(base: Base) -> Vocabulary:
    """The vocabulary for `LANGUAGES`."""
    spellable = [row for row in range(LINE, len(base.pieces)) if _is_spellable(base.pieces[row])]
    all_of_them = _vocabulary(base, spellable)
    used = _use(all_of_them.tokeniser())
    first = len(SPECIAL)
    kept = [
        row
        for number, row in enumerate(all_of_them.rows[first:], first)
        if used[number] > _RARE or _is_needed(base.pieces[row])
    ]
    return _vocabulary(base, kept)


def _vocabulary(base: Base, rows: list[int]) -> Vocabulary:
    """With the special pieces in front; the end of a line begins as a full stop."""
    stop = base.pieces.index(".")
    return Vocabulary(
        (*SPECIAL, *(base.pieces[row] for row in rows)),
        (*(0.0 for _ in SPECIAL), *(round(float(base.scores[row]), 4) for row in rows)),
        (*range(LINE), stop, *rows),
    )


def _is_spellable(piece: str) -> bool:
    """Whether tidied text of the scripts can hold it."""
    letters = piece.removeprefix(_WORD_BEGINS)
    if letters != "".join(letter.letter for letter in tidied(letters)):
        return False
    digits = sum(letter.isdigit() for letter in letters)
    return digits <= _DIGITS and all(_is_of_the_scripts(letter) for letter in letters)


def _is_of_the_scripts(letter: str) -> bool:
    kind = unicodedata.category(letter)[0]
    return kind not in "LM" or unicodedata.name(letter, "").startswith(_SCRIPTS)


def _is_needed(piece: str) -> bool:
    letters = piece.removeprefix(_WORD_BEGINS)
    if len(letters) <= 1 or not any(letter.isalpha() for letter in letters):
        return True
    return letters.isupper() and len(letters) <= _SHORT_CAPITALS


def _use(tokeniser: Tokeniser) -> Counter[int]:
    """How often a piece is met in the language that uses it most."""
    used: Counter[int] = Counter()
    for language in LANGUAGES:
        here: Counter[int] = Counter()
        words = list(wordfreq.get_frequency_dict(language, "best").items())[:_WORDS]
        for word, share in words:
            for form in {word, word.capitalize()}:
                here.update({token.piece: share for token in tokeniser.tokens(form)})
        used |= here
    return used


def packed_rows(base: Base, vocabulary: Vocabulary) -> np.ndarray:
    """The embeddings of the vocabulary as the base model packs them."""
    return base.rows[np.array(vocabulary.rows)]
