"""LTV, tier and goodwill."""

from dataclasses import replace
from datetime import UTC, date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.guide import MoneyRules, two_tiers
from assistant.domain.money import Money
from assistant.domain.purchases import LineKind, Order, Purchases
from assistant.domain.standing import WhyUnknown
from assistant.domain.tier import STANDARD, UNKNOWN, VIP, Tier
from assistant.pipeline.standing import stand
from tests.builders import NOON, an_order, usd

RULES = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(35))


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
    rules = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(35), without_shipping=False)
    standing = stand(Purchases("test", NOON, (an_order("100", shipping=usd("5")),)), rules)
    assert usd("100") == standing.ltv


def test_test_orders_count_for_nothing() -> None:
    standing = stand(Purchases("test", NOON, (an_order("10"), an_order("900", test=True))), RULES)
    assert usd("10") == standing.ltv
    assert 1 == standing.orders


def test_two_currencies_are_never_added() -> None:
    foreign = Order("2", NOON, Money(Decimal(600), "EUR"))
    standing = stand(Purchases("test", NOON, (an_order("600"), foreign)), RULES)
    assert UNKNOWN is standing.tier
    assert WhyUnknown.SEVERAL_CURRENCIES is standing.why_unknown


def test_a_guide_with_a_currency_refuses_another() -> None:
    rules = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(35), currency="EUR")
    standing = stand(Purchases("test", NOON, (an_order("600"),)), rules)
    assert WhyUnknown.FOREIGN_CURRENCY is standing.why_unknown


@pytest.mark.parametrize(
    ("purchases", "why"),
    [(None, WhyUnknown.NO_SOURCE), (Purchases("test", NOON), WhyUnknown.NO_ORDERS)],
)
def test_nothing_known_is_unknown_and_not_zero(purchases: Purchases | None, why: WhyUnknown) -> None:
    standing = stand(purchases, RULES)
    assert (UNKNOWN, None, why) == (standing.tier, standing.ltv, standing.why_unknown)
    assert standing.headroom_after(usd("1")) is None


@pytest.mark.parametrize(("paid", "tier"), [("500", VIP), ("499.99", STANDARD)])
def test_the_threshold_itself_is_vip(paid: str, tier: Tier) -> None:
    assert tier is stand(Purchases("test", NOON, (an_order(paid),)), RULES).tier


def test_a_history_that_is_cut_is_no_lifetime() -> None:
    seen = Purchases("test", NOON, (an_order("900", goodwill=usd("5")),), complete_since=NOON)
    standing = stand(seen, RULES)
    assert (UNKNOWN, None, WhyUnknown.HISTORY_CUT) == (standing.tier, standing.ltv, standing.why_unknown)
    assert [usd("900")] == [one.net for one in standing.apart]
    assert WhyUnknown.HISTORY_CUT is stand(Purchases("test", NOON, complete_since=NOON), RULES).why_unknown


def test_what_not_every_shop_has_told_is_no_lifetime() -> None:
    some = Purchases("test", NOON, (an_order("900"),), lacking=("Stripe",))
    assert WhyUnknown.NOT_ALL_ANSWERED is stand(some, RULES).why_unknown


def test_a_stated_figure_serves_where_orders_cannot_be_summed() -> None:
    whole = Purchases("test", NOON, (an_order("900"),), stated_ltv=usd("700"))
    assert usd("900") == stand(whole, RULES).ltv
    cut = replace(whole, complete_since=NOON)
    assert (usd("700"), None) == (stand(cut, RULES).ltv, stand(cut, RULES).goodwill)
    noted = replace(cut, stated_goodwill=usd("3"))
    assert usd("3") == stand(noted, RULES).goodwill


def test_no_more_goes_back_than_was_paid() -> None:
    """A payment that was refunded in part and then disputed shows both."""
    twice = an_order("100", refunded=usd("30"), dispute_lost=usd("100"))
    assert usd("0") == stand(Purchases("test", NOON, (twice,)), RULES).ltv
    taxed = an_order("119", tax=usd("19"), dispute_lost=usd("119"))
    assert usd("0") == stand(Purchases("test", NOON, (taxed,)), RULES).ltv
    shipped = an_order("39", shipping=usd("4"), refunded=usd("39"))
    assert usd("-4") == stand(Purchases("test", NOON, (shipped,)), RULES).ltv


def test_faulty_amounts_never_add_value() -> None:
    odd = an_order("100", refunded=usd("-30"), tax=usd("500"))
    assert usd("0") == stand(Purchases("test", NOON, (odd,)), RULES).ltv


def test_a_refund_in_another_currency_is_a_sum_of_its_own() -> None:
    odd = an_order("100", refunded=Money(Decimal(30), "EUR"))
    standing = stand(Purchases("test", NOON, (odd,)), RULES)
    assert WhyUnknown.SEVERAL_CURRENCIES is standing.why_unknown
    assert [Money(Decimal(-30), "EUR"), usd("100")] == [one.net for one in standing.apart]


def test_nothing_paid_in_another_currency_is_no_second_currency() -> None:
    gift = Order("2", NOON, Money(Decimal(0), "EUR"), goodwill=Money(Decimal(0), "EUR"))
    standing = stand(Purchases("test", NOON, (an_order("600"), gift)), RULES)
    assert (usd("600"), usd("0")) == (standing.ltv, standing.goodwill)
    alone = stand(Purchases("test", NOON, (gift,)), RULES)
    assert (Money(Decimal(0), "EUR"), (), STANDARD) == (alone.ltv, alone.lines, alone.tier)


EUROS = Order("2", NOON, Money(Decimal(600), "EUR"), goodwill=Money(Decimal(10), "EUR"))
RATED = replace(RULES, currency="USD", rates={"EUR": Decimal("1.08")}, rates_stated=date(2026, 11, 1))


def test_several_currencies_are_told_apart() -> None:
    standing = stand(Purchases("test", NOON, (an_order("100", refunded=usd("40")), EUROS)), RULES)
    assert standing.ltv is None
    assert [Money(Decimal(600), "EUR"), usd("60")] == [one.net for one in standing.apart]
    assert [LineKind.PAID, LineKind.REFUNDED] == [line.kind for line in standing.apart[1].lines]


def test_several_currencies_are_one_at_the_rates_of_the_guide() -> None:
    standing = stand(Purchases("test", NOON, (an_order("100"), EUROS)), RATED)
    assert (usd("748.00"), VIP, usd("10.80")) == (standing.ltv, standing.tier, standing.goodwill)
    assert [Decimal("1.08"), Decimal(1)] == [one.rate for one in standing.apart]
    assert date(2026, 11, 1) == standing.rates_stated
    assert stand(Purchases("test", NOON, (an_order("100"),)), RATED).rates_stated is None


def test_one_foreign_currency_is_converted_too() -> None:
    assert usd("648.00") == stand(Purchases("test", NOON, (EUROS,)), RATED).ltv


def test_a_currency_without_a_rate_leaves_all_apart() -> None:
    pounds = Order("3", NOON, Money(Decimal(1), "GBP"))
    standing = stand(Purchases("test", NOON, (an_order("100"), EUROS, pounds)), RATED)
    assert WhyUnknown.SEVERAL_CURRENCIES is standing.why_unknown
    assert [Decimal("1.08"), None, Decimal(1)] == [one.rate for one in standing.apart]
    assert WhyUnknown.FOREIGN_CURRENCY is stand(Purchases("test", NOON, (pounds,)), RATED).why_unknown


def test_goodwill_without_a_rate_is_unknown() -> None:
    gift = an_order("100", goodwill=Money(Decimal(1), "GBP"))
    assert stand(Purchases("test", NOON, (gift,)), RATED).goodwill is None
    assert stand(Purchases("test", NOON, (gift,)), RULES).goodwill is None


def test_a_tier_that_the_customer_had_is_kept_a_little_below_its_bound() -> None:
    bought = Purchases("test", NOON, (an_order("500", refunded=usd("40")),))
    assert (STANDARD, False) == (stand(bought, RULES).tier, stand(bought, RULES).held)
    kept = stand(bought, RULES, VIP)
    owing = stand(Purchases("test", NOON, (an_order("4", shipping=usd("9")),)), RULES, STANDARD)
    assert (STANDARD, False, usd("-5")) == (owing.tier, owing.held, owing.ltv)
    assert (VIP, True, Decimal(500), VIP) == (kept.tier, kept.held, kept.threshold, kept.threshold_of)


def test_in_a_guide_of_one_tier_nothing_is_a_threshold() -> None:
    standing = stand(Purchases("test", NOON, (an_order("9"),)), replace(RULES, tiers=RULES.tiers[:1]))
    assert (STANDARD, None, None) == (standing.tier, standing.threshold, standing.threshold_of)


def test_the_worked_example_of_the_naive_way_counts_goodwill_once() -> None:
    """Refunds taken from the revenue and from the margin again would leave 2; once, they leave 10."""
    orders = (an_order("180", goodwill=usd("20")), an_order("120", refunded=usd("100")))
    standing = stand(Purchases("test", NOON, orders), RULES)
    assert (usd("200"), usd("20")) == (standing.ltv, standing.goodwill)
    terms = standing.headroom_with(usd("50"))
    assert (usd("80.0"), usd("10.0"), True) == (terms.earned, terms.left, terms.carries)


cents = st.decimals(min_value=0, max_value=10000, places=2)
orders = st.builds(
    lambda paid, refunded, goodwill: an_order(
        str(paid), refunded=Money(min(refunded, paid), "USD"), goodwill=Money(goodwill, "USD")
    ),
    cents,
    cents,
    cents,
)


currencies = st.sampled_from(["USD", "EUR", "GBP"])
moneys = st.builds(Money, cents, currencies)
maybe = st.none() | moneys
any_orders = st.builds(
    Order,
    number=st.just("1"),
    placed=st.datetimes(timezones=st.just(UTC)),
    paid=moneys,
    tax=maybe,
    shipping=maybe,
    refunded=maybe,
    goodwill=maybe,
    dispute_lost=maybe,
    test=st.booleans(),
)
histories = st.builds(
    Purchases,
    source=st.just("chance"),
    as_of=st.none(),
    orders=st.lists(any_orders, max_size=6).map(tuple),
    stated_ltv=maybe,
    stated_goodwill=maybe,
    complete_since=st.none() | st.just(NOON),
    lacking=st.sampled_from([(), ("Stripe",)]),
)
rules = st.sampled_from([RULES, RATED, replace(RULES, currency="EUR", without_shipping=False)])


@given(histories, rules)
def test_whatever_was_bought_the_lines_are_the_whole(history: Purchases, money: MoneyRules) -> None:
    standing = stand(history, money)
    for one in standing.apart:
        assert one.net.amount == sum(line.amount.amount for line in one.lines)
        assert one.net.amount.is_finite()
    assert (standing.tier == UNKNOWN) is (standing.ltv is None) is (standing.why_unknown is not None)
    if standing.ltv:
        assert standing.ltv.amount == sum(line.amount.amount for line in standing.lines)
        assert standing.ltv.currency == (money.currency or standing.apart[0].net.currency)
        parts = sum(one.net.amount * (one.rate or 1) for one in standing.apart)
        assert parts == standing.ltv.amount
    else:
        assert standing.headroom_with(usd("1")).carries is None


@given(histories, rules, st.data())
def test_neither_test_orders_nor_the_order_of_events_change_anything(
    history: Purchases, money: MoneyRules, data: st.DataObject
) -> None:
    shuffled = tuple(data.draw(st.permutations([order for order in history.orders if not order.test])))
    assert stand(history, money) == stand(replace(history, orders=shuffled), money)


@given(orders, cents)
def test_a_refund_is_taken_once(order: Order, more: Decimal) -> None:
    given_back = order.refunded or usd("0")
    room = order.paid.amount - given_back.amount
    further = replace(order, refunded=given_back + Money(min(more, room), "USD"))
    one, other = (stand(Purchases("test", NOON, (each,)), RULES).ltv for each in (order, further))
    assert one
    assert other
    assert min(more, room) == one.amount - other.amount


@given(orders, cents)
def test_goodwill_lowers_headroom_by_itself_and_value_by_nothing(order: Order, more: Decimal) -> None:
    kinder = replace(order, goodwill=(order.goodwill or usd("0")) + Money(more, "USD"))
    one, other = (stand(Purchases("test", NOON, (each,)), RULES) for each in (order, kinder))
    assert one.ltv == other.ltv
    left = [standing.headroom_after(usd("0")) for standing in (one, other)]
    assert left[0]
    assert left[1]
    assert more == left[0].amount - left[1].amount


@given(st.lists(orders, min_size=1, max_size=8))
def test_the_order_of_events_changes_nothing_and_the_lines_add_up(history: list[Order]) -> None:
    one = stand(Purchases("test", NOON, tuple(history)), RULES)
    shuffled = sorted(history, key=lambda order: order.paid.amount)
    other = stand(Purchases("test", NOON, tuple(shuffled)), RULES)
    assert (one.ltv, one.tier, one.goodwill) == (other.ltv, other.tier, other.goodwill)
    assert one.ltv is not None
    assert one.ltv.amount == sum(line.amount.amount for line in one.lines)
