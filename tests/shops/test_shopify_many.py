"""Many customers in few questions: Shopify says the same of each as it does when asked about one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.errors import Trouble
from assistant.domain.purchases import Purchases
from assistant.domain.ticket import Customer
from assistant.ports import BatchSource
from assistant.shops.shopify_queries import CUSTOMERS
from tests.servers.shopify import RIGHTS, Json, ShopifyShop
from tests.servers.shopify_orders import a_detail, a_dispute, an_order
from tests.servers.shopify_visits import at, connected, trouble_with

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

EMAILS = ("ann@example.com", "joann@example.com", "bob@example.com", 'quo"te@example.com', "")


def customers(*emails: str) -> list[Customer]:
    return [Customer(email=email) for email in emails]


@st.composite
def orders(draw: st.DrawFn) -> list[Json]:
    pairs = draw(st.lists(st.tuples(st.sampled_from(EMAILS), st.sampled_from(EMAILS)), max_size=8))
    return [
        an_order(number, email=email or None, customer=owner or None, days_ago=number)
        for number, (email, owner) in enumerate(pairs, 1)
    ]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(orders(), st.sets(st.sampled_from(EMAILS[:4])))
def test_each_answer_is_that_of_a_single_question(found: list[Json], known: set[str]) -> None:
    shop = ShopifyShop(found, customers=known)
    with at(shop) as shopify:
        alone = {email: shopify.purchases(Customer(email=email)) for email in EMAILS}
        together = shopify.purchases_of(customers(*EMAILS))
    assert alone == together


def test_twenty_five_customers_take_a_handful_of_questions() -> None:
    emails = [f"c{number}@example.com" for number in range(25)]
    bought = [an_order(number, email=emails[number % 25], days_ago=1) for number in range(50)]
    shop = ShopifyShop(bought, points_an_order=1)
    with at(shop) as shopify:
        found = shopify.purchases_of(customers(*emails))
    assert 25 == sum(len(each.orders) == 2 for each in found.values() if each)
    assert 3 == len(shop.questions)


def test_search_that_the_shop_ignores_brings_no_strangers_orders() -> None:
    shop = ShopifyShop([an_order(1), an_order(2, email="eve@example.com")], knows_filters=False)
    with at(shop) as shopify:
        found = shopify.purchases_of(customers("Ann@Example.com", "bob@example.com"))
    assert ["#1"] == [order.number for order in some(found["ann@example.com"]).orders]
    assert found["bob@example.com"] is None


def test_disputes_and_a_cut_history_are_told_as_ever() -> None:
    disputed = an_order(1, disputes=[a_dispute(7, "NEEDS_RESPONSE")])
    rights = tuple(right for right in RIGHTS if right != "read_all_orders")
    shop = ShopifyShop([disputed], details=[a_detail(7, disputed)], rights=rights)
    with at(shop) as shopify:
        alone = shopify.purchases(Customer(email="ann@example.com"))
        together = shopify.purchases_of(customers("ann@example.com"))
    assert {"ann@example.com": alone} == together
    assert some(alone).complete_since


def test_question_without_an_address_is_not_asked() -> None:
    shop = ShopifyShop([an_order(1)])
    with at(shop) as shopify:
        assert {"": None, "nobody": None} == shopify.purchases_of(customers("", "nobody"))
    assert [] == shop.questions


def test_missing_right_is_named() -> None:
    shop = ShopifyShop([an_order(1)], rights=("read_orders",))
    with at(shop) as shopify:
        error = trouble_with(lambda: shopify.purchases_of(customers("ann@example.com")))
    assert Trouble.NO_RIGHTS is error.trouble


def test_it_is_asked_for_many_by_whoever_looks_for_that() -> None:
    shopify = connected("https://tea.myshopify.com", ShopifyShop())
    assert isinstance(shopify, BatchSource)
    assert "customers(" in CUSTOMERS
    shopify.close()


def some(purchases: Purchases | None) -> Purchases:
    assert purchases is not None
    return purchases
