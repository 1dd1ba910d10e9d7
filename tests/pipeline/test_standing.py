"""LTV, tier and goodwill."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.guide import MoneyRules
from assistant.domain.money import Money
from assistant.domain.purchases import LineKind, Order, Purchases
from assistant.domain.standing import Tier, WhyUnknown
from assistant.pipeline.standing import stand
from tests.builders import NOON, an_order, usd

RULES = MoneyRules(Decimal(500), Decimal("0.4"), Decimal(35))


def test_the_worked_example_of_the_mission_leaves_ten() -> None:
    """Paid 300, one order of 100 returned, 20 refunded as goodwill, margin 40 %, a refund of 50: 10."""
    orders = (an_order("200"), an_order("100", refunded=usd("100"), goodwill=usd("20")))
    standing = stand(Purchases("test", NOON, orders), RULES)
    assert usd("200") == standing.ltv
    assert usd("10.0") == standing.headroom_after(usd("50"))


def test_tax_and_shipping_and_lost_disputes_are_left_out() -> None:
    order = an_order("100", tax=usd("10"), shipping=usd("5"), dispute_lost=usd("20"))
    standing = stand(Purchases("test", NOON, (order,)), RULES)
    assert usd("65") == standing.ltv
    assert [LineKind.PAID, LineKind.TAX, LineKind.SHIPPING, LineKind.DISPUTE_LOST] == [
        line.kind for line in standing.lines
    ]


def test_a_shop_may_count_shipping_in() -> None:
    rules = MoneyRules(Decimal(500), Decimal("0.4"), Decimal(35), without_shipping=False)
    standing = stand(Purchases("test", NOON, (an_order("100", shipping=usd("5")),)), rules)
    assert usd("100") == standing.ltv


def test_test_orders_count_for_nothing() -> None:
    standing = stand(Purchases("test", NOON, (an_order("10"), an_order("900", test=True))), RULES)
    assert usd("10") == standing.ltv
    assert 1 == standing.orders


def test_two_currencies_are_never_added() -> None:
    foreign = Order("2", NOON, Money(Decimal(600), "EUR"))
    standing = stand(Purchases("test", NOON, (an_order("600"), foreign)), RULES)
    assert Tier.UNKNOWN is standing.tier
    assert WhyUnknown.SEVERAL_CURRENCIES is standing.why_unknown


def test_a_guide_with_a_currency_refuses_another() -> None:
    rules = MoneyRules(Decimal(500), Decimal("0.4"), Decimal(35), currency="EUR")
    standing = stand(Purchases("test", NOON, (an_order("600"),)), rules)
    assert WhyUnknown.FOREIGN_CURRENCY is standing.why_unknown


@pytest.mark.parametrize(
    ("purchases", "why"),
    [(None, WhyUnknown.NO_SOURCE), (Purchases("test", NOON), WhyUnknown.NO_ORDERS)],
)
def test_nothing_known_is_unknown_and_not_zero(purchases: Purchases | None, why: WhyUnknown) -> None:
    standing = stand(purchases, RULES)
    assert (Tier.UNKNOWN, None, why) == (standing.tier, standing.ltv, standing.why_unknown)
    assert standing.headroom_after(usd("1")) is None


@pytest.mark.parametrize(("paid", "tier"), [("500", Tier.VIP), ("499.99", Tier.STANDARD)])
def test_the_threshold_itself_is_vip(paid: str, tier: Tier) -> None:
    assert tier is stand(Purchases("test", NOON, (an_order(paid),)), RULES).tier


cents = st.decimals(min_value=0, max_value=10000, places=2)
orders = st.builds(
    lambda paid, refunded, goodwill: an_order(
        str(paid), refunded=Money(min(refunded, paid), "USD"), goodwill=Money(goodwill, "USD")
    ),
    cents,
    cents,
    cents,
)


@given(st.lists(orders, min_size=1, max_size=8))
def test_the_order_of_events_changes_nothing_and_the_lines_add_up(history: list[Order]) -> None:
    one = stand(Purchases("test", NOON, tuple(history)), RULES)
    shuffled = sorted(history, key=lambda order: order.paid.amount)
    other = stand(Purchases("test", NOON, tuple(shuffled)), RULES)
    assert (one.ltv, one.tier, one.goodwill) == (other.ltv, other.tier, other.goodwill)
    assert one.ltv is not None
    assert one.ltv.amount == sum(line.amount.amount for line in one.lines)
