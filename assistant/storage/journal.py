"""The journal in a SQLite file of its own; what is older than the agent wants to keep is let go."""

from __future__ import annotations

import json
from contextlib import closing, suppress
from dataclasses import fields
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING

from assistant.domain.errors import StorageError, translatable
from assistant.domain.journal import JournalLine, Sent
from assistant.storage.backup import copies_of
from assistant.storage.letting_go import let_go
from assistant.storage.sqlite_versions import Step, bring_up_to_date, refuse_newer

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_COLUMNS = tuple(field.name for field in fields(JournalLine))
_LISTS = frozenset({"pressure", "promised"})
_MAKE = f"CREATE TABLE IF NOT EXISTS journal ({', '.join(_COLUMNS)})"
# Only our own names are put together here.
_WRITE = f"INSERT INTO journal ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608 - likewise
_READ = f"SELECT {', '.join(_COLUMNS)} FROM journal ORDER BY at, rowid"  # noqa: S608 - likewise


class SqliteJournal:
    """Opened for each call: it is written once an answer. Safe to call from several threads."""

    def __init__(self, path: Path, keep_days: int) -> None:
        """Nothing is opened yet; 0 days keep nothing."""
        self._path = path
        self._keep_days = keep_days
        self._turn = Lock()

    def write(self, line: JournalLine) -> None:
        """Add a line, and let go of what is too old."""
        if not self._keep_days:
            self._remove()
            return
        with self._turn, self._opened() as connection:
            connection.execute(_WRITE, _row(line))
            let_go(connection, "journal", "at", line.at, self._keep_days)

    def lines(self) -> tuple[JournalLine, ...]:
        """Every line, oldest first; none where nothing was ever written."""
        if not self._path.exists():
            return ()
        with self._turn, self._opened() as connection:
            return tuple(_line(row) for row in connection.execute(_READ))

    def _remove(self) -> None:
        import sqlite3

        # A damaged one goes like any other.
        with suppress(sqlite3.DatabaseError):
            refuse_newer(self._path, STEPS)
        for file in (self._path, *copies_of(self._path)):
            # Asked first: on a disk that cannot be written even taking away nothing is refused.
            if file.exists():
                try:
                    file.unlink(missing_ok=True)
                except OSError as error:
                    raise _told(self._path, error) from error

    def _opened(self) -> _Door:
        return _Door(self._path)


class _Door:
    """A connection for one call: committed where that goes well, closed either way, its troubles in words."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> sqlite3.Connection:
        import sqlite3

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            refuse_newer(self._path, STEPS)
            self._connection = sqlite3.connect(self._path, timeout=10)
            self._path.chmod(0o600)
            self._prepare()
        except (sqlite3.Error, OSError) as error:
            raise _told(self._path, error) from error
        return self._connection

    def _prepare(self) -> None:
        try:
            bring_up_to_date(self._connection, self._path, STEPS)
        except BaseException:
            self._connection.close()
            raise

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        import sqlite3

        with closing(self._connection):
            if kind is None:
                try:
                    self._connection.commit()
                except sqlite3.Error as failed:
                    raise _told(self._path, failed) from failed
        if isinstance(error, sqlite3.Error):
            raise _told(self._path, error) from error


def _widen(connection: sqlite3.Connection) -> None:
    """Before journals named a version, they grew a column at a time: what is missing is empty there."""
    connection.execute(_MAKE).close()
    there = {name for _, name, *_ in connection.execute("PRAGMA table_info(journal)")}
    for name in _COLUMNS:
        if name not in there:
            connection.execute(f"ALTER TABLE journal ADD COLUMN {name} DEFAULT ''").close()


STEPS: tuple[Step, ...] = (_widen,)
"""A column more is a step more."""


def _told(path: Path, reason: Exception) -> StorageError:
    return StorageError(
        translatable("errors", "The journal {file} cannot be used: {reason}."),
        translatable("errors", "Answers go out all the same; they are not written down."),
        file=path,
        reason=reason,
    )


def _row(line: JournalLine) -> tuple[object, ...]:
    values = {name: getattr(line, name) for name in _COLUMNS}
    values["at"] = line.at.astimezone(UTC).isoformat()
    values["sent"] = line.sent.value
    return tuple(json.dumps(value) if name in _LISTS else value for name, value in values.items())


def _line(row: tuple[object, ...]) -> JournalLine:
    values = dict(zip(_COLUMNS, row, strict=True))
    lists = {name: tuple(json.loads(str(values[name]))) for name in _LISTS}
    at, sent = datetime.fromisoformat(str(values["at"])), Sent(str(values["sent"]))
    return JournalLine(**{**values, **lists, "at": at, "sent": sent})  # type: ignore[arg-type]  # by name
