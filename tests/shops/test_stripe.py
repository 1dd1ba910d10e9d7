"""Whose payments Stripe is asked for, over HTTP from a small one of ours, and what is believed of it."""

import pytest

from assistant.domain.facts import DisputeState
from assistant.domain.source import SourceKind
from assistant.domain.ticket import Customer
from tests.builders import NOON, usd
from tests.servers.stripe import UNIX, StripeAccount, a_charge, a_customer, a_dispute, a_refund
from tests.servers.stripe_visits import Reads, bought, numbers, source, waited

__all__ = ["bought", "source", "waited"]
pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])


def test_all_customers_of_an_address_count_newest_payment_first(bought: Reads) -> None:
    account = StripeAccount(
        customers=[
            a_customer("cus_1", "Mara@Example.com"),
            a_customer("cus_2", "mara@example.com"),
            a_customer("cus_3", "mara@example.com"),
            a_customer("cus_4", "else@example.com"),
        ],
        charges=[
            a_charge("ch_1", customer="cus_1", created=UNIX),
            a_charge("ch_2", customer="cus_2", created=UNIX + 2),
            a_charge("ch_3", customer="cus_3", created=UNIX + 1),
            a_charge("ch_4", customer="cus_4"),
            a_charge("ch_5", customer=None),
        ],
    )
    purchases = bought(account, Customer(email=" Mara@Example.com "))
    assert ["ch_2", "ch_3", "ch_1"] == numbers(purchases)
    assert purchases is not None
    assert ("Payments", NOON, SourceKind.STRIPE) == (purchases.source, purchases.as_of, purchases.kind)


def test_an_address_in_small_letters_is_asked_for_once(bought: Reads) -> None:
    account = StripeAccount(customers=[a_customer()])
    assert [] == numbers(bought(account))
    assert ["/v1/customers", "/v1/charges"] == account.paths()


def test_where_filters_are_ignored_nobody_elses_payments_count(bought: Reads) -> None:
    account = StripeAccount(
        customers=[*(a_customer(f"cus_{n}", f"guest{n}@example.com") for n in range(2, 250)), a_customer()],
        charges=[*(a_charge(f"ch_{n}", customer=f"cus_{n}") for n in range(2, 250)), a_charge("ch_1")],
        filters=False,
    )
    assert ["ch_1"] == numbers(bought(account))


def test_where_filters_are_ignored_refunds_and_disputes_stay_with_their_charge(bought: Reads) -> None:
    account = StripeAccount(
        customers=[a_customer()],
        charges=[a_charge("ch_1", disputed=True), a_charge("ch_2", amount_refunded=700)],
        refunds=[a_refund(700, "ch_2")],
        disputes=[a_dispute("lost", "ch_9"), a_dispute("won", "ch_1")],
        filters=False,
        expands=False,
    )
    purchases = bought(account)
    assert purchases is not None
    orders = {order.number: order for order in purchases.orders}
    assert (DisputeState.WON, None) == (orders["ch_1"].dispute, orders["ch_1"].dispute_lost)
    assert (None, usd("7.00")) == (orders["ch_1"].refunded, orders["ch_2"].refunded)


def test_where_filters_are_ignored_a_stranger_stays_unknown(bought: Reads) -> None:
    strangers = [a_customer("cus_1", "else@example.com"), a_customer("cus_2", None)]
    assert bought(StripeAccount(customers=strangers, charges=[a_charge()], filters=False)) is None


def test_unknown_fields_do_no_harm(bought: Reads) -> None:
    embroidered = {"of_tomorrow": {"deep": [1, None]}, "object": "charge"}
    account = StripeAccount(
        customers=[a_customer() | {"of_tomorrow": True}],
        charges=[a_charge("ch_1", amount_refunded=700) | embroidered],
        refunds=[a_refund(700, "ch_1") | {"of_tomorrow": "?"}],
    )
    plain = StripeAccount(
        customers=[a_customer()],
        charges=[a_charge("ch_1", amount_refunded=700)],
        refunds=[a_refund(700, "ch_1")],
    )
    assert bought(plain) == bought(account) is not None


def test_every_page_is_read(bought: Reads) -> None:
    charges = [a_charge(f"ch_{n}") for n in range(250)]
    account = StripeAccount(customers=[a_customer()], charges=charges)
    assert {f"ch_{n}" for n in range(250)} == set(numbers(bought(account)))


def test_nobody_known_is_none_and_a_customer_without_payments_is_empty(bought: Reads) -> None:
    assert bought(StripeAccount()) is None
    assert [] == numbers(bought(StripeAccount(customers=[a_customer()])))
    failed = StripeAccount(customers=[a_customer()], charges=[a_charge(status="failed")])
    assert [] == numbers(bought(failed))


def test_without_an_address_nothing_is_asked(bought: Reads) -> None:
    account = StripeAccount(customers=[a_customer()])
    assert bought(account, Customer(name="Mara")) is None
    assert [] == account.asked


def test_refunds_that_came_along_are_not_asked_for_again(bought: Reads) -> None:
    account = StripeAccount([a_customer()], [a_charge(amount_refunded=2000)], [a_refund(2000)])
    purchases = bought(account)
    assert purchases is not None
    assert usd("20.00") == purchases.orders[0].refunded
    assert "/v1/refunds" not in account.paths()


@pytest.mark.parametrize("expands", [True, False], ids=["too many to come along", "did not come along"])
def test_refunds_that_did_not_all_come_along_are_asked_for(bought: Reads, *, expands: bool) -> None:
    refunds = [a_refund(100, id_=f"re_{n}") for n in range(11)] + [a_refund(100, status="failed", id_="re_x")]
    account = StripeAccount([a_customer()], [a_charge(amount_refunded=1200)], refunds, expands=expands)
    purchases = bought(account)
    assert purchases is not None
    assert usd("11.00") == purchases.orders[0].refunded


def test_disputes_are_only_asked_for_where_there_is_one(bought: Reads) -> None:
    charges = [a_charge("ch_1"), a_charge("ch_2", disputed=True)]
    account = StripeAccount([a_customer()], charges, disputes=[a_dispute(charge="ch_2")])
    purchases = bought(account)
    assert purchases is not None
    states = {order.number: order.dispute for order in purchases.orders}
    assert {"ch_1": DisputeState.NONE, "ch_2": DisputeState.NEEDS_RESPONSE} == states
    assert 1 == account.paths().count("/v1/disputes")


@pytest.mark.parametrize("denies", [("rak_dispute_read",), ()], ids=["not allowed", "not there"])
def test_a_dispute_that_cannot_be_read_counts_as_open(bought: Reads, denies: tuple[str, ...]) -> None:
    account = StripeAccount([a_customer()], [a_charge(disputed=True)], denies=denies)
    purchases = bought(account)
    assert purchases is not None
    order = purchases.orders[0]
    assert (DisputeState.NEEDS_RESPONSE, None) == (order.dispute, order.dispute_due)
