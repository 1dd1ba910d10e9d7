"""What Recharge answers, read into our own values. Pure functions over its JSON.

What surprises: a charge is also an order of the shop that Recharge lies over, and names it by the shop's own
number. Recharge does not say what a refund was for: every one counts as one for goods, which makes the
lifetime value rather too small than too large.
"""

import re
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from assistant.domain.money import Money
from assistant.domain.purchases import Order

Json = Any

NEEDED = ("read_customers", "read_orders")
"""Charges are read by the right to orders."""

_PAID = frozenset({"success", "refunded", "partially_refunded"})
_STRIPES = ("ch_", "pi_", "py_")
# Shopify also writes its numbers as gid://shopify/Order/450789469.
_NUMBER = re.compile(r"(?:^|/)(\d+)$")
_NOTHING = Decimal(0)


def is_paid(charge: Json) -> bool:
    """Whether money came in: not queued, skipped or failed; a status that we do not know brought none."""
    return str(charge["status"]).lower() in _PAID


def is_of(row: Json, customers: Collection[str]) -> bool:
    """Whether a charge or an order belongs to one of these customers."""
    return str((row.get("customer") or {}).get("id") or "") in customers


def has_shop_order(charge: Json) -> bool:
    """Whether the charge itself says which order of the shop it became."""
    return bool(_shop_references(charge))


def order_from(charge: Json, orders: Iterable[Json] = ()) -> Order:
    """A charge as an order, with the numbers of the shop's orders that came of it."""
    currency = str(charge["currency"]).upper()
    paid = _amount(charge["total_price"])
    tax = min(_amount(charge.get("total_tax")), paid)
    back = paid if _is(charge, "refunded") else min(_amount(charge.get("total_refunds")), paid)
    refunded = _money(back, currency) - _share(_money(tax, currency), back, paid)
    shipping = _NOTHING if back == paid else min(_shipping(charge), paid - tax - refunded.amount)
    return Order(
        number=str(charge["id"]),
        placed=_moment(charge.get("processed_at") or charge.get("scheduled_at") or charge["created_at"]),
        paid=_money(paid, currency),
        tax=_money(tax, currency),
        shipping=_money(shipping, currency),
        refunded=refunded if back else None,
        country=str((charge.get("shipping_address") or {}).get("country_code") or ""),
        references=_references(charge).union(*map(_shop_references, orders)),
    )


def lacking(scopes: Iterable[str]) -> tuple[str, ...]:
    """The rights that are needed and not there; whoever may write may read."""
    rights = {scope.replace("write_", "read_", 1) for scope in scopes}
    return tuple(right for right in NEEDED if right not in rights)


def _references(charge: Json) -> frozenset[str]:
    payment = str((charge.get("external_transaction_id") or {}).get("payment_processor") or "")
    stripe = {f"stripe:{payment}"} if payment.startswith(_STRIPES) else set[str]()
    return frozenset({f"recharge:{charge['id']}", *stripe}) | _shop_references(charge)


def _shop_references(row: Json) -> frozenset[str]:
    """Recharge lies over Shopify or BigCommerce and does not say here which; their numbers never meet."""
    said = _NUMBER.search(str((row.get("external_order_id") or {}).get("ecommerce") or ""))
    return frozenset({f"shopify:{said[1]}", f"bigcommerce:{said[1]}"}) if said else frozenset()


def _shipping(charge: Json) -> Decimal:
    """Without its tax."""
    lines = charge.get("shipping_lines") or ()
    charged = sum((_amount(line["price"]) for line in lines), _NOTHING)
    if not charge.get("taxes_included"):
        return charged
    taxes = (_amount(tax.get("price")) for line in lines for tax in line.get("tax_lines") or ())
    return max(charged - sum(taxes, _NOTHING), _NOTHING)


def _share(tax: Money, back: Decimal, paid: Decimal) -> Money:
    """The tax in what went back; exact where all of it did."""
    return tax if back == paid else (tax * (back / paid)).rounded()


def _is(charge: Json, status: str) -> bool:
    return bool(str(charge["status"]).lower() == status)


def _money(amount: Decimal, currency: str) -> Money:
    return Money(max(amount, _NOTHING), currency)


def _amount(said: Json) -> Decimal:
    """Recharge writes amounts as texts, and null where there is none."""
    return Decimal(str(said or 0))


def _moment(said: str) -> datetime:
    moment = datetime.fromisoformat(said)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
