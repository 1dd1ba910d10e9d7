"""What being generous from a threshold on would have cost over the answers of the past."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate

from assistant.domain.case import Case
from assistant.domain.guide import Guide, ResolutionId
from assistant.domain.money import Money
from assistant.domain.standing import TierTerms
from assistant.domain.tier import UNKNOWN
from assistant.pipeline.resolving import resolve
from assistant.pipeline.tiers import tier_of


@dataclass(frozen=True, slots=True)
class Favour:
    """A past answer that would have been more generous to a customer above the line than below it."""

    ltv: Decimal
    more: Decimal
    """What it costs beyond the answer that everybody gets; more than nothing."""
    left: Decimal
    """Of the customer's margin, once it is given."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of a threshold, at one margin."""

    favours: int = 0
    more: Decimal = Decimal(0)
    left: Decimal = Decimal(0)
    """Of the margins, ticket by ticket: the journal knows no customers."""
    short: int = 0
    """How many of the favours left less than nothing."""


class Generosity:
    """Every favour that a guide could have done at one margin, ready for any threshold."""

    def __init__(self, margin: Decimal, favours: Iterable[Favour] = (), untold: int = 0) -> None:
        """``untold`` is how many answers would have differed at a cost that cannot be told."""
        ordered = sorted(favours, key=lambda favour: -favour.ltv)
        self.margin = margin
        self.untold = untold
        self._ltvs = [-favour.ltv for favour in ordered]
        self._more = _sums(favour.more for favour in ordered)
        self._left = _sums(favour.left for favour in ordered)
        self._short = _sums(Decimal(favour.left < 0) for favour in ordered)

    def cost(self, threshold: Decimal) -> Cost:
        """Of every favour to a customer who is worth this or more."""
        # Descending values are ascending negatives: those up to -threshold reach it.
        count = bisect_right(self._ltvs, -threshold)
        return Cost(count, self._more[count], self._left[count], int(self._short[count]))


def generosity(cases: Iterable[Case], guide: Guide, tier: TierTerms, margin: Decimal) -> Generosity:
    """Decide every answer twice: for a customer who reaches this tier, and for one who stays below it.

    All cases have a value, in one currency. Nobody keeps a tier that they had: here the line is the line.
    """
    rules = replace(guide, money=replace(guide.money, margin=margin))
    place = guide.money.tiers.index(tier)
    higher = (replace(tier, bound=guide.money.tiers[place - 1].bound), *guide.money.tiers[place + 1 :])
    lower = guide.money.tiers[:place]
    favours: list[Favour] = []
    untold = 0
    for case in cases:
        reached, missed = (_decided(case, rules, tiers) for tiers in ((*lower, *higher), lower))
        if reached.answer == missed.answer or case.standing.ltv is None:
            continue
        if reached.cost is None or missed.cost is None or reached.left is None:
            untold += 1
        elif reached.cost > missed.cost:
            favours.append(Favour(case.standing.ltv.amount, reached.cost - missed.cost, reached.left))
    return Generosity(margin, favours, untold)


@dataclass(frozen=True, slots=True)
class _Decided:
    answer: ResolutionId
    cost: Decimal | None
    left: Decimal | None


def _decided(case: Case, guide: Guide, tiers: Sequence[TierTerms]) -> _Decided:
    """By the tier that these would make of the customer, in the currency of the customer's value."""
    ltv = case.standing.ltv
    reached = tier_of(ltv.amount, tiers).name if ltv else UNKNOWN
    standing = replace(case.standing, tier=reached, margin=guide.money.margin)
    answer = resolve(replace(case, standing=standing), guide).id
    if ltv is None:
        return _Decided(answer, None, None)
    cost = guide.cost_of(answer, case.facts, ltv.currency)
    if guide.resolutions[answer].cost is None:
        # It costs nothing that counts, which is another thing than a cost that nobody knows.
        cost = Money(Decimal(0), ltv.currency)
    left = standing.headroom_after(cost)
    told = cost.amount if cost and cost.currency == ltv.currency else None
    return _Decided(answer, told, left.amount if left else None)


def _sums(amounts: Iterable[Decimal]) -> list[Decimal]:
    """What the first 0, 1, 2 ... come to."""
    return [Decimal(0), *accumulate(amounts)]
