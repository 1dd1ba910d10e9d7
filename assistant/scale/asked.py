"""What the query reads, what it is asked, and what it answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from assistant.domain.guide import MoneyRules
from assistant.domain.tier import Tier

RELATION: Mapping[str, str] = {
    "customer": "the address, in lower case",
    "placed": "the moment, in UTC",
    "currency": "three capital letters",
    "paid": "what came in; NULL for an order that nobody paid",
    "tax": "within paid",
    "shipping": "within paid",
    "refunded": "given back for goods, without its tax",
    "goodwill": "given back as a courtesy",
    "dispute_lost": "taken back by a bank",
    "test": "whether it is no real order",
}
"""What the query reads, by name. All but the first four may be NULL."""

COLUMNS = (
    "customer",
    "tier",
    "ltv",
    "currency",
    "headroom",
    "goodwill",
    "orders",
    "refunds",
    "since",
    "newest",
    "why_unknown",
    "paid",
    "tax",
    "shipping",
    "refunded",
    "dispute_lost",
    "apart",
)
"""What it answers. Amounts are rounded here and nowhere before."""

SUMS = ("paid", "tax", "shipping", "refunded", "dispute_lost", "goodwill")
"""The amounts in it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the sums are to be made of."""

    rules: MoneyRules
    relation: str
    """A table, a view or a query in brackets; SQL already, so never a name that somebody typed."""
    currencies: tuple[str, ...]
    """All that occur in it; how many decimals each has is known here, not in the engine."""
    cost: Decimal = Decimal(0)
    """Of the remedy that headroom is reckoned for, in the currency of the lifetime value."""
    tiers: tuple[Tier, ...] = ()
    """Only customers of these; all where there are none."""
    guarded: bool = False
    """Whether a spreadsheet may open the answer: it runs what begins like a formula."""
    silent: frozenset[str] = frozenset()
    """Sums that no order says anything of: adding up nothing costs as much as adding up something."""
    kept: str = ""
    """A narrower type that holds every customer's sums exactly, where the engine is quicker with one."""
