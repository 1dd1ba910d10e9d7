"""A customer's orders from several sources: none counted twice, whichever comes first."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.facts import DisputeState
from assistant.domain.guide import MoneyRules, two_tiers
from assistant.domain.money import Money
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import SourceKind
from assistant.pipeline.merging import BELIEVED, merged
from assistant.pipeline.standing import stand
from tests.builders import NOON, an_order, usd

SHOPIFY, STRIPE, RECHARGE = SourceKind.SHOPIFY, SourceKind.STRIPE, SourceKind.RECHARGE
RULES = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(35))
DUE = NOON + timedelta(days=3)


def refs(*names: str) -> frozenset[str]:
    return frozenset(names)


def told(kind: SourceKind | None, *orders: Order, **fields: object) -> Purchases:
    name = kind.value.title() if kind else "A field"
    return Purchases(name, NOON, orders, kind=kind, **fields)  # type: ignore[arg-type]


def joined(*purchases: Purchases) -> Purchases:
    """The same in whichever order they come."""
    found = [merged(some) for some in permutations(purchases)]
    assert found.count(found[0]) == len(found)
    assert found[0]
    return found[0]


SOLD = an_order("119", references=refs("shopify:1", "stripe:pi_1"), tax=usd("19"), refunded=usd("50"))
CHARGE = an_order("119", "ch_1", references=refs("stripe:ch_1", "stripe:pi_1"))


def test_no_source_knows_nothing() -> None:
    assert merged([]) is None


def test_one_source_alone_says_what_it_says() -> None:
    alone = told(SHOPIFY, SOLD, stated_goodwill=usd("3"))
    assert alone == merged([alone])


def test_an_order_that_two_sources_know_is_one_with_the_shops_money() -> None:
    found = joined(told(STRIPE, replace(CHARGE, refunded=usd("59.50"))), told(SHOPIFY, SOLD))
    (order,) = found.orders
    assert replace(SOLD, references=SOLD.references | CHARGE.references) == order
    assert ("Shopify, Stripe", SHOPIFY) == (found.source, found.kind)


def test_the_payment_service_adds_dispute_and_due_date() -> None:
    disputed = replace(CHARGE, dispute=DisputeState.NEEDS_RESPONSE, dispute_due=DUE)
    (order,) = joined(told(STRIPE, disputed), told(SHOPIFY, SOLD)).orders
    assert (DisputeState.NEEDS_RESPONSE, DUE) == (order.dispute, order.dispute_due)


def test_without_a_dispute_there_the_shops_own_stays() -> None:
    sold = replace(SOLD, dispute=DisputeState.LOST, dispute_lost=usd("9"))
    (order,) = joined(told(STRIPE, CHARGE), told(SHOPIFY, sold)).orders
    assert (DisputeState.LOST, usd("9")) == (order.dispute, order.dispute_lost)


@pytest.mark.parametrize(
    ("shop", "bank", "lost"),
    [
        (None, usd("119"), usd("119")),
        (usd("9"), usd("119"), usd("119")),
        (usd("119"), usd("9"), usd("119")),
        (usd("119"), usd("119"), usd("119")),
        (usd("119"), None, usd("119")),
    ],
)
def test_what_both_say_was_lost_was_lost_once(shop: Money | None, bank: Money | None, lost: Money) -> None:
    sold = replace(SOLD, dispute_lost=shop)
    charge = replace(CHARGE, dispute=DisputeState.LOST, dispute_lost=bank)
    (order,) = joined(told(STRIPE, charge), told(SHOPIFY, sold)).orders
    assert lost == order.dispute_lost


def test_two_payments_of_one_order_are_lost_one_by_one() -> None:
    first = an_order("60", "ch_1", references=refs("stripe:ch_1"), dispute=DisputeState.LOST)
    second = replace(first, number="ch_2", references=refs("stripe:ch_2"))
    sold = replace(SOLD, references=refs("shopify:1", "stripe:ch_1", "stripe:ch_2"))
    payments = [replace(one, dispute_lost=usd("60")) for one in (first, second)]
    (order,) = joined(told(STRIPE, *payments), told(SHOPIFY, sold)).orders
    assert usd("120") == order.dispute_lost


def test_what_was_lost_in_another_currency_makes_no_sum() -> None:
    charge = replace(CHARGE, dispute=DisputeState.LOST, dispute_lost=Money(Decimal(5), "EUR"))
    (order,) = joined(told(STRIPE, charge), told(SHOPIFY, SOLD)).orders
    assert Money(Decimal(5), "EUR") == order.dispute_lost


def test_a_subscription_charge_is_the_shops_order() -> None:
    charge = an_order("119", "rc_7", references=refs("recharge:7", "shopify:1"))
    assert 1 == len(joined(told(RECHARGE, charge), told(SHOPIFY, SOLD), told(STRIPE, CHARGE)).orders)


def test_a_third_source_can_tie_two_that_share_nothing() -> None:
    sold = replace(SOLD, references=refs("shopify:1"))
    bridge = an_order("119", "rc_7", references=refs("shopify:1", "stripe:ch_1"))
    disputed = replace(CHARGE, references=refs("stripe:ch_1"), dispute=DisputeState.INQUIRY)
    (order,) = joined(told(RECHARGE, bridge), told(SHOPIFY, sold), told(STRIPE, disputed)).orders
    assert (DisputeState.INQUIRY, refs("shopify:1", "stripe:ch_1")) == (order.dispute, order.references)


def test_beside_a_shop_a_payment_that_joins_nothing_is_kept_apart() -> None:
    stray = an_order("80", "ch_9", references=refs("stripe:ch_9"), dispute=DisputeState.NEEDS_RESPONSE)
    found = joined(told(STRIPE, stray, CHARGE), told(SHOPIFY, SOLD))
    assert ([SOLD.number], (stray,)) == ([order.number for order in found.orders], found.unplaced)
    assert ((), (stray,)) == (joined(told(STRIPE, stray), told(SHOPIFY)).orders, found.unplaced)


def test_without_a_shop_payments_are_the_orders() -> None:
    charge = an_order("80", "rc_9", references=refs("recharge:9"))
    found = joined(told(STRIPE, CHARGE), told(RECHARGE, charge), told(None, stated_goodwill=usd("1")))
    assert ({"ch_1", "rc_9"}, ()) == ({order.number for order in found.orders}, found.unplaced)
    assert usd("1") == found.stated_goodwill


def test_a_source_of_no_kind_with_orders_is_a_shop() -> None:
    assert 1 == len(joined(told(None, SOLD), told(STRIPE, an_order("80"))).unplaced)


def test_two_shops_both_count() -> None:
    other = an_order("40", "77", references=refs("woocommerce:77"))
    assert 2 == len(joined(told(SourceKind.WOOCOMMERCE, other), told(SHOPIFY, SOLD)).orders)


def test_what_one_source_tells_apart_stays_apart() -> None:
    """Two captures of one payment intent, and a dispute on the second."""
    first, second = (
        an_order("30", f"ch_{n}", references=refs("stripe:pi_1", f"stripe:ch_{n}")) for n in "12"
    )
    assert (first, second) == joined(told(STRIPE, first, second)).orders
    sold = [replace(SOLD, number=n, references=refs(f"stripe:ch_{n}")) for n in "12"]
    second = replace(second, dispute=DisputeState.LOST, dispute_lost=usd("30"))
    found = joined(told(STRIPE, first, second), told(SHOPIFY, *sold))
    assert [None, usd("30")] == [order.dispute_lost for order in found.orders]


def test_the_shop_hears_from_the_payment_service_that_it_was_a_test() -> None:
    (order,) = joined(told(STRIPE, replace(CHARGE, test=True)), told(SHOPIFY, SOLD)).orders
    assert order.test


def test_the_newer_answer_of_a_source_goes_before_the_older_one() -> None:
    older = replace(told(SHOPIFY, replace(SOLD, refunded=None)), as_of=NOON - timedelta(days=1))
    (order,) = joined(older, told(SHOPIFY, SOLD)).orders
    assert usd("50") == order.refunded


def test_a_sum_is_as_old_as_its_oldest_part_and_cut_where_any_is() -> None:
    stripe = replace(told(STRIPE, CHARGE, complete_since=NOON), as_of=NOON - timedelta(days=2))
    earlier = NOON - timedelta(days=9)
    found = joined(stripe, told(SHOPIFY, SOLD, lacking=("Woo",), complete_since=earlier), told(RECHARGE))
    assert (NOON - timedelta(days=2), NOON, ("Woo",)) == (found.as_of, found.complete_since, found.lacking)
    assert "Shopify, Stripe" == found.source


def test_a_figure_in_a_field_is_kept_beside_the_orders() -> None:
    field = Purchases("A field", None, stated_ltv=usd("900"))
    found = joined(field, told(SHOPIFY, SOLD))
    assert (usd("900"), NOON) == (found.stated_ltv, found.as_of)
    assert usd("50") == stand(found, RULES).ltv


def test_where_nobody_knows_anything_all_are_named() -> None:
    assert "Shopify, Stripe" == joined(told(STRIPE), told(SHOPIFY)).source


def test_an_order_told_twice_in_the_same_words_is_one_without_any_reference() -> None:
    found = joined(told(STRIPE, an_order()), told(SHOPIFY, an_order()))
    assert ((an_order(),), ()) == (found.orders, found.unplaced)


def test_the_newest_order_stands_first() -> None:
    late = replace(SOLD, number="2", references=refs("shopify:2"), placed=NOON)
    assert (late, SOLD) == joined(told(SHOPIFY, SOLD, late)).orders


cents = st.decimals(min_value=0, max_value=1000, places=2).map(lambda amount: Money(amount, "USD"))
orders = st.builds(
    Order,
    number=st.sampled_from("abc"),
    placed=st.sampled_from([NOON, NOON - timedelta(days=1), datetime(2020, 2, 2, tzinfo=UTC)]),
    paid=cents,
    refunded=st.none() | cents,
    goodwill=st.none() | cents,
    dispute_lost=st.none() | cents,
    dispute=st.sampled_from(DisputeState),
    dispute_due=st.none() | st.just(DUE),
    test=st.booleans(),
    references=st.frozensets(st.sampled_from(["s:1", "s:2", "s:3", "c:1", "c:2"]), max_size=2),
)
sources = st.builds(
    Purchases,
    source=st.sampled_from(["One", "Two", ""]),
    as_of=st.none() | st.sampled_from([NOON, DUE]),
    orders=st.lists(orders, max_size=4).map(tuple),
    stated_ltv=st.none() | cents,
    stated_goodwill=st.none() | cents,
    complete_since=st.none() | st.just(NOON),
    lacking=st.sampled_from([(), ("Three",)]),
    kind=st.sampled_from(BELIEVED),
)
several = st.lists(sources, min_size=1, max_size=4)


@settings(max_examples=60, deadline=None)
@given(several, st.data())
def test_the_order_in_which_sources_come_changes_nothing(some: list[Purchases], data: st.DataObject) -> None:
    assert merged(some) == merged(data.draw(st.permutations(some)))


@settings(max_examples=60, deadline=None)
@given(several)
def test_merging_again_changes_nothing(some: list[Purchases]) -> None:
    once = merged(some)
    assert once
    assert once == merged([once]) == merged([once, once]) == merged([*some, *some])


@settings(max_examples=60, deadline=None)
@given(several)
def test_no_sum_is_more_than_its_parts(some: list[Purchases]) -> None:
    once = merged(some)
    assert once
    assert paid(once) <= sum(paid(one) for one in some)
    assert worth(once) <= sum(worth(one) for one in some)
    assert len(once.orders) + len(once.unplaced) <= sum(len(one.orders) for one in some)


@settings(max_examples=60, deadline=None)
@given(several)
def test_no_dispute_gets_lost_and_what_has_no_reference_stays_itself(some: list[Purchases]) -> None:
    once = merged(some)
    assert once
    everything = {order for one in some for order in one.orders}
    alone = {order for order in everything if not order.references}
    assert alone <= {*once.orders, *once.unplaced}
    names = {name for order in everything for name in order.references}
    assert names == {name for order in (*once.orders, *once.unplaced) for name in order.references}


def paid(one: Purchases) -> Decimal:
    return sum((order.paid.amount for order in one.orders if not order.test), Decimal(0))


def worth(one: Purchases) -> Decimal:
    whole = replace(one, stated_ltv=None, complete_since=None, lacking=())
    ltv = stand(whole, RULES).ltv
    return ltv.amount if ltv else Decimal(0)
