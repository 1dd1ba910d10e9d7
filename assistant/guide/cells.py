"""Every value that a table of rules can tell apart, so that all cases can be looked at, not examples.

Between two bounds that no rule names, all numbers are decided alike: one of them stands for them. The same
holds for all countries that no rule names, and so on. Such a class of values is a cell.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from assistant.domain.condition import Asks, OneOf, Within, asked_in
from assistant.domain.facts import (
    CATEGORY,
    DISPUTE,
    DISPUTE_OPEN,
    HEADROOM,
    TIER,
    FactId,
    FactKind,
    FactSpec,
    FactValue,
)
from assistant.domain.guide import Rule

_ALWAYS_KNOWN = frozenset({CATEGORY, TIER, DISPUTE})
_COUNTED = frozenset({"days_since_order", "days_since_delivery", "goodwill_count"})
_NEVER_NEGATIVE = _COUNTED | {"order_total", "goodwill_given"}
_ELSE = "anything else"


class Question(NamedTuple):
    """What can be known of a case: a fact; one text of several; the headroom that one remedy leaves."""

    fact: FactId
    about: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Values that are decided alike: one that stands for them, None where nobody knows, and their name."""

    value: FactValue | None
    words: str
    within: Within | None = None
    """All of them, where they are measured."""


UNKNOWN = Cell(None, "unknown")


def questions_of(asks: Asks, rule: Rule) -> tuple[Question, ...]:
    """What has to be known before a test of this rule can be answered."""
    if asks.fact == HEADROOM:
        return (Question(HEADROOM, rule.then),)
    if asks.fact == DISPUTE_OPEN:
        return (Question(DISPUTE),)
    return (Question(asks.fact),)


def cells_of(rules: Iterable[Rule], specs: Mapping[FactId, FactSpec]) -> dict[Question, tuple[Cell, ...]]:
    """The cells of every question that these rules ask."""
    asked: dict[Question, list[Asks]] = {}
    for rule in rules:
        for asks in asked_in(rule.when):
            if specs[asks.fact].kind is FactKind.TEXTS:
                for text in sorted(asks.test.values) if isinstance(asks.test, OneOf) else ():
                    asked.setdefault(Question(asks.fact, text.casefold()), []).append(asks)
            else:
                for question in questions_of(asks, rule):
                    asked.setdefault(question, []).append(asks)
    return {question: tuple(_cells(question, tests, specs)) for question, tests in asked.items()}


def _cells(question: Question, tests: list[Asks], specs: Mapping[FactId, FactSpec]) -> Iterator[Cell]:
    spec = specs[question.fact]
    if spec.kind is FactKind.TEXTS:
        yield from (Cell(True, "there"), Cell(False, "not there"))
        return
    if spec.kind is FactKind.CHOICE:
        yield from (Cell(value, value) for value in spec.values)
    elif spec.kind is FactKind.YES_NO:
        yield from (Cell(True, "yes"), Cell(False, "no"))
    elif spec.kind is FactKind.TEXT:
        named = {
            text.casefold() for asks in tests if isinstance(asks.test, OneOf) for text in asks.test.values
        }
        yield from (Cell(text, text) for text in sorted(named))
        yield Cell(_ELSE, _ELSE)
    else:
        yield from _stretches(question.fact, tests)
    if question.fact not in _ALWAYS_KNOWN:
        yield UNKNOWN


def _stretches(fact: FactId, tests: list[Asks]) -> Iterator[Cell]:
    """Below, at, between and above the bounds that rules name."""
    within = [asks.test for asks in tests if isinstance(asks.test, Within)]
    named = {bound for test in within for bound in (test.low, test.high) if bound is not None}
    bounds = sorted(named, key=_order)
    if not bounds:
        yield Cell(Decimal(1), "known", Within())
        return
    if not (fact in _NEVER_NEGATIVE and _is_zero(bounds[0])):
        below = Within(high=bounds[0], high_counts=False)
        yield Cell(_next_to(bounds[0], -1), f"below {bounds[0]}", below)
    for place, bound in enumerate(bounds):
        yield Cell(bound, str(bound), Within(bound, bound))
        if place + 1 < len(bounds):
            yield from _between(fact, bound, bounds[place + 1])
    above = Within(low=bounds[-1], low_counts=False)
    yield Cell(_next_to(bounds[-1], 1), f"above {bounds[-1]}", above)


def _between(fact: FactId, low: Decimal | date, high: Decimal | date) -> Iterator[Cell]:
    whole = fact in _COUNTED or isinstance(low, date)
    value = _next_to(low, 1) if whole else _middle(low, high)
    if _order(value) < _order(high):
        yield Cell(value, f"between {low} and {high}", Within(low, high, low_counts=False, high_counts=False))


def _middle(low: Decimal | date, high: Decimal | date) -> Decimal | date:
    return (low + high) / 2 if isinstance(low, Decimal) and isinstance(high, Decimal) else low


def _next_to(bound: Decimal | date, by: int) -> Decimal | date:
    return bound + timedelta(days=by) if isinstance(bound, date) else bound + by


def _is_zero(bound: Decimal | date) -> bool:
    return isinstance(bound, Decimal) and bound <= 0


def _order(bound: Decimal | date) -> Decimal:
    return Decimal(bound.toordinal()) if isinstance(bound, date) else bound
