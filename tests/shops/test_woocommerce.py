"""Whose orders WooCommerce is asked for, over HTTP from a small one of ours, and what is believed of it."""

import pytest

from assistant.domain.errors import Trouble
from assistant.domain.source import SourceKind
from assistant.domain.ticket import Customer
from tests.builders import NOON, usd
from tests.servers.misbehaving import answers, in_turn, misbehaving
from tests.servers.woocommerce import WooShop, a_refund, an_account, an_order
from tests.servers.woocommerce_visits import MARA, Opens, Reads, bought, numbers, source, trouble_of, waited

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_orders_of_guest_and_account_come_together_newest_first(
    bought: Reads,
) -> None:
    shop = WooShop(
        orders=[
            an_order(1, customer_id=7, date_created_gmt="2026-01-01T00:00:00"),
            an_order(2, "Mara@Example.com ", date_created_gmt="2026-02-02T00:00:00"),
            an_order(3, "gift@example.org", customer_id=7, date_created_gmt="2026-03-03T00:00:00"),
        ],
        accounts=[an_account(7)],
    )
    purchases = bought(shop, Customer(email=" MARA@example.com"))
    assert ["3", "2", "1"] == numbers(purchases)
    assert purchases is not None
    assert ("Tea shop", NOON, SourceKind.WOOCOMMERCE) == (purchases.source, purchases.as_of, purchases.kind)


def test_an_order_found_twice_counts_once(bought: Reads) -> None:
    shop = WooShop(orders=[an_order(1, customer_id=7)], accounts=[an_account(7)])
    assert ["1"] == numbers(bought(shop))


def test_an_administrator_who_bought_is_found(bought: Reads) -> None:
    shop = WooShop(
        orders=[an_order(1, "other@example.com", customer_id=1)],
        accounts=[an_account(1, role="administrator")],
    )
    assert ["1"] == numbers(bought(shop))


def test_a_search_that_finds_parts_of_addresses_brings_nobody_elses_orders(
    bought: Reads,
) -> None:
    shop = WooShop(orders=[an_order(1, "joann@example.com"), an_order(2, "ann@example.com")])
    assert ["2"] == numbers(bought(shop, Customer(email="ann@example.com")))


def test_where_filters_are_ignored_nobody_elses_orders_count(
    bought: Reads,
) -> None:
    strangers = [an_order(n, f"guest{n}@example.com", customer_id=n) for n in range(10, 260)]
    accounts = [an_account(n, f"guest{n}@example.com") for n in range(10, 260)]
    shop = WooShop(orders=[*strangers, an_order(300)], accounts=accounts, filters=False)
    assert ["300"] == numbers(bought(shop))


def test_where_filters_are_ignored_a_stranger_stays_unknown(
    bought: Reads,
) -> None:
    shop = WooShop([an_order(1, "a@example.com")], [an_account(1, "a@example.com")], filters=False)
    assert bought(shop) is None


@pytest.mark.parametrize("counts_pages", [True, False], ids=["counted", "not counted"])
def test_every_page_is_read(bought: Reads, *, counts_pages: bool) -> None:
    shop = WooShop(orders=[an_order(n) for n in range(1, 251)], counts_pages=counts_pages)
    assert {str(n) for n in range(1, 251)} == set(numbers(bought(shop)))


def test_nobody_known_is_none_and_an_account_without_orders_is_empty(
    bought: Reads,
) -> None:
    assert bought(WooShop(orders=[an_order(1, "else@example.com")])) is None
    assert [] == numbers(bought(WooShop(accounts=[an_account(7)])))
    assert [] == numbers(bought(WooShop(orders=[an_order(1, status="pending", date_paid_gmt=None)])))


@pytest.mark.parametrize("email", ["", "@", "mara", "@example.com", "two words@example.com"])
def test_what_is_no_address_is_not_searched_for(bought: Reads, email: str) -> None:
    shop = WooShop(orders=[an_order(1)])
    assert bought(shop, Customer(email=email)) is None
    assert [] == shop.asked


def test_an_address_that_wordpress_refuses_still_finds_the_orders_of_a_guest(
    source: Opens,
) -> None:
    shop = WooShop(orders=[an_order(1)])
    with misbehaving(in_turn(answers(400, b'{"message": "email"}'), shop.behaves)) as server:
        assert ["1"] == numbers(source(server.address).purchases(MARA))


def test_a_refund_without_goods_is_goodwill_and_one_with_goods_is_not(
    bought: Reads,
) -> None:
    inline = [{"id": 91, "reason": "", "total": "-12.00"}, {"id": 92, "reason": "sorry", "total": "-3.00"}]
    shop = WooShop(
        orders=[an_order(1, refunds=inline)],
        refunds={1: [a_refund(91, "12.00", goods="8.00", shipping="2.00", tax="2.00"), a_refund(92, "3.00")]},
    )
    purchases = bought(shop)
    assert purchases is not None
    (order,) = purchases.orders
    assert (usd("10.00"), usd("3.00"), usd("2.00")) == (order.refunded, order.goodwill, order.shipping)


def test_details_of_refunds_are_only_asked_for_where_they_matter(
    bought: Reads,
) -> None:
    whole = [{"id": 91, "reason": "", "total": "-45.00"}]
    part = [{"id": 92, "reason": "", "total": "-5.00"}]
    shop = WooShop(
        orders=[
            an_order(1),
            an_order(2, status="refunded", refunds=whole),
            an_order(3, status="cancelled", refunds=part),
            an_order(4, refunds=part),
        ]
    )
    assert ["1", "2", "4"] == sorted(numbers(bought(shop)))
    assert ["/wc/v3/orders/4/refunds"] == [path for path in shop.paths() if path.endswith("/refunds")]


def test_no_more_than_fifty_orders_are_asked_about_their_refunds(
    bought: Reads,
) -> None:
    part = [{"id": 9, "reason": "", "total": "-5.00"}]
    shop = WooShop(orders=[an_order(n, refunds=part) for n in range(1, 61)])
    purchases = bought(shop)
    assert 50 == len([path for path in shop.paths() if path.endswith("/refunds")])
    assert purchases is not None
    assert {usd("5.00")} == {order.refunded for order in purchases.orders}


def test_unknown_fields_are_not_asked_for_and_do_no_harm(bought: Reads) -> None:
    shop = WooShop(orders=[an_order(1, a_new_field={"deep": [1]})])
    assert ["1"] == numbers(bought(shop))
    assert "meta_data" not in dict(shop.asked[-1][1])["_fields"]


@pytest.mark.parametrize("said", ["NaN", "Infinity", "lots", {"a": 1}])
def test_an_amount_that_is_none_is_refused(bought: Reads, said: object) -> None:
    shop = WooShop(orders=[an_order(1, total=said)])
    assert Trouble.NOT_THIS_SERVICE is trouble_of(lambda: bought(shop)).trouble
