"""Every promise that an agent's text makes, as slices of it.

What counts, and what does not:

- A remedy already given ('I've refunded you') is a promise; one tied to an earlier day ('we refunded you on
  Monday') is a report, as the answer of that day carried the grant.
- An offer ('would you like a refund?') and a condition ('if it does not turn up we refund you') are promises.
- What stands in quotation marks is the customer's, not ours.
- A hedge ('I will ask whether we can refund'), a request retold ('you asked for a refund'), a denial and
  quoted history are not, and neither is money that the bank gives back in a dispute.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from assistant.domain.promise import Promise, PromiseKind
from assistant.guard.amounts import NOTHING, Sum, sum_in
from assistant.guard.clauses import Sentence, sentence_of
from assistant.guard.deadlines import deadlines_in, times_in
from assistant.guard.folding import fold
from assistant.guard.quoted import without_quotes
from assistant.guard.sentences import own_sentences
from assistant.guard.tables import Language, Rule, has_one, language

_SUMS = frozenset({PromiseKind.REFUND, PromiseKind.DISCOUNT, PromiseKind.CREDIT})
_SAID_BETTER = {PromiseKind.FREE_OF_CHARGE: frozenset({PromiseKind.RETURN_LABEL, PromiseKind.WAIVED_FEE})}
"""Which kinds say the same words more exactly."""


def promises_in(text: str, language_name: str, today: date | None = None) -> tuple[Promise, ...]:
    """Every promise in the agent's own words, in order; a language without patterns is read as English."""
    folded = fold(text)
    own = without_quotes(folded.text)
    return tuple(
        replace(promise, start=first, end=last)
        for start, end in own_sentences(own)
        for promise in _in_sentence(own[start:end], language_name, today)
        for first, last in [folded.span(start + promise.start, start + promise.end)]
    )


@lru_cache(maxsize=512)
def times_named(text: str, language_name: str) -> frozenset[Decimal]:
    """Every span of time in a text in days, whether it is ours or the customer's."""
    folded = fold(text).text
    spoken = language(language_name)
    return frozenset(
        days
        for start, end in own_sentences(folded)
        for days in times_in(Sentence(folded[start:end], spoken), spoken)
    )


@lru_cache(maxsize=2048)
def _in_sentence(text: str, language_name: str, today: date | None) -> tuple[Promise, ...]:
    """Of a whole draft, one sentence changes with a key: all others are remembered."""
    spoken = language(language_name)
    sentence = sentence_of(text, language_name)
    fitting = [rule for rule in spoken.rules if has_one(text, rule.stems)]
    found = [promise for rule in fitting for promise in _by_rule(sentence, spoken, rule)]
    found.extend(deadlines_in(sentence, spoken, today))
    kept = [promise for promise in found if not _is_said_better(promise, found)]
    return tuple(sorted(dict.fromkeys(kept), key=lambda promise: (promise.start, promise.end, promise.kind)))


def _by_rule(sentence: Sentence, spoken: Language, rule: Rule) -> Iterator[Promise]:
    text = sentence.text
    for match in rule.says.finditer(text):
        start, end = match.span()
        if start == end or rule.unless.search(match[0]):
            continue
        if rule.not_about.search(text[slice(*sentence.clause(start, end))]):
            continue
        if rule.bare and sentence.is_record(start, end):
            continue
        if not rule.anyway and sentence.is_denied(start, end, own_negation=rule.own_negation):
            continue
        # Last, as it costs the most.
        if sentence.is_elsewhere(start, end):
            continue
        sum_ = _sum(text, start, sentence.clause(start, end), spoken) if rule.kind in _SUMS else NOTHING
        yield Promise(rule.kind, start, end, sum_.amount, sum_.currency, sum_.share, about=rule.about)


def _sum(text: str, start: int, clause: tuple[int, int], spoken: Language) -> Sum:
    """What is named from the promise on, else what is named before it."""
    after = sum_in(text[start : clause[1]], spoken.amounts)
    return after if after != NOTHING else sum_in(text[clause[0] : start], spoken.amounts)


def _is_said_better(promise: Promise, found: list[Promise]) -> bool:
    """Whether another kind says these words more exactly, or the same kind says more of them."""
    better = _SAID_BETTER.get(promise.kind, frozenset())
    return any(
        other.kind in better or (other.kind is promise.kind and other.about and not promise.about)
        for other in found
        if other.start < promise.end
        and promise.start < other.end
        and promise.kind is not PromiseKind.DEADLINE
    ) or (
        # 'I'll email you a label so that you don't have to pay the postage' is one thing.
        promise.kind is PromiseKind.WAIVED_FEE
        and any(other.kind is PromiseKind.RETURN_LABEL for other in found)
    )
