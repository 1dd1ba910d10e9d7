"""Shopify's JSON as our own values: money to the cent, disputes and parcels the careful way."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Order
from assistant.shops.shopify_disputes import details_from
from assistant.shops.shopify_reading import (
    is_theirs,
    newest_first,
    order_from,
    reach_from,
    search_for,
)
from tests.servers.shopify_orders import a_detail, a_dispute, a_parcel, a_refund, an_order, bag

Json = Any
DELIVERED = "2026-11-14T09:30:00Z"


def euro(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


def amounts(order: Order) -> tuple[str | None, ...]:
    """Paid, tax, shipping, refunded, goodwill, lost to a dispute."""
    parts = (order.paid, order.tax, order.shipping, order.refunded, order.goodwill, order.dispute_lost)
    return tuple(str(part.rounded().amount) if part else None for part in parts)


def net_of(order: Order) -> Decimal:
    """What the shop counts as revenue, with its shipping."""
    taken = (order.tax, order.refunded, order.dispute_lost)
    return order.paid.amount - sum((one.amount for one in taken if one), Decimal(0))


def shipped_with(price: str, tax: str) -> Json:
    return {"discountedPriceSet": bag(price), "taxLines": [{"priceSet": bag(tax)}]}


def disputed(number: int, status: str, **detail: Json) -> tuple[Json, dict[str, Json]]:
    order = an_order(disputes=[a_dispute(number, status)])
    return order, details_from([a_detail(number, order, status=status, **detail)])


# An order of 125: goods 100 and shipping 5, both with tax in them where the shop's prices have it.
TAXED = {
    "totalReceivedSet": bag("125.0"),
    "totalTaxSet": bag("20.0"),
    "currentTotalTaxSet": bag("20.0"),
    "currentShippingPriceSet": bag("6.0"),
    "shippingLine": shipped_with("6.0", "1.0"),
}
RETURNED = {
    "totalRefundedSet": bag("125.0"),
    "currentTotalTaxSet": bag("0.0"),
    "currentShippingPriceSet": bag("0.0"),
    "refunds": [a_refund("125.0", lines=2)],
}


def test_an_order_is_read_with_all_that_decides() -> None:
    order = order_from(an_order(1001, fulfillments=[a_parcel("SUCCESS", "DELIVERED", DELIVERED)]), {})
    assert ("#1001", "DE", False) == (order.number, order.country, order.test)
    assert datetime(2026, 11, 11, 12, tzinfo=UTC) == order.placed
    assert (True, datetime(2026, 11, 14, 9, 30, tzinfo=UTC)) == (order.shipped, order.delivered)
    assert frozenset({"shopify:1001"}) == order.references
    assert ("100.00", "0.00", "0.00", None, None, None) == amounts(order)


def test_amounts_are_exact_however_shopify_writes_them() -> None:
    order = order_from(an_order(totalReceivedSet=bag("231.1"), totalTaxSet=bag("0.10")), {})
    assert (euro("231.1"), Decimal("231.1")) == (order.paid, order.paid.amount)


def test_tax_and_shipping_within_the_price_are_told_apart() -> None:
    assert ("125.00", "20.00", "5.00", None, None, None) == amounts(order_from(an_order(**TAXED), {}))


def test_shipping_beside_its_tax_is_the_price_itself() -> None:
    order = an_order(**{**TAXED, "taxesIncluded": False, "currentShippingPriceSet": bag("5.0")})
    order["shippingLine"] = shipped_with("5.0", "1.0")
    assert euro("5") == order_from(order, {}).shipping


def test_an_order_that_came_back_whole_leaves_nothing_and_no_tax_or_shipping_to_take_off_again() -> None:
    order = order_from(an_order(**{**TAXED, **RETURNED}), {})
    assert ("125.00", "20.00", "0.00", "105.00", None, None) == amounts(order)
    assert Decimal(0) == net_of(order)


def test_a_refund_without_returned_lines_is_goodwill_and_lowers_nothing() -> None:
    given = {"totalRefundedSet": bag("20.0"), "refunds": [a_refund("20.0")]}
    order = order_from(an_order(**{**TAXED, **given}), {})
    assert ("125.00", "20.00", "5.00", None, "20.00", None) == amounts(order)


def test_a_courtesy_stays_one_whatever_the_shop_says_of_its_balance() -> None:
    given = {
        "totalRefundedSet": bag("20.0"),
        "refunds": [a_refund("20.0")],
        "totalOutstandingSet": bag("20.0"),
    }
    assert euro("20") == order_from(an_order(**{**TAXED, **given}), {}).tax


def test_a_courtesy_and_a_return_of_one_order_are_told_apart() -> None:
    given = {
        "totalRefundedSet": bag("72.5"),
        "currentTotalTaxSet": bag("10.0"),
        "refunds": [a_refund("10.0"), a_refund("62.5", lines=1)],
    }
    order = order_from(an_order(**{**TAXED, **given}), {})
    assert (euro("52.5"), euro("10"), euro("20")) == (order.refunded, order.goodwill, order.tax)


@pytest.mark.parametrize("change", [{"cancelledAt": "2026-11-12T00:00:00Z"}, {"edited": True}])
def test_money_for_goods_that_were_cancelled_or_taken_off_is_no_goodwill(change: Json) -> None:
    back = {"totalRefundedSet": bag("40.0"), "refunds": [a_refund("40.0")]}
    order = order_from(an_order(**back, **change), {})
    assert (euro("40"), None) == (order.refunded, order.goodwill)


def test_a_refund_that_failed_counts_for_nothing() -> None:
    order = order_from(an_order(refunds=[a_refund("30.0", lines=1), a_refund("5.0")]), {})
    assert (None, None) == (order.refunded, order.goodwill)


def test_a_return_that_only_restocks_is_no_refund() -> None:
    assert order_from(an_order(refunds=[a_refund("0.0", lines=1)]), {}).refunded is None


def test_what_nobody_paid_holds_no_tax_and_no_shipping() -> None:
    waiting = {"totalReceivedSet": bag("0.0"), "totalOutstandingSet": bag("125.0")}
    assert ("0.00", "0.00", "0.00", None, None, None) == amounts(
        order_from(an_order(**{**TAXED, **waiting}), {})
    )


def test_what_was_paid_in_part_holds_its_part_of_tax_and_shipping() -> None:
    part = {"totalReceivedSet": bag("50.0"), "totalOutstandingSet": bag("75.0")}
    assert ("50.00", "8.00", "2.00", None, None, None) == amounts(
        order_from(an_order(**{**TAXED, **part}), {})
    )


def test_a_tip_is_no_revenue_and_a_full_refund_of_it_takes_nothing_else_away() -> None:
    tipped = {"totalReceivedSet": bag("110.0"), "totalTipReceivedSet": bag("10.0")}
    assert euro("100") == order_from(an_order(**tipped), {}).paid
    back = {"totalRefundedSet": bag("110.0"), "refunds": [a_refund("110.0", lines=1)]}
    assert Decimal(0) == net_of(order_from(an_order(**tipped, **back), {}))


def test_a_chargeback_names_its_state_and_its_day() -> None:
    order, details = disputed(7, "NEEDS_RESPONSE")
    read = order_from(order, details)
    assert (DisputeState.NEEDS_RESPONSE, datetime(2026, 12, 1, tzinfo=UTC)) == (
        read.dispute,
        read.dispute_due,
    )


def test_a_dispute_whose_evidence_was_sent_has_no_day_left() -> None:
    order, details = disputed(7, "NEEDS_RESPONSE", evidenceSentOn="2026-11-20T00:00:00Z")
    assert order_from(order, details).dispute_due is None


def test_a_dispute_is_seen_without_the_right_to_its_details() -> None:
    read = order_from(an_order(disputes=[a_dispute(7)]), {})
    assert (DisputeState.NEEDS_RESPONSE, None) == (read.dispute, read.dispute_due)


def test_an_inquiry_that_became_a_chargeback_is_one() -> None:
    order = an_order(disputes=[a_dispute(7, kind="INQUIRY")])
    assert DisputeState.INQUIRY is order_from(order, {}).dispute
    details = details_from([a_detail(7, order, type="CHARGEBACK")])
    assert DisputeState.NEEDS_RESPONSE is order_from(order, details).dispute


def test_a_dispute_of_a_kind_that_nobody_knows_yet_is_open() -> None:
    order = an_order(disputes=[a_dispute(7, "ARBITRATED_SOMEHOW")])
    assert order_from(order, {}).dispute.is_open


def test_of_several_disputes_the_most_pressing_one_counts() -> None:
    order = an_order(disputes=[a_dispute(7, "WON"), a_dispute(8, "UNDER_REVIEW"), a_dispute(9, "LOST")])
    assert DisputeState.UNDER_REVIEW is order_from(order, {}).dispute


def test_details_of_another_order_are_not_taken() -> None:
    order, details = disputed(7, "NEEDS_RESPONSE", order={"id": "gid://shopify/Order/666"})
    assert order_from(order, details).dispute_due is None


def test_a_lost_dispute_takes_its_amount_and_with_the_whole_its_tax_and_shipping() -> None:
    part, details = disputed(7, "LOST")
    assert euro("50") == order_from(part, details).dispute_lost
    whole = an_order(**TAXED, disputes=[a_dispute(7, "LOST")])
    read = order_from(
        whole, details_from([a_detail(7, whole, status="LOST", amount=bag("125.0")["shopMoney"])])
    )
    assert ("125.00", "20.00", "0.00", None, None, "105.00") == amounts(read)
    assert Decimal(0) == net_of(read)


@pytest.mark.parametrize("details", ["none", "another currency"])
def test_a_lost_dispute_of_unknown_amount_took_all_that_was_left(details: str) -> None:
    back = {"totalRefundedSet": bag("30.0"), "refunds": [a_refund("30.0", lines=1)]}
    order = an_order(**back, disputes=[a_dispute(7, "LOST")])
    dollars = a_detail(7, order, status="LOST", amount={"amount": "5.0", "currencyCode": "USD"})
    read = order_from(order, {} if details == "none" else details_from([dollars]))
    assert euro("70") == read.dispute_lost


def test_a_won_dispute_takes_nothing() -> None:
    order, details = disputed(7, "WON")
    assert order_from(order, details).dispute_lost is None


def test_parcels_without_a_report_are_not_known_to_have_arrived() -> None:
    assert order_from(an_order(fulfillments=[a_parcel(shown="FULFILLED")]), {}).delivered is None


def test_an_order_has_arrived_with_its_last_parcel() -> None:
    later = "2026-11-16T18:00:00Z"
    both = [a_parcel(shown="DELIVERED", delivered=later), a_parcel(shown="DELIVERED", delivered=DELIVERED)]
    assert datetime(2026, 11, 16, 18, tzinfo=UTC) == order_from(an_order(fulfillments=both), {}).delivered
    on_its_way = [a_parcel(shown="DELIVERED", delivered=DELIVERED), a_parcel()]
    assert order_from(an_order(fulfillments=on_its_way), {}).delivered is None
    rest = an_order(fulfillments=both, displayFulfillmentStatus="PARTIALLY_FULFILLED")
    assert order_from(rest, {}).delivered is None


def test_a_parcel_that_could_not_be_handed_over_has_not_arrived() -> None:
    failed, arrived = a_parcel(shown="NOT_DELIVERED"), a_parcel(shown="DELIVERED", delivered=DELIVERED)
    returned = {**failed, "deliveredAt": DELIVERED}
    for parcels in ([failed], [returned], [arrived, failed], [arrived, returned]):
        assert order_from(an_order(fulfillments=parcels), {}).delivered is None


def test_an_order_without_parcels_was_not_sent_unless_it_needs_no_parcel() -> None:
    assert order_from(an_order(fulfillments=[]), {}).shipped is False
    assert order_from(an_order(fulfillments=[], requiresShipping=False), {}).shipped is None
    card = [{**a_parcel(), "requiresShipping": False}]
    assert order_from(an_order(fulfillments=card), {}).shipped is False


def test_orders_come_newest_first() -> None:
    read = [order_from(an_order(number, days_ago=number), {}) for number in (3, 1, 2)]
    assert ["#1", "#2", "#3"] == [order.number for order in newest_first(read)]


@pytest.mark.parametrize(
    ("order", "theirs"),
    [
        (an_order(email="Ann@Example.com", customer=None), True),
        (an_order(email="other@example.com", customer="ann@EXAMPLE.com"), True),
        (an_order(email="joann@example.com", customer=None), False),
        (an_order(email=None, customer=None), False),
    ],
)
def test_an_order_is_theirs_by_its_own_address_or_by_its_customers(order: Json, *, theirs: bool) -> None:
    assert theirs is is_theirs(order, " ann@example.com ")


def test_an_address_cannot_break_out_of_its_search() -> None:
    assert r'email:"a\\\" OR email:b@example.com"' == search_for('a\\" OR email:b@example.com')


def test_rights_that_are_missing_are_named() -> None:
    handles = [{"handle": "write_orders"}, {"handle": "read_all_orders"}]
    reach = reach_from({"shop": {"name": "Tea"}, "currentAppInstallation": {"accessScopes": handles}})
    assert ("Tea", ("read_customers",)) == (reach.shop, reach.missing)
    assert ("read_shopify_payments_disputes",) == reach.advised


SUMS = st.decimals(min_value=0, max_value=10_000, places=2).map(str)


@given(
    sums=st.fixed_dictionaries(
        {
            name: SUMS.map(bag)
            for name in (
                "totalReceivedSet",
                "totalOutstandingSet",
                "totalTipReceivedSet",
                "totalRefundedSet",
                "totalTaxSet",
                "currentTotalTaxSet",
                "currentShippingPriceSet",
            )
        }
    ),
    shipping=st.tuples(SUMS, SUMS),
    refunds=st.lists(st.tuples(SUMS, st.integers(0, 2)), max_size=3),
    lost=st.lists(SUMS, max_size=2),
)
def test_whatever_the_sums_are_no_part_is_negative_and_none_is_taken_twice(
    sums: Json, shipping: tuple[str, str], refunds: list[tuple[str, int]], lost: list[str]
) -> None:
    given_back = [a_refund(amount, lines=lines) for amount, lines in refunds]
    disputes = [a_dispute(number, "LOST") for number in range(len(lost))]
    order = an_order(**sums, shippingLine=shipped_with(*shipping), refunds=given_back, disputes=disputes)
    details = [
        a_detail(number, order, status="LOST", amount=bag(amount)["shopMoney"])
        for number, amount in enumerate(lost)
    ]
    read = order_from(order, details_from(details))
    parts = (read.paid, read.tax, read.shipping, read.refunded, read.goodwill, read.dispute_lost)
    assert all(part.amount >= 0 for part in parts if part)
    shipping_kept = read.shipping.amount if read.shipping else Decimal(0)
    assert net_of(read) - shipping_kept >= 0
    assert (read.goodwill or euro("0")).amount + (read.refunded or euro("0")).amount <= read.paid.amount


def test_times_know_their_zone() -> None:
    assert timedelta(0) == order_from(an_order(), {}).placed.utcoffset()
