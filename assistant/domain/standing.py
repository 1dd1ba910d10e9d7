"""Where a customer stands: lifetime value, tier and headroom."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from assistant.domain.money import Money
from assistant.domain.purchases import Line


class Tier(StrEnum):
    """The tiers that rules may ask for."""

    VIP = "vip"
    STANDARD = "standard"
    UNKNOWN = "unknown"


class WhyUnknown(StrEnum):
    """Why there is no lifetime value."""

    NO_SOURCE = "no_source"
    NO_ORDERS = "no_orders"
    SEVERAL_CURRENCIES = "several_currencies"
    FOREIGN_CURRENCY = "foreign_currency"
    HISTORY_CUT = "history_cut"


@dataclass(frozen=True, slots=True)
class Standing:
    """LTV with everything that made it. ``ltv`` is None exactly where ``tier`` is unknown."""

    tier: Tier
    ltv: Money | None = None
    margin: Decimal = Decimal(0)
    """The gross margin that headroom reckons with, between 0 and 1."""
    goodwill: Money | None = None
    """Goodwill already given; None where it cannot be told in the LTV's currency."""
    threshold: Decimal | None = None
    lines: tuple[Line, ...] = ()
    """The sum that ends in ``ltv``."""
    orders: int = 0
    refunds: int = 0
    since: datetime | None = None
    source: str = ""
    as_of: datetime | None = None
    why_unknown: WhyUnknown | None = None

    def headroom_after(self, cost: Money | None) -> Money | None:
        """LTV x margin - goodwill - cost (MISSION.md); None as soon as a term is not known.

        ``None`` for ``cost`` means that it is not known, zero that there is none.
        """
        terms = (self.ltv, self.goodwill, cost)
        if self.ltv is None or self.goodwill is None or cost is None:
            return None
        if len({term.currency for term in terms if term is not None}) > 1:
            return None
        return self.ltv * self.margin - self.goodwill - cost
