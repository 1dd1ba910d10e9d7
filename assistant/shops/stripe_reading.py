"""What Stripe answers, read into our own values. Pure functions over recorded JSON.

Stripe knows neither tax nor shipping of a payment, nor why a refund was given: every refund counts as one for
goods, which makes the lifetime value rather too small than too large.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Order

Json = Any

# Not ISO 4217's: Stripe's own. ISK goes with two digits, MGA and UGX with none.
_DIGITS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA"), 0),
    **dict.fromkeys(("PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "JOD", "KWD", "OMR", "TND"), 3),
}
_GAVE_NOTHING_BACK = frozenset({"failed", "canceled"})
_STATES = {
    "warning_needs_response": DisputeState.INQUIRY,
    "warning_under_review": DisputeState.INQUIRY,
    "warning_closed": DisputeState.CLOSED,
    "needs_response": DisputeState.NEEDS_RESPONSE,
    "appeal_needs_response": DisputeState.NEEDS_RESPONSE,
    "under_review": DisputeState.UNDER_REVIEW,
    "appeal_under_review": DisputeState.UNDER_REVIEW,
    "won": DisputeState.WON,
    "lost": DisputeState.LOST,
    "prevented": DisputeState.CLOSED,
}
_ASK_FOR_AN_ANSWER = frozenset({DisputeState.INQUIRY, DisputeState.NEEDS_RESPONSE})
_MOST_PRESSING = (
    DisputeState.NEEDS_RESPONSE,
    DisputeState.UNDER_REVIEW,
    DisputeState.INQUIRY,
    DisputeState.LOST,
    DisputeState.WON,
    DisputeState.CLOSED,
    DisputeState.NONE,
)


@dataclass(frozen=True, slots=True)
class Dispute:
    """One dispute over a charge."""

    state: DisputeState
    due: datetime | None = None
    lost: Money | None = None


UNSEEN = Dispute(DisputeState.NEEDS_RESPONSE)
"""A dispute that is there and cannot be read: open, until somebody knows better."""


def is_paid(charge: Json) -> bool:
    """Whether money came in: neither failed, nor pending, nor only authorised."""
    return charge["status"] == "succeeded" and bool(charge["captured"]) and bool(charge["paid"])


def order_from(charge: Json, refunds: Iterable[Json], disputes: Sequence[Dispute]) -> Order:
    """A charge as an order; what was lost to the bank is never more than what refunds left of it."""
    paid = _captured(charge)
    refunded = _refunded(charge, refunds, paid)
    left = paid - refunded
    lost = _lost(disputes, left)
    dispute = min(disputes, key=_pressing, default=Dispute(DisputeState.NONE))
    return Order(
        number=charge["id"],
        placed=_moment(charge["created"]),
        paid=paid,
        refunded=refunded if refunded.amount else None,
        dispute_lost=lost if lost.amount else None,
        dispute=dispute.state,
        dispute_due=dispute.due,
        shipped=True if (charge.get("shipping") or {}).get("tracking_number") else None,
        country=_country(charge),
        test=not charge["livemode"],
        references=frozenset(f"stripe:{id_}" for id_ in (charge["id"], _id(charge["payment_intent"])) if id_),
    )


def dispute_from(dispute: Json) -> Dispute:
    """One dispute; a status that we do not know counts as open and waiting for the shop."""
    state = _STATES.get(dispute["status"], DisputeState.NEEDS_RESPONSE)
    due = (dispute.get("evidence_details") or {}).get("due_by")
    waits = state in _ASK_FOR_AN_ANSWER and dispute["status"] != "warning_under_review"
    return Dispute(
        state,
        due=_moment(due) if due and waits else None,
        lost=money(dispute["amount"], dispute["currency"]) if _is_lost(dispute) else None,
    )


def money(amount: Json, currency: str) -> Money:
    """An amount in the smallest unit that Stripe counts this currency in."""
    if not isinstance(amount, int) or isinstance(amount, bool):
        raise TypeError(f"not an amount of Stripe's: {amount!r}")
    code = currency.upper()
    return Money(Decimal(amount).scaleb(-_DIGITS.get(code, 2)), code)


def is_of(row: Json, field: str, wanted: str) -> bool:
    """Whether a row belongs to what was asked for; it holds the id, or the whole object."""
    return _id(row.get(field)) == wanted


def _captured(charge: Json) -> Money:
    return money(charge.get("amount_captured", charge["amount"]), charge["currency"])


def _refunded(charge: Json, refunds: Iterable[Json], most: Money) -> Money:
    """What went back or is on its way; what only the charge itself tells where the refunds are not seen."""
    rows = list(refunds)
    amounts = [refund["amount"] for refund in rows if refund.get("status") not in _GAVE_NOTHING_BACK]
    given = money(sum(amounts) if rows else charge["amount_refunded"], charge["currency"])
    return min(given, most, key=_amount)


def _lost(disputes: Iterable[Dispute], most: Money) -> Money:
    """What the bank took for good; all that is left where it was counted in another currency."""
    amounts = [dispute.lost for dispute in disputes if dispute.lost]
    if any(amount.currency != most.currency for amount in amounts):
        return most
    return min(sum(amounts, most * Decimal(0)), most, key=_amount)


def _is_lost(dispute: Json) -> bool:
    """Lost, or settled in advance at the shop's cost."""
    if dispute["status"] != "prevented":
        return bool(dispute["status"] == "lost")
    booked: int = sum(booking["amount"] for booking in dispute.get("balance_transactions") or ())
    return booked < 0


def _pressing(dispute: Dispute) -> tuple[int, bool, float]:
    """Sorts the dispute first that decides what may be done, and by when."""
    due = dispute.due.timestamp() if dispute.due else 0.0
    return _MOST_PRESSING.index(dispute.state), dispute.due is None, due


def _country(charge: Json) -> str:
    address = (charge.get("shipping") or {}).get("address") or {}
    return str(address.get("country") or "")


def _id(value: Json) -> str:
    return str(value["id"]) if isinstance(value, dict) else str(value or "")


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _amount(amount: Money) -> Decimal:
    return amount.amount
