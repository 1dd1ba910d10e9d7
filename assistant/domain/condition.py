"""When a rule fits: tests on facts, put together with all, any and not.

A fact that nobody knows makes a test neither hold nor fail (three values, as in Kleene's logic), so ``not``
never turns ignorance into a reason. A rule fits only where its whole condition certainly holds.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from assistant.domain.facts import FactId, FactValue

Lookup: TypeAlias = Callable[[FactId], FactValue | None]


@dataclass(frozen=True, slots=True)
class OneOf:
    """The value is one of these; where the fact has several values, one of them is."""

    values: frozenset[str]

    def holds(self, value: FactValue) -> bool:
        """Small and capital letters are the same."""
        have = value if isinstance(value, frozenset) else {value}
        return bool({str(one).casefold() for one in have} & {one.casefold() for one in self.values})


@dataclass(frozen=True, slots=True)
class Within:
    """The value lies between two bounds; None is no bound."""

    low: Decimal | date | None = None
    high: Decimal | date | None = None
    low_counts: bool = True
    """Whether the bound itself is within."""
    high_counts: bool = True

    def holds(self, value: FactValue) -> bool:
        """A value of another kind than the bounds is not within."""
        above = self.low is None or _before(self.low, value) or (self.low_counts and value == self.low)
        below = self.high is None or _before(value, self.high) or (self.high_counts and value == self.high)
        return above and below


@dataclass(frozen=True, slots=True)
class Is:
    """Yes or no."""

    value: bool

    def holds(self, value: FactValue) -> bool:
        """Whether it is so."""
        return value is self.value


@dataclass(frozen=True, slots=True)
class Known:
    """Whether anybody knows at all: the one test that an unknown fact passes or fails."""

    known: bool


Test: TypeAlias = OneOf | Within | Is | Known


@dataclass(frozen=True, slots=True)
class Asks:
    """One fact, one test."""

    fact: FactId
    test: Test


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds; without parts it always does."""

    parts: "tuple[Condition, ...]" = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold, for certain."""

    part: "Condition"


Condition: TypeAlias = Asks | All | AnyOf | Not
ALWAYS = All()


def met(condition: Condition, lookup: Lookup) -> bool | None:
    """Whether it holds; None where that hangs on a fact that ``lookup`` does not know."""
    if isinstance(condition, Asks):
        return _asked(condition, lookup(condition.fact))
    if isinstance(condition, Not):
        inner = met(condition.part, lookup)
        return None if inner is None else not inner
    # One part that is enough settles it, whatever is unknown beside it.
    settles = isinstance(condition, AnyOf)
    found = {met(part, lookup) for part in condition.parts}
    if settles in found:
        return settles
    return None if None in found else not settles


def asked_in(condition: Condition) -> Iterator[Asks]:
    """Every test, however deep."""
    if isinstance(condition, Asks):
        yield condition
    elif isinstance(condition, Not):
        yield from asked_in(condition.part)
    else:
        for part in condition.parts:
            yield from asked_in(part)


def facts_in(condition: Condition) -> frozenset[FactId]:
    """What it looks at."""
    return frozenset(test.fact for test in asked_in(condition))


def _asked(asks: Asks, value: FactValue | None) -> bool | None:
    if isinstance(asks.test, Known):
        return (value is not None) is asks.test.known
    return None if value is None else asks.test.holds(value)


def _before(one: FactValue, other: FactValue) -> bool:
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return one < other
    return isinstance(one, date) and isinstance(other, date) and one < other
