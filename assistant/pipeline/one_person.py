"""What one source says of all addresses of one person, put together before the sources are merged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.pipeline.merging import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.domain.money import Money
    from assistant.domain.purchases import Order, Purchases


def of_one_person(answers: Sequence[Purchases]) -> Purchases | None:
    """One history; the same in whichever order the answers come. An order that several tell is one.

    It is as old as its oldest part. Where one address has orders and another only a figure, nobody knows
    whether the figure has those orders in it: then the source counts as one that has not answered.
    """
    if len(answers) < 2:  # noqa: PLR2004 - of one answer there is nothing to put together
        return answers[0] if answers else None
    newest_first = sorted(answers, key=_place)
    first = newest_first[0]
    stated = [one.stated_ltv for one in newest_first if one.stated_ltv and not one.orders]
    goodwill = [one.stated_goodwill for one in newest_first if one.stated_goodwill]
    orders = _each_once(order for one in newest_first for order in one.orders)
    told = _sum(stated) if not orders else None
    is_unclear = bool(stated) and told is None
    return replace(
        first,
        as_of=min((one.as_of for one in newest_first if one.as_of), default=None),
        orders=orders,
        unplaced=_each_once(order for one in newest_first for order in one.unplaced),
        stated_ltv=told,
        stated_goodwill=_sum(goodwill),
        complete_since=max((one.complete_since for one in newest_first if one.complete_since), default=None),
        lacking=tuple(
            sorted({*(name for one in newest_first for name in one.lacking), *([first.source] * is_unclear)})
        ),
    )


def _place(one: Purchases) -> tuple[float, list[tuple[str, ...]]]:
    return -(one.as_of.timestamp() if one.as_of else 0.0), [canonical(order) for order in one.orders]


def _each_once(orders: Iterable[Order]) -> tuple[Order, ...]:
    """The newest first; of one that was told several times, as it was told last.

    In one source an order has one number. Numbers of a file may come again in another year: its references
    or its day must be the same, too.
    """
    found: dict[str, list[Order]] = {}
    for order in orders:
        known = found.setdefault(order.number, [])
        if not any(_is_same(order, other) for other in known):
            known.append(order)
    kept = [order for known in found.values() for order in known]
    return tuple(sorted(kept, key=lambda order: (order.placed, canonical(order)), reverse=True))


def _is_same(one: Order, other: Order) -> bool:
    return not one.references.isdisjoint(other.references) or one.placed == other.placed


def _sum(stated: Sequence[Money]) -> Money | None:
    """None where there is nothing, or no one currency."""
    if not stated or len({money.currency for money in stated}) > 1:
        return None
    return sum(stated[1:], stated[0])
