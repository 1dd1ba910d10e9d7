"""Many customers in few questions: Vendure says the same of each as it does when asked about one."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.purchases import Purchases
from assistant.domain.ticket import Customer
from assistant.ports import BatchSource
from tests.servers.misbehaving import misbehaving
from tests.servers.vendure import Json, VendureShop, a_customer, an_order
from tests.servers.vendure_visits import Opens, numbers, source, waited

__all__ = ["source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

EMAILS = ("ann@example.com", "joann@example.com", "bob@example.com", "nobody", "")


def together(shop: VendureShop, opens: Opens, *emails: str) -> dict[str, Purchases | None]:
    with misbehaving(shop.behaves) as server:
        return dict(opens(server.address).purchases_of([Customer(email=email) for email in emails]))


@st.composite
def shops(draw: st.DrawFn) -> VendureShop:
    owners = draw(st.lists(st.sampled_from(EMAILS[:3]), max_size=4))
    customers = [a_customer(str(number), email) for number, email in enumerate(owners, 10)]
    orders: list[Json] = []
    for customer in customers:
        count = draw(st.sampled_from((0, 1, 2, 25)))
        orders += [an_order(len(orders) + number, customer) for number in range(1, count + 1)]
    return VendureShop(customers, orders)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(shop=shops())
def test_each_answer_is_that_of_a_single_question(source: Opens, shop: VendureShop) -> None:
    with misbehaving(shop.behaves) as server:
        vendure = source(server.address)
        alone = {email: vendure.purchases(Customer(email=email)) for email in EMAILS}
    assert alone == together(shop, source, *EMAILS)


def test_twenty_five_customers_take_two_questions(source: Opens) -> None:
    customers = [a_customer(str(number), f"c{number}@example.com") for number in range(25)]
    orders = [an_order(number, customers[number % 25]) for number in range(50)]
    shop = VendureShop(customers, orders)
    found = together(shop, source, *(one["emailAddress"] for one in customers))
    assert [2] * 25 == [len(numbers(each)) for each in found.values()]
    # Logging in, what the shop's amounts mean, and the question itself.
    assert 3 == len(shop.asked)


def test_of_who_bought_often_every_page_is_read(source: Opens) -> None:
    shop = VendureShop([a_customer()], [an_order(number) for number in range(1, 121)])
    found = together(shop, source, "Mara@Example.com")
    assert {f"T{number}" for number in range(1, 121)} == set(numbers(found["mara@example.com"]))


def test_where_filters_are_ignored_nobody_elses_orders_count(source: Opens) -> None:
    stranger = a_customer("8", "eve@example.com")
    shop = VendureShop([a_customer(), stranger], [an_order(1), an_order(2, stranger)], filters=False)
    found = together(shop, source, "mara@example.com", "bob@example.com")
    assert ["T1"] == numbers(found["mara@example.com"])
    assert {"mara@example.com", "bob@example.com"} == found.keys()
    assert found["bob@example.com"] is None


def test_who_has_no_address_is_not_asked_for(source: Opens) -> None:
    shop = VendureShop([a_customer()])
    assert {"": None, "nobody": None} == together(shop, source, "", "nobody")
    assert [] == shop.asked


def test_it_is_asked_for_many_by_whoever_looks_for_that(source: Opens) -> None:
    assert isinstance(source("https://shop.example"), BatchSource)
