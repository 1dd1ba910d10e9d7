"""Shopify over the wire, on a shop of ours that speaks its schema and misbehaves on demand."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from typing_extensions import override

from assistant.domain.errors import Trouble
from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.ticket import Customer
from assistant.shops.shopify import home_of
from tests.servers.shopify import ShopifyShop
from tests.servers.shopify_orders import NOON, a_detail, a_dispute, a_refund, an_order, bag
from tests.servers.shopify_visits import at, bought, connected, numbers, trouble_in

if TYPE_CHECKING:
    from assistant.ports import OrderSource

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

Json = Any


def test_it_is_a_source_of_orders() -> None:
    source: OrderSource = connected("https://tea.myshopify.com", ShopifyShop())
    source.close()


def test_a_customers_orders_come_newest_first_with_their_source_and_time() -> None:
    purchases = bought(
        ShopifyShop([an_order(1, days_ago=30), an_order(3, days_ago=1), an_order(2, days_ago=9)])
    )
    assert ["#3", "#2", "#1"] == numbers(purchases)
    assert ("Our shop", NOON, None) == (purchases.source, purchases.as_of, purchases.complete_since)


def test_orders_of_guests_with_the_same_address_count_once_with_the_customers_own() -> None:
    orders = [
        an_order(1, days_ago=3),
        an_order(2, days_ago=2, customer=None),
        an_order(3, days_ago=1, email="work@example.com", customer="ann@example.com"),
    ]
    assert ["#3", "#2", "#1"] == numbers(bought(ShopifyShop(orders)))


def test_a_filter_that_the_shop_ignores_brings_no_strangers_orders() -> None:
    strangers = [an_order(number, email=f"{number}@example.com", days_ago=number) for number in range(2, 60)]
    shop = ShopifyShop([an_order(1, customer=None), *strangers], knows_filters=False)
    assert ["#1"] == numbers(bought(shop))


def test_a_stranger_whose_address_holds_the_same_words_is_left_out() -> None:
    shop = ShopifyShop([an_order(1, customer=None), an_order(2, email="joann@example.com")])
    assert ["#1"] == numbers(bought(shop))


def test_a_warning_that_a_filter_is_not_known_is_a_failure() -> None:
    error = trouble_in(ShopifyShop([an_order(1)], warns_of_filters=True))
    assert Trouble.REJECTED is error.trouble
    assert "Invalid search field" in str(error)


def test_every_page_is_read_to_the_end() -> None:
    orders = [an_order(number, days_ago=number) for number in range(1, 71)]
    guests = [an_order(number, days_ago=number, customer=None) for number in range(71, 131)]
    assert [f"#{number}" for number in range(1, 131)] == numbers(bought(ShopifyShop(orders + guests)))


def test_a_history_without_orders_is_empty_and_an_unknown_customer_has_none() -> None:
    shop = ShopifyShop([an_order(1, email="bo@example.com")], customers={"ann@example.com"})
    assert () == bought(shop).orders
    with at(shop) as shopify:
        assert shopify.purchases(Customer("Cy", "cy@example.com")) is None


@pytest.mark.parametrize("email", ["", "  ", "ann"])
def test_without_an_address_nobody_is_asked(email: str) -> None:
    shop = ShopifyShop()
    with at(shop) as shopify:
        assert shopify.purchases(Customer("Ann", email)) is None
    assert [] == shop.questions


def test_test_orders_are_marked_as_such() -> None:
    assert bought(ShopifyShop([an_order(1, test=True)])).orders[0].test


def test_money_and_refunds_come_through_as_they_are() -> None:
    order = an_order(1, totalRefundedSet=bag("20.5"), refunds=[a_refund("20.5")])
    (read,) = bought(ShopifyShop([order])).orders
    assert (Money(Decimal("100.0"), "EUR"), Money(Decimal("20.5"), "EUR")) == (read.paid, read.goodwill)


def test_disputes_come_with_their_due_date_where_the_right_is_there() -> None:
    order = an_order(1, disputes=[a_dispute(7)])
    shop = ShopifyShop([order], details=[a_detail(7, order)])
    assert datetime.fromisoformat("2026-12-01T00:00:00Z") == bought(shop).orders[0].dispute_due
    shop.rights = ("read_orders", "read_customers", "read_all_orders")
    (read,) = bought(shop).orders
    assert (DisputeState.NEEDS_RESPONSE, None) == (read.dispute, read.dispute_due)


def test_disputes_that_the_app_may_see_but_its_user_may_not_stand_without_details() -> None:
    class Forbidding(ShopifyShop):
        @override
        def _nodes(self, _: object, ids: list[str]) -> list[Json]:
            self.rights = ("read_orders", "read_customers")
            return super()._nodes(_, ids)

    shop = Forbidding([an_order(1, disputes=[a_dispute(7)])])
    assert DisputeState.NEEDS_RESPONSE is bought(shop).orders[0].dispute


def test_a_history_that_is_cut_at_sixty_days_says_so() -> None:
    rights = ("read_customers", "read_orders")
    purchases = bought(ShopifyShop([an_order(1, days_ago=400), an_order(2)], rights=rights))
    assert (["#2"], NOON - timedelta(days=60)) == (numbers(purchases), purchases.complete_since)


def test_rights_are_looked_at_before_they_are_needed() -> None:
    with at(ShopifyShop()) as shopify:
        reach = shopify.verify()
    assert ("Tea and more", (), ()) == (reach.shop, reach.missing, reach.advised)
    with at(ShopifyShop(rights=("read_orders",))) as shopify:
        reach = shopify.verify()
    assert ("read_customers",) == reach.missing
    assert ("read_all_orders", "read_shopify_payments_disputes") == reach.advised


@pytest.mark.parametrize("right", ["read_customers", "read_orders"])
def test_a_right_that_is_missing_is_named(right: str) -> None:
    rights = tuple(one for one in ("read_customers", "read_orders") if one != right)
    error = trouble_in(ShopifyShop([an_order(1)], rights=rights))
    assert Trouble.NO_RIGHTS is error.trouble
    assert right in str(error)


def test_fields_that_nobody_asked_for_change_nothing() -> None:
    order = an_order(1, disputes=[a_dispute(7)], refunds=[a_refund("1.0")], totalRefundedSet=bag("1.0"))
    plain = ShopifyShop([order], details=[a_detail(7, order)])
    embroidered = ShopifyShop([order], details=[a_detail(7, order)], embroiders=True)
    assert bought(plain) == bought(embroidered)


@pytest.mark.parametrize(
    ("typed", "home"),
    [
        ("tea.myshopify.com", "https://tea.myshopify.com"),
        (" https://tea.myshopify.com/admin/orders?x=1 ", "https://tea.myshopify.com"),
        ("https://admin.shopify.com/store/tea-2/orders", "https://tea-2.myshopify.com"),
        ("tea", "https://tea.myshopify.com"),
        ("http://127.0.0.1:8080/admin", "http://127.0.0.1:8080"),
        ("", ""),
    ],
)
def test_whatever_page_of_the_shop_was_copied_its_home_is_found(typed: str, home: str) -> None:
    assert home == home_of(typed)
