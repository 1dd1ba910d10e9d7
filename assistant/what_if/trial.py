"""A threshold held against customers and past answers: what it would have meant, at several margins."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from assistant.domain.case import Case
from assistant.domain.errors import AssistantError, translatable
from assistant.domain.guide import Guide
from assistant.domain.journal import JournalLine
from assistant.domain.money import Money
from assistant.domain.standing import TierTerms
from assistant.domain.tier import VIP
from assistant.pipeline.tiers import derived_bounds
from assistant.trial.past import case_of_line
from assistant.what_if.distribution import Distribution, distribution_of
from assistant.what_if.generosity import Cost, Generosity, generosity
from assistant.what_if.spread import Spread

_AROUND: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Past:
    """Which past answers could be held against a threshold."""

    answers: int = 0
    passed_over: int = 0
    """Without a value in this currency, or of a category that the guide has no more."""
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class AtMargin:
    """What a threshold means at one gross margin."""

    margin: Decimal
    earned: Decimal
    """The margin on all that the customers above bought."""
    cost: Cost
    untold: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What a threshold means."""

    threshold: Decimal
    customers: int
    above: int
    near: int
    by_margin: tuple[AtMargin, ...]

    @property
    def share(self) -> Decimal | None:
        """Of customers above; None where there are no customers."""
        return Decimal(self.above) / self.customers if self.customers else None


@dataclass(frozen=True, slots=True)
class Trial:
    """Everything that is reckoned once; ``at`` is then quick enough to follow a hand that drags."""

    tier: TierTerms
    lowest: Decimal
    highest: Decimal | None
    """Between the bounds of the tiers below and above; None where there is none above."""
    currency: str
    spread: Spread
    distribution: Distribution
    generosities: tuple[Generosity, ...]
    past: Past
    unknown: int
    """Customers whose value is not known, or is in another currency."""
    from_answers: bool
    """No customer's orders are at hand: these are the customers of past answers, one an answer."""
    tiers: tuple[TierTerms, ...] = ()
    """Every tier whose bound can be moved, lowest first."""

    def derived(self, above: int) -> Decimal | None:
        """From which value on a customer is among the best so many per cent; None where there is nobody."""
        return next(iter(derived_bounds(self.spread.ordered, (100 - above,))), None)

    def at(self, threshold: Decimal) -> Figures:
        """What this threshold would have meant."""
        worth = self.spread.worth_of_reaching(threshold)
        return Figures(
            threshold,
            len(self.spread),
            self.spread.reaching(threshold),
            self.spread.near(threshold),
            tuple(
                AtMargin(one.margin, worth * one.margin, one.cost(threshold), one.untold)
                for one in self.generosities
            ),
        )


def tried(
    guide: Guide,
    customers: Sequence[Money | None],
    lines: Sequence[JournalLine],
    margins: Sequence[Decimal] = (),
    tier: TierTerms | None = None,
) -> Trial:
    """``customers`` are what everybody is worth, None where that is not known.

    ``tier`` is the one whose bound moves. Without margins the guide's own and two around it are taken;
    without customers those of the past answers, one an answer.
    """
    moved = tier or tier_to_move(guide)
    known = _known(guide, lines)
    of_answers = tuple(case.standing.ltv for _, case in known)
    from_answers = not customers
    everybody = tuple(customers) or of_answers
    currency = guide.money.currency or _commonest([*everybody, *of_answers])
    counted = [(at, case) for at, case in known if _is_in(currency, case.standing.ltv)]
    values = [one.amount for one in everybody if one is not None and one.currency == currency]
    place, spread = guide.money.tiers.index(moved), Spread(values)
    return Trial(
        tier=moved,
        lowest=guide.money.tiers[place - 1].bound,
        highest=next((one.bound for one in guide.money.tiers[place + 1 :]), None),
        currency=currency,
        spread=spread,
        distribution=distribution_of(spread),
        generosities=tuple(
            generosity([case for _, case in counted], guide, moved, margin)
            for margin in margins or _around(guide)
        ),
        past=Past(
            len(counted),
            len(lines) - len(counted),
            min((at for at, _ in counted), default=None),
            max((at for at, _ in counted), default=None),
        ),
        unknown=len(everybody) - len(values),
        from_answers=from_answers,
        tiers=guide.money.tiers[1:],
    )


def tier_to_move(guide: Guide, name: str = VIP) -> TierTerms:
    """The tier of this name, else the first above the lowest."""
    higher = guide.money.tiers[1:]
    if not higher:
        raise AssistantError(
            translatable("errors", "This guide has one tier, so there is no threshold to try."),
            translatable("errors", "Write a second tier into its guide.yaml first."),
        )
    return next((terms for terms in higher if terms.name == name), higher[0])


def _known(guide: Guide, lines: Iterable[JournalLine]) -> list[tuple[datetime, Case]]:
    """Answers to customers whose value was known then, of categories that the guide still has."""
    cases = ((line.at, case_of_line(line, guide)) for line in lines if line.category in guide.categories)
    return [(at, case) for at, case in cases if case.standing.ltv is not None]


def _is_in(currency: str, money: Money | None) -> bool:
    return money is not None and money.currency == currency


def _commonest(values: Iterable[Money | None]) -> str:
    counts: dict[str, int] = {}
    for one in values:
        if one is not None:
            counts[one.currency] = counts.get(one.currency, 0) + 1
    return max(sorted(counts), key=lambda code: counts[code], default="")


def _around(guide: Guide) -> tuple[Decimal, ...]:
    margin = guide.money.margin
    return tuple(each for each in (margin - _AROUND, margin, margin + _AROUND) if 0 <= each <= 1)
