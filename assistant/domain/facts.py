"""What rules may ask for: the names of facts, what kind of value each has, and where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import NewType, TypeAlias

from assistant.domain.money import Money

FactId = NewType("FactId", str)
FactValue: TypeAlias = str | bool | Decimal | date | frozenset[str]

CATEGORY, TIER, HEADROOM = FactId("category"), FactId("tier"), FactId("headroom")
DISPUTE, DISPUTE_OPEN = FactId("dispute"), FactId("dispute_open")


class FactKind(StrEnum):
    """What a fact's value looks like, and so what a rule may ask of it."""

    YES_NO = "yes_no"
    NUMBER = "number"
    AMOUNT = "amount"
    """A number in the shop's own currency; in any other it is unknown."""
    DATE = "date"
    CHOICE = "choice"
    TEXT = "text"
    TEXTS = "texts"
    """Several texts at once, such as tags; never unknown, at most empty."""


@dataclass(frozen=True, slots=True)
class FactSpec:
    """A fact as rules may ask for it."""

    id: FactId
    kind: FactKind
    title: str = ""
    """What people read; empty for the facts that every shop has."""
    values: tuple[str, ...] = ()
    """What a choice is between."""
    source: str = ""
    """``agent``, ``tag PREFIX`` or ``customer NAME`` for a fact that the guide declares itself."""


class DisputeState(StrEnum):
    """How far a dispute with the bank, the card or the wallet has come."""

    NONE = "none"
    INQUIRY = "inquiry"
    NEEDS_RESPONSE = "needs_response"
    UNDER_REVIEW = "under_review"
    WON = "won"
    LOST = "lost"
    CLOSED = "closed"

    @property
    def is_open(self) -> bool:
        """Whether the bank still has to decide: then nothing is refunded beside it."""
        return self in _OPEN

    @property
    def next_states(self) -> "tuple[DisputeState, ...]":
        """What it can become; a dispute that was decided may be opened anew by the bank."""
        return _NEXT[self]


_OPEN = frozenset({DisputeState.INQUIRY, DisputeState.NEEDS_RESPONSE, DisputeState.UNDER_REVIEW})
_ENDS = (DisputeState.WON, DisputeState.LOST, DisputeState.CLOSED)
_NEXT: Mapping[DisputeState, tuple[DisputeState, ...]] = {
    DisputeState.NONE: (DisputeState.INQUIRY, DisputeState.NEEDS_RESPONSE),
    DisputeState.INQUIRY: (DisputeState.NEEDS_RESPONSE, DisputeState.CLOSED),
    DisputeState.NEEDS_RESPONSE: (DisputeState.UNDER_REVIEW, *_ENDS),
    DisputeState.UNDER_REVIEW: _ENDS,
    DisputeState.WON: (DisputeState.NEEDS_RESPONSE,),
    DisputeState.LOST: (DisputeState.UNDER_REVIEW,),
    DisputeState.CLOSED: (DisputeState.NEEDS_RESPONSE,),
}

_NOTHING: Mapping[FactId, FactValue] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Facts:
    """What a system of record says or the agent confirmed; None where nobody said."""

    dispute: DisputeState | None = None
    order_total: Money | None = None
    shipped: bool | None = None
    delivered_on: date | None = None
    days_since_order: int | None = None
    days_since_delivery: int | None = None
    goodwill_count: int | None = None
    tags: frozenset[str] = frozenset()
    country: str | None = None
    channel: str | None = None
    own: Mapping[FactId, FactValue] = field(default_factory=lambda: _NOTHING)
    """What the guide declares beyond these."""

    @property
    def dispute_open(self) -> bool:
        """Where nobody said anything, no dispute counts as open."""
        return self.dispute is not None and self.dispute.is_open


_DISPUTES = tuple(DisputeState)
KNOWN: Mapping[FactId, FactSpec] = {
    FactId(name): FactSpec(FactId(name), kind, values=values)
    for name, kind, values in (
        ("category", FactKind.CHOICE, ()),
        ("tier", FactKind.CHOICE, ()),
        ("headroom", FactKind.AMOUNT, ()),
        ("dispute", FactKind.CHOICE, tuple(state.value for state in _DISPUTES)),
        ("dispute_open", FactKind.YES_NO, ()),
        ("shipped", FactKind.YES_NO, ()),
        ("delivered_on", FactKind.DATE, ()),
        ("days_since_order", FactKind.NUMBER, ()),
        ("days_since_delivery", FactKind.NUMBER, ()),
        ("order_total", FactKind.AMOUNT, ()),
        ("goodwill_count", FactKind.NUMBER, ()),
        ("goodwill_given", FactKind.AMOUNT, ()),
        ("tags", FactKind.TEXTS, ()),
        ("country", FactKind.TEXT, ()),
        ("channel", FactKind.TEXT, ()),
    )
}
"""The facts that every shop has. The categories and the tiers are the guide's own."""
