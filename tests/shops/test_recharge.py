"""Whose charges Recharge is asked for, over HTTP from a small one of ours, and how they join orders."""

import pytest

from assistant.domain.errors import Trouble
from assistant.domain.purchases import Purchases
from assistant.domain.source import SourceKind
from assistant.domain.ticket import Customer
from assistant.pipeline.merging import merged
from tests.builders import NOON, an_order, usd
from tests.servers.misbehaving import misbehaving
from tests.servers.recharge import RechargeShop, a_charge, a_customer
from tests.servers.recharge import an_order as a_shop_order
from tests.servers.recharge_visits import MARA, Opens, Reads, bought, numbers, source, trouble_of, waited

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_paid_charges_come_newest_first(bought: Reads) -> None:
    charges = [
        a_charge(1, processed_at="2026-01-01T00:00:00+00:00"),
        a_charge(2, processed_at="2026-03-03T00:00:00+00:00"),
        a_charge(3, status="queued", processed_at=None),
    ]
    purchases = bought(RechargeShop([a_customer()], charges))
    assert ["2", "1"] == numbers(purchases)
    assert purchases is not None
    assert ("Subscriptions", NOON, SourceKind.RECHARGE) == (
        purchases.source,
        purchases.as_of,
        purchases.kind,
    )


def test_everybody_with_the_address_counts_however_it_is_written(bought: Reads) -> None:
    customers = [a_customer(7, "mara@example.com"), a_customer(8, "Mara@Example.com")]
    shop = RechargeShop(customers, [a_charge(1, 7), a_charge(2, 8)])
    assert {"1", "2"} == set(numbers(bought(shop, Customer(email=" Mara@Example.com"))))


def test_where_filters_are_ignored_nobody_elses_charges_count(bought: Reads) -> None:
    customers = [a_customer(n, f"guest{n}@example.com") for n in range(10, 300)]
    charges = [a_charge(n, n) for n in range(10, 300)]
    shop = RechargeShop([*customers, a_customer()], [*charges, a_charge(501)], filters=False)
    assert ["501"] == numbers(bought(shop))


def test_where_filters_are_ignored_a_stranger_stays_unknown(bought: Reads) -> None:
    assert bought(RechargeShop([a_customer(8, "a@example.com")], [a_charge(1, 8)], filters=False)) is None


def test_every_page_is_read_by_its_cursor_alone(bought: Reads) -> None:
    charges = [a_charge(n) for n in range(1, 26)]
    shop = RechargeShop([a_customer()], charges, most_per_page=10)
    assert {str(n) for n in range(1, 26)} == set(numbers(bought(shop)))
    assert 3 == shop.paths().count("charges")


def test_cursors_that_turn_in_circles_are_no_recharge(bought: Reads) -> None:
    charges = [a_charge(n) for n in range(1, 26)]
    shop = RechargeShop([a_customer()], charges, most_per_page=10, turns_in_circles=True)
    assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: bought(shop)).trouble


def test_nobody_known_is_none_and_a_subscriber_without_charges_is_empty(bought: Reads) -> None:
    assert bought(RechargeShop([a_customer(8, "else@example.com")])) is None
    assert [] == numbers(bought(RechargeShop([a_customer()])))


@pytest.mark.parametrize("email", ["", "mara"])
def test_what_is_no_address_is_not_asked_for(bought: Reads, email: str) -> None:
    shop = RechargeShop([a_customer()])
    assert bought(shop, Customer(email=email)) is None
    assert [] == shop.asked


def test_orders_are_only_asked_for_where_a_charge_does_not_name_its_own(bought: Reads) -> None:
    shop = RechargeShop([a_customer()], [a_charge(1)], [a_shop_order(9, 1, "111")])
    bought(shop)
    assert "orders" not in shop.paths()
    shop.charges.append(a_charge(2, external_order_id=None))
    shop.orders += [a_shop_order(10, 2, "222"), a_shop_order(11, 2, "333", customer=99)]
    purchases = bought(shop)
    assert purchases is not None
    named = {order.number: order.references for order in purchases.orders}
    assert "shopify:222" in named["2"]
    assert "shopify:333" not in named["2"]


def test_an_order_that_shopify_tells_too_counts_once_with_shopifys_money(bought: Reads) -> None:
    charge = a_charge(501, external_order_id={"ecommerce": "450789469"}, total_price="45.00")
    subscriptions = bought(RechargeShop([a_customer()], [charge]))
    assert subscriptions is not None
    in_shop = an_order("46.00", "#1001", references=frozenset({"shopify:450789469"}))
    shopify = Purchases("Tea shop", NOON, (in_shop,), kind=SourceKind.SHOPIFY)
    whole = merged([subscriptions, shopify])
    assert whole is not None
    assert [("#1001", usd("46.00"))] == [(order.number, order.paid) for order in whole.orders]
    assert {"recharge:501", "stripe:ch_501"} <= whole.orders[0].references
    assert () == whole.unplaced


def test_beside_a_shop_a_charge_that_joins_nothing_counts_for_nothing(bought: Reads) -> None:
    subscriptions = bought(RechargeShop([a_customer()], [a_charge(501)]))
    assert subscriptions is not None
    shopify = Purchases("Tea shop", NOON, (an_order("46.00", "#1001"),), kind=SourceKind.SHOPIFY)
    whole = merged([shopify, subscriptions])
    assert whole is not None
    assert (["#1001"], ["501"]) == (
        [order.number for order in whole.orders],
        [order.number for order in whole.unplaced],
    )


def test_without_a_shop_charges_are_all_the_orders_there_are(bought: Reads) -> None:
    subscriptions = bought(RechargeShop([a_customer()], [a_charge(1), a_charge(2)]))
    assert subscriptions is not None
    whole = merged([subscriptions])
    assert whole is not None
    assert {"1", "2"} == {order.number for order in whole.orders}


def test_a_payment_that_stripe_tells_too_counts_once(bought: Reads) -> None:
    subscriptions = bought(RechargeShop([a_customer()], [a_charge(501)]))
    assert subscriptions is not None
    paid = an_order("45.00", "ch_501", references=frozenset({"stripe:ch_501"}))
    whole = merged([Purchases("Payments", NOON, (paid,), kind=SourceKind.STRIPE), subscriptions])
    assert whole is not None
    assert ["501"] == [order.number for order in whole.orders]


def test_unknown_fields_do_no_harm(source: Opens) -> None:
    shop = RechargeShop([a_customer() | {"new": [1]}], [a_charge(1, a_new_field={"deep": [1]})])
    with misbehaving(shop.behaves) as server:
        assert ["1"] == numbers(source(server.address).purchases(MARA))


@pytest.mark.parametrize("said", ["NaN", "Infinity", "lots", {"a": 1}])
def test_an_amount_that_is_none_is_refused(bought: Reads, said: object) -> None:
    shop = RechargeShop([a_customer()], [a_charge(1, total_price=said)])
    assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: bought(shop)).trouble
