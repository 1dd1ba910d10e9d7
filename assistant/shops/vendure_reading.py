"""What a Vendure answers, read into our own values. Pure functions over its JSON.

What surprises: amounts are whole numbers, all with the same number of digits behind the point whatever the
currency; an order's totals shrink when its lines are cancelled, so that only its payments say what was paid;
and a refund that is not settled gave nothing back yet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from assistant.domain.money import Money
from assistant.domain.purchases import Order

Json = Any

_SETTLED, _DELIVERED = "Settled", "Delivered"
_SENT_ORDERS = frozenset({"PartiallyShipped", "Shipped", "PartiallyDelivered", _DELIVERED})
_SENT_PARCELS = frozenset({"Shipped", _DELIVERED})
_WAITS = frozenset({"PaymentAuthorized", "PaymentSettled"})
_NEVER_PLACED = frozenset({"Created", "Draft", "AddingItems", "ArrangingPayment", "Cancelled"})
# What a marketplace's seller gets of an order that is in the list as well.
_PART_OF_ANOTHER = "Seller"
_STRIPES = ("ch_", "pi_", "py_")
_MOST_DIGITS = 10


def is_theirs(address: str | None, email: str) -> bool:
    """Addresses are compared without regard to case."""
    return (address or "").strip().casefold() == email.strip().casefold()


def is_paid(row: Json) -> bool:
    """Whether money came in, or nothing was to be paid."""
    if row["type"] == _PART_OF_ANOTHER:
        return False
    is_free = not row["totalWithTax"] and bool(row["orderPlacedAt"]) and row["state"] not in _NEVER_PLACED
    return is_free or bool(_settled(row["payments"]))


def order_from(row: Json, digits: int) -> Order:
    """One paid order; ``digits`` is how many of an amount's are behind the point."""
    sums, currency = _sums_of(row), str(row["currencyCode"])

    def money(amount: int) -> Money:
        return Money(Decimal(max(amount, 0)).scaleb(-digits), currency)

    return Order(
        number=str(row["code"]),
        placed=_moment(row["orderPlacedAt"] or row["createdAt"]),
        paid=money(sums.paid),
        tax=money(sums.tax),
        shipping=money(min(sums.shipping, sums.paid - sums.tax - sums.refunded)),
        refunded=money(sums.refunded) if sums.refunded else None,
        goodwill=money(sums.goodwill) if sums.goodwill else None,
        shipped=_shipped(row),
        delivered=_delivered(row),
        country=str((row["shippingAddress"] or {}).get("countryCode") or ""),
        references=_references(row),
    )


def digits_from(reach: Json) -> int:
    """How many digits of every amount are behind the point."""
    said = reach["globalSettings"]["serverConfig"]["moneyStrategyPrecision"]
    if not isinstance(said, int) or not 0 <= said <= _MOST_DIGITS:
        raise ValueError(f"not a number of digits: {said!r}")
    return said


def shop_from(reach: Json) -> str:
    """Vendure's shops have no name; their channels do, but for the one that is always there."""
    code = str(reach["activeChannel"]["code"])
    return "" if code.startswith("__") else code


@dataclass(frozen=True, slots=True)
class _Sums:
    paid: int
    tax: int
    shipping: int
    refunded: int
    """Without its tax."""
    goodwill: int


def _sums_of(row: Json) -> _Sums:
    """What an order comes to; given back whole it was undone, and none of it was a courtesy."""
    payments = _settled(row["payments"])
    paid = sum(_amount(payment["amount"]) for payment in payments)
    refunds = [refund for payment in payments for refund in _settled(payment["refunds"])]
    given = min(_total(refunds), paid)
    whole = given == paid
    goods = [refund for refund in refunds if whole or _is_for_goods(refund, row)]
    back, tax = min(_total(goods), paid), _tax(row, paid)
    tax_back = tax if whole else min(sum(_tax_in(refund, row, tax, paid) for refund in goods), tax)
    sent_back = sum(_net_shipping(refund, row) for refund in goods)
    return _Sums(
        paid=paid,
        tax=tax,
        shipping=0 if whole else _amount(row["shipping"]) - sent_back,
        refunded=back - tax_back,
        goodwill=given - back,
    )


def _tax(row: Json, paid: int) -> int:
    """Exact for an order that is as it was paid; else the share that its lines had when it was placed."""
    total = _amount(row["totalWithTax"])
    if paid == total:
        return max(total - _amount(row["total"]), 0)
    placed = [(max(line["quantity"], line["orderPlacedQuantity"]), line) for line in row["lines"]]
    net = sum(count * _amount(line["proratedUnitPrice"]) for count, line in placed)
    gross = sum(count * _amount(line["proratedUnitPriceWithTax"]) for count, line in placed)
    net, gross = net + _amount(row["shipping"]), gross + _amount(row["shippingWithTax"])
    return min(max(_part(gross - net, paid, gross), 0), paid)


def _tax_in(refund: Json, row: Json, tax: int, paid: int) -> int:
    """Exact for a refund of goods at their prices; of any other amount its share."""
    lines = {line["id"]: line for line in row["lines"]}
    back = [(line["quantity"], lines[line["orderLineId"]]) for line in refund["lines"]]
    net: int = sum(count * _amount(line["proratedUnitPrice"]) for count, line in back)
    gross: int = sum(count * _amount(line["proratedUnitPriceWithTax"]) for count, line in back)
    total, sent_back = _amount(refund["total"]), _amount(refund["shipping"])
    if total != gross + sent_back:
        return _part(tax, total, paid)
    return total - net - _net_shipping(refund, row)


def _net_shipping(refund: Json, row: Json) -> int:
    """The shipping that went back, without its tax."""
    return _part(_amount(row["shipping"]), _amount(refund["shipping"]), _amount(row["shippingWithTax"]))


def _is_for_goods(refund: Json, row: Json) -> bool:
    """A refund that names no goods is a courtesy, unless the order lost some otherwise."""
    goods_gone = row["state"] == "Cancelled" or bool(row["modifications"])
    fewer = any(line["quantity"] < line["orderPlacedQuantity"] for line in row["lines"])
    return goods_gone or fewer or any(line["quantity"] for line in refund["lines"])


def _settled(rows: Json) -> list[Json]:
    """Of payments or refunds those that moved money; states that plug-ins invent have not."""
    return [row for row in rows or () if row["state"] == _SETTLED]


def _total(refunds: Sequence[Json]) -> int:
    return sum(_amount(refund["total"]) for refund in refunds)


def _shipped(row: Json) -> bool | None:
    """Whether anything left the house."""
    parcels: Iterable[Json] = row["fulfillments"] or ()
    if row["state"] in _SENT_ORDERS or any(parcel["state"] in _SENT_PARCELS for parcel in parcels):
        return True
    return False if row["state"] in _WAITS else None


def _delivered(row: Json) -> datetime | None:
    """When the last parcel arrived."""
    if row["state"] != _DELIVERED:
        return None
    steps = [step for step in row["history"]["items"] if (step["data"] or {}).get("to") == _DELIVERED]
    return max((_moment(step["createdAt"]) for step in steps), default=None)


def _references(row: Json) -> frozenset[str]:
    payments = {str(payment["transactionId"] or "") for payment in _settled(row["payments"])}
    stripe = {f"stripe:{payment}" for payment in payments if payment.startswith(_STRIPES)}
    return frozenset({f"vendure:{row['id']}", *stripe})


def _part(amount: int, part: int, whole: int) -> int:
    """Its share, half up; exact for all of it."""
    return (2 * amount * part + whole) // (2 * whole) if whole else 0


def _amount(said: Json) -> int:
    if not isinstance(said, int) or isinstance(said, bool):
        raise TypeError(f"not an amount of Vendure's: {said!r}")
    return said


def _moment(said: str) -> datetime:
    moment = datetime.fromisoformat(said)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
