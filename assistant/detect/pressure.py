"""Pressure in a text: which sentences carry it.

A sentence that only speaks of a lever ('I am not going to leave a bad review', 'the dispute is closed') is no
pressure, but it is found as well: such talk pulls the category as much as a threat does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.detect.sentences import Span
from assistant.detect.tables import LANGUAGES, PressureRule, pressure_table
from assistant.domain.pressure import PressureKind

_CLAUSE_ENDS = ",;:\n\u060c\u061b"
_ARABIC, _LATIN = re.compile("[\u0600-\u06ff]"), re.compile("[a-z]")
_OUTRANKED_BY = {
    PressureKind.REVIEW_THREAT: PressureKind.REVIEW_HOSTAGE,
    PressureKind.CHARGEBACK_THREAT: PressureKind.CHARGEBACK_FILED,
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that speaks of a lever."""

    sentence: Span
    kind: PressureKind
    words: Span
    """The clauses that say it."""
    pressing: bool
    """False: negated, withdrawn, friendly or merely told; left out of the category, not reported."""
    alone: bool = True
    """False: only its neighbours make it pressure. It then stays in: a threat may not take the case along."""


def find_pressure(text: str, sentences: list[Span], *, is_review: bool = False) -> tuple[Hit, ...]:
    """All hits in a folded text, in order. ``is_review``: it addresses the readers of a review platform."""
    said = [text[start:end] for start, end in sentences]
    hits: dict[int, list[Hit]] = {}
    for language in _possible(text):
        table = pressure_table(language)
        demanded = not is_review and table.demand.search(text) is not None
        for rule in table.rules:
            for at in _matching(rule, text, said, hits):
                hits.setdefault(at, []).append(_hit(rule, sentences[at], said[at], demanded=demanded))
    return tuple(hit for at in sorted(hits) for hit in _ranked(hits[at]))


def _possible(text: str) -> tuple[str, ...]:
    """The languages whose letters occur: a threat may come in another one than the rest."""
    arabic, latin = _ARABIC.search(text), _LATIN.search(text)
    return tuple(language for language in LANGUAGES if (arabic if language == "fa" else latin))


def _matching(rule: PressureRule, text: str, said: list[str], hits: dict[int, list[Hit]]) -> Iterator[int]:
    """Which sentences have all that a rule needs; one that counts beside others looks only there."""
    if rule.beside:
        near = {at for at, found in hits.items() if any(hit.kind in rule.beside for hit in found)}
        places = sorted({at + step for at in near for step in (-1, 0, 1)} & set(range(len(said))))
    elif rule.needs[0].search(text):
        places = list(range(len(said)))
    else:
        return
    yield from (at for at in places if all(need.search(said[at]) for need in rule.needs))


def _hit(rule: PressureRule, sentence: Span, said: str, *, demanded: bool) -> Hit:
    pressing = not any(pattern.search(said) for pattern in rule.without)
    if rule.standing:
        pressing = pressing and demanded
    found = [match.span() for need in rule.needs if (match := need.search(said))]
    start, end = min(span[0] for span in found), max(span[1] for span in found)
    start = max(said.rfind(mark, 0, start) for mark in _CLAUSE_ENDS) + 1
    ends = [at for mark in _CLAUSE_ENDS if (at := said.find(mark, end)) >= 0]
    end = min(ends, default=len(said))
    start += len(said[start:end]) - len(said[start:end].lstrip())
    return Hit(sentence, rule.kind, (sentence[0] + start, sentence[0] + end), pressing, not rule.beside)


def _ranked(hits: list[Hit]) -> list[Hit]:
    """One hit a kind, the pressing ones first; what already happened outranks the threat of it."""
    best: dict[PressureKind, Hit] = {}
    for hit in sorted(hits, key=lambda hit: (not hit.pressing, not hit.alone)):
        best.setdefault(hit.kind, hit)
    pressing = {kind for kind, hit in best.items() if hit.pressing}
    return [best[kind] for kind in sorted(best) if _OUTRANKED_BY.get(kind) not in pressing]
