"""A customer's orders from several sources, none counted twice.

Which source is believed, first to last: the shop's own system, an export of it, a source of no named kind,
the subscriptions (Recharge), the payment service (Stripe). An order that several know has the money of the
first of them, and the dispute of the payment service, which is the one that hears from the bank.

Where a shop is connected, a payment that joins none of its orders is no order of its own: it is most likely
one whose reference got lost, and would be counted twice. It is kept apart, because its dispute closes the way
to refunds all the same. Without a shop, payments are all the orders there are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from assistant.domain.facts import DisputeState
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import SourceKind
from assistant.pipeline.cases import PRESSING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from assistant.domain.money import Money

BELIEVED: Final = (
    *(SourceKind.SHOPIFY, SourceKind.WOOCOMMERCE, SourceKind.BIGCOMMERCE, SourceKind.VENDURE),
    *(SourceKind.FILE, None, SourceKind.RECHARGE, SourceKind.STRIPE),
)
"""First to last."""

_PAYMENTS: Final = frozenset({SourceKind.RECHARGE, SourceKind.STRIPE})
_Home: TypeAlias = tuple[int, float, str]
"""Where an order was read: how much that is believed, how long ago it was (newest first), and its name."""


@dataclass(frozen=True, slots=True)
class _Entry:
    home: _Home
    order: Order
    is_payment: bool


def merged(purchases: Sequence[Purchases]) -> Purchases | None:
    """One history of all; the same in whichever order they come, and however often one comes.

    A shop that is connected and knows nobody by this address comes as a history without orders.
    """
    if not purchases:
        return None
    known = sorted(purchases, key=lambda one: (_home(one), str(one.stated_ltv), str(one.stated_goodwill)))
    telling = [one for one in known if one.orders or one.unplaced or one.stated_ltv] or known
    placed, unplaced = _sorted_out(known)
    return Purchases(
        source=", ".join(dict.fromkeys(one.source for one in telling if one.source)),
        as_of=min((one.as_of for one in telling if one.as_of), default=None),
        orders=_newest_first(placed),
        stated_ltv=next((one.stated_ltv for one in known if one.stated_ltv), None),
        stated_goodwill=next((one.stated_goodwill for one in known if one.stated_goodwill), None),
        complete_since=max((one.complete_since for one in known if one.complete_since), default=None),
        lacking=tuple(sorted({name for one in known for name in one.lacking})),
        kind=known[0].kind,
        unplaced=_newest_first(unplaced),
    )


def _sorted_out(known: Sequence[Purchases]) -> tuple[list[Order], list[Order]]:
    """The orders, and the payments that are none."""
    has_shop = any(_is_shop(one) for one in known)
    placed: list[Order] = []
    unplaced: list[Order] = []
    for group in _groups(_entries(known)):
        orders = _as_one(group)
        alone = has_shop and all(entry.is_payment for entry in group)
        (unplaced if alone else placed).extend(orders)
    return placed, unplaced


def _is_shop(one: Purchases) -> bool:
    """A source of no named kind may be a figure in a field: it is a shop where it has orders."""
    return one.kind not in _PAYMENTS and (one.kind is not None or bool(one.orders))


def _entries(known: Iterable[Purchases]) -> list[_Entry]:
    """Every order once, as the most believed of those tells it that tell it in the same words.

    Of those that were kept apart before, it is not known any more who told them.
    """
    found: list[_Entry] = []
    for one in known:
        last = (len(BELIEVED), *_home(one)[1:])
        found += [_Entry(_home(one), order, one.kind in _PAYMENTS) for order in one.orders]
        found += [_Entry(last, order, is_payment=True) for order in one.unplaced]
    found.sort(key=lambda entry: (entry.home, canonical(entry.order)))
    once: dict[Order, _Entry] = {}
    for entry in found:
        once.setdefault(entry.order, entry)
    return list(once.values())


def _home(one: Purchases) -> _Home:
    return BELIEVED.index(one.kind), -_seconds(one.as_of), one.source


def _seconds(at: datetime | None) -> float:
    return at.timestamp() if at else 0.0


def _groups(entries: Sequence[_Entry]) -> list[list[_Entry]]:
    """Orders that share a reference, if only through a third one, are one. Each keeps its place."""
    group_at: list[list[int]] = []
    first_with: dict[str, int] = {}
    for place, entry in enumerate(entries):
        near = {first_with.setdefault(name, place) for name in entry.order.references} - {place}
        group = sorted({place, *(other for one in near for other in group_at[one])})
        group_at.append(group)
        for other in group:
            group_at[other] = group
    return [[entries[one] for one in group] for place, group in enumerate(group_at) if group[0] == place]


def _share(one: _Entry, other: _Entry) -> bool:
    return not one.order.references.isdisjoint(other.order.references)


def _as_one(group: Sequence[_Entry]) -> Iterable[Order]:
    """All that the most believed source has in this group: what it tells apart is apart."""
    first = min(entry.home for entry in group)
    own = [entry for entry in group if entry.home == first]
    others = [entry for entry in group if entry.home != first]
    # What is tied to none of them directly goes to the first, so that no dispute gets lost.
    hosts = [next((entry for entry in own if _share(entry, other)), own[0]) for other in others]
    for entry in own:
        yield _joined(entry, [other for other, host in zip(others, hosts, strict=True) if host is entry])


def _joined(own: _Entry, others: Sequence[_Entry]) -> Order:
    heard = [entry for entry in (own, *others) if entry.is_payment]
    told = [entry for entry in heard if entry.order.dispute is not DisputeState.NONE]
    return replace(
        _disputed(own.order, told) if told else own.order,
        # A shop often does not know that a payment was a test; the payment service does.
        test=any(entry.order.test for entry in (own, *others)),
        references=own.order.references.union(*(entry.order.references for entry in others)),
    )


def _disputed(order: Order, told: Sequence[_Entry]) -> Order:
    state = min((entry.order.dispute for entry in told), key=PRESSING.index)
    due = [entry.order.dispute_due for entry in told if entry.order.dispute is state]
    return replace(
        order,
        dispute=state,
        dispute_due=min((at for at in due if at), default=None),
        dispute_lost=_lost(order, told),
    )


def _lost(order: Order, told: Sequence[_Entry]) -> Money | None:
    """Of what each source says was lost, the most: they speak of the same money.

    What was lost in another currency stays in it: nobody here knows the bank's rate.
    """
    said: dict[_Home, Money] = {}
    for entry in told:
        lost = entry.order.dispute_lost
        if lost and lost.currency != order.paid.currency:
            return lost
        if lost:
            said[entry.home] = said[entry.home] + lost if entry.home in said else lost
    sums = [*said.values(), *([order.dispute_lost] if order.dispute_lost else [])]
    return max(sums, key=lambda lost: lost.amount, default=None)


def _newest_first(orders: Iterable[Order]) -> tuple[Order, ...]:
    ordered = sorted(dict.fromkeys(orders), key=canonical)
    return tuple(sorted(ordered, key=lambda order: order.placed, reverse=True))


def canonical(order: Order) -> tuple[str, ...]:
    """An order of orders that hangs on nothing but what they say."""
    return (
        order.number,
        str(order.paid),
        *sorted(order.references),
        repr(replace(order, references=frozenset())),
    )
