"""Two guides side by side: which cases are decided differently now, and which figures and terms did it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from assistant.domain.category import CategoryId
from assistant.domain.facts import FactId, FactSpec
from assistant.domain.guide import Guide, MoneyRules, ResolutionTerms
from assistant.domain.standing import Tier
from assistant.trial.differing import differing, same_terms
from assistant.trial.joined_cells import JoinedCells
from assistant.trial.merging import Change, merged

FigureValue: TypeAlias = Decimal | bool | str | None


class Figure(StrEnum):
    """What a guide reckons with."""

    VIP_FROM = "vip_from"
    MARGIN = "margin"
    UNKNOWN_ORDER = "unknown_order"
    CURRENCY = "currency"
    WITHOUT_SHIPPING = "without_shipping"


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that is another one now."""

    figure: Figure
    old: FigureValue
    new: FigureValue


@dataclass(frozen=True, slots=True)
class TierShift:
    """Customers whose tier changes: those worth at least ``low`` and less than ``high``."""

    low: Decimal
    high: Decimal
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
    tier_shift: TierShift | None
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
        tier_shift=_tier_shift(old.money.vip_from, new.money.vip_from),
        terms=_terms(old, new),
        categories_gone=tuple(one for one in old.categories if one not in new.categories),
        categories_new=tuple(one for one in new.categories if one not in old.categories),
        facts=tuple(name for name, spec in old.facts.items() if _read_otherwise(spec, new.facts.get(name))),
    )


def _read_otherwise(old: FactSpec, new: FactSpec | None) -> bool:
    return new is not None and (old.kind, old.values, old.source) != (new.kind, new.values, new.source)


def _figures(old: MoneyRules, new: MoneyRules) -> tuple[FigureChange, ...]:
    pairs: tuple[tuple[Figure, FigureValue, FigureValue], ...] = (
        (Figure.VIP_FROM, old.vip_from, new.vip_from),
        (Figure.MARGIN, old.margin, new.margin),
        (Figure.UNKNOWN_ORDER, old.unknown_order_cost, new.unknown_order_cost),
        (Figure.CURRENCY, old.currency, new.currency),
        (Figure.WITHOUT_SHIPPING, old.without_shipping, new.without_shipping),
    )
    return tuple(FigureChange(*pair) for pair in pairs if pair[1] != pair[2])


def _tier_shift(old: Decimal, new: Decimal) -> TierShift | None:
    if old == new:
        return None
    before, now = (Tier.VIP, Tier.STANDARD) if new > old else (Tier.STANDARD, Tier.VIP)
    return TierShift(min(old, new), max(old, new), before, now)


def _terms(old: Guide, new: Guide) -> tuple[TermsChange, ...]:
    both = ((terms, new.resolutions.get(name)) for name, terms in old.resolutions.items())
    return tuple(TermsChange(before, now) for before, now in both if now and not same_terms(before, now))
