"""The demo desk's SQLite file: made on first use, reset on request, never replaced silently."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from assistant import places
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.helpdesks.demo.content import Row, rows_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from assistant.ports import Clock

_VERSION = 1
_PATIENCE = 10.0
"""Seconds to wait for another call that writes."""
_SCHEMA = """
CREATE TABLE customers (email TEXT PRIMARY KEY, address TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE tickets (
    id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customers, subject TEXT NOT NULL,
    status TEXT NOT NULL, updated TEXT NOT NULL);
CREATE TABLE messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ticket TEXT NOT NULL REFERENCES tickets, at TEXT NOT NULL,
    author TEXT NOT NULL, author_name TEXT NOT NULL, body TEXT NOT NULL,
    is_html INTEGER NOT NULL, public INTEGER NOT NULL);
CREATE INDEX messages_of_ticket ON messages (ticket);
CREATE TABLE attachments (message INTEGER NOT NULL REFERENCES messages, name TEXT NOT NULL, size INTEGER);
CREATE INDEX attachments_of_message ON attachments (message);
CREATE TABLE tags (ticket TEXT NOT NULL REFERENCES tickets, name TEXT NOT NULL, UNIQUE (ticket, name));
CREATE TABLE articles (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, use_when TEXT NOT NULL, language TEXT NOT NULL,
    body TEXT NOT NULL);
CREATE TABLE orders (
    customer TEXT NOT NULL REFERENCES customers, number TEXT NOT NULL, placed TEXT NOT NULL,
    currency TEXT NOT NULL, paid TEXT NOT NULL, tax TEXT, shipping TEXT, refunded TEXT, goodwill TEXT,
    dispute_lost TEXT, dispute_open INTEGER NOT NULL, shipped INTEGER, delivered TEXT,
    test INTEGER NOT NULL, PRIMARY KEY (customer, number));
"""

# What the file itself is to blame for; other codes (locked, full, read-only) say what is wrong around it.
_DAMAGED = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class DemoFile:
    """Opens the file for one call at a time and words its troubles."""

    def __init__(self, path: Path, clock: Clock, content: Path | None = None) -> None:
        """Nothing is opened yet."""
        self._path = path
        self._clock = clock
        self._content = content or places.resources() / "demo"

    @contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """A connection for reading, with the tables filled."""
        with self._worded(), closing(self._connected()) as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A connection within one transaction: all of it is kept, or nothing."""
        with self._worded(), closing(self._connected()) as db, _transaction(db):
            yield db

    def reset(self) -> None:
        """Remove the file, whatever is in it, and fill a new one."""
        try:
            for ending in ("-wal", "-shm", ""):
                self._path.with_name(self._path.name + ending).unlink(missing_ok=True)
        except OSError as error:
            raise _unusable(self._path, error) from error
        with self.opened():
            pass

    def _connected(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        db = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
        try:
            db.row_factory = sqlite3.Row
            self._make_ready(db)
        except BaseException:
            db.close()
            raise
        return db

    def _make_ready(self, db: sqlite3.Connection) -> None:
        if not _ready(db):
            with _transaction(db):
                # Another thread or process may have filled it while this one waited for the lock.
                if not _ready(db):
                    _fill(db, rows_from(self._content, self._clock.now()))
        # The switch fails at once, without waiting, while another call is at work: a later one makes it.
        with suppress(sqlite3.OperationalError):
            db.execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def _worded(self) -> Iterator[None]:
        try:
            yield
        except UnicodeEncodeError as error:
            raise ServiceError(
                Trouble.REJECTED,
                translatable("errors", "The text holds a character that cannot be stored."),
                translatable("errors", "Your draft is kept. Type the odd character again and send."),
            ) from error
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
            wording = _damaged if code in _DAMAGED else _unusable
            raise wording(self._path, error) from error
        except OSError as error:
            raise _unusable(self._path, error) from error


def _ready(db: sqlite3.Connection) -> bool:
    """Whether the tables are there; a file that somebody else made is refused before anything touches it."""
    # Tables before version: both appear at once, and another call may fill the file between the two looks.
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if tables and version != _VERSION:
        raise sqlite3.DatabaseError("it was not made by this version")
    return bool(version == _VERSION)


@contextmanager
def _transaction(db: sqlite3.Connection) -> Iterator[None]:
    # Immediate: a lock that is asked for at the first write instead cannot wait and fails at once.
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def _fill(db: sqlite3.Connection, rows: Iterable[tuple[str, Row]]) -> None:
    for statement in _SCHEMA.split(";\n"):
        db.execute(statement)
    for table, row in rows:
        marks = ", ".join(f":{column}" for column in row)
        # Table and column names are this program's own; every value is bound.
        db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", row)  # noqa: S608
    db.execute(f"PRAGMA user_version = {_VERSION}")


def _damaged(path: Path, error: Exception) -> ServiceError:
    return ServiceError(
        Trouble.FAILING,
        translatable("errors", "The demo desk's file cannot be read: {reason}."),
        translatable("errors", "It was left as it is. 'evenhand demo --reset' restores it ({path})."),
        reason=error,
        path=path,
    )


def _unusable(path: Path, error: Exception) -> ServiceError:
    return ServiceError(
        Trouble.FAILING,
        translatable("errors", "The demo desk's file cannot be used now: {reason}."),
        translatable("errors", "Nothing was changed. Check that {path} can be written, then try again."),
        reason=error,
        path=path,
    )
