"""What BigCommerce answers, read into our own values. Pure functions over its JSON.

What surprises: an order's total stays what it was when money is given back; the currency named ``default`` is
the one the shopper paid in; and an order may be paid with store credit, which is no new money. So a refund
into store credit gives no money back either: what is bought with it later counts for nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from email.utils import parsedate_to_datetime
from typing import Any

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Order

Json = Any

_SHIPPED, _PARTLY_SHIPPED, _REFUNDED, _AWAITING_SHIPMENT = 2, 3, 4, 9
_COMPLETED, _AWAITING_FULFILLMENT, _DISPUTED, _PARTLY_REFUNDED = 10, 11, 13, 14
_AWAITING_PICKUP = 8
_PAID = frozenset(
    {
        *(_SHIPPED, _PARTLY_SHIPPED, _REFUNDED, _AWAITING_PICKUP, _AWAITING_SHIPMENT),
        *(_COMPLETED, _AWAITING_FULFILLMENT, _DISPUTED, _PARTLY_REFUNDED),
    }
)
# Incomplete, Pending, Cancelled, Declined, Awaiting Payment, Manual Verification.
_NO_MONEY = frozenset({0, 1, 5, 6, 7, 12})
_PAYMENTS = frozenset({"captured", "paid", "partially refunded", "refunded"})
_SENT = frozenset({_SHIPPED, _PARTLY_SHIPPED, _COMPLETED})
_WAITS = frozenset({_AWAITING_SHIPMENT, _AWAITING_FULFILLMENT})
_NO_GOODS = frozenset({"ORDER", "SHIPPING", "HANDLING", "FEE"})
_STORE_CREDIT = "storecredit"
_TEST_PAYMENT = "test payment"
_STRIPES = ("ch_", "pi_", "py_")
_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Refund:
    """Money given back on an order, positive."""

    amount: Decimal
    shipping: Decimal = _NOTHING
    for_goods: bool = True
    """False where it names no goods: the customer kept them."""


def is_paid(row: Json) -> bool:
    """Whether money came in; a status that we do not know counts where the payment says so."""
    status = int(row["status_id"])
    paid = str(row.get("payment_status") or "").lower() in _PAYMENTS
    return status in _PAID or (status not in _NO_MONEY and paid)


def is_theirs(row: Json, email: str, customers: Iterable[int]) -> bool:
    """Whether an order is theirs: by the address on it, or by one of their accounts; guests have 0."""
    said = str((row.get("billing_address") or {}).get("email") or "").strip().casefold()
    return said == email.casefold() or (row["customer_id"] != 0 and row["customer_id"] in customers)


def has_refunds(row: Json) -> bool:
    """Whether any money went back."""
    return _amount(row.get("refunded_amount")) > 0 or row["status_id"] in {_REFUNDED, _PARTLY_REFUNDED}


def refunds_from(row: Json, details: Sequence[Json]) -> tuple[Refund, ...]:
    """An order's refunds; where nothing more is known, its own sum counts as one for goods."""
    if details:
        return tuple(map(_refund_from, details))
    total, back = _amount(row["total_inc_tax"]), _amount(row.get("refunded_amount"))
    amount = total if row["status_id"] == _REFUNDED else back
    return (Refund(amount),) if amount else ()


def order_from(row: Json, refunds: Iterable[Refund]) -> Order:
    """One paid order."""
    sums = _sums_of(row, tuple(refunds))
    currency = str(row["default_currency_code"]).upper()

    def money(amount: Decimal) -> Money:
        return Money(max(amount, _NOTHING), currency)

    return Order(
        number=str(row["id"]),
        placed=_moment(row["date_created"]),
        paid=money(sums.paid),
        tax=money(sums.tax),
        shipping=money(min(sums.shipping, sums.paid - sums.tax - sums.refunded)),
        refunded=money(sums.refunded) if sums.refunded else None,
        goodwill=money(sums.goodwill) if sums.goodwill else None,
        # Only PayPal's disputes show; BigCommerce tells neither how far they are nor until when.
        dispute=DisputeState.NEEDS_RESPONSE if row["status_id"] == _DISPUTED else DisputeState.NONE,
        shipped=_shipped(row),
        country=_country(row),
        test=str(row.get("payment_method") or "").lower().startswith(_TEST_PAYMENT),
        references=_references(row),
    )


@dataclass(frozen=True, slots=True)
class _Sums:
    paid: Decimal
    tax: Decimal
    shipping: Decimal
    refunded: Decimal
    """Without its tax."""
    goodwill: Decimal


def _sums_of(row: Json, refunds: Sequence[Refund]) -> _Sums:
    """What an order comes to; given back whole it was undone, and none of it was a courtesy."""
    total = _amount(row["total_inc_tax"])
    credit = _amount(row.get("store_credit_amount")) + _amount(row.get("gift_certificate_amount"))
    paid = max(total - credit, _NOTHING)
    tax = max(min(total - _amount(row["total_ex_tax"]), paid), _NOTHING)
    given = min(sum((refund.amount for refund in refunds), _NOTHING), paid)
    whole = given == paid
    goods = [refund for refund in refunds if whole or refund.for_goods]
    back = min(sum((refund.amount for refund in goods), _NOTHING), paid)
    sent_back = sum((refund.shipping for refund in goods), _NOTHING)
    return _Sums(
        paid=paid,
        tax=tax,
        shipping=_NOTHING if whole else _amount(row["shipping_cost_ex_tax"]) - sent_back,
        refunded=back - _share(tax, back, paid, str(row["default_currency_code"]).upper()),
        goodwill=given - back,
    )


def _refund_from(detail: Json) -> Refund:
    """What truly left the shop: neither what was declined nor what became store credit."""
    given = (
        _amount(payment["amount"])
        for payment in detail["payments"]
        if not payment.get("is_declined") and str(payment.get("provider_id")).lower() != _STORE_CREDIT
    )
    items = detail.get("items") or ()
    shipping = (_amount(item.get("requested_amount")) for item in items if item["item_type"] == "SHIPPING")
    return Refund(
        amount=sum(given, _NOTHING),
        shipping=sum(shipping, _NOTHING),
        for_goods=not items or any(item["item_type"] not in _NO_GOODS for item in items),
    )


def _shipped(row: Json) -> bool | None:
    """Whether anything left the house; what is downloaded or picked up never does."""
    if row["status_id"] in _SENT or row.get("items_shipped") or row.get("date_shipped"):
        return None if row.get("order_is_digital") else True
    return False if row["status_id"] in _WAITS and not row.get("order_is_digital") else None


def _country(row: Json) -> str:
    """Where the first parcel went; ``consignments`` comes as a list or as one object."""
    consignments = row.get("consignments")
    first = next(iter(consignments), None) if isinstance(consignments, list) else consignments
    parcels = first.get("shipping") if isinstance(first, dict) else None
    parcel = next(iter(parcels), None) if isinstance(parcels, list) else None
    return str(parcel.get("country_iso2") or "") if isinstance(parcel, dict) else ""


def _references(row: Json) -> frozenset[str]:
    payment = str(row.get("payment_provider_id") or "")
    stripe = {f"stripe:{payment}"} if payment.startswith(_STRIPES) else set[str]()
    return frozenset({f"bigcommerce:{row['id']}", *stripe})


def _share(tax: Decimal, back: Decimal, paid: Decimal, currency: str) -> Decimal:
    """The tax in what went back; exact where all of it did."""
    return tax if back == paid else Money(tax * back / paid, currency).rounded().amount


def _amount(said: Json) -> Decimal:
    """Amounts are texts like 45.0000, in some answers numbers; an empty one is nothing."""
    return Decimal(str(said or 0))


def _moment(said: str) -> datetime:
    """Version 2 writes dates as mail does."""
    moment = parsedate_to_datetime(said)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
