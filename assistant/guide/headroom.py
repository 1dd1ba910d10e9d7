"""What two remedies leave of the same customer's margin, as far as one can be held against the other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from assistant.domain.condition import Within
from assistant.domain.facts import HEADROOM, FactSpec
from assistant.domain.guide import Guide, Proration, RemedyCost, ResolutionId
from assistant.guide.cells import Cell, Question

_FREE = RemedyCost(share_of_order=Decimal(0))


@dataclass(frozen=True, slots=True)
class Weight:
    """How headroom is reckoned for one remedy: the margin, less what the remedy costs."""

    margin: Decimal
    unknown_order: Decimal
    """What it costs where no order total is known."""
    plus: Decimal
    goods: Decimal
    """How much of the order's price the shop pays itself."""
    part: Decimal | Proration
    """How much of the order it is for."""
    hangs_on: FactSpec | None
    """What else has to be known, with where this guide reads it."""
    free: bool
    """Nothing has to be known of the order."""


def headrooms_agree(guide: Guide) -> Callable[[Mapping[Question, Cell], Question, Cell], bool]:
    """For a walk: whether a remedy can leave so much beside what the others leave.

    Without it, a table that weighs nine remedies in one category has a quarter of a million regions.
    """
    weights = {name: weight_of(name, guide) for name in guide.resolutions}

    def agree(known: Mapping[Question, Cell], question: Question, cell: Cell) -> bool:
        weight = weights.get(ResolutionId(question.about)) if question.fact == HEADROOM else None
        if weight is None:
            return True
        others = (
            (weights.get(ResolutionId(one.about)), left)
            for one, left in known.items()
            if one.fact == HEADROOM
        )
        return all(other is None or can_go_together(weight, cell, other, left) for other, left in others)

    return agree


def weight_of(resolution: ResolutionId, guide: Guide) -> Weight | None:
    """None where this guide has no such remedy."""
    terms, money = guide.resolutions.get(resolution), guide.money
    if terms is None:
        return None
    cost = terms.cost or _FREE
    part = cost.share_of_order
    return Weight(
        margin=money.margin,
        unknown_order=money.unknown_order_cost if terms.cost else Decimal(0),
        plus=cost.plus,
        goods=(1 - money.margin) if cost.at_cost else Decimal(1),
        part=part,
        hangs_on=guide.facts.get(part.fact) if isinstance(part, Proration) else None,
        free=terms.cost is None,
    )


def can_go_together(one: Weight, this: Cell, other: Weight, that: Cell) -> bool:
    """Whether one customer and order can leave ``this`` by one remedy and ``that`` by the other."""
    if this.within is None or that.within is None:
        # An order in a foreign currency, or a fact that nobody said, may hide the one and spare the other.
        return this.within is that.within or (one.free, one.hangs_on) != (other.free, other.hangs_on)
    if one.margin != other.margin and _can_be_below_zero(this.within) and _can_be_below_zero(that.within):
        # There the lifetime value itself may be below zero, and then a wider margin leaves less.
        return True
    too_little = _leaves_no_less(one, other) and _less(this.within, that.within)
    too_much = _leaves_no_less(other, one) and _less(that.within, this.within)
    return not (too_little or too_much)


def _can_be_below_zero(within: Within) -> bool:
    return not isinstance(within.low, Decimal) or within.low < 0


def _less(one: Within, other: Within) -> bool:
    """Whether every value of the one is less than every value of the other."""
    if not isinstance(one.high, Decimal) or not isinstance(other.low, Decimal):
        return False
    touching = one.high_counts and other.low_counts
    return one.high < other.low or (one.high == other.low and not touching)


def _leaves_no_less(one: Weight, other: Weight) -> bool:
    """Whatever the customer is worth and the order cost."""
    return (
        one.margin >= other.margin
        and one.unknown_order <= other.unknown_order
        and one.plus <= other.plus
        and _takes_no_more(one, other)
    )


def _takes_no_more(one: Weight, other: Weight) -> bool:
    """A proration that the other has too may be any part of the order, but it is the same part."""
    if (one.part, one.hangs_on) == (other.part, other.hangs_on):
        return one.goods <= other.goods
    most = one.goods if isinstance(one.part, Proration) else one.part * one.goods
    least = Decimal(0) if isinstance(other.part, Proration) else other.part * other.goods
    return most <= least
