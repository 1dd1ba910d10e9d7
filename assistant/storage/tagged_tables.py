"""How the list of what was tagged lies in its SQLite file."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from assistant.domain.account import AccountId
from assistant.domain.tagging import Tagging, TaggingId, TaggingState
from assistant.domain.ticket import TicketId
from assistant.domain.tier import Tier
from assistant.storage.sqlite_versions import Step, bring_up_to_date, refuse_newer

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

COLUMNS = "at, account, ticket, tier, added, removed, run, state, customer, id"
_FIRST = """
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
"""
_WITH_CUSTOMERS = """
ALTER TABLE taggings ADD COLUMN customer TEXT NOT NULL DEFAULT '';
CREATE INDEX of_customer ON taggings (account, customer) WHERE customer <> '';
CREATE TABLE settled (
    account TEXT NOT NULL, email TEXT NOT NULL, tier TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (account, email)
) WITHOUT ROWID;
"""
STEPS: tuple[Step, ...] = (_FIRST, _WITH_CUSTOMERS)


def connected(path: Path) -> sqlite3.Connection:
    """The file opened, made where it is not there, and brought up to this version."""
    import sqlite3

    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(0o600)
    refuse_newer(path, STEPS)
    connection = sqlite3.connect(path, timeout=10, check_same_thread=False)
    try:
        _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    # A sweep writes thousands of lines. They survive a crash of ours; a power cut may take the last of them.
    connection.execute("PRAGMA journal_mode = WAL").close()
    connection.execute("PRAGMA synchronous = NORMAL").close()
    # It holds who wrote: what is let go is overwritten, not only unlinked.
    connection.execute("PRAGMA secure_delete = ON").close()
    bring_up_to_date(connection, path, STEPS)


def text_of(at: datetime) -> str:
    """A time as it stands there; later ones sort behind."""
    return at.astimezone(UTC).isoformat()


def values_of(tagging: Tagging) -> tuple[str, ...]:
    """In the order of the columns, without the number."""
    return (
        text_of(tagging.at),
        tagging.account,
        tagging.ticket,
        tagging.tier,
        json.dumps(tagging.added),
        json.dumps(tagging.removed),
        tagging.run,
        tagging.state.value,
        tagging.customer,
    )


def tagging_from(row: tuple[str, ...]) -> Tagging:
    """A row of those columns."""
    at, account, ticket, tier, added, removed, run, state, customer, number = row
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
        customer=customer,
    )
