"""The customers of a sweep's next tickets, asked about together where a shop can answer for many at once."""

from collections.abc import Callable, Container, Sequence
from typing import Final

from assistant.domain.addresses import folded
from assistant.domain.errors import ServiceError
from assistant.domain.ticket import Customer, TicketSummary
from assistant.ports import BatchShop
from assistant.tier_tags import TierTags

_MOST_FAILURES: Final = 3
"""After so many in a row no more is asked ahead."""


class Ahead:
    """What fails for all is not lost: the sweep asks again, customer by customer."""

    def __init__(
        self, tags: TierTags, patiently: Callable[[Callable[[], None]], None], turn: Callable[[], bool]
    ) -> None:
        """``patiently`` calls again where the other side is busy; ``turn`` waits before every question."""
        self._tags = tags
        self._patiently = patiently
        self._turn = turn
        self._failures = 0

    def ask(self, rows: Sequence[TicketSummary], known: Container[str]) -> ServiceError | None:
        """Ask about all who would be asked about anyhow; the answers are kept. Returns what went wrong."""
        shop = self._tags.shop
        if not isinstance(shop, BatchShop) or not shop.asks_many or self._failures >= _MOST_FAILURES:
            return None
        try:
            # Looked at anew each time: of what was answered before it was too much, nobody is asked again.
            self._patiently(lambda: shop.ask_many(self._unasked(rows, known), self._turn))
        except ServiceError as error:
            self._failures += 1
            return error
        self._failures = 0
        return None

    def _unasked(self, rows: Sequence[TicketSummary], known: Container[str]) -> tuple[Customer, ...]:
        """Customers of whom nothing is kept that is young and whole."""
        found: dict[str, Customer] = {}
        for row in rows:
            email = folded(row.customer_email)
            customer = Customer(row.customer_name, row.customer_email)
            if email and email not in known and email not in found and self._is_unasked(customer):
                found[email] = customer
        return tuple(found.values())

    def _is_unasked(self, customer: Customer) -> bool:
        kept = self._tags.shop.purchases(customer)
        return kept is not None and (bool(kept.lacking) or not self._tags.is_fresh(kept.as_of))
