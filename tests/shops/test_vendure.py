"""Whose orders a Vendure is asked for, over HTTP from a small one of ours, and what is believed of it."""

import pytest

from assistant.domain.errors import Trouble
from assistant.domain.purchases import Purchases
from assistant.domain.source import SourceKind
from assistant.domain.ticket import Customer
from assistant.pipeline.merging import merged
from tests.builders import NOON, usd
from tests.builders import an_order as a_payment_seen
from tests.servers.vendure import VendureShop, a_customer, an_order
from tests.servers.vendure_visits import Reads, bought, numbers, source, trouble_of, waited

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_orders_of_guest_and_account_come_together_newest_first(bought: Reads) -> None:
    account, guest = a_customer("7"), a_customer("8")
    orders = [
        an_order(1, account, orderPlacedAt="2026-01-01T00:00:00.000Z"),
        an_order(2, guest, orderPlacedAt="2026-03-03T00:00:00.000Z"),
    ]
    purchases = bought(VendureShop([account, guest], orders), Customer(email=" MARA@example.com"))
    assert ["T2", "T1"] == numbers(purchases)
    assert purchases is not None
    assert ("Tea shop", NOON, SourceKind.VENDURE) == (purchases.source, purchases.as_of, purchases.kind)


def test_where_filters_are_ignored_nobody_elses_orders_count(bought: Reads) -> None:
    strangers = [a_customer(str(n), f"guest{n}@example.com") for n in range(10, 130)]
    orders = [an_order(n, stranger) for n, stranger in enumerate(strangers, start=10)]
    shop = VendureShop([*strangers, a_customer()], [*orders, an_order(300)], filters=False)
    assert ["T300"] == numbers(bought(shop))


def test_where_filters_are_ignored_a_stranger_stays_unknown(bought: Reads) -> None:
    stranger = a_customer("1", "a@example.com")
    assert bought(VendureShop([stranger], [an_order(1, stranger)], filters=False)) is None


@pytest.mark.parametrize("at_once", [7, 1000])
def test_every_page_is_read(bought: Reads, at_once: int) -> None:
    orders = [an_order(n) for n in range(1, 121)]
    shop = VendureShop([a_customer()], orders, most_per_page=at_once)
    assert {f"T{n}" for n in range(1, 121)} == set(numbers(bought(shop)))


def test_a_list_that_promises_more_and_gives_nothing_comes_to_an_end(bought: Reads) -> None:
    shop = VendureShop([a_customer()], [an_order(1)], most_per_page=0)
    assert bought(shop) is None


def test_nobody_known_is_none_and_an_account_without_orders_is_empty(bought: Reads) -> None:
    assert bought(VendureShop([a_customer("1", "else@example.com")])) is None
    assert [] == numbers(bought(VendureShop([a_customer()])))
    cart = an_order(1, state="AddingItems", orderPlacedAt=None, payments=[])
    assert [] == numbers(bought(VendureShop([a_customer()], [cart])))


@pytest.mark.parametrize("email", ["", "mara"])
def test_what_is_no_address_is_not_asked_for(bought: Reads, email: str) -> None:
    shop = VendureShop([a_customer()])
    assert bought(shop, Customer(email=email)) is None
    assert [] == shop.asked


def test_amounts_have_the_digits_that_the_shop_says(bought: Reads) -> None:
    purchases = bought(VendureShop([a_customer()], [an_order(1)], digits=3))
    assert purchases is not None
    assert [usd("4.500")] == [order.paid for order in purchases.orders]


def test_a_payment_that_stripe_tells_too_counts_once(bought: Reads) -> None:
    shop = bought(VendureShop([a_customer()], [an_order(1)]))
    assert shop is not None
    payment = a_payment_seen("45.00", "ch_9", references=frozenset({"stripe:ch_9", "stripe:pi_3abc"}))
    whole = merged([Purchases("Payments", NOON, (payment,), kind=SourceKind.STRIPE), shop])
    assert whole is not None
    assert ["T1"] == [order.number for order in whole.orders]


def test_unknown_fields_do_no_harm(bought: Reads) -> None:
    assert ["T1"] == numbers(bought(VendureShop([a_customer()], [an_order(1)], embroiders=True)))


@pytest.mark.parametrize("said", ["NaN", "lots", 1.5])
def test_an_amount_that_is_none_is_refused(bought: Reads, said: object) -> None:
    shop = VendureShop([a_customer()], [an_order(1, totalWithTax=said)])
    assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: bought(shop)).trouble
