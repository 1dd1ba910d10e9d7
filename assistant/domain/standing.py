"""Where a customer stands: lifetime value, tier and headroom."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final

from assistant.domain.money import Money
from assistant.domain.purchases import Line
from assistant.domain.tier import Tier

VIP_TAG: Final = "evenhand-vip"
"""Its vip's tag. It names us, so that no tag of the shop's own is ever taken for it."""


@dataclass(frozen=True, slots=True)
class TierTerms:
    """A tier as the guide states it."""

    name: Tier
    bound: Decimal
    """The lifetime value from which it is reached. The lowest tier takes everybody below the next one."""
    colour: str = ""
    """Of the badge, as ``#rrggbb``; empty where the window chooses."""
    tag: str = ""
    """What its customers' tickets are tagged with; empty for no tag."""


class WhyUnknown(StrEnum):
    """Why there is no lifetime value."""

    NO_SOURCE = "no_source"
    NO_ORDERS = "no_orders"
    SEVERAL_CURRENCIES = "several_currencies"
    FOREIGN_CURRENCY = "foreign_currency"
    SHARED_ADDRESS = "shared_address"
    HISTORY_CUT = "history_cut"
    NOT_ALL_ANSWERED = "not_all_answered"


class Term(StrEnum):
    """The terms of headroom that can be unknown."""

    LTV = "ltv"
    GOODWILL = "goodwill"
    COST = "cost"


@dataclass(frozen=True, slots=True)
class Headroom:
    """What a remedy leaves of a customer's margin, with every term of the sum; None is what nobody knows.

    LTV x margin - goodwill - cost, as MISSION.md defines it.
    """

    ltv: Money | None
    margin: Decimal
    goodwill: Money | None
    cost: Money | None

    @property
    def earned(self) -> Money | None:
        """The margin on all that was bought: LTV x margin."""
        return self.ltv * self.margin if self.ltv else None

    @property
    def unknown(self) -> tuple[Term, ...]:
        """Why nothing can be told. A term in another currency than the LTV is as good as unknown."""
        terms = ((Term.LTV, self.ltv), (Term.GOODWILL, self.goodwill), (Term.COST, self.cost))
        return tuple(
            term
            for term, money in terms
            if money is None or (self.ltv is not None and money.currency != self.ltv.currency)
        )

    @property
    def left(self) -> Money | None:
        """The result; None as soon as one term is not known."""
        if self.earned is None or self.goodwill is None or self.cost is None or self.unknown:
            return None
        return self.earned - self.goodwill - self.cost

    @property
    def carries(self) -> bool | None:
        """Whether the customer's orders carry the remedy; None, and never yes, where a term is not known."""
        return None if self.left is None else self.left.amount >= 0


@dataclass(frozen=True, slots=True)
class CurrencySum:
    """What a customer's orders in one currency come to. Sums in two currencies are never added."""

    net: Money
    lines: tuple[Line, ...]
    """The sum that ends in ``net``."""
    rate: Decimal | None = None
    """What one of it is worth in the guide's currency, as the guide states it; None where it does not."""


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
    """The bound of the tier that was reached; in the lowest, of the next one. None in a guide of one tier."""
    lines: tuple[Line, ...] = ()
    """The sum that ends in ``ltv``."""
    orders: int = 0
    refunds: int = 0
    since: datetime | None = None
    source: str = ""
    as_of: datetime | None = None
    why_unknown: WhyUnknown | None = None
    threshold_of: Tier | None = None
    """The tier that ``threshold`` is the bound of."""
    colour: str = ""
    """Of the tier, as the guide states it; empty where the window chooses."""
    held: bool = False
    """The customer is a little below the bound, and keeps the tier that they had."""
    apart: tuple[CurrencySum, ...] = ()
    """The same sum currency by currency: all that can be told where several cannot be made one."""
    rates_stated: date | None = None
    """The day of the guide's rates, where the LTV hangs on them."""

    def headroom_with(self, cost: Money | None) -> Headroom:
        """What a remedy of this cost would leave, term by term; ``None`` for a cost that is not known."""
        return Headroom(self.ltv, self.margin, self.goodwill, cost)

    def headroom_after(self, cost: Money | None) -> Money | None:
        """The result alone; None as soon as a term is not known.

        ``None`` for ``cost`` means that it is not known, zero that there is none.
        """
        return self.headroom_with(cost).left
