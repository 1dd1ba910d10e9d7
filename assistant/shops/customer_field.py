"""A lifetime value that the helpdesk itself keeps, in a field of the customer."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.domain.money import Money
from assistant.domain.purchases import Asked, Purchases

if TYPE_CHECKING:
    from assistant.domain.ticket import Customer

# '812.50', '812.50 USD', 'EUR 1200': a point for decimals, a code of three letters before or after.
_AMOUNT = re.compile(r"(?:([A-Za-z]{3})\s*)?(\d{1,12}(?:\.\d{1,4})?)(?:\s*([A-Za-z]{3}))?", re.ASCII)


class CustomerFieldShop:
    """Knows one figure and no orders behind it."""

    def __init__(self, field: str, currency: str) -> None:
        """Read this field; its amounts are in ``currency`` where it does not say so itself."""
        self._field = field
        self._currency = currency

    def purchases(self, customer: Customer) -> Purchases | None:
        """The figure; None where the field is empty or is no amount: unknown, never zero."""
        said = _AMOUNT.fullmatch(customer.fields.get(self._field, "").strip())
        if not self._field or said is None or (said[1] and said[3]):
            return None
        currency = (said[1] or said[3] or self._currency).upper()
        return Purchases(source=self._field, as_of=None, stated_ltv=Money(Decimal(said[2]), currency))

    def ask(self, customer: Customer) -> Asked:
        """The same: the figure came with the ticket."""
        return Asked(self.purchases(customer))

    def everybody(self) -> tuple[Purchases, ...]:
        """Nobody: a field comes with a ticket only."""
        return ()

    def close(self) -> None:
        """Nothing stays open."""
