"""Disputes as Shopify tells them: a summary with the order, amount and due date for those who may see them.

What surprises: both halves name the same dispute by two kinds of id, which share the number in them.
Disputes outside Shopify Payments do not appear at all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.shops.shopify_money import money_from

Json = Any
Details = Mapping[str, Json]
"""What Shopify says of a dispute beyond the summary, by its number."""

_DECIDED = {
    "WON": DisputeState.WON,
    "LOST": DisputeState.LOST,
    "ACCEPTED": DisputeState.LOST,
    # Here the money went back as a refund, which the order shows as one.
    "PREVENTED": DisputeState.CLOSED,
    "CHARGE_REFUNDED": DisputeState.CLOSED,
}
_PRESSING = (
    DisputeState.NEEDS_RESPONSE,
    DisputeState.UNDER_REVIEW,
    DisputeState.INQUIRY,
    DisputeState.LOST,
    DisputeState.WON,
    DisputeState.CLOSED,
    DisputeState.NONE,
)


@dataclass(frozen=True, slots=True)
class Disputed:
    """What the disputes of one order come to."""

    state: DisputeState = DisputeState.NONE
    due: datetime | None = None
    lost: tuple[Money | None, ...] = ()
    """What each lost dispute took; None where nobody said how much."""


def disputed_from(order: Json, details: Details) -> Disputed:
    """The most pressing state of all, the first due date, and what was lost."""
    pairs = [(summary, _detail_of(summary, order, details)) for summary in order["disputes"]]
    states = [_state(summary, detail) for summary, detail in pairs]
    dues = [_due(detail) for (_, detail), state in zip(pairs, states, strict=True) if state.is_open]
    return Disputed(
        state=min(states, key=_PRESSING.index, default=DisputeState.NONE),
        due=min((due for due in dues if due), default=None),
        lost=tuple(
            _amount(detail)
            for (_, detail), state in zip(pairs, states, strict=True)
            if state is DisputeState.LOST
        ),
    )


def detail_ids(orders: Iterable[Json]) -> list[str]:
    """Under which ids to ask for the details of these orders' disputes."""
    numbers = dict.fromkeys(_number(summary["id"]) for order in orders for summary in order["disputes"])
    return [f"gid://shopify/ShopifyPaymentsDispute/{number}" for number in numbers]


def details_from(nodes: Iterable[Json]) -> dict[str, Json]:
    """Answers by number; Shopify answers null for what is not there."""
    return {_number(node["id"]): node for node in nodes if node}


def _detail_of(summary: Json, order: Json, details: Details) -> Json:
    """The detail, if it speaks of this very order."""
    detail = details.get(_number(summary["id"])) or {}
    return detail if (detail.get("order") or {}).get("id") == order["id"] else {}


def _state(summary: Json, detail: Json) -> DisputeState:
    """An inquiry may have become a chargeback: the detail knows. A status that we do not know is open."""
    status = detail.get("status") or summary["status"]
    if status in _DECIDED:
        return _DECIDED[status]
    if (detail.get("type") or summary["initiatedAs"]) == "INQUIRY":
        return DisputeState.INQUIRY
    return DisputeState.NEEDS_RESPONSE if status == "NEEDS_RESPONSE" else DisputeState.UNDER_REVIEW


def _due(detail: Json) -> datetime | None:
    """Until when the shop can still send evidence: it can only once."""
    if detail.get("status") != "NEEDS_RESPONSE" or detail.get("evidenceSentOn"):
        return None
    return datetime.fromisoformat(detail["evidenceDueBy"]) if detail.get("evidenceDueBy") else None


def _amount(detail: Json) -> Money | None:
    amount = detail.get("amount")
    return money_from(amount) if amount else None


def _number(gid: str) -> str:
    return gid.rsplit("/", 1)[-1]
