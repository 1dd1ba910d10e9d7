"""The Stripe adapter against two Stripes that other people wrote, each run as a server of its own."""

from collections.abc import Callable, Iterator

import pytest

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Purchases
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.domain.ticket import Customer
from assistant.shops.stripe import Stripe
from assistant.shops.stripe_reading import dispute_from, is_paid, order_from
from tests.builders import usd
from tests.servers.stripe_packages import KEY, StripeServer, localstripe, stateful_mock
from tests.servers.stripe_visits import Noon

__all__ = ["localstripe", "stateful_mock"]
pytestmark = [pytest.mark.slow_servers, pytest.mark.allow_hosts(["127.0.0.1"])]


Opens = Callable[[StripeServer], Stripe]


@pytest.fixture
def opened() -> Iterator[Opens]:
    made: list[Stripe] = []

    def open_(server: StripeServer, key: str = KEY) -> Stripe:
        source = Source(SourceId("s1"), SourceKind.STRIPE, "Payments", server.address)
        made.append(Stripe(source, Credential(key), Noon()))
        return made[-1]

    yield open_
    for one in made:
        one.close()


def bought(stripe: Stripe, email: str) -> Purchases:
    purchases = stripe.purchases(Customer(email=email))
    assert purchases is not None
    return purchases


def local_customer(server: StripeServer, email: str) -> str:
    """A customer with a card that works."""
    card: dict[str, str | int] = {
        "card__number": "4242424242424242",
        "card__exp_month": 12,
        "card__exp_year": 2032,
        "card__cvc": 123,
    }
    customer = server.make("/customers", email=email)["id"]
    token = server.make("/tokens", **card)["id"]
    server.make(f"/customers/{customer}/sources", source=token)
    return str(customer)


def test_localstripe_tells_charges_and_refunds_of_every_customer_of_an_address(
    localstripe: StripeServer, opened: Opens
) -> None:
    one, two = (local_customer(localstripe, email) for email in ("Ann@example.com", "ann@example.com"))
    stranger = local_customer(localstripe, "joann@example.com")
    first = localstripe.make("/charges", amount=12000, currency="usd", customer=one)["id"]
    yen = localstripe.make("/charges", amount=1500, currency="jpy", customer=two)["id"]
    localstripe.make("/charges", amount=99900, currency="usd", customer=stranger)
    localstripe.make("/charges", amount=700, currency="usd", customer=two, capture="false")
    localstripe.make("/refunds", charge=first, amount=2000)
    orders = {order.number: order for order in bought(opened(localstripe), "Ann@example.com").orders}
    assert {first, yen} == set(orders)
    assert (usd("120.00"), usd("20.00")) == (orders[first].paid, orders[first].refunded)
    assert Money(orders[yen].paid.amount, "JPY") == orders[yen].paid
    assert "1500" == str(orders[yen].paid.amount)
    assert all(order.test for order in orders.values())
    assert f"stripe:{first}" in orders[first].references


def test_localstripe_pages_are_read_to_their_end(localstripe: StripeServer, opened: Opens) -> None:
    customer = local_customer(localstripe, "many@example.com")
    made = {
        localstripe.make("/charges", amount=100 + n, currency="usd", customer=customer)["id"]
        for n in range(120)
    }
    assert made == {order.number for order in bought(opened(localstripe), "many@example.com").orders}


def test_localstripe_does_not_know_a_stranger(localstripe: StripeServer, opened: Opens) -> None:
    assert opened(localstripe).purchases(Customer(email="nobody@example.com")) is None


def test_localstripe_knows_no_disputes_and_says_so_in_plain_text(
    localstripe: StripeServer, opened: Opens
) -> None:
    with pytest.raises(ServiceError) as caught:
        opened(localstripe).verify()
    assert Trouble.NOT_THIS_SERVICE is caught.value.trouble


def test_localstripe_refuses_a_key_of_another_kind(localstripe: StripeServer) -> None:
    stripe = Stripe(
        Source(SourceId("s1"), SourceKind.STRIPE, "Payments", localstripe.address), Credential("no"), Noon()
    )
    with pytest.raises(ServiceError) as caught:
        stripe.purchases(Customer(email="ann@example.com"))
    stripe.close()
    assert Trouble.WRONG_CREDENTIALS is caught.value.trouble


def test_the_stateful_mock_knows_a_customer_whose_charges_it_does_not_connect(
    stateful_mock: StripeServer, opened: Opens
) -> None:
    customer = stateful_mock.make("/customers", email="ann@example.com", source="tok_visa")["id"]
    stateful_mock.make("/charges", amount=12000, currency="usd", customer=customer)
    assert () == bought(opened(stateful_mock), "ann@example.com").orders


def test_a_charge_of_the_stateful_mock_is_read_with_its_refunds(stateful_mock: StripeServer) -> None:
    charge = stateful_mock.make("/charges", amount=12000, currency="usd", source="tok_visa")["id"]
    stateful_mock.make("/refunds", charge=charge, amount=2000)
    told = stateful_mock.get(f"/charges/{charge}")
    assert is_paid(told)
    order = order_from(told, told["refunds"]["data"], [])
    assert (charge, usd("120.00"), usd("20.00")) == (order.number, order.paid, order.refunded)
    assert DisputeState.NONE is order.dispute


def test_the_stateful_mock_holds_no_list_of_disputes(stateful_mock: StripeServer, opened: Opens) -> None:
    with pytest.raises(ServiceError) as caught:
        opened(stateful_mock).verify()
    assert Trouble.NO_SUCH_TICKET is caught.value.trouble


@pytest.mark.parametrize(
    ("token", "state"),
    [
        ("tok_createDisputeProductNotReceived", DisputeState.NEEDS_RESPONSE),
        ("tok_createDisputeInquiry", DisputeState.INQUIRY),
    ],
)
def test_a_dispute_of_the_stateful_mock_is_read_with_its_state_and_time(
    stateful_mock: StripeServer, token: str, state: DisputeState
) -> None:
    charge = stateful_mock.make("/charges", amount=12000, currency="usd", source=token)["id"]
    told = stateful_mock.get(f"/charges/{charge}")
    dispute = stateful_mock.get(f"/disputes/{told['dispute']}")
    order = order_from(told, told["refunds"]["data"], [dispute_from(dispute)])
    assert told["disputed"]
    assert (state, None) == (order.dispute, order.dispute_lost)
    assert order.dispute_due is not None
    assert dispute["evidence_details"]["due_by"] == order.dispute_due.timestamp()
