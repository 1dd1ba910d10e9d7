"""Promises heard by what the words mean, where no table knows the wording, and doubts where one is too sure.

Two opinions are better than one. A wording that the tables know is no promise if the ideas around it are far
from one ('you asked us to refund you'); one that they do not know is one if its ideas leave little doubt.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from assistant.domain.promise import Promise, PromiseKind
from assistant.guard.amounts import NOTHING, sum_in
from assistant.guard.clauses import sentence_of
from assistant.guard.deadlines import SURE
from assistant.guard.folding import fold
from assistant.guard.likely import likely
from assistant.guard.meant import is_meant
from assistant.guard.pieces import pieces
from assistant.guard.quoted import without_quotes
from assistant.guard.sentences import Span, own_sentences
from assistant.guard.tables import language
from assistant.guard.traits import ideas_in, words_in

SURE_FROM = 0.8
_DOUBTED_BELOW = 0.55
_TRUSTED_FROM = 0.15
"""For the kinds whose wordings were hardly ever wrong; 'free' and '10 % off' are said of many things."""

_SAID_OF_MUCH = frozenset({PromiseKind.FREE_OF_CHARGE, PromiseKind.DISCOUNT, PromiseKind.WAIVED_FEE})
_ALONE = frozenset({PromiseKind.BARGAIN, PromiseKind.ADMITTED_FAULT})
_SUMS = frozenset({PromiseKind.REFUND, PromiseKind.DISCOUNT, PromiseKind.CREDIT})
_DENIABLE = _SUMS | {PromiseKind.REPLACEMENT, PromiseKind.RESHIPMENT}
"""What is not promised where anything is denied; 'you pay nothing' denies and promises."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A folded sentence, and the one before it."""

    text: str
    before: str
    language: str


class Hearing:
    """What one draft sounds like."""

    def __init__(self, draft: str, language_name: str) -> None:
        """Positions are those of the draft."""
        self._folded = fold(draft)
        self._sentences = tuple(_sentences(self._folded.text, language_name))

    def promises(self) -> Iterator[Promise]:
        """What is promised almost certainly, each as the piece of a sentence that says it."""
        for begin, said in self._sentences:
            for promise in _heard(said):
                start, end = self._folded.span(begin + promise.start, begin + promise.end)
                yield replace(promise, start=start, end=end)

    def believes(self, promise: Promise) -> bool:
        """Whether what a table found may be one; which remedy it is, is left to the table.

        Of bargains the tables are believed: they were never wrong, and a bargain matters the most.
        """
        if promise.kind is PromiseKind.BARGAIN or promise.about == SURE:
            return True
        first, last = (self._folded.place(at) for at in (promise.start, promise.end))
        return all(
            _is_believed(promise.kind, said, (first - begin, last - begin))
            for begin, said in self._sentences
            if begin < last and first < begin + len(said.text)
        )


@lru_cache(maxsize=512)
def sounds_like(body: str, language_name: str) -> frozenset[PromiseKind]:
    """Every kind that a canned reply may be promising; replies stay the same while the agent types."""
    return frozenset(
        kind
        for _, said in _sentences(fold(body).text, language_name)
        for start, end in pieces(said.text, language_name)
        for kind, _ in likely(said.text[start:end], language_name)
    )


def _sentences(text: str, language_name: str) -> Iterator[tuple[int, _Said]]:
    own = without_quotes(text)
    spans = own_sentences(own)
    for before, (start, end) in pairwise(((0, 0), *spans)):
        yield start, _Said(own[start:end], own[slice(*before)], language_name)


@lru_cache(maxsize=2048)
def _heard(said: _Said) -> tuple[Promise, ...]:
    """Of a whole draft, one sentence changes with a key: all others are remembered."""
    return tuple(
        _promise(kind, said, (start, end))
        for start, end in _trimmed_pieces(said)
        for kind, share in likely(said.text[start:end], said.language)
        if share >= SURE_FROM and not _is_unmeant(kind, said, (start, end))
    )


def _trimmed_pieces(said: _Said) -> Iterator[Span]:
    """The pieces of a sentence without the blank space that follows them."""
    for start, end in pieces(said.text, said.language):
        if words := said.text[start:end].rstrip():
            yield start, start + len(words)


@lru_cache(maxsize=512)
def _is_believed(kind: PromiseKind, said: _Said, span: Span) -> bool:
    """Whether the words around a stretch of a sentence are of a kind with what a table found there."""
    sentence = sentence_of(said.text, said.language)
    if not is_meant(kind, sentence, span, language(said.language), said.before):
        return False
    around = [piece for piece in _trimmed_pieces(said) if piece[0] < span[1] and span[0] < piece[1]]
    if kind is PromiseKind.DEADLINE or not around:
        return True
    if any(_is_retold(said, end) for _, end in around):
        return False
    shares = [
        share
        for start, end in around
        for other, share in likely(said.text[start:end], said.language)
        if _is_kin(other, kind)
    ]
    return max(shares, default=0.0) >= (_DOUBTED_BELOW if kind in _SAID_OF_MUCH else _TRUSTED_FROM)


def _is_unmeant(kind: PromiseKind, said: _Said, span: Span) -> bool:
    """Whether the sentence denies it, or retells, hedges or reports it."""
    if kind is PromiseKind.BARGAIN:
        return False
    sentence = sentence_of(said.text, said.language)
    return (
        _is_retold(said, span[1])
        or not is_meant(kind, sentence, span, language(said.language), said.before)
        or (kind in _DENIABLE and sentence.is_denied(*span, own_negation=False))
        or sentence.is_elsewhere(*span)
    )


def _promise(kind: PromiseKind, said: _Said, span: Span) -> Promise:
    spoken = language(said.language)
    sum_ = sum_in(said.text[slice(*span)], spoken.amounts) if kind in _SUMS else NOTHING
    return Promise(kind, *span, sum_.amount, sum_.currency, sum_.share)


def _is_retold(said: _Said, end: int) -> bool:
    """'You wrote that every shop sends it again': told by the customer, and we have not spoken since."""
    ideas = ideas_in(words_in(said.text[:end]), said.language)
    told, ours = (max((at for at, of in enumerate(ideas) if one in of), default=-1) for one in ("told", "we"))
    return told > ours


def _is_kin(one: PromiseKind, other: PromiseKind) -> bool:
    """Remedies are worded alike; a fault and a bargain stand for themselves."""
    return one is other if {one, other} & _ALONE else True
