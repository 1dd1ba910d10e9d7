"""What a charge of Stripe is worth: refunds and disputes by their states, amounts in Stripe's own units."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Purchases
from assistant.domain.source import SourceKind
from assistant.pipeline.merging import merged
from assistant.shops import stripe_reading as reading
from assistant.shops import woocommerce_reading
from assistant.shops.stripe_reading import Dispute, dispute_from, order_from
from tests.builders import NOON, usd
from tests.servers.stripe import UNIX, a_charge, a_dispute, a_refund
from tests.servers.woocommerce import an_order

DUE = datetime.fromtimestamp(UNIX + 86400, UTC)
STATUSES = (
    "needs_response",
    "under_review",
    "warning_needs_response",
    "warning_under_review",
    "warning_closed",
    "won",
    "lost",
    "prevented",
    "appeal_needs_response",
    "appeal_under_review",
    "of_tomorrow",
)


def test_a_charge_is_read_whole() -> None:
    order = order_from(a_charge(shipping={"address": {"country": "AT"}, "tracking_number": "Z1"}), [], [])
    assert ("ch_1", usd("120.00")) == (order.number, order.paid)
    assert datetime(2026, 3, 1, 10, 0, tzinfo=UTC) == order.placed
    assert (None, None) == (order.tax, order.shipping)
    assert (None, None, None) == (order.refunded, order.goodwill, order.dispute_lost)
    assert (DisputeState.NONE, None) == (order.dispute, order.dispute_due)
    assert (True, "AT", False) == (order.shipped, order.country, order.test)
    assert frozenset({"stripe:ch_1", "stripe:pi_1"}) == order.references


def test_what_stripe_does_not_say_stays_unknown() -> None:
    order = order_from(a_charge(payment_intent=None), [], [])
    assert (None, "", frozenset({"stripe:ch_1"})) == (order.shipped, order.country, order.references)


def test_a_payment_intent_that_came_whole_is_named_by_its_id() -> None:
    assert "stripe:pi_7" in order_from(a_charge(payment_intent={"id": "pi_7"}), [], []).references


def test_a_charge_in_test_mode_is_a_test_order() -> None:
    assert order_from(a_charge(livemode=False), [], []).test


def test_only_what_was_captured_was_paid() -> None:
    assert usd("50.00") == order_from(a_charge(amount_captured=5000), [], []).paid


@pytest.mark.parametrize(
    "changes",
    [{"status": "failed"}, {"status": "pending"}, {"captured": False}, {"paid": False}],
)
def test_what_brought_no_money_is_no_order(changes: dict[str, Any]) -> None:
    assert not reading.is_paid(a_charge(**changes))
    assert reading.is_paid(a_charge())


@pytest.mark.parametrize(
    ("currency", "amount", "expected"),
    [
        ("usd", 12345, "123.45"),
        ("jpy", 12345, "12345"),
        ("mga", 12345, "12345"),
        ("ugx", 12345, "12345"),
        ("isk", 12300, "123.00"),
        ("huf", 12345, "123.45"),
        ("kwd", 12340, "12.340"),
        ("USD", 0, "0.00"),
    ],
)
def test_amounts_are_read_in_the_units_that_stripe_counts(currency: str, amount: int, expected: str) -> None:
    assert Money(Decimal(expected), currency.upper()) == reading.money(amount, currency)


@pytest.mark.parametrize("amount", [1.5, "100", True, None])
def test_what_is_no_whole_number_is_no_amount(amount: object) -> None:
    with pytest.raises(TypeError):
        reading.money(amount, "usd")


@pytest.mark.parametrize(
    ("status", "refunded"),
    [
        ("succeeded", usd("20.00")),
        ("pending", usd("20.00")),
        ("requires_action", usd("20.00")),
        (None, usd("20.00")),
        ("of_tomorrow", usd("20.00")),
        ("failed", None),
        ("canceled", None),
    ],
)
def test_a_refund_counts_unless_it_gave_nothing_back(status: str | None, refunded: Money | None) -> None:
    refunds = [a_refund(2000, status=status)]
    assert refunded == order_from(a_charge(amount_refunded=2000), refunds, []).refunded


def test_without_the_refunds_the_charge_is_believed() -> None:
    assert usd("20.00") == order_from(a_charge(amount_refunded=2000), [], []).refunded


@pytest.mark.parametrize(
    ("status", "state", "due"),
    [
        ("needs_response", DisputeState.NEEDS_RESPONSE, DUE),
        ("appeal_needs_response", DisputeState.NEEDS_RESPONSE, DUE),
        ("of_tomorrow", DisputeState.NEEDS_RESPONSE, DUE),
        ("under_review", DisputeState.UNDER_REVIEW, None),
        ("appeal_under_review", DisputeState.UNDER_REVIEW, None),
        ("warning_needs_response", DisputeState.INQUIRY, DUE),
        ("warning_under_review", DisputeState.INQUIRY, None),
        ("warning_closed", DisputeState.CLOSED, None),
        ("prevented", DisputeState.CLOSED, None),
        ("won", DisputeState.WON, None),
        ("lost", DisputeState.LOST, None),
    ],
)
def test_a_dispute_is_read_with_its_state_and_its_time(
    status: str, state: DisputeState, due: datetime | None
) -> None:
    order = order_from(a_charge(disputed=True), [], [dispute_from(a_dispute(status))])
    assert (state, due) == (order.dispute, order.dispute_due)
    assert (usd("120.00") if status == "lost" else None) == order.dispute_lost


@pytest.mark.parametrize("details", [None, {}, {"due_by": 0}, {"due_by": None}])
def test_a_dispute_without_a_time_has_none(details: object) -> None:
    assert dispute_from(a_dispute(evidence_details=details)).due is None


def test_a_dispute_prevented_at_the_shops_cost_is_lost_money() -> None:
    bookings = [{"amount": -12000}, {"amount": 500}]
    assert usd("120.00") == dispute_from(a_dispute("prevented", balance_transactions=bookings)).lost


def test_of_several_disputes_the_one_that_presses_most_is_told() -> None:
    later = a_dispute("needs_response", evidence_details={"due_by": UNIX + 999_999})
    disputes = [
        dispute_from(one) for one in (a_dispute("lost", amount=2000), later, a_dispute(), a_dispute("won"))
    ]
    order = order_from(a_charge(disputed=True), [], disputes)
    assert (DisputeState.NEEDS_RESPONSE, DUE, usd("20.00")) == (
        order.dispute,
        order.dispute_due,
        order.dispute_lost,
    )


def test_a_charge_refunded_and_lost_loses_no_more_than_it_brought() -> None:
    order = order_from(a_charge(amount_refunded=5000), [a_refund(5000)], [dispute_from(a_dispute("lost"))])
    assert (usd("50.00"), usd("70.00")) == (order.refunded, order.dispute_lost)


def test_a_dispute_lost_in_another_currency_takes_all_that_is_left() -> None:
    lost = dispute_from(a_dispute("lost", currency="eur", amount=1))
    assert usd("120.00") == order_from(a_charge(), [], [lost]).dispute_lost


@given(
    captured=st.integers(0, 10**9),
    refunds=st.lists(st.tuples(st.integers(0, 10**9), st.sampled_from(["succeeded", "failed", "pending"]))),
    disputes=st.lists(st.tuples(st.integers(0, 10**9), st.sampled_from(STATUSES))),
    currency=st.sampled_from(["usd", "jpy", "kwd"]),
)
def test_no_charge_gives_back_more_than_it_brought(
    captured: int, refunds: list[tuple[int, str]], disputes: list[tuple[int, str]], currency: str
) -> None:
    charge = a_charge(amount_captured=captured, currency=currency)
    rows = [a_refund(amount, status=status) for amount, status in refunds]
    told = [dispute_from(a_dispute(status, amount=n, currency=currency)) for n, status in disputes]
    order = order_from(charge, rows, told)
    back = [amount.amount for amount in (order.refunded, order.dispute_lost) if amount]
    assert all(amount > 0 for amount in back)
    assert sum(back) <= order.paid.amount
    assert order == order_from(charge, reversed(rows), told[::-1])


@given(states=st.lists(st.sampled_from(list(DisputeState)), min_size=1))
def test_while_one_dispute_is_open_the_order_is_disputed(states: list[DisputeState]) -> None:
    order = order_from(a_charge(), [], [Dispute(state) for state in states])
    assert order.dispute.is_open is any(state.is_open for state in states)


@pytest.mark.parametrize("payment", ["ch_1", "pi_1"])
def test_a_payment_under_an_order_of_woocommerce_is_one_order_with_the_banks_dispute(payment: str) -> None:
    row = an_order(7, transaction_id=payment, total="120.00")
    shop = Purchases("Shop", NOON, (woocommerce_reading.order_from(row, ()),), kind=SourceKind.WOOCOMMERCE)
    paid = order_from(a_charge(disputed=True), [], [dispute_from(a_dispute())])
    both = merged([Purchases("Payments", NOON, (paid,), kind=SourceKind.STRIPE), shop])
    assert both is not None
    (order,) = both.orders
    assert ("7", usd("120.00"), usd("5.00")) == (order.number, order.paid, order.tax)
    assert (DisputeState.NEEDS_RESPONSE, DUE) == (order.dispute, order.dispute_due)
