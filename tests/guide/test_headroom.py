"""What two remedies leave of one customer's margin: whatever can come together is called possible."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.condition import Within
from assistant.domain.facts import FactId, FactKind, Facts, FactSpec, FactValue
from assistant.domain.guide import (
    Guide,
    MoneyRules,
    Proration,
    RemedyCost,
    ResolutionId,
    ResolutionTerms,
    two_tiers,
)
from assistant.domain.money import Money
from assistant.domain.standing import Standing
from assistant.domain.tier import STANDARD
from assistant.guide.cells import UNKNOWN, Cell
from assistant.guide.headroom import can_go_together, weight_of

LEFT = FactId("months_left")
ZERO = Decimal(0)
FAR = Cell(Decimal(-11), "below -10", Within(high=Decimal(-10), high_counts=False))
BELOW = Cell(Decimal(-1), "below 0", Within(Decimal(-10), ZERO, high_counts=False))
AT = Cell(ZERO, "0", Within(ZERO, ZERO))
BETWEEN = Cell(Decimal(50), "between", Within(ZERO, Decimal(100), low_counts=False, high_counts=False))
FROM = Cell(Decimal(100), "100 and more", Within(low=Decimal(100)))
CELLS = (FAR, BELOW, AT, BETWEEN, FROM)
A, B = ResolutionId("a"), ResolutionId("b")

few = st.sampled_from([Decimal(part) for part in ("0", "0.5", "1")])
costs = st.none() | st.builds(
    RemedyCost,
    share_of_order=few | st.just(Proration(LEFT, Decimal(12))),
    at_cost=st.booleans(),
    plus=st.sampled_from([ZERO, Decimal(10)]),
)
moneys = st.builds(
    MoneyRules,
    tiers=st.just(two_tiers(Decimal(500))),
    margin=st.sampled_from([Decimal("0.2"), Decimal("0.5")]),
    unknown_order_cost=st.sampled_from([ZERO, Decimal(10), Decimal(100)]),
)
euros = st.sampled_from(["0", "20", "50", "200", "1000"]).map(Decimal)
totals = st.none() | st.builds(Money, euros, st.sampled_from(["EUR", "EUR", "USD"]))
values = euros | st.sampled_from([Decimal(-20), Decimal(-200)])
own: st.SearchStrategy[dict[FactId, FactValue]] = st.just({}) | st.sampled_from(
    [{LEFT: Decimal(months)} for months in (0, 3, 12)]
)


def a_guide(money: MoneyRules, a: RemedyCost | None, b: RemedyCost | None) -> Guide:
    terms = {name: ResolutionTerms(name, name, ("something",), (), cost) for name, cost in ((A, a), (B, b))}
    facts = {LEFT: FactSpec(LEFT, FactKind.NUMBER, "months", (), "agent")}
    return Guide("small", "1", "en", money, {}, (), terms, (), facts)


def cell_of(guide: Guide, remedy: ResolutionId, ltv: Decimal, facts: Facts) -> Cell:
    standing = Standing(STANDARD, Money(ltv, "EUR"), guide.money.margin, Money(ZERO, "EUR"))
    left = standing.headroom_after(guide.cost_of(remedy, facts, "EUR"))
    if left is None:
        return UNKNOWN
    return next(cell for cell in CELLS if cell.within and cell.within.holds(left.amount))


def together(one: Guide, this: Cell, other: Guide, that: Cell) -> bool:
    weights = weight_of(A, one), weight_of(B, other)
    assert weights[0]
    assert weights[1]
    return can_go_together(weights[0], this, weights[1], that)


@settings(max_examples=500, deadline=None)
@given(moneys, moneys, costs, costs, values, totals, own)
def test_what_comes_together_is_never_ruled_out(
    before: MoneyRules,
    now: MoneyRules,
    a: RemedyCost | None,
    b: RemedyCost | None,
    ltv: Decimal,
    total: Money | None,
    said: dict[FactId, FactValue],
) -> None:
    facts = Facts(order_total=total, own=said)
    for one, other in (
        (a_guide(before, a, b), a_guide(before, a, b)),
        (a_guide(before, a, b), a_guide(now, a, b)),
    ):
        assert together(one, cell_of(one, A, ltv, facts), other, cell_of(other, B, ltv, facts))


MONEY = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(35))
FULL, HALF = RemedyCost(Decimal(1)), RemedyCost(Decimal("0.5"))


@pytest.mark.parametrize(("this", "that"), [(BELOW, AT), (AT, BELOW), (BETWEEN, FROM), (FROM, AT)])
def test_remedies_that_cost_the_same_leave_the_same(this: Cell, that: Cell) -> None:
    guide = a_guide(MONEY, FULL, FULL)
    assert not together(guide, this, guide, that)
    assert together(guide, this, guide, this)


def test_the_dearer_remedy_never_leaves_more() -> None:
    guide = a_guide(MONEY, FULL, HALF)
    assert not together(guide, FROM, guide, BETWEEN)
    assert together(guide, BETWEEN, guide, FROM)
    assert together(guide, AT, guide, AT)


def test_a_wider_margin_never_leaves_less_where_anything_is_left() -> None:
    before = a_guide(MONEY, FULL, FULL)
    now = a_guide(replace(MONEY, margin=Decimal("0.6")), FULL, FULL)
    assert not together(before, AT, now, BELOW)
    assert together(before, BELOW, now, AT)
    assert together(before, BELOW, now, FAR)


def test_a_part_of_the_order_never_costs_more_than_all_of_it() -> None:
    guide = a_guide(MONEY, RemedyCost(Proration(LEFT, Decimal(12))), FULL)
    assert not together(guide, BELOW, guide, AT)
    assert together(guide, FROM, guide, BELOW)


def test_only_what_hangs_on_the_same_is_unknown_together() -> None:
    same, free = a_guide(MONEY, FULL, HALF), a_guide(MONEY, FULL, None)
    assert not together(same, UNKNOWN, same, AT)
    assert together(same, UNKNOWN, same, UNKNOWN)
    assert together(free, UNKNOWN, free, AT)
