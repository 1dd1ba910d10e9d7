"""What agents confirmed of customers' addresses, in one small SQLite file.

Nobody can be asked for it again: a file that cannot be used is told, and left as it is.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from assistant.domain.addresses import AddressBook
from assistant.domain.errors import StorageError, translatable
from assistant.storage.sqlite_versions import Step, bring_up_to_date, refuse_newer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

_Row: TypeAlias = tuple[str, str, str]

_MAKE = """
CREATE TABLE IF NOT EXISTS addresses (
    said TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (said, one, other)
) WITHOUT ROWID
"""
STEPS: tuple[Step, ...] = (_MAKE,)
_SAME, _APART, _SHARED = "same", "apart", "shared"
_COUNTER = slice(24, 28)
"""Where a SQLite file counts its transactions (its file format, 1.3.7): cheaper to look at than its rows."""


class SqliteAddresses:
    """Opened for each change, and read anew where it changed. Safe to call from several threads."""

    def __init__(self, path: Path) -> None:
        """Nothing is opened yet."""
        self._path = path
        self._turn = Lock()
        self._read: tuple[bytes, AddressBook] | None = None

    def book(self) -> AddressBook:
        """All of it; nothing where nobody ever confirmed anything."""
        with self._turn, self._told():
            counter = self._counter()
            if not counter:
                return AddressBook()
            if self._read is None or self._read[0] != counter:
                with closing(self._connected()) as connection:
                    self._read = (counter, _book(_rows(connection)))
            return self._read[1]

    def change(self, change: Callable[[AddressBook], AddressBook]) -> AddressBook:
        """Keep what this makes of the book; what others confirm meanwhile stays."""
        with self._turn, self._told(), closing(self._connected()) as connection:
            # From here on other programs wait: what is read is what is changed.
            connection.execute("BEGIN IMMEDIATE").close()
            before = _rows(connection)
            book = change(_book(before))
            after = _as_rows(book)
            connection.executemany(
                "DELETE FROM addresses WHERE said = ? AND one = ? AND other = ?", before - after
            ).close()
            connection.executemany("INSERT INTO addresses VALUES (?, ?, ?)", after - before).close()
            connection.execute("COMMIT").close()
            return book

    def _counter(self) -> bytes:
        if not self._path.exists():
            return b""
        with self._path.open("rb") as file:
            return file.read(_COUNTER.stop)[_COUNTER]

    def _connected(self) -> sqlite3.Connection:
        import sqlite3

        if not self._path.exists():
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._path.touch(0o600)
        refuse_newer(self._path, STEPS)
        connection = sqlite3.connect(self._path, timeout=10, isolation_level=None)
        try:
            # It holds who is who: what is let go is overwritten, not only unlinked.
            connection.execute("PRAGMA secure_delete = ON").close()
            bring_up_to_date(connection, self._path, STEPS)
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Its troubles in words."""
        import sqlite3

        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise StorageError(
                translatable("errors", "The list of customers' addresses, {file}, cannot be used: {reason}."),
                translatable("errors", "Until it can, no lifetime value is certain."),
                file=self._path,
                reason=error,
            ) from error


def _rows(connection: sqlite3.Connection) -> frozenset[_Row]:
    return frozenset(connection.execute("SELECT said, one, other FROM addresses"))


def _book(rows: frozenset[_Row]) -> AddressBook:
    return AddressBook(
        same=frozenset((one, other) for said, one, other in rows if said == _SAME),
        apart=frozenset((one, other) for said, one, other in rows if said == _APART),
        shared=frozenset(one for said, one, _ in rows if said == _SHARED),
    )


def _as_rows(book: AddressBook) -> frozenset[_Row]:
    return frozenset(
        (
            *((_SAME, one, other) for one, other in book.same),
            *((_APART, one, other) for one, other in book.apart),
            *((_SHARED, one, "") for one in book.shared),
        )
    )
