"""Two guides side by side: which cases are decided differently now, and which figures and terms did it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import Any, TypeAlias

from assistant.domain.category import CategoryId
from assistant.domain.facts import FactId, FactSpec
from assistant.domain.guide import Guide, MoneyRules, ResolutionTerms
from assistant.domain.standing import TierTerms
from assistant.domain.tier import Tier
from assistant.pipeline.tiers import tier_of
from assistant.trial.differing import differing, same_terms
from assistant.trial.joined_cells import JoinedCells
from assistant.trial.merging import Change, merged

FigureValue: TypeAlias = Decimal | bool | str | None


class Figure(StrEnum):
    """What a guide reckons with."""

    TIER_FROM = "from"
    TIER_TAG = "tag"
    MARGIN = "margin"
    UNKNOWN_ORDER = "unknown_order"
    CURRENCY = "currency"
    RATE = "rate"
    WITHOUT_SHIPPING = "without_shipping"


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that is another one now."""

    figure: Figure
    old: FigureValue
    new: FigureValue
    of: str = ""
    """The tier or the currency that it is a figure of."""


@dataclass(frozen=True, slots=True)
class TierShift:
    """Customers whose tier changes: those worth at least ``low`` and less than ``high``; None is no bound."""

    low: Decimal | None
    high: Decimal | None
    old: Tier
    new: Tier


@dataclass(frozen=True, slots=True)
class TermsChange:
    """A resolution that gives, refuses, allows or costs something else now."""

    old: ResolutionTerms
    new: ResolutionTerms


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that two guides decide differently."""

    changes: tuple[Change, ...]
    cells: JoinedCells
    """All that could be answered to each question."""
    looked_at: int
    """How many kinds of case the two guides tell apart."""
    complete: bool
    """False where there are more than were looked at."""
    figures: tuple[FigureChange, ...]
    tier_shifts: tuple[TierShift, ...]
    terms: tuple[TermsChange, ...]
    categories_gone: tuple[CategoryId, ...]
    categories_new: tuple[CategoryId, ...]
    facts: tuple[FactId, ...]
    """Those that both guides declare, each in its own way."""

    @property
    def same(self) -> bool:
        """Whether every case gets the same answer."""
        told = (self.changes, self.figures, self.terms, self.categories_gone, self.categories_new, self.facts)
        return self.complete and not any(told)


def compare(old: Guide, new: Guide) -> Comparison:
    """Hold one guide against the other."""
    walk = differing(old, new)
    return Comparison(
        changes=merged(walk),
        cells=walk.cells,
        looked_at=walk.looked_at,
        complete=walk.complete,
        figures=_figures(old.money, new.money),
        tier_shifts=tuple(_tier_shifts(old.money.tiers, new.money.tiers)),
        terms=_terms(old, new),
        categories_gone=tuple(one for one in old.categories if one not in new.categories),
        categories_new=tuple(one for one in new.categories if one not in old.categories),
        facts=tuple(name for name, spec in old.facts.items() if _read_otherwise(spec, new.facts.get(name))),
    )


def _read_otherwise(old: FactSpec, new: FactSpec | None) -> bool:
    return new is not None and (old.kind, old.values, old.source) != (new.kind, new.values, new.source)


def _figures(old: MoneyRules, new: MoneyRules) -> tuple[FigureChange, ...]:
    changes = (
        *_tier_figures(old.tiers, new.tiers),
        FigureChange(Figure.MARGIN, old.margin, new.margin),
        FigureChange(Figure.UNKNOWN_ORDER, old.unknown_order_cost, new.unknown_order_cost),
        FigureChange(Figure.CURRENCY, old.currency, new.currency),
        *_each(Figure.RATE, old.rates, new.rates),
        FigureChange(Figure.WITHOUT_SHIPPING, old.without_shipping, new.without_shipping),
    )
    return tuple(change for change in changes if change.old != change.new)


def _tier_figures(old: Sequence[TierTerms], new: Sequence[TierTerms]) -> Iterator[FigureChange]:
    bounds = ({terms.name: terms.bound for terms in tiers} for tiers in (old, new))
    tags = ({terms.name: terms.tag for terms in tiers if terms.tag} for tiers in (old, new))
    yield from _each(Figure.TIER_FROM, *bounds)
    yield from _each(Figure.TIER_TAG, *tags)


def _each(figure: Figure, *both: Mapping[Any, FigureValue]) -> Iterator[FigureChange]:
    """One change for every name that either has; None where the other has it not."""
    old, new = both
    for name in dict.fromkeys((*old, *new)):
        yield FigureChange(figure, old.get(name), new.get(name), name)


def _tier_shifts(old: Sequence[TierTerms], new: Sequence[TierTerms]) -> Iterator[TierShift]:
    """From the lowest bound that either names to the highest; the first stretch reaches down without end."""
    bounds = sorted({terms.bound for terms in (*old, *new)})
    for shift, run in groupby(
        zip(bounds, [*bounds[1:], None], strict=True), lambda one: _both(one[0], old, new)
    ):
        stretches = list(run)
        if shift[0] != shift[1]:
            low = stretches[0][0]
            yield TierShift(low if low != bounds[0] else None, stretches[-1][1], *shift)


def _both(value: Decimal, old: Sequence[TierTerms], new: Sequence[TierTerms]) -> tuple[Tier, Tier]:
    return tier_of(value, old).name, tier_of(value, new).name


def _terms(old: Guide, new: Guide) -> tuple[TermsChange, ...]:
    both = ((terms, new.resolutions.get(name)) for name, terms in old.resolutions.items())
    return tuple(TermsChange(before, now) for before, now in both if now and not same_terms(before, now))
