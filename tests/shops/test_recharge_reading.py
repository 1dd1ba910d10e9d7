"""What a charge of Recharge's is worth, and by which numbers others know it."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.money import Money
from assistant.shops.recharge_reading import has_shop_order, is_of, is_paid, lacking, order_from
from tests.builders import usd
from tests.servers.recharge import a_charge, an_order

cents = st.integers(min_value=0, max_value=10_000_000).map(lambda n: Decimal(n) / 100)


def test_a_charge_is_read_whole() -> None:
    order = order_from(a_charge(501))
    assert "501" == order.number
    assert datetime(2026, 3, 1, 10, 0, tzinfo=UTC) == order.placed
    assert (usd("45.00"), usd("5.00"), usd("4.00")) == (order.paid, order.tax, order.shipping)
    assert (None, None, None, "HU", False) == (
        order.refunded,
        order.goodwill,
        order.shipped,
        order.country,
        order.test,
    )


def test_it_is_known_by_the_shops_number_and_by_stripes() -> None:
    names = order_from(a_charge(501, external_order_id={"ecommerce": "450789469"})).references
    assert {"recharge:501", "shopify:450789469", "bigcommerce:450789469", "stripe:ch_501"} == names


def test_a_number_written_as_shopifys_long_name_is_the_same_number() -> None:
    said = {"ecommerce": "gid://shopify/Order/450789469"}
    assert "shopify:450789469" in order_from(a_charge(external_order_id=said)).references


@pytest.mark.parametrize("said", [None, {}, {"ecommerce": None}, {"ecommerce": ""}, {"ecommerce": "SCI-x"}])
def test_without_a_number_it_names_no_order_of_the_shop(said: Any) -> None:
    charge = a_charge(501, external_order_id=said, external_transaction_id={"payment_processor": "8AB123"})
    assert not has_shop_order(charge)
    assert {"recharge:501"} == order_from(charge).references


def test_every_order_that_came_of_a_prepaid_charge_is_named() -> None:
    charge = a_charge(501, external_order_id=None, external_transaction_id=None)
    order = order_from(charge, [an_order(1, 501, "111"), an_order(2, 501, "222")])
    assert {"shopify:111", "shopify:222"} <= order.references


@pytest.mark.parametrize(
    ("status", "counts"),
    [
        ("success", True),
        ("SUCCESS", True),
        ("refunded", True),
        ("partially_refunded", True),
        *[
            (status, False)
            for status in ("error", "queued", "skipped", "pending", "pending_manual_payment", "of_tomorrow")
        ],
    ],
)
def test_only_charges_that_were_paid_count(status: str, *, counts: bool) -> None:
    assert counts is is_paid(a_charge(status=status))


def test_a_refund_in_part_is_told_without_its_tax() -> None:
    order = order_from(a_charge(status="partially_refunded", total_refunds="9.00"))
    assert (usd("45.00"), usd("5.00"), usd("8.00")) == (order.paid, order.tax, order.refunded)


@pytest.mark.parametrize("said", [None, "0.00", "45.00", "50.00"])
def test_a_charge_that_was_refunded_is_worth_nothing(said: str | None) -> None:
    order = order_from(a_charge(status="refunded", total_refunds=said))
    assert order.tax
    assert order.refunded
    assert usd("0.00") == order.paid - order.tax - order.refunded
    assert usd("0.00") == order.shipping


def test_where_prices_hold_the_tax_shipping_is_told_without_it() -> None:
    lines = [{"price": "4.80", "tax_lines": [{"price": "0.80"}]}]
    assert usd("4.00") == order_from(a_charge(taxes_included=True, shipping_lines=lines)).shipping


def test_amounts_keep_their_currency_and_every_digit() -> None:
    charge = a_charge(currency="jpy", total_price="123456789012345.678", total_tax=None, shipping_lines=None)
    assert Money(Decimal("123456789012345.678"), "JPY") == order_from(charge).paid


@pytest.mark.parametrize(
    ("fields", "placed"),
    [
        ({"processed_at": "2026-03-01T10:00:00"}, datetime(2026, 3, 1, 10, 0, tzinfo=UTC)),
        ({"processed_at": "2026-03-01T11:00:00+01:00"}, datetime(2026, 3, 1, 10, 0, tzinfo=UTC)),
        ({"processed_at": None}, datetime(2026, 3, 1, 0, 0, tzinfo=UTC)),
    ],
)
def test_dates_come_with_a_zone_and_without(fields: dict[str, Any], placed: datetime) -> None:
    assert placed == order_from(a_charge(**fields)).placed


def test_a_charge_is_theirs_by_its_customer_alone() -> None:
    assert is_of(a_charge(customer=7), ["7"])
    assert not is_of(a_charge(customer=8), ["7"])
    assert not is_of(a_charge(customer=7) | {"customer": None}, ["7"])


@pytest.mark.parametrize(
    ("scopes", "missing"),
    [
        (["read_customers", "read_orders"], ()),
        (["write_customers", "write_orders", "read_products"], ()),
        (["read_customers"], ("read_orders",)),
        ([], ("read_customers", "read_orders")),
    ],
)
def test_missing_rights_go_by_recharges_names(scopes: list[str], missing: tuple[str, ...]) -> None:
    assert missing == lacking(scopes)


@given(total=cents, tax_share=st.integers(0, 100), back=cents, shipping=cents)
def test_nothing_is_ever_negative_and_no_more_goes_back_than_was_paid(
    total: Decimal, tax_share: int, back: Decimal, shipping: Decimal
) -> None:
    tax = (total * tax_share / 100).quantize(Decimal("0.01"))
    charge = a_charge(
        status="partially_refunded",
        total_price=str(total),
        total_tax=str(tax),
        total_refunds=str(back),
        shipping_lines=[{"price": str(shipping)}],
    )
    order = order_from(charge)
    assert order.tax
    assert order.shipping
    refunded = order.refunded or usd("0")
    assert all(part.amount >= 0 for part in (order.paid, order.tax, order.shipping, refunded))
    # Half a cent is what rounding the tax within a refund may move.
    assert (order.paid - order.tax - refunded - order.shipping).amount >= Decimal("-0.005")
