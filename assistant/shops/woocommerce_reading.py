"""What WooCommerce answers, read into our own values. Pure functions over recorded JSON.

What surprises: an order's total stays what it was when money is given back, and a refund by a bare amount
names no goods: it is a courtesy, unless it gives back the whole order.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from assistant.domain.money import Money
from assistant.domain.purchases import Order

Json = Any

_FINISHED = frozenset({"completed", "refunded"})
_NO_MONEY = frozenset(
    {"pending", "on-hold", "failed", "cancelled", "trash", "checkout-draft", "draft", "auto-draft"}
)
_STRIPES = ("ch_", "pi_", "py_")
_LINES = ("line_items", "shipping_lines", "fee_lines")


@dataclass(frozen=True, slots=True)
class Refund:
    """Money given back on an order, positive."""

    amount: Decimal
    tax: Decimal = Decimal(0)
    shipping: Decimal = Decimal(0)
    for_goods: bool = True
    """False where it names no goods: the customer kept them."""


def is_paid(row: Json) -> bool:
    """Whether money came in; statuses that plugins invent count where a date of payment stands."""
    status = row["status"]
    return status in _FINISHED or (status not in _NO_MONEY and bool(row["date_paid_gmt"]))


def is_theirs(row: Json, email: str, accounts: Iterable[int]) -> bool:
    """Whether an order is the customer's: by the address on it, or by one of their accounts."""
    said = (row["billing"].get("email") or "").strip().casefold()
    return said == email.casefold() or row["customer_id"] in accounts


def is_given_back_whole(row: Json) -> bool:
    """Whether the order was undone: then it does not matter what its refunds name."""
    given = sum((_positive(refund["total"]) for refund in row["refunds"]), Decimal(0))
    return row["status"] == "refunded" or (given > 0 and given >= _amount(row["total"]))


def refunds_from(row: Json, details: Iterable[Json]) -> tuple[Refund, ...]:
    """An order's refunds; one without details counts as one for goods, its tax unknown."""
    known: Mapping[int, Json] = {detail["id"]: detail for detail in details}
    return tuple(
        _refund_from(known[refund["id"]]) if refund["id"] in known else Refund(_positive(refund["total"]))
        for refund in row["refunds"]
    )


def order_from(row: Json, refunds: Iterable[Refund]) -> Order:
    """One paid order. Shipping that was given back is no shipping any more: else it is taken off twice."""
    currency = str(row["currency"]).upper()
    paid, tax = _amount(row["total"]), _amount(row["total_tax"])
    whole = is_given_back_whole(row)
    goods = [] if whole else [refund for refund in refunds if refund.for_goods]
    goodwill = Decimal(0) if whole else sum((r.amount for r in refunds if not r.for_goods), Decimal(0))
    refunded = paid - tax if whole else sum((refund.amount - refund.tax for refund in goods), Decimal(0))
    shipping = _amount(row["shipping_total"]) - sum((refund.shipping for refund in goods), Decimal(0))

    def money(amount: Decimal) -> Money:
        return Money(max(amount, Decimal(0)), currency)

    return Order(
        number=str(row["number"]),
        placed=_moment(row["date_created_gmt"]),
        paid=money(paid),
        tax=money(tax),
        shipping=money(Decimal(0) if whole else shipping),
        refunded=money(min(refunded, paid - tax)) if refunded else None,
        goodwill=money(goodwill) if goodwill else None,
        shipped=True if row["status"] == "completed" else None,
        country=str(row["shipping"].get("country") or ""),
        references=_references(row),
    )


def _refund_from(detail: Json) -> Refund:
    taxes = (_positive(line.get("total_tax")) for kind in _LINES for line in detail.get(kind) or ())
    shipping = (_positive(line["total"]) for line in detail.get("shipping_lines") or ())
    return Refund(
        amount=_positive(detail["amount"]),
        tax=sum(taxes, Decimal(0)),
        shipping=sum(shipping, Decimal(0)),
        for_goods=bool(detail["line_items"]),
    )


def _references(row: Json) -> frozenset[str]:
    payment = str(row["transaction_id"] or "")
    stripe = {f"stripe:{payment}"} if payment.startswith(_STRIPES) else set()
    return frozenset({f"woocommerce:{row['id']}", *stripe})


def _amount(said: Json) -> Decimal:
    """WooCommerce writes amounts as texts; an empty one is nothing."""
    return Decimal(str(said or 0))


def _positive(said: Json) -> Decimal:
    """Refunds carry a minus in some answers, and none in others."""
    return abs(_amount(said))


def _moment(said: str) -> datetime:
    """Dates named ``gmt`` carry no zone."""
    moment = datetime.fromisoformat(said)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
