"""Text cut into the encoder's pieces, each with the exact place in the text that it stands for.

A word is tidied before it is cut: one spelling for each letter however it was typed (combined accents, Arabic
and Persian forms, digits of any script, quotation marks), and no shouting. Places are those of the text as
given, in Unicode code points, whatever the tidying did. The time is linear in the length of the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

START, PADDING, STOP, UNKNOWN, LINE = range(5)
"""The pieces that stand for no letters; ``LINE`` is the end of a line."""
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>", "<line>")

_WORD_BEGINS = "\u2581"
_WORD = re.compile(r"\n\s*|\S+")
_CAPITAL, _SMALL = re.compile(r"[A-ZÀ-ÖØ-ÞŐŰİŞŁ]"), re.compile(r"[a-zß-öø-ÿőűışł]")
_SHOUTING_FROM, _LONG_CAPITALS = 12, 5
_LONGEST, _KEPT, _REPEATED = 64, 40, 3
_UNKNOWN_COSTS = 10.0
_REMEMBERED = 20_000
_FIRST, _LAST = 1_600, 400
"""The windows hold the first thousand and the last seventy; the others are room for what is left out."""
_SAME = {
    "\u200c": " ",  # Persian has it between the parts of a word; the base model learnt it as a space
    "\u064a": "\u06cc",
    "\u0649": "\u06cc",
    "\u0643": "\u06a9",
    "\u06c1": "\u0647",
    "\u0640": "",
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "`": "'",
    "\u00b4": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    _WORD_BEGINS: "_",
}


class Token(NamedTuple):
    """A piece and the characters ``[start, end)`` that it stands for."""

    piece: int
    start: int
    end: int


class Letter(NamedTuple):
    """A tidied letter and the characters ``[start, end)`` that it was."""

    letter: str
    start: int
    end: int


class Tokeniser:
    """Cuts words into the likeliest pieces of a vocabulary; what no piece covers is ``UNKNOWN``."""

    def __init__(self, pieces: Sequence[str], scores: Sequence[float]) -> None:
        self._scores = scores
        self._numbers = {piece: number for number, piece in enumerate(pieces) if number >= len(SPECIAL)}
        self._longest = max(map(len, self._numbers))
        self._unknown = min(scores) - _UNKNOWN_COSTS
        self._word = lru_cache(_REMEMBERED)(self._cut_word)

    def tokens(self, text: str) -> list[Token]:
        """The pieces of a text, in order."""
        quieter = is_shouting(text)
        return [token for match in _WORD.finditer(text) for token in self._placed_at(match, quieter=quieter)]

    def ends(self, text: str) -> list[Token]:
        """The pieces of a text, in order; of a very long one those of its beginning and its end."""
        quieter = is_shouting(text)
        words = list(_WORD.finditer(text))
        first = self._taken(words, _FIRST, quieter=quieter)
        last = self._taken(reversed(words[len(first) :]), _LAST, quieter=quieter)
        return [token for word in [*first, *reversed(last)] for token in word]

    def _taken(self, words: Iterable[re.Match[str]], enough: int, *, quieter: bool) -> list[list[Token]]:
        """The pieces of word after word, until there are enough."""
        found: list[list[Token]] = []
        count = 0
        for word in words:
            if count >= enough:
                break
            found.append(self._placed_at(word, quieter=quieter))
            count += len(found[-1])
        return found

    def _placed_at(self, match: re.Match[str], *, quieter: bool) -> list[Token]:
        start, word = match.start(), match[0]
        if word[0] == "\n":
            return [Token(LINE, start, start + 1)]
        return [Token(piece, start + a, start + b) for piece, a, b in self._word(word, quieter)]

    def _cut_word(self, word: str, quieter: bool) -> tuple[Token, ...]:  # noqa: FBT001 - for the cache
        found: list[Token] = []
        part: list[Letter] = []
        for letter in [*tidied(word, quieter=quieter), Letter(" ", 0, 0)]:
            if letter.letter != " ":
                part.append(letter)
            elif part:
                found += self._best(part)
                part = []
        return tuple(found)

    def _best(self, letters: list[Letter]) -> list[Token]:
        """Of all ways to lay pieces side by side, the likeliest (Viterbi)."""
        spelt = _WORD_BEGINS + "".join(letter.letter for letter in letters)
        length = len(spelt)
        best = [0.0, *([float("-inf")] * length)]
        steps = [(0, UNKNOWN)] * (length + 1)
        for start in range(length):
            value = best[start]
            for end in range(start + 1, min(length, start + self._longest) + 1):
                piece = self._numbers.get(spelt[start:end])
                if piece is not None and value + self._scores[piece] > best[end]:
                    best[end], steps[end] = value + self._scores[piece], (start, piece)
            if value + self._unknown > best[start + 1]:
                best[start + 1], steps[start + 1] = value + self._unknown, (start, UNKNOWN)
        return _placed(steps, letters)


def _placed(steps: list[tuple[int, int]], letters: list[Letter]) -> list[Token]:
    """The pieces on the best way with their places; the mark of a beginning stands for no character."""
    found: list[Token] = []
    end = len(steps) - 1
    while end > 0:
        start, piece = steps[end]
        first = letters[max(start, 1) - 1].start
        last = letters[end - 2].end if end > 1 else first
        if piece == UNKNOWN and found and found[-1].piece == UNKNOWN:
            last = found.pop().end
        found.append(Token(piece, first, last))
        end = start
    return found[::-1]


def is_shouting(text: str) -> bool:
    """Whether most letters of a text are capitals."""
    capitals = len(_CAPITAL.findall(text))
    return capitals >= _SHOUTING_FROM and capitals > len(_SMALL.findall(text))


def tidied(word: str, *, quieter: bool = False) -> list[Letter]:
    """The letters of a word as the vocabulary spells them; of a monster only the beginning."""
    if len(word) > _LONGEST:
        word = word[:_KEPT]
    if (quieter or len(word) >= _LONG_CAPITALS) and word.isupper():
        letters = [Letter(small, at, at + 1) for at, letter in enumerate(word) for small in letter.lower()]
    else:
        letters = [Letter(letter, at, at + 1) for at, letter in enumerate(word)]
    if not (word.isascii() and word.isprintable() and "`" not in word):
        letters = [same for cluster in _clusters(letters) for same in _spelt(cluster)]
    return _without_repeats(letters)


def _clusters(letters: list[Letter]) -> Iterator[Letter]:
    """Each letter together with the marks that stand on it."""
    at = 0
    while at < len(letters):
        end = at + 1
        while end < len(letters) and unicodedata.combining(letters[end].letter):
            end += 1
        cluster = letters[at:end]
        yield Letter("".join(each.letter for each in cluster), cluster[0].start, cluster[-1].end)
        at = end


def _spelt(cluster: Letter) -> Iterator[Letter]:
    """One spelling for what can be typed in several ways; what cannot be seen is left out."""
    for letter in unicodedata.normalize("NFKC", cluster.letter):
        if letter in _SAME:
            same = _SAME[letter]
        elif letter.isascii():
            same = letter if letter.isprintable() else ""
        elif letter.isdecimal():
            same = str(unicodedata.decimal(letter))
        else:
            same = _visible(letter)
        if same:
            yield Letter(same, cluster.start, cluster.end)


def _visible(letter: str) -> str:
    kind = unicodedata.category(letter)
    if (
        kind in ("Cf", "Cc", "Cs", "Co", "Cn")
        or "\u064b" <= letter <= "\u0652"
        or "\ufe00" <= letter <= "\ufe0f"
    ):
        return ""
    return " " if kind[0] == "Z" else letter


def _without_repeats(letters: list[Letter]) -> list[Letter]:
    """At most three of the same letter in a row; the last of them stands for all that follow."""
    kept: list[Letter] = []
    run = 0
    for letter in letters:
        run = run + 1 if kept and kept[-1].letter == letter.letter else 1
        if run <= _REPEATED:
            kept.append(letter)
        else:
            kept[-1] = kept[-1]._replace(end=letter.end)
    return kept
