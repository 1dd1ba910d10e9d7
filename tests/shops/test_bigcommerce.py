"""Whose orders BigCommerce is asked for, over HTTP from a small one of ours, and what is believed of it."""

import pytest

from assistant.domain.errors import Trouble
from assistant.domain.purchases import Purchases
from assistant.domain.source import SourceKind
from assistant.domain.ticket import Customer
from assistant.pipeline.merging import merged
from assistant.shops.recharge_reading import order_from as charge_from
from tests.builders import NOON, usd
from tests.servers.bigcommerce import BigStore, a_customer, a_refund, an_order
from tests.servers.bigcommerce_visits import Reads, bought, numbers, source, trouble_of, waited
from tests.servers.recharge import a_charge

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_orders_of_guest_and_account_come_together_newest_first(bought: Reads) -> None:
    store = BigStore(
        [
            an_order(1, customer_id=7, date_created="Thu, 01 Jan 2026 00:00:00 +0000"),
            an_order(2, "Mara@Example.com ", date_created="Mon, 02 Feb 2026 00:00:00 +0000"),
            an_order(3, "gift@example.org", customer_id=7, date_created="Tue, 03 Mar 2026 00:00:00 +0000"),
        ],
        [a_customer(7)],
        filters=False,
    )
    purchases = bought(store, Customer(email=" MARA@example.com"))
    assert ["3", "2", "1"] == numbers(purchases)
    assert purchases is not None
    assert ("Tea shop", NOON, SourceKind.BIGCOMMERCE) == (purchases.source, purchases.as_of, purchases.kind)


def test_an_account_is_asked_for_by_its_number(bought: Reads) -> None:
    store = BigStore([an_order(3, "gift@example.org", customer_id=7)], [a_customer(7)])
    assert ["3"] == numbers(bought(store))


def test_archived_orders_count_too(bought: Reads) -> None:
    assert {"1", "2"} == set(numbers(bought(BigStore([an_order(1), an_order(2, is_deleted=True)]))))


def test_where_filters_are_ignored_nobody_elses_orders_count(bought: Reads) -> None:
    strangers = [an_order(n, f"guest{n}@example.com", customer_id=n) for n in range(10, 330)]
    customers = [a_customer(n, f"guest{n}@example.com") for n in range(10, 330)]
    store = BigStore([*strangers, an_order(400)], customers, filters=False)
    assert ["400"] == numbers(bought(store))


def test_where_filters_are_ignored_a_stranger_stays_unknown(bought: Reads) -> None:
    store = BigStore([an_order(1, "a@example.com")], [a_customer(1, "a@example.com")], filters=False)
    assert bought(store) is None


@pytest.mark.parametrize("at_once", [50, 250])
def test_every_page_is_read(bought: Reads, at_once: int) -> None:
    store = BigStore([an_order(n) for n in range(1, 301)], most_per_page=at_once)
    assert {str(n) for n in range(1, 301)} == set(numbers(bought(store)))


@pytest.mark.parametrize("counts", [True, False], ids=["counted", "not counted"])
def test_every_page_of_customers_is_read(bought: Reads, *, counts: bool) -> None:
    strangers = [a_customer(n, f"guest{n}@example.com") for n in range(10, 330)]
    orders = [an_order(1, "gift@example.org", customer_id=400)]
    store = BigStore(orders, [*strangers, a_customer(400)], filters=False, counts_pages=counts)
    assert ["1"] == numbers(bought(store))


def test_a_page_that_comes_again_and_again_is_no_bigcommerce(bought: Reads) -> None:
    store = BigStore([an_order(n) for n in range(1, 301)], pages=False)
    assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: bought(store)).trouble


def test_nobody_known_is_none_and_an_account_without_orders_is_empty(bought: Reads) -> None:
    assert bought(BigStore([an_order(1, "else@example.com")])) is None
    assert [] == numbers(bought(BigStore(customers=[a_customer(7)])))
    assert [] == numbers(bought(BigStore([an_order(1, status_id=0)])))


@pytest.mark.parametrize("email", ["", "mara"])
def test_what_is_no_address_is_not_asked_for(bought: Reads, email: str) -> None:
    store = BigStore([an_order(1)])
    assert bought(store, Customer(email=email)) is None
    assert [] == store.asked


def test_refunds_are_asked_for_together_and_only_where_there_are_any(bought: Reads) -> None:
    store = BigStore(
        [an_order(1), an_order(2, refunded_amount="9.0000"), an_order(3, refunded_amount="4.0000")],
        refunds=[
            a_refund(91, 2, "9.00", "PRODUCT"),
            a_refund(92, 3, "4.00", "ORDER"),
            a_refund(93, 99, "1.00", "ORDER"),
        ],
    )
    purchases = bought(store)
    assert purchases is not None
    told = {order.number: (order.refunded, order.goodwill) for order in purchases.orders}
    assert {"1": (None, None), "2": (usd("8.00"), None), "3": (None, usd("4"))} == told
    assert ["2,3"] == [query["order_id:in"] for path, query in store.asked if path.endswith("refunds")]


def test_where_refunds_are_not_told_the_orders_own_sums_count(bought: Reads) -> None:
    store = BigStore([an_order(1, refunded_amount="9.0000")], hides_refunds=True)
    purchases = bought(store)
    assert purchases is not None
    assert [usd("8.00")] == [order.refunded for order in purchases.orders]


def test_a_refund_that_is_told_twice_counts_once(bought: Reads) -> None:
    orders = [an_order(n, refunded_amount="9.0000") for n in range(1, 61)]
    refunds = [a_refund(100 + n, n, "9.00", "PRODUCT") for n in range(1, 61)]
    purchases = bought(BigStore(orders, refunds=refunds, filters=False))
    assert purchases is not None
    assert {usd("8.00")} == {order.refunded for order in purchases.orders}


def test_a_subscription_over_bigcommerce_joins_its_order(bought: Reads) -> None:
    store = bought(BigStore([an_order(1234)]))
    charge = charge_from(a_charge(501, external_order_id={"ecommerce": "1234"}))
    subscriptions = Purchases("Subscriptions", NOON, (charge,), kind=SourceKind.RECHARGE)
    assert store is not None
    whole = merged([subscriptions, store])
    assert whole is not None
    assert ["1234"] == [order.number for order in whole.orders]
    assert () == whole.unplaced


def test_unknown_fields_do_no_harm(bought: Reads) -> None:
    assert ["1"] == numbers(bought(BigStore([an_order(1, a_new_field={"deep": [1]})])))


@pytest.mark.parametrize("said", ["NaN", "Infinity", "lots", {"a": 1}])
def test_an_amount_that_is_none_is_refused(bought: Reads, said: object) -> None:
    store = BigStore([an_order(1, total_inc_tax=said)])
    assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: bought(store)).trouble
