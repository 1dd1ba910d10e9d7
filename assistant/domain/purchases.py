"""What a customer bought, paid and got back, as a system of record says it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.domain.errors import ServiceError
from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.source import SourceKind


@dataclass(frozen=True, slots=True)
class Order:
    """One order. Every amount is in the order's own currency and not negative."""

    number: str
    placed: datetime
    paid: Money
    """What the customer paid: goods, tax and shipping, after discounts."""
    tax: Money | None = None
    """The tax within ``paid``; None where the source does not tell it apart."""
    shipping: Money | None = None
    """The shipping within ``paid``, without its tax and less what a return gave back of it; None where the
    source does not tell it apart."""
    refunded: Money | None = None
    """Given back for returned or cancelled goods and their shipping, its tax left out."""
    goodwill: Money | None = None
    """Given back as a courtesy. It does not lower LTV: it counts as goodwill, once."""
    dispute_lost: Money | None = None
    """Taken by the bank for good, its tax left out."""
    dispute: DisputeState = DisputeState.NONE
    dispute_due: datetime | None = None
    """Until when the shop can answer it; None where nobody said, or where it cannot."""
    shipped: bool | None = None
    delivered: datetime | None = None
    country: str = ""
    """Where it was sent, as ISO 3166 letters; empty where nobody said."""
    test: bool = False
    """A test order counts for nothing."""
    references: frozenset[str] = frozenset()
    """What systems call it, like ``stripe:ch_1`` or ``shopify:450789469``.

    Two sources that share one speak of the same order.
    """


@dataclass(frozen=True, slots=True)
class Purchases:
    """A customer's history from one source."""

    source: str
    """Where this was read, in words for the agent."""
    as_of: datetime | None
    """When it was read."""
    orders: tuple[Order, ...] = ()
    """Newest first."""
    stated_ltv: Money | None = None
    """A lifetime value that the source states itself, without the orders behind it."""
    stated_goodwill: Money | None = None
    complete_since: datetime | None = None
    """Orders before this could not be seen, so that no sum is a lifetime value; None for no such limit."""
    lacking: tuple[str, ...] = ()
    """The connected sources that have not answered yet: without them no sum is a lifetime value."""
    kind: SourceKind | None = None
    """What kind of source said it, so that one can go before another where they are merged."""
    unplaced: tuple[Order, ...] = ()
    """Payments that belong to no order of the shop's: their money counts for nothing, their disputes do."""
    shared: bool = False
    """Several people write from the address: these orders are nobody's alone, and no sum a lifetime value."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is known after every source was asked anew."""

    purchases: Purchases | None
    troubles: tuple[ServiceError, ...] = ()
    """Of the sources that did not answer; what they said before still counts."""


class LineKind(StrEnum):
    """What a line of the sum can be; the window words it."""

    PAID = "paid"
    TAX = "tax"
    SHIPPING = "shipping"
    REFUNDED = "refunded"
    DISPUTE_LOST = "dispute_lost"
    STATED = "stated"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sum behind a lifetime value; the amount carries its sign."""

    kind: LineKind
    amount: Money
