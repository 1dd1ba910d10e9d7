"""What was done to tags by itself, customers' last tiers and how far a sweep came, in one SQLite file."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from assistant.domain.account import AccountId
from assistant.domain.errors import StorageError, translatable
from assistant.domain.standing import Tier
from assistant.domain.tagging import NOT_KEPT_YET, Tagging, TaggingId, TaggingState
from assistant.domain.ticket import TicketId

if TYPE_CHECKING:
    import sqlite3

_VERSION = 1
_MAKE = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS taggings (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, account TEXT NOT NULL, ticket TEXT NOT NULL,
    tier TEXT NOT NULL, added TEXT NOT NULL, removed TEXT NOT NULL, run TEXT NOT NULL, state TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS of_ticket ON taggings (account, ticket);
CREATE TABLE IF NOT EXISTS tiers (
    account TEXT NOT NULL, email TEXT NOT NULL, tier TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (account, email)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ticks (
    account TEXT NOT NULL, terms TEXT NOT NULL, ticket TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (account, terms, ticket)
) WITHOUT ROWID;
PRAGMA user_version = {_VERSION};
COMMIT;
"""
_COLUMNS = "at, account, ticket, tier, added, removed, run, state, id"
# Only our own names are put together in these.
_NEW = f"INSERT INTO taggings ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)"  # noqa: S608 - likewise
_CHANGE = "UPDATE taggings SET added = ?, removed = ?, state = ? WHERE id = ?"
_READ = f"SELECT {_COLUMNS} FROM taggings"  # noqa: S608 - likewise
_UNDONE = """
SELECT ticket, tier FROM taggings WHERE state = 'undone' AND id IN (
    SELECT MAX(id) FROM taggings WHERE account = ? AND ticket IN ({marks}) GROUP BY ticket
)
"""
_TIERS = "SELECT email, tier FROM tiers WHERE account = ? AND email IN ({marks})"
_TICK = "INSERT OR REPLACE INTO ticks (account, terms, ticket, at) VALUES (?, ?, ?, ?)"
_TICKED = "SELECT ticket FROM ticks WHERE account = ? AND terms = ? AND at >= ?"
_REMEMBER = "INSERT OR REPLACE INTO tiers (account, email, tier, at) VALUES (?, ?, ?, ?)"
_AT_ONCE = 500
"""Names in one question: SQLite refuses more than some thousand."""


class SqliteTagLog:
    """Opened by the first call. Safe to call from several threads and processes; see ``ports.TagLog``."""

    def __init__(self, path: Path, keep_days: int = 365) -> None:
        """Nothing is opened yet; what is older than ``keep_days`` is let go."""
        self._path = path
        self._keep_days = keep_days
        self._turn = Lock()
        self._connection: sqlite3.Connection | None = None

    def write(self, tagging: Tagging) -> Tagging:
        """Keep it, in the place of what was kept under its number; a new one gets its number."""
        values = _values(tagging)
        with self._opened() as connection:
            if tagging.id != NOT_KEPT_YET:
                connection.execute(_CHANGE, (values[4], values[5], values[7], tagging.id)).close()
                return tagging
            self._let_go(connection, "taggings", tagging.at)
            return replace(tagging, id=TaggingId(connection.execute(_NEW, values).lastrowid or 0))

    def forget(self, tagging: TaggingId) -> None:
        """Let one go: it certainly did not happen."""
        with self._opened() as connection:
            connection.execute("DELETE FROM taggings WHERE id = ?", (tagging,)).close()

    def tagging(self, number: TaggingId) -> Tagging | None:
        """One of them."""
        with self._opened() as connection:
            rows = connection.execute(f"{_READ} WHERE id = ?", (number,)).fetchall()
        return _tagging(rows[0]) if rows else None

    def taggings(self, account: AccountId, *, only_begun: bool = False) -> tuple[Tagging, ...]:
        """All of an account, newest first."""
        which = " AND state = 'begun'" if only_begun else ""
        with self._opened() as connection:
            rows = connection.execute(f"{_READ} WHERE account = ?{which} ORDER BY id DESC", (account,))
            return tuple(_tagging(row) for row in rows)

    def undone(self, account: AccountId, tickets: Collection[TicketId]) -> Mapping[TicketId, Tier]:
        """Those of these tickets whose last tagging somebody took back, and for which tier it was."""
        return {TicketId(ticket): tier for ticket, tier in self._looked_up(_UNDONE, account, tickets)}

    def tiers(self, account: AccountId, emails: Collection[str]) -> Mapping[str, Tier]:
        """What tier customers had last, by case-folded address."""
        return dict(self._looked_up(_TIERS, account, emails))

    def remember(self, account: AccountId, tiers: Mapping[str, Tier], at: datetime) -> None:
        """These customers have these tiers now."""
        with self._opened() as connection:
            self._let_go(connection, "tiers", at)
            rows = [(account, email, tier, _text(at)) for email, tier in tiers.items()]
            connection.executemany(_REMEMBER, rows).close()

    def tick(self, account: AccountId, terms: str, tickets: Collection[TicketId], at: datetime) -> None:
        """A sweep by these terms has been at these tickets."""
        with self._opened() as connection:
            connection.executemany(_TICK, [(account, terms, ticket, _text(at)) for ticket in tickets]).close()

    def ticked(self, account: AccountId, terms: str, since: datetime) -> frozenset[TicketId]:
        """Where a sweep by the same terms has been that did not come to its end."""
        with self._opened() as connection:
            rows = connection.execute(_TICKED, (account, terms, _text(since)))
            return frozenset(TicketId(ticket) for (ticket,) in rows)

    def end_sweep(self, account: AccountId) -> None:
        """It came to its end: the next one begins anew."""
        with self._opened() as connection:
            connection.execute("DELETE FROM ticks WHERE account = ?", (account,)).close()

    def _looked_up(self, question: str, account: AccountId, names: Iterable[str]) -> list[tuple[str, Tier]]:
        unique, found = sorted(set(names)), []
        with self._opened() as connection:
            for first in range(0, len(unique), _AT_ONCE):
                some = unique[first : first + _AT_ONCE]
                marks = ", ".join("?" * len(some))
                found += connection.execute(question.format(marks=marks), (account, *some)).fetchall()
        return [(name, Tier(tier)) for name, tier in found]

    def _let_go(self, connection: "sqlite3.Connection", table: str, now: datetime) -> None:
        oldest = _text(now - timedelta(days=self._keep_days))
        connection.execute(f"DELETE FROM {table} WHERE at < ?", (oldest,)).close()  # noqa: S608 - our own name

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
            self._connection = None

    @contextmanager
    def _opened(self) -> Iterator["sqlite3.Connection"]:
        """Committed where all goes well, its troubles in words."""
        import sqlite3

        with self._turn:
            try:
                self._connection = self._connection or _connected(self._path)
                with self._connection as connection:
                    yield connection
            except (sqlite3.Error, OSError) as error:
                raise StorageError(
                    translatable("errors", "The list of what was tagged, {file}, cannot be used: {reason}."),
                    translatable("errors", "Without it nothing is tagged, for nothing could be taken back."),
                    file=self._path,
                    reason=error,
                ) from error


def _connected(path: Path) -> "sqlite3.Connection":
    import sqlite3

    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(0o600)
    connection = sqlite3.connect(path, timeout=10, check_same_thread=False)
    try:
        _prepare(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: "sqlite3.Connection") -> None:
    # A sweep writes thousands of lines. They survive a crash of ours; a power cut may take the last of them.
    connection.execute("PRAGMA journal_mode = WAL").close()
    connection.execute("PRAGMA synchronous = NORMAL").close()
    # It holds who wrote: what is let go is overwritten, not only unlinked.
    connection.execute("PRAGMA secure_delete = ON").close()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if not version:
        connection.executescript(_MAKE).close()


def _text(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _values(tagging: Tagging) -> tuple[str, ...]:
    return (
        _text(tagging.at),
        tagging.account,
        tagging.ticket,
        tagging.tier,
        json.dumps(tagging.added),
        json.dumps(tagging.removed),
        tagging.run,
        tagging.state.value,
    )


def _tagging(row: tuple[str, ...]) -> Tagging:
    at, account, ticket, tier, added, removed, run, state, number = row
    return Tagging(
        at=datetime.fromisoformat(at),
        account=AccountId(account),
        ticket=TicketId(ticket),
        tier=Tier(tier),
        added=tuple(json.loads(added)),
        removed=tuple(json.loads(removed)),
        run=run,
        state=TaggingState(state),
        id=TaggingId(int(number)),
    )
