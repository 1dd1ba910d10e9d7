"""What an order of WooCommerce is worth: what counts as paid, as given back, and as a courtesy."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Order
from assistant.shops import woocommerce_reading as reading
from tests.builders import usd
from tests.servers.woocommerce import a_refund, an_order

cents = st.integers(min_value=0, max_value=10_000_000).map(lambda n: Decimal(n) / 100)


def order_from(row: Any, *details: Any) -> Order:
    return reading.order_from(row, reading.refunds_from(row, details))


def inline(number: int, total: str) -> dict[str, object]:
    return {"id": number, "reason": "", "total": total}


def test_an_order_is_read_whole() -> None:
    order = order_from(an_order(7, number="2026-7", transaction_id="ch_3abc"))
    assert "2026-7" == order.number
    assert datetime(2026, 3, 1, 10, 0, tzinfo=UTC) == order.placed
    assert (usd("45.00"), usd("5.00"), usd("4.00")) == (order.paid, order.tax, order.shipping)
    assert (None, None, None) == (order.refunded, order.goodwill, order.dispute_lost)
    assert (DisputeState.NONE, True, "HU", False) == (
        order.dispute,
        order.shipped,
        order.country,
        order.test,
    )
    assert frozenset({"woocommerce:7", "stripe:ch_3abc"}) == order.references


@pytest.mark.parametrize(
    ("payment", "reference"),
    [("pi_3abc", {"stripe:pi_3abc"}), ("py_1", {"stripe:py_1"}), ("8AB12345CD", set()), ("", set())],
)
def test_only_stripes_payments_are_named_as_stripes(payment: str, reference: set[str]) -> None:
    assert {"woocommerce:7", *reference} == order_from(an_order(7, transaction_id=payment)).references


@pytest.mark.parametrize(
    ("status", "paid_on", "counts"),
    [
        ("completed", "2026-03-01T10:00:05", True),
        ("completed", None, True),
        ("refunded", None, True),
        ("processing", "2026-03-01T10:00:05", True),
        ("processing", None, False),
        ("wholesale-done", "2026-03-01T10:00:05", True),
        ("wholesale-done", None, False),
        *[
            (status, "2026-03-01T10:00:05", False)
            for status in ("pending", "on-hold", "failed", "cancelled", "trash", "checkout-draft")
        ],
    ],
)
def test_only_paid_orders_count(status: str, paid_on: str | None, *, counts: bool) -> None:
    assert counts is reading.is_paid(an_order(7, status=status, date_paid_gmt=paid_on))


def test_whether_it_was_shipped_is_only_known_of_a_finished_order() -> None:
    assert order_from(an_order(7, status="processing")).shipped is None


def test_goods_given_back_are_told_without_their_tax() -> None:
    row = an_order(7, refunds=[inline(1, "-12.00")])
    order = order_from(row, a_refund(1, "12.00", goods="10.00", tax="2.00"))
    assert (usd("10.00"), None, usd("4.00")) == (order.refunded, order.goodwill, order.shipping)


def test_shipping_given_back_with_goods_is_no_shipping_any_more() -> None:
    row = an_order(7, refunds=[inline(1, "-14.00")])
    order = order_from(row, a_refund(1, "14.00", goods="10.00", shipping="4.00"))
    assert (usd("14.00"), usd("0.00")) == (order.refunded, order.shipping)


@pytest.mark.parametrize("shipping", ["", "4.00"], ids=["bare amount", "shipping alone"])
def test_money_without_goods_is_a_courtesy(shipping: str) -> None:
    row = an_order(7, refunds=[inline(1, "-4.00")])
    order = order_from(row, a_refund(1, "4.00", shipping=shipping))
    assert (None, usd("4.00"), usd("4.00")) == (order.refunded, order.goodwill, order.shipping)


def test_a_refund_whose_details_are_not_there_counts_as_one_for_goods() -> None:
    order = order_from(an_order(7, refunds=[inline(1, "-4.00")]), a_refund(99, "4.00"))
    assert (usd("4.00"), None) == (order.refunded, order.goodwill)


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "refunded", "refunds": [inline(1, "-45.00")]},
        {"status": "refunded", "refunds": []},
        {"status": "completed", "refunds": [inline(1, "-40.00"), inline(2, "-5.00")]},
    ],
    ids=["by its status", "by its status alone", "bit by bit"],
)
def test_an_order_given_back_whole_is_worth_nothing_and_no_courtesy(changes: dict[str, Any]) -> None:
    order = order_from(an_order(7, **changes))
    assert order.tax
    assert order.refunded
    assert usd("0.00") == order.paid - order.tax - order.refunded
    assert (None, usd("0.00")) == (order.goodwill, order.shipping)


def test_a_free_order_is_not_given_back() -> None:
    row = an_order(7, total="0.00", total_tax="0.00", shipping_total="0.00")
    order = order_from(row)
    assert (usd("0.00"), None, None) == (order.paid, order.refunded, order.goodwill)


def test_amounts_keep_their_currency_and_every_digit() -> None:
    order = order_from(an_order(7, currency="jpy", total="123456789012345.678", total_tax=""))
    assert Money(Decimal("123456789012345.678"), "JPY") == order.paid


def test_other_fields_of_tomorrow_and_missing_people_do_no_harm() -> None:
    row = an_order(7, shipping={}, transaction_id=None, date_created_gmt="2026-03-01T10:00:00Z", new=1)
    order = order_from(row)
    assert "" == order.country
    assert datetime(2026, 3, 1, 10, 0, tzinfo=UTC) == order.placed


@given(total=cents, tax_share=st.integers(0, 100), goods=cents, courtesy=cents)
def test_nothing_is_ever_negative_and_a_refund_is_taken_once(
    total: Decimal, tax_share: int, goods: Decimal, courtesy: Decimal
) -> None:
    tax = (total * tax_share / 100).quantize(Decimal("0.01"))
    row = an_order(
        7,
        total=str(total),
        total_tax=str(tax),
        shipping_total="0.00",
        refunds=[inline(1, f"-{goods}"), inline(2, f"-{courtesy}")],
    )
    order = order_from(row, a_refund(1, str(goods), goods=str(goods)), a_refund(2, str(courtesy)))
    nothing = usd("0")
    assert order.tax
    left = order.paid - order.tax - (order.refunded or nothing)
    assert left.amount >= 0
    given = (order.refunded or nothing) + (order.goodwill or nothing)
    if 0 < goods + courtesy < total and goods <= total - tax:
        assert goods + courtesy == given.amount
    assert all(amount is None or amount.amount >= 0 for amount in (order.refunded, order.goodwill))


@given(mine=st.emails(), theirs=st.emails(), account=st.integers(1, 5))
def test_an_order_is_theirs_by_address_or_account_alone(mine: str, theirs: str, account: int) -> None:
    row = an_order(7, theirs, customer_id=account)
    assert reading.is_theirs(row, mine, [3]) is (account == 3 or mine.casefold() == theirs.casefold())
    assert reading.is_theirs(an_order(7, f" {mine.upper()} "), mine, []) is (
        mine.upper().casefold() == mine.casefold()
    )


def test_a_guest_is_nobodys_account() -> None:
    assert not reading.is_theirs(an_order(7, customer_id=0), "else@example.com", [])
    assert not reading.is_theirs(an_order(7, billing={}), "else@example.com", [])
