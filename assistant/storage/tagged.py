"""What was done to tags by itself, customers' last tiers and how far a sweep came, in one SQLite file."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from assistant.domain.errors import StorageError, translatable
from assistant.domain.tagging import NOT_KEPT_YET, Tagging, TaggingId
from assistant.domain.ticket import TicketId
from assistant.domain.tier import Tier
from assistant.storage.letting_go import let_go, oldest_to_keep
from assistant.storage.tagged_tables import COLUMNS, connected, tagging_from, text_of, values_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from assistant.domain.account import AccountId

# Only our own names are put together in these.
_NEW = f"INSERT INTO taggings ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)"  # noqa: S608 - likewise
_CHANGE = "UPDATE taggings SET added = ?, removed = ?, state = ? WHERE id = ?"
_READ = f"SELECT {COLUMNS} FROM taggings"  # noqa: S608 - likewise
_UNDONE = """
SELECT ticket, tier FROM taggings WHERE state = 'undone' AND id IN (
    SELECT MAX(id) FROM taggings
    WHERE account = ? AND customer = '' AND ticket IN ({marks}) GROUP BY ticket
)
"""
_UNDONE_OF = """
SELECT customer, tier FROM taggings WHERE state = 'undone' AND id IN (
    SELECT MAX(id) FROM taggings WHERE account = ? AND customer IN ({marks}) GROUP BY customer
)
"""
_TIERS = "SELECT email, tier FROM tiers WHERE account = ? AND email IN ({marks})"
_SETTLED = "SELECT email, tier FROM settled WHERE account = ? AND at >= ? AND email IN ({marks})"
_SETTLE = "INSERT OR REPLACE INTO settled (account, email, tier, at) VALUES (?, ?, ?, ?)"
_TICK = "INSERT OR REPLACE INTO ticks (account, terms, ticket, at) VALUES (?, ?, ?, ?)"
_TICKED = "SELECT ticket FROM ticks WHERE account = ? AND terms = ? AND at >= ?"
_REMEMBER = "INSERT OR REPLACE INTO tiers (account, email, tier, at) VALUES (?, ?, ?, ?)"
_ALL_TABLES = ("taggings", "tiers", "ticks", "settled")
_OUR_BEGINNING = "2026"
_AT_ONCE = 500
"""Names in one question: SQLite refuses more than some thousand."""


class SqliteTagLog:
    """Opened by the first call. Safe to call from several threads and processes; see ``tag_log.TagLog``."""

    def __init__(self, path: Path, keep_days: int = 365) -> None:
        """Nothing is opened yet; what is older than ``keep_days`` is let go."""
        self._path = path
        self._keep_days = keep_days
        self._turn = Lock()
        self._connection: sqlite3.Connection | None = None

    def write(self, tagging: Tagging) -> Tagging:
        """Keep it, in the place of what was kept under its number; a new one gets its number."""
        values = values_of(tagging)
        with self._opened() as connection:
            if tagging.id != NOT_KEPT_YET:
                connection.execute(_CHANGE, (values[4], values[5], values[7], tagging.id)).close()
                return tagging
            let_go(connection, "taggings", "at", tagging.at, self._keep_days)
            return replace(tagging, id=TaggingId(connection.execute(_NEW, values).lastrowid or 0))

    def forget(self, tagging: TaggingId) -> None:
        """Let one go: it certainly did not happen."""
        with self._opened() as connection:
            connection.execute("DELETE FROM taggings WHERE id = ?", (tagging,)).close()

    def tagging(self, number: TaggingId) -> Tagging | None:
        """One of them."""
        with self._opened() as connection:
            rows = connection.execute(f"{_READ} WHERE id = ?", (number,)).fetchall()
        return tagging_from(rows[0]) if rows else None

    def taggings(self, account: AccountId, *, only_begun: bool = False) -> tuple[Tagging, ...]:
        """All of an account, newest first."""
        which = " AND state = 'begun'" if only_begun else ""
        with self._opened() as connection:
            rows = connection.execute(f"{_READ} WHERE account = ?{which} ORDER BY id DESC", (account,))
            return tuple(tagging_from(row) for row in rows)

    def undone(self, account: AccountId, tickets: Collection[TicketId]) -> Mapping[TicketId, Tier]:
        """Those of these tickets whose last tagging somebody took back, and for which tier it was."""
        return {TicketId(ticket): tier for ticket, tier in self._looked_up(_UNDONE, (account,), tickets)}

    def undone_of(self, account: AccountId, emails: Collection[str]) -> Mapping[str, Tier]:
        """The same of customers' own records, by case-folded address."""
        return dict(self._looked_up(_UNDONE_OF, (account,), emails))

    def settled(self, account: AccountId, emails: Collection[str], since: datetime) -> Mapping[str, Tier]:
        """For which tier customers' own tags were found or made right since then."""
        return dict(self._looked_up(_SETTLED, (account, text_of(since)), emails))

    def settle(self, account: AccountId, email: str, tier: Tier, at: datetime) -> None:
        """The customer's own tags are right for this tier."""
        with self._opened() as connection:
            self._let_go(connection, "settled", at)
            # What a clock that was wrong dates ahead would count as right until then.
            connection.execute("DELETE FROM settled WHERE at > ?", (text_of(at),)).close()
            connection.execute(_SETTLE, (account, email, tier, text_of(at))).close()

    def tiers(self, account: AccountId, emails: Collection[str]) -> Mapping[str, Tier]:
        """What tier customers had last, by case-folded address."""
        return dict(self._looked_up(_TIERS, (account,), emails))

    def remember(self, account: AccountId, tiers: Mapping[str, Tier], at: datetime) -> None:
        """These customers have these tiers now."""
        with self._opened() as connection:
            # Nothing is that old: a clock that had lost its date wrote it.
            connection.execute("UPDATE tiers SET at = ? WHERE at < ?", (text_of(at), _OUR_BEGINNING)).close()
            self._let_go(connection, "tiers", at)
            rows = [(account, email, tier, text_of(at)) for email, tier in tiers.items()]
            connection.executemany(_REMEMBER, rows).close()

    def tick(self, account: AccountId, terms: str, tickets: Collection[TicketId], at: datetime) -> None:
        """A sweep by these terms has been at these tickets."""
        with self._opened() as connection:
            connection.executemany(
                _TICK, [(account, terms, ticket, text_of(at)) for ticket in tickets]
            ).close()

    def ticked(self, account: AccountId, terms: str, since: datetime) -> frozenset[TicketId]:
        """Where a sweep by the same terms has been that did not come to its end."""
        with self._opened() as connection:
            rows = connection.execute(_TICKED, (account, terms, text_of(since)))
            return frozenset(TicketId(ticket) for (ticket,) in rows)

    def end_sweep(self, account: AccountId) -> None:
        """It came to its end: the next one begins anew."""
        with self._opened() as connection:
            connection.execute("DELETE FROM ticks WHERE account = ?", (account,)).close()

    def forget_account(self, account: AccountId) -> None:
        """Let go of everything about an account that was removed."""
        if not self._path.exists():
            return
        with self._opened() as connection:
            for table in _ALL_TABLES:
                connection.execute(f"DELETE FROM {table} WHERE account = ?", (account,)).close()  # noqa: S608 - our own name

    def _looked_up(
        self, question: str, first: tuple[str, ...], names: Iterable[str]
    ) -> list[tuple[str, Tier]]:
        unique, found = sorted(set(names)), []
        with self._opened() as connection:
            for start in range(0, len(unique), _AT_ONCE):
                some = unique[start : start + _AT_ONCE]
                marks = ", ".join("?" * len(some))
                found += connection.execute(question.format(marks=marks), (*first, *some)).fetchall()
        return [(name, Tier(tier)) for name, tier in found]

    def _let_go(self, connection: sqlite3.Connection, table: str, now: datetime) -> None:
        oldest = oldest_to_keep(connection, table, "at", now, self._keep_days)
        connection.execute(f"DELETE FROM {table} WHERE at < ?", (oldest,)).close()  # noqa: S608 - our own name

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Committed where all goes well, its troubles in words."""
        import sqlite3

        with self._turn:
            try:
                self._connection = self._connection or connected(self._path)
                with self._connection as connection:
                    yield connection
            except (sqlite3.Error, OSError) as error:
                raise StorageError(
                    translatable("errors", "The list of what was tagged, {file}, cannot be used: {reason}."),
                    translatable("errors", "Without it nothing is tagged, for nothing could be taken back."),
                    file=self._path,
                    reason=error,
                ) from error
