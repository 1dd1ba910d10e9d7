"""A customer's purchases to and from plain JSON values: what is kept of a shop's answer."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import SourceKind

if TYPE_CHECKING:
    from collections.abc import Mapping

Json = Any
_SUMS = ("tax", "shipping", "refunded", "goodwill", "dispute_lost")


def purchases_as_json(purchases: Purchases) -> dict[str, Json]:
    """All that a source says, so that ``purchases_from`` gives the same value again."""
    return {
        "source": purchases.source,
        "kind": purchases.kind.value if purchases.kind else None,
        "as_of": _moment(purchases.as_of),
        "complete_since": _moment(purchases.complete_since),
        "stated_ltv": _money(purchases.stated_ltv),
        "stated_goodwill": _money(purchases.stated_goodwill),
        "orders": [_order(order) for order in purchases.orders],
    }


def purchases_from(found: Mapping[str, Json]) -> Purchases:
    """What was written; ``KeyError``, ``TypeError`` or ``ValueError`` where it is something else."""
    return Purchases(
        source=str(found["source"]),
        kind=SourceKind(found["kind"]) if found["kind"] is not None else None,
        as_of=_moment_from(found["as_of"]),
        complete_since=_moment_from(found["complete_since"]),
        stated_ltv=_money_from(found["stated_ltv"]),
        stated_goodwill=_money_from(found["stated_goodwill"]),
        orders=tuple(_order_from(each) for each in found["orders"]),
    )


def _order(order: Order) -> dict[str, Json]:
    return {
        "number": order.number,
        "placed": _moment(order.placed),
        "paid": _money(order.paid),
        **{name: _money(getattr(order, name)) for name in _SUMS},
        "dispute": order.dispute.value,
        "dispute_due": _moment(order.dispute_due),
        "shipped": order.shipped,
        "delivered": _moment(order.delivered),
        "country": order.country,
        "test": order.test,
        "references": sorted(order.references),
    }


def _order_from(found: Mapping[str, Json]) -> Order:
    placed, paid = _moment_from(found["placed"]), _money_from(found["paid"])
    if placed is None or paid is None:
        raise ValueError("an order without its day or its sum")
    return Order(
        number=str(found["number"]),
        placed=placed,
        paid=paid,
        tax=_money_from(found["tax"]),
        shipping=_money_from(found["shipping"]),
        refunded=_money_from(found["refunded"]),
        goodwill=_money_from(found["goodwill"]),
        dispute_lost=_money_from(found["dispute_lost"]),
        dispute=DisputeState(found["dispute"]),
        dispute_due=_moment_from(found["dispute_due"]),
        shipped=found["shipped"],
        delivered=_moment_from(found["delivered"]),
        country=str(found["country"]),
        test=bool(found["test"]),
        references=frozenset(found["references"]),
    )


def _money(money: Money | None) -> list[str] | None:
    return [str(money.amount), money.currency] if money else None


def _money_from(found: Json) -> Money | None:
    if found is None:
        return None
    amount, currency = found
    return Money(Decimal(amount), currency)


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _moment_from(found: Json) -> datetime | None:
    return datetime.fromisoformat(found) if found is not None else None
