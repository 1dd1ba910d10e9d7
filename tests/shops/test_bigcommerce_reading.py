"""What an order of BigCommerce is worth: what counts as paid, as given back, and as a courtesy."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Order
from assistant.shops import bigcommerce_reading as reading
from tests.builders import usd
from tests.servers.bigcommerce import a_refund, an_order

cents = st.integers(min_value=0, max_value=10_000_000).map(lambda n: Decimal(n) / 100)


def order_from(row: Any, *details: Any) -> Order:
    return reading.order_from(row, reading.refunds_from(row, details))


def test_an_order_is_read_whole() -> None:
    order = order_from(an_order(107, payment_provider_id="ch_3abc"))
    assert "107" == order.number
    assert datetime(2026, 3, 1, 10, 0, tzinfo=UTC) == order.placed
    assert (usd("45"), usd("5"), usd("4")) == (order.paid, order.tax, order.shipping)
    assert (None, None, None) == (order.refunded, order.goodwill, order.dispute_lost)
    assert (DisputeState.NONE, True, "HU", False) == (
        order.dispute,
        order.shipped,
        order.country,
        order.test,
    )
    assert {"bigcommerce:107", "stripe:ch_3abc"} == order.references


@pytest.mark.parametrize("payment", ["", None, "8AB12345CD"])
def test_only_stripes_payments_are_named_as_stripes(payment: str | None) -> None:
    assert {"bigcommerce:7"} == order_from(an_order(7, payment_provider_id=payment)).references


@pytest.mark.parametrize(
    ("status", "payment", "counts"),
    [
        *[(status, "", True) for status in (2, 3, 4, 8, 9, 10, 11, 13, 14)],
        *[(status, "captured", False) for status in (0, 1, 5, 6, 7, 12)],
        (15, "captured", True),
        (15, "declined", False),
        (15, None, False),
    ],
)
def test_only_paid_orders_count(status: int, payment: str | None, *, counts: bool) -> None:
    assert counts is reading.is_paid(an_order(7, status_id=status, payment_status=payment))


def test_money_is_in_what_the_shopper_paid_in_and_keeps_every_digit() -> None:
    row = an_order(7, default_currency_code="jpy", total_inc_tax="123456789012345.678", total_ex_tax="")
    assert Money(Decimal("123456789012345.678"), "JPY") == order_from(row).paid


def test_goods_given_back_are_told_without_their_tax() -> None:
    row = an_order(7, refunded_amount="9.0000")
    order = order_from(row, a_refund(1, 7, "9.00", "PRODUCT"))
    assert (usd("8.00"), None, usd("4")) == (order.refunded, order.goodwill, order.shipping)


def test_shipping_given_back_with_goods_is_no_shipping_any_more() -> None:
    row = an_order(7, refunded_amount="13.0000")
    order = order_from(row, a_refund(1, 7, "13.00", "PRODUCT", "SHIPPING", shipping="4.00"))
    assert usd("0") == order.shipping


@pytest.mark.parametrize("kinds", [["ORDER"], ["SHIPPING"], ["HANDLING", "FEE"]])
def test_money_without_goods_is_a_courtesy(kinds: list[str]) -> None:
    order = order_from(an_order(7, refunded_amount="4.0000"), a_refund(1, 7, "4.00", *kinds))
    assert (None, usd("4"), usd("4")) == (order.refunded, order.goodwill, order.shipping)


@pytest.mark.parametrize("kinds", [[], ["GIFT_WRAPPING"], ["OF_TOMORROW"]])
def test_a_refund_of_which_we_know_no_better_counts_as_one_for_goods(kinds: list[str]) -> None:
    order = order_from(an_order(7, refunded_amount="9.0000"), a_refund(1, 7, "9.00", *kinds))
    assert (usd("8.00"), None) == (order.refunded, order.goodwill)


def test_without_details_the_orders_own_sum_counts_as_one_for_goods() -> None:
    assert usd("8.00") == order_from(an_order(7, refunded_amount="9.0000", status_id=14)).refunded


def test_what_became_store_credit_or_was_declined_went_to_nobody() -> None:
    payments = [
        {"provider_id": "storecredit", "amount": 10.0, "is_declined": False},
        {"provider_id": "stripe", "amount": 20.0, "is_declined": True},
        {"provider_id": "stripe", "amount": 9.0, "is_declined": False},
    ]
    row = an_order(7, refunded_amount="39.0000", status_id=14)
    order = order_from(row, a_refund(1, 7, "39.00", "PRODUCT", payments=payments))
    assert usd("8.00") == order.refunded


def test_what_is_paid_with_earlier_money_is_no_new_money() -> None:
    row = an_order(7, store_credit_amount="10.0000", gift_certificate_amount="5.0000")
    assert usd("30") == order_from(row).paid
    assert usd("0") == order_from(an_order(7, store_credit_amount="99.0000")).paid


@pytest.mark.parametrize(
    ("changes", "details"),
    [
        ({"status_id": 4}, []),
        ({"status_id": 4, "refunded_amount": "45.0000"}, []),
        ({"status_id": 10, "refunded_amount": "45.0000"}, []),
        ({"status_id": 4, "refunded_amount": "45.0000"}, [a_refund(1, 7, "45.00", "ORDER")]),
        ({"refunded_amount": "45.0000"}, [a_refund(1, 7, "40", "PRODUCT"), a_refund(2, 7, "5", "ORDER")]),
    ],
    ids=["by its status alone", "by both", "by its sum", "by a bare amount", "bit by bit"],
)
def test_an_order_given_back_whole_is_worth_nothing_and_no_courtesy(
    changes: dict[str, Any], details: list[Any]
) -> None:
    order = order_from(an_order(7, **changes), *details)
    assert order.tax
    assert order.refunded
    assert usd("0") == order.paid - order.tax - order.refunded
    assert (None, usd("0")) == (order.goodwill, order.shipping)


def test_a_free_order_is_not_given_back() -> None:
    row = an_order(7, total_inc_tax="0.0000", total_ex_tax="0.0000", shipping_cost_ex_tax="0.0000")
    order = order_from(row)
    assert (usd("0"), None, None) == (order.paid, order.refunded, order.goodwill)


def test_a_dispute_that_shows_is_open_until_somebody_knows_better() -> None:
    order = order_from(an_order(7, status_id=13))
    assert (DisputeState.NEEDS_RESPONSE, None, None) == (
        order.dispute,
        order.dispute_due,
        order.dispute_lost,
    )


@pytest.mark.parametrize("method", ["Test Payment Gateway", "Test Payment Provider"])
def test_an_order_by_the_test_gateway_is_a_test(method: str) -> None:
    assert order_from(an_order(7, payment_method=method)).test


@pytest.mark.parametrize(
    ("changes", "shipped"),
    [
        ({"status_id": 2}, True),
        ({"status_id": 3}, True),
        ({"status_id": 10}, True),
        ({"status_id": 4, "date_shipped": "Mon, 02 Mar 2026 10:00:00 +0000"}, True),
        ({"status_id": 14, "items_shipped": 1}, True),
        ({"status_id": 9}, False),
        ({"status_id": 11}, False),
        ({"status_id": 8}, None),
        ({"status_id": 4}, None),
        ({"status_id": 11, "order_is_digital": True}, None),
        ({"status_id": 10, "order_is_digital": True}, None),
    ],
)
def test_whether_it_was_shipped(changes: dict[str, Any], *, shipped: bool | None) -> None:
    assert shipped is order_from(an_order(7, **changes)).shipped


@pytest.mark.parametrize(
    ("consignments", "country"),
    [
        ({"shipping": [{"country_iso2": "HU"}]}, "HU"),
        ([{"pickups": []}], ""),
        ([], ""),
        ({"url": "https://api.bigcommerce.com/...", "resource": "/orders/7/consignments"}, ""),
        ([{"shipping": {"url": "..."}}], ""),
        (None, ""),
    ],
)
def test_where_it_went_is_only_said_where_the_store_says_so(consignments: Any, country: str) -> None:
    assert country == order_from(an_order(7, consignments=consignments)).country


def test_a_guest_is_nobodys_account() -> None:
    assert not reading.is_theirs(an_order(7), "else@example.com", [0])
    assert not reading.is_theirs(an_order(7, billing_address=None), "else@example.com", [])
    assert reading.is_theirs(an_order(7, customer_id=3), "else@example.com", [3])


@given(total=cents, tax_share=st.integers(0, 100), goods=cents, courtesy=cents, credit=cents)
def test_nothing_is_ever_negative_and_a_refund_is_taken_once(
    total: Decimal, tax_share: int, goods: Decimal, courtesy: Decimal, credit: Decimal
) -> None:
    tax = (total * tax_share / 100).quantize(Decimal("0.01"))
    row = an_order(
        7,
        total_inc_tax=str(total),
        total_ex_tax=str(total - tax),
        refunded_amount=str(goods + courtesy),
        store_credit_amount=str(credit),
    )
    order = order_from(row, a_refund(1, 7, str(goods), "PRODUCT"), a_refund(2, 7, str(courtesy), "ORDER"))
    nothing = usd("0")
    assert order.tax
    assert order.shipping
    refunded, goodwill = order.refunded or nothing, order.goodwill or nothing
    assert all(part.amount >= 0 for part in (order.paid, order.tax, order.shipping, refunded, goodwill))
    left = order.paid - order.tax - refunded - order.shipping
    # Half a cent is what rounding the tax within a refund may move.
    assert left.amount >= Decimal("-0.005")
    if goods + courtesy < order.paid.amount:
        assert courtesy == goodwill.amount
