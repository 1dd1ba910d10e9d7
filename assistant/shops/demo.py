"""The demo shop: the order histories that lie in the demo desk's file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.facts import DisputeState
from assistant.domain.money import Money
from assistant.domain.purchases import Asked, Order, Purchases

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.domain.ticket import Customer
    from assistant.ports import Clock

_EMAILS = "SELECT email FROM customers WHERE :email IS NULL OR email = :email ORDER BY email"


class DemoShop:
    """Reads orders by the customer's address. The demo desk makes the file; here it is only read."""

    def __init__(self, path: Path, clock: Clock) -> None:
        """Nothing is opened yet."""
        self._path = path
        self._clock = clock

    def purchases(self, customer: Customer) -> Purchases | None:
        """All orders of one customer, newest first; None for an address that nobody in the shop has."""
        return next(iter(self._found(customer.email.casefold())), None)

    def everybody(self) -> tuple[Purchases, ...]:
        """All customers of the demo shop."""
        return self._found(None)

    def _found(self, email: str | None) -> tuple[Purchases, ...]:
        """Of one customer, or of all."""
        try:
            with closing(self._connected()) as db:
                known = db.execute(_EMAILS, {"email": email}).fetchall()
                return tuple(self._history(db, found) for (found,) in known)
        except sqlite3.Error as error:
            raise ServiceError(
                Trouble.FAILING,
                translatable("errors", "The demo shop's orders cannot be read: {reason}."),
                translatable("errors", "If this stays, 'evenhand demo --reset' restores the file."),
                reason=error,
            ) from error

    def _history(self, db: sqlite3.Connection, email: str) -> Purchases:
        rows = db.execute("SELECT * FROM orders WHERE customer = ? ORDER BY placed DESC", (email,))
        return Purchases("Demo shop", self._clock.now(), tuple(_order_from(row) for row in rows))

    def ask(self, customer: Customer) -> Asked:
        """The same: the file is at hand."""
        return Asked(self.purchases(customer))

    def close(self) -> None:
        """Nothing stays open."""

    def _connected(self) -> sqlite3.Connection:
        # mode=rw makes no file: an empty one would look like a desk that was never filled.
        db = sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=rw", uri=True, timeout=10)
        db.row_factory = sqlite3.Row
        return db


def _order_from(row: sqlite3.Row) -> Order:
    def money(column: str) -> Money | None:
        return Money(Decimal(row[column]), row["currency"]) if row[column] is not None else None

    return Order(
        number=row["number"],
        placed=datetime.fromisoformat(row["placed"]),
        paid=Money(Decimal(row["paid"]), row["currency"]),
        tax=money("tax"),
        shipping=money("shipping"),
        refunded=money("refunded"),
        goodwill=money("goodwill"),
        dispute_lost=money("dispute_lost"),
        dispute=DisputeState.NEEDS_RESPONSE if row["dispute_open"] else DisputeState.NONE,
        shipped=bool(row["shipped"]),
        delivered=datetime.fromisoformat(row["delivered"]) if row["delivered"] else None,
        test=bool(row["test"]),
    )
