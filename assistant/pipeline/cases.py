"""The step where pressure is left behind, for good."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assistant.domain.case import Case
from assistant.domain.facts import DisputeState, FactId, FactKind, Facts, FactSpec, FactValue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from assistant.domain.category import CategoryId
    from assistant.domain.purchases import Order, Purchases
    from assistant.domain.standing import Standing

_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,4})?", re.ASCII)
_ANSWERS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
PRESSING: Final = (
    *(DisputeState.NEEDS_RESPONSE, DisputeState.INQUIRY, DisputeState.UNDER_REVIEW),
    *(DisputeState.LOST, DisputeState.WON, DisputeState.CLOSED, DisputeState.NONE),
)
"""Of disputes on several orders, the one that matters first."""


def case_of(category: CategoryId, standing: Standing, facts: Facts) -> Case:
    """Put together what the guide decides on: the words of the ticket stay behind."""
    return Case(category, standing, facts)


def facts_of(purchases: Purchases | None, today: date | None = None) -> Facts:
    """What the system of record says by itself; all but a dispute is the newest order's."""
    real, unplaced = (
        _real(purchases.orders if purchases else ()),
        _real(purchases.unplaced if purchases else ()),
    )
    dispute = min((order.dispute for order in (*real, *unplaced)), key=PRESSING.index, default=None)
    if not real:
        return Facts(dispute=dispute)
    newest = real[0]
    delivered = newest.delivered.date() if newest.delivered else None
    return Facts(
        dispute=dispute,
        order_total=newest.paid,
        shipped=newest.shipped,
        delivered_on=delivered,
        days_since_order=_days(newest.placed.date(), today),
        days_since_delivery=_days(delivered, today),
        goodwill_count=sum(1 for order in real if _gave(order)),
        country=newest.country or None,
    )


def own_facts(
    specs: Mapping[FactId, FactSpec],
    *,
    tags: Collection[str] = (),
    fields: Mapping[str, str] | None = None,
) -> dict[FactId, FactValue]:
    """The facts that a guide declares itself, as far as tags and the customer's fields say them."""
    found = {}
    for spec in specs.values():
        values = (value_of(spec, text) for text in _said(spec, tags, fields or {}))
        value = next((value for value in values if value is not None), None)
        if value is not None:
            found[spec.id] = value
    return found


def value_of(spec: FactSpec, text: str) -> FactValue | None:
    """A text as a value of this fact; None where it is none."""
    text = text.strip()
    if spec.kind is FactKind.YES_NO:
        return _ANSWERS.get(text.casefold())
    if spec.kind is FactKind.CHOICE:
        return next((value for value in spec.values if value.casefold() == text.casefold()), None)
    if spec.kind is FactKind.TEXT:
        return text or None
    return _date(text) if spec.kind is FactKind.DATE else _number(text)


def _said(spec: FactSpec, tags: Collection[str], fields: Mapping[str, str]) -> Iterator[str]:
    """What stands behind the prefix of a tag, or in a field. A bare tag for a yes-or-no fact says yes."""
    source, _, name = spec.source.partition(" ")
    if source == "customer" and name in fields:
        yield fields[name]
    for tag in sorted(tags) if source == "tag" else ():
        if tag.casefold().startswith(name.casefold()):
            rest = tag[len(name) :]
            yield "yes" if rest == "" and spec.kind is FactKind.YES_NO else rest


def _real(orders: Iterable[Order]) -> list[Order]:
    return [order for order in orders if not order.test]


def _gave(order: Order) -> bool:
    return order.goodwill is not None and order.goodwill.amount > 0


def _days(since: date | None, today: date | None) -> int | None:
    """Whole days; what is said to happen tomorrow happened no days ago."""
    return max((today - since).days, 0) if since and today else None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _number(text: str) -> Decimal | None:
    return Decimal(text) if _NUMBER.fullmatch(text) else None
