"""The Vendure adapter against a real Vendure on SQLite, run as a server of its own."""

from collections.abc import Callable, Iterator

import pytest

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.purchases import Order
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.shops.vendure import Vendure
from tests.builders import usd
from tests.servers.vendure_package import LOGIN, PASSWORD, VendureServer, real_vendure, vendure_with_cookies
from tests.servers.vendure_visits import Noon

__all__ = ["real_vendure", "vendure_with_cookies"]
pytestmark = [pytest.mark.slow_servers, pytest.mark.allow_hosts(["127.0.0.1"])]

Opens = Callable[..., Vendure]


@pytest.fixture
def opened() -> Iterator[Opens]:
    made: list[Vendure] = []

    def open_(address: str, secret: str = PASSWORD, login: str = LOGIN) -> Vendure:
        source = Source(SourceId("s1"), SourceKind.VENDURE, "Tea shop", address, login)
        made.append(Vendure(source, Credential(secret), Noon()))
        return made[-1]

    yield open_
    for one in made:
        one.close()


def orders_of(vendure: Vendure, email: str) -> tuple[Order, ...]:
    purchases = vendure.purchases(Customer(email=email))
    assert purchases is not None
    return purchases.orders


def only_order_of(vendure: Vendure, email: str) -> Order:
    (order,) = orders_of(vendure, email)
    return order


def test_an_order_is_read_as_it_was_paid(real_vendure: VendureServer, opened: Opens) -> None:
    order = real_vendure.hands.take_order("paid@example.com", 2)
    real_vendure.hands.pay(order)
    read = only_order_of(opened(real_vendure.address), "Paid@Example.com")
    assert (usd("54"), usd("9"), usd("5")) == (read.paid, read.tax, read.shipping)
    assert (None, None, False, None, "HU") == (
        read.refunded,
        read.goodwill,
        read.shipped,
        read.delivered,
        read.country,
    )
    assert {f"vendure:{order}", "stripe:pi_3abc"} == read.references


def test_what_was_not_paid_is_no_order(real_vendure: VendureServer, opened: Opens) -> None:
    real_vendure.hands.take_order("unpaid@example.com")
    assert () == orders_of(opened(real_vendure.address), "unpaid@example.com")
    assert opened(real_vendure.address).purchases(Customer(email="nobody@example.com")) is None


def test_several_orders_come_newest_first(real_vendure: VendureServer, opened: Opens) -> None:
    for spelling in ("Twice@example.com", "twice@example.com"):
        real_vendure.hands.pay(real_vendure.hands.take_order(spelling))
    first, second = orders_of(opened(real_vendure.address), "twice@example.com")
    assert first.placed > second.placed


def test_a_refund_counts_once_it_is_settled(real_vendure: VendureServer, opened: Opens) -> None:
    hands = real_vendure.hands
    order = hands.take_order("refund@example.com", 2)
    payment = hands.pay(order)
    line = hands.lines_of(order)[0] | {"quantity": 1}
    hands.refund(payment, 2400, [line], settle=False)
    assert only_order_of(opened(real_vendure.address), "refund@example.com").refunded is None
    hands.refund(payment, 2400, [line])
    read = only_order_of(opened(real_vendure.address), "refund@example.com")
    assert (usd("54"), usd("20"), None, usd("5")) == (read.paid, read.refunded, read.goodwill, read.shipping)


def test_money_without_goods_is_a_courtesy(real_vendure: VendureServer, opened: Opens) -> None:
    order = real_vendure.hands.take_order("courtesy@example.com")
    real_vendure.hands.refund(real_vendure.hands.pay(order), 300)
    read = only_order_of(opened(real_vendure.address), "courtesy@example.com")
    assert (None, usd("3")) == (read.refunded, read.goodwill)


def test_a_line_that_was_cancelled_and_refunded_leaves_what_the_customer_kept(
    real_vendure: VendureServer, opened: Opens
) -> None:
    hands = real_vendure.hands
    order = hands.take_order("less@example.com", 3)
    payment = hands.pay(order)
    line = hands.lines_of(order)[0] | {"quantity": 1}
    hands.cancel(order, [line])
    hands.refund(payment, 2400, [line])
    read = only_order_of(opened(real_vendure.address), "less@example.com")
    assert read.tax
    assert read.refunded
    assert (usd("78"), usd("13"), usd("20")) == (read.paid, read.tax, read.refunded)
    assert usd("45") == read.paid - read.tax - read.refunded


def test_an_order_cancelled_and_given_back_whole_is_worth_nothing(
    real_vendure: VendureServer, opened: Opens
) -> None:
    hands = real_vendure.hands
    order = hands.take_order("gone@example.com")
    payment, lines = hands.pay(order), hands.lines_of(order)
    hands.cancel(order)
    hands.refund(payment, 3000, lines)
    read = only_order_of(opened(real_vendure.address), "gone@example.com")
    assert read.tax
    assert read.refunded
    assert usd("0") == read.paid - read.tax - read.refunded
    assert usd("0") == read.shipping


def test_a_parcel_on_its_way_and_its_arrival_are_seen(real_vendure: VendureServer, opened: Opens) -> None:
    hands = real_vendure.hands
    order = hands.take_order("sent@example.com")
    hands.pay(order)
    parcel = hands.send(order)
    sent = only_order_of(opened(real_vendure.address), "sent@example.com")
    assert (True, None) == (sent.shipped, sent.delivered)
    hands.move_parcel(parcel, "Delivered")
    arrived = only_order_of(opened(real_vendure.address), "sent@example.com")
    assert arrived.delivered is not None
    assert arrived.delivered >= arrived.placed


def test_every_page_is_read(
    real_vendure: VendureServer, opened: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.shops.vendure._AT_ONCE", 2)
    for _ in range(5):
        real_vendure.hands.pay(real_vendure.hands.take_order("often@example.com"))
    assert 5 == len(orders_of(opened(real_vendure.address), "often@example.com"))


def test_a_key_is_enough(real_vendure: VendureServer, opened: Opens) -> None:
    real_vendure.hands.pay(real_vendure.hands.take_order("key@example.com"))
    vendure = opened(real_vendure.address, real_vendure.hands.make_key(), "")
    assert 1 == len(orders_of(vendure, "key@example.com"))
    assert () == vendure.verify().missing


@pytest.mark.parametrize(("secret", "login"), [("wrong", LOGIN), (PASSWORD, "nobody"), ("1:wrong", "")])
def test_who_is_not_let_in_is_told(
    real_vendure: VendureServer, opened: Opens, secret: str, login: str
) -> None:
    with pytest.raises(ServiceError) as caught:
        opened(real_vendure.address, secret, login).verify()
    assert Trouble.WRONG_CREDENTIALS is caught.value.trouble


def test_the_right_to_customers_is_needed_and_enough(real_vendure: VendureServer, opened: Opens) -> None:
    hands = real_vendure.hands
    hands.pay(hands.take_order("enough@example.com"))
    reader = opened(real_vendure.address, "p455w0rd", hands.hire("reader", "p455w0rd", "ReadCustomer"))
    assert () == reader.verify().missing
    assert 1 == len(orders_of(reader, "enough@example.com"))
    other = opened(real_vendure.address, "p455w0rd", hands.hire("other", "p455w0rd", "ReadOrder"))
    assert ("ReadCustomer",) == other.verify().missing
    with pytest.raises(ServiceError) as caught:
        other.purchases(Customer(email="enough@example.com"))
    assert Trouble.NO_RIGHTS is caught.value.trouble


def test_where_only_cookies_are_given_they_are_used(vendure_with_cookies: str, opened: Opens) -> None:
    vendure = opened(vendure_with_cookies)
    assert () == vendure.verify().missing
    assert vendure.purchases(Customer(email="nobody@example.com")) is None


def test_another_api_of_the_shops_is_told(real_vendure: VendureServer, opened: Opens) -> None:
    vendure = opened(f"{real_vendure.address}/x", "k3y", "")
    with pytest.raises(ServiceError) as caught:
        vendure.verify()
    assert Trouble.NOT_THIS_SERVICE is caught.value.trouble


def test_many_are_told_what_each_is_told_alone(real_vendure: VendureServer, opened: Opens) -> None:
    for email in ("many1@example.com", "many2@example.com", "many2@example.com"):
        real_vendure.hands.pay(real_vendure.hands.take_order(email))
    vendure = opened(real_vendure.address)
    emails = ("Many1@example.com", "many2@example.com", "stranger@example.com")
    together = vendure.purchases_of([Customer(email=email) for email in emails])
    assert {email.casefold(): vendure.purchases(Customer(email=email)) for email in emails} == together
    assert [1, 2] == [len(found.orders) for found in together.values() if found]
