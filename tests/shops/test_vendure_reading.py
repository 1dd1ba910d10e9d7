"""What an order of Vendure's is worth: what counts as paid, as given back, and as a courtesy."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Order
from assistant.shops import vendure_reading as reading
from tests.builders import usd
from tests.servers.vendure import a_line, a_payment, a_refund, a_step, an_order

cents = st.integers(min_value=0, max_value=10_000_000)


def order_from(row: Any, digits: int = 2) -> Order:
    return reading.order_from(row, digits)


def test_an_order_is_read_whole() -> None:
    order = order_from(an_order(7))
    assert "T7" == order.number
    assert datetime(2026, 3, 1, 10, 0, tzinfo=UTC) == order.placed
    assert (usd("45.00"), usd("5.00"), usd("4.00")) == (order.paid, order.tax, order.shipping)
    assert (None, None, None) == (order.refunded, order.goodwill, order.dispute_lost)
    assert (DisputeState.NONE, False, None, "HU") == (
        order.dispute,
        order.shipped,
        order.delivered,
        order.country,
    )
    assert {"vendure:7", "stripe:pi_3abc"} == order.references


@pytest.mark.parametrize("payment", ["", None, "12345-8AB"])
def test_only_stripes_payments_are_named_as_stripes(payment: str | None) -> None:
    row = an_order(7, payments=[a_payment(transactionId=payment)])
    assert {"vendure:7"} == order_from(row).references


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({}, True),
        ({"payments": None}, False),
        ({"payments": []}, False),
        ({"payments": [a_payment(state="Authorized")]}, False),
        ({"payments": [a_payment(state="Declined")]}, False),
        ({"payments": [a_payment(state="OfTomorrow")]}, False),
        ({"state": "OfTomorrow"}, True),
        ({"state": "Cancelled"}, True),
        ({"type": "Aggregate"}, True),
        ({"type": "Seller"}, False),
        ({"payments": [], "totalWithTax": 0}, True),
        ({"payments": [], "totalWithTax": 0, "orderPlacedAt": None}, False),
        ({"payments": [], "totalWithTax": 0, "state": "Cancelled"}, False),
    ],
)
def test_what_was_paid_is_what_settled_payments_say(changes: dict[str, Any], *, counts: bool) -> None:
    assert counts is reading.is_paid(an_order(7, **changes))


def test_payments_that_did_not_settle_are_no_money() -> None:
    row = an_order(7, payments=[a_payment(), a_payment(4500, state="Declined")])
    assert usd("45.00") == order_from(row).paid


@pytest.mark.parametrize(("digits", "paid"), [(0, "4500"), (2, "45.00"), (3, "4.500")])
def test_every_currency_has_as_many_digits_as_the_shop_says(digits: int, paid: str) -> None:
    row = an_order(7, currencyCode="JPY")
    assert Money(Decimal(paid), "JPY") == order_from(row, digits).paid


@pytest.mark.parametrize("state", ["Pending", "Failed", "OfTomorrow"])
def test_a_refund_that_is_not_settled_gave_nothing_back(state: str) -> None:
    row = an_order(7, payments=[a_payment(4500, a_refund(900, state=state))])
    assert (None, None) == (order_from(row).refunded, order_from(row).goodwill)


def test_goods_given_back_are_told_without_their_tax() -> None:
    order = order_from(an_order(7, payments=[a_payment(4500, a_refund(900))]))
    assert (usd("45"), usd("5"), usd("8"), None) == (order.paid, order.tax, order.refunded, order.goodwill)


def test_shipping_given_back_with_goods_is_no_shipping_any_more() -> None:
    refund = a_refund(2050 + 480, shipping=480)
    row = an_order(7, shipping=400, shippingWithTax=480, payments=[a_payment(4500, refund)])
    assert (usd("22"), usd("0")) == (order_from(row).refunded, order_from(row).shipping)


def test_money_without_goods_is_a_courtesy() -> None:
    order = order_from(an_order(7, payments=[a_payment(4500, a_refund(400, goods=0))]))
    assert (None, usd("4"), usd("4")) == (order.refunded, order.goodwill, order.shipping)


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "Cancelled"},
        {"modifications": [{"id": "1"}]},
        {"lines": [a_line(1, 1800, 2050, placed=2)]},
    ],
    ids=["cancelled", "changed", "fewer goods"],
)
def test_where_goods_are_gone_otherwise_the_money_was_for_them(changes: dict[str, Any]) -> None:
    order = order_from(an_order(7, payments=[a_payment(4500, a_refund(900, goods=0))], **changes))
    assert (usd("8"), None) == (order.refunded, order.goodwill)


def test_an_order_that_lost_a_line_is_counted_as_it_was_paid() -> None:
    row = an_order(
        7,
        total=2200,
        totalWithTax=2450,
        lines=[a_line(1, 1800, 2050, placed=2)],
        payments=[a_payment(4500, a_refund(2050))],
    )
    order = order_from(row)
    assert order.tax
    assert order.refunded
    assert (usd("45"), usd("5")) == (order.paid, order.tax)
    # What the customer keeps: one of the two at 18.00, and the shipping at 4.00.
    assert usd("22") == order.paid - order.tax - order.refunded


@pytest.mark.parametrize(
    ("changes", "refunds"),
    [
        ({"state": "Cancelled", "total": 0, "totalWithTax": 0}, [a_refund(4500)]),
        ({}, [a_refund(4500, goods=0)]),
        ({}, [a_refund(4100), a_refund(400, goods=0)]),
    ],
    ids=["cancelled", "by a bare amount", "bit by bit"],
)
def test_an_order_given_back_whole_is_worth_nothing_and_no_courtesy(
    changes: dict[str, Any], refunds: list[Any]
) -> None:
    order = order_from(an_order(7, payments=[a_payment(4500, *refunds)], **changes))
    assert order.tax
    assert order.refunded
    assert usd("0") == order.paid - order.tax - order.refunded
    assert (None, usd("0")) == (order.goodwill, order.shipping)


def test_a_free_order_is_not_given_back() -> None:
    row = an_order(7, total=0, totalWithTax=0, shipping=0, shippingWithTax=0, payments=None)
    order = order_from(row)
    assert (usd("0"), None, None) == (order.paid, order.refunded, order.goodwill)


@pytest.mark.parametrize(
    ("changes", "shipped"),
    [
        ({"state": "Shipped"}, True),
        ({"state": "PartiallyDelivered"}, True),
        ({"state": "Modifying", "fulfillments": [{"state": "Shipped"}]}, True),
        ({"state": "PaymentSettled", "fulfillments": [{"state": "Pending"}]}, False),
        ({"state": "PaymentSettled", "fulfillments": None}, False),
        ({"state": "Cancelled"}, None),
        ({"state": "OfTomorrow"}, None),
    ],
)
def test_whether_it_was_shipped(changes: dict[str, Any], *, shipped: bool | None) -> None:
    assert shipped is order_from(an_order(7, **changes)).shipped


def test_it_was_delivered_when_it_came_to_that_state_last() -> None:
    steps = [
        a_step("Delivered", "2026-03-09T09:00:00.000Z"),
        a_step("Modifying", "2026-03-08T09:00:00.000Z"),
        a_step("Delivered", "2026-03-07T09:00:00.000Z"),
    ]
    row = an_order(7, state="Delivered", history={"items": steps})
    assert datetime(2026, 3, 9, 9, 0, tzinfo=UTC) == order_from(row).delivered
    assert order_from(row | {"state": "PartiallyDelivered"}).delivered is None
    assert order_from(row | {"history": {"items": []}}).delivered is None


def test_without_an_address_nobody_knows_where_it_went() -> None:
    assert "" == order_from(an_order(7, shippingAddress=None)).country


@pytest.mark.parametrize("said", [1.5, "4500", True, None])
def test_an_amount_that_is_no_whole_number_is_refused(said: object) -> None:
    with pytest.raises(TypeError):
        order_from(an_order(7, totalWithTax=said))


@pytest.mark.parametrize("said", [-1, 99, "2", None])
def test_digits_that_are_none_are_refused(said: object) -> None:
    with pytest.raises(ValueError, match="digits"):
        reading.digits_from({"globalSettings": {"serverConfig": {"moneyStrategyPrecision": said}}})


@given(net=cents, tax=cents, goods=cents, courtesy=cents, shipping=cents)
def test_nothing_is_ever_negative_and_a_refund_is_taken_once(
    net: int, tax: int, goods: int, courtesy: int, shipping: int
) -> None:
    total = net + tax
    row = an_order(
        7,
        total=net,
        totalWithTax=total,
        shipping=shipping,
        shippingWithTax=shipping,
        lines=[a_line(1, net, total)],
        payments=[a_payment(total, a_refund(goods), a_refund(courtesy, goods=0))],
    )
    order = order_from(row)
    nothing = usd("0")
    assert order.tax
    assert order.shipping
    refunded, goodwill = order.refunded or nothing, order.goodwill or nothing
    assert all(part.amount >= 0 for part in (order.paid, order.tax, order.shipping, refunded, goodwill))
    # A cent is what rounding the tax within a refund may move.
    assert (order.paid - order.tax - refunded - order.shipping).amount >= Decimal("-0.01")
    if goods + courtesy < total:
        assert Decimal(courtesy).scaleb(-2) == goodwill.amount
