"""How likely a clause promises each kind of thing, by weights learnt from labelled drafts.

The tables know wordings; this knows ideas. It is a sum: each trait of the clause adds its weight. How the
weights are learnt, and what they are worth on drafts that taught them nothing: packaging/guard/README.md.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp, log, sqrt
from pathlib import Path

from assistant.domain.promise import PromiseKind
from assistant.guard.traits import (
    LEAST_IDEAS,
    LEAST_WORDS,
    Ideas,
    ideas_in,
    neighbours,
    of_pair,
    of_word,
    spoken,
    words_in,
)

FILE = Path(__file__).with_name("tables") / "weights.tsv"
ALWAYS = "="
"""The trait that every clause has."""
LEAST = 0.15
"""What is less likely is not named."""

_LANE = 48
_HALF = 1 << (_LANE - 1)
"""The weights for all kinds lie side by side in one whole number, in lanes of so many bits: adding ten costs
as much as adding one. With a sum for each kind a clause takes twice as long."""
_STEPS = 4096
"""A trait's share is a fraction of this, so that the sums stay whole numbers."""
_UNIT = 1 / (100 * _STEPS)
_LEAST_SUM = round(log(LEAST / (1 - LEAST)) / _UNIT)

_Weighed = tuple[int, int]
"""How many traits there are, and what they weigh together."""


@lru_cache(maxsize=4096)
def likely(clause: str, language: str) -> tuple[tuple[PromiseKind, float], ...]:
    """How likely each kind is, up to 1, if it is at all; of a whole draft, one clause changes with a key."""
    words = words_in(clause)
    ideas = ideas_in(words, language)
    known = spoken(language)
    meant = [_of_ideas(one) for one in ideas if one]
    meant += [_of_pair(first, then) for first, then in neighbours(ideas)]
    learnt = _learnt()
    packed = learnt.start + _scaled([_of_word(word, known) for word in set(words)], LEAST_WORDS)
    packed += _scaled(meant, LEAST_IDEAS)
    # Raised, a sum has its highest bit if it is likely enough; hardly any clause promises anything.
    return _unpacked(packed, learnt.kinds) if packed & learnt.highest else ()


def _scaled(each: Iterable[_Weighed], least: int) -> int:
    """The more traits there are, the less each of them counts."""
    count = packed = 0
    for traits, weight in each:
        count += traits
        packed += weight
    return packed * round(_STEPS / sqrt(max(least, count)))


@lru_cache(maxsize=8192)
def _of_word(word: str, language: str) -> _Weighed:
    return _weighed(of_word(word, language))


@lru_cache(maxsize=2048)
def _of_ideas(ideas: Ideas) -> _Weighed:
    return _weighed(ideas)


@lru_cache(maxsize=16384)
def _of_pair(first: Ideas, then: Ideas) -> _Weighed:
    return _weighed(of_pair(first, then))


def _weighed(names: tuple[str, ...]) -> _Weighed:
    """Added once for each word and for each two words, as the same ones come again and again."""
    weights = _learnt().weights
    return len(names), sum([weights[name] for name in names if name in weights])


def _unpacked(packed: int, kinds: tuple[PromiseKind, ...]) -> tuple[tuple[PromiseKind, float], ...]:
    """The sum for each kind, out of the one number that all kinds were added in."""
    sums = [(packed >> (_LANE * at)) % (2 * _HALF) - _HALF for at in range(len(kinds))]
    return tuple(
        (kind, 1 / (1 + exp(-_UNIT * (above + _LEAST_SUM))))
        for kind, above in zip(kinds, sums, strict=True)
        if above >= 0
    )


@dataclass(frozen=True, slots=True)
class _Learnt:
    kinds: tuple[PromiseKind, ...]
    weights: Mapping[str, int]
    """By trait, in hundredths."""
    start: int
    """What every clause begins with, raised so that a sum that is just likely enough is half a lane."""
    highest: int


@cache
def _learnt() -> _Learnt:
    """The kinds of the file's first line, and the weights by trait."""
    lines = iter(FILE.read_text(encoding="utf-8").splitlines())
    kinds = tuple(map(PromiseKind, next(lines).split("\t")[1:]))
    weights = dict(map(_packed, lines))
    raised = sum((_HALF - _LEAST_SUM) << (_LANE * at) for at in range(len(kinds)))
    highest = sum(_HALF << (_LANE * at) for at in range(len(kinds)))
    return _Learnt(kinds, weights, weights[ALWAYS] * _STEPS + raised, highest)


def _packed(line: str) -> tuple[str, int]:
    """An empty column is a weight too small to count."""
    name, *columns = line.split("\t")
    return name, sum(int(column or 0) << (_LANE * at) for at, column in enumerate(columns))
