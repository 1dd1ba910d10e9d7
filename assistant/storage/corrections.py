"""What agents said of tickets' categories, in a SQLite file; the key that hides their words lies elsewhere.

Whoever gets hold of the file alone, in a backup or a synchronised folder, has numbers that tell nothing.
"""

from __future__ import annotations

import os
import struct
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from assistant.domain.category import CategoryId
from assistant.domain.correction import Correction, CorrectionId, Lessons, Meaning
from assistant.domain.errors import StorageError, translatable
from assistant.storage.backup import copies_of
from assistant.storage.corrections_file import as_lines, lessons_in
from assistant.storage.sqlite_versions import Step, bring_up_to_date, refuse_newer
from assistant.storage.whole_file import write_whole

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

_Answer = TypeVar("_Answer")
_KEY_BYTES = 32
_ENDINGS = ("-wal", "-shm", "")
_MAKE = """
CREATE TABLE IF NOT EXISTS corrections (
    id TEXT PRIMARY KEY, at TEXT NOT NULL, account TEXT NOT NULL, ticket TEXT NOT NULL,
    category TEXT NOT NULL, detected TEXT NOT NULL, space TEXT NOT NULL, meaning BLOB NOT NULL,
    text TEXT NOT NULL, UNIQUE (account, ticket)
);
CREATE TABLE IF NOT EXISTS keys (key BLOB PRIMARY KEY);
"""
STEPS: tuple[Step, ...] = (_MAKE,)
_KEEP = "INSERT OR REPLACE INTO corrections VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT))"
_KEPT = "SELECT * FROM corrections ORDER BY at DESC, rowid DESC"
_NEWER = "SELECT 1 FROM corrections WHERE (id = ? OR (account = ? AND ticket = ?)) AND at >= ?"


class SqliteCorrections:
    """Opened for each call. Safe to call from several threads, and beside another program of ours."""

    def __init__(self, path: Path, key_file: Path) -> None:
        """Touch nothing yet."""
        self._path = path
        self._key_file = key_file
        self._turn = Lock()
        self._read_when: object = None
        self._held = Lessons()

    def keep(self, correction: Correction) -> None:
        """Store it in the place of an earlier one about the same ticket."""
        self._asked(lambda connection: connection.execute(_KEEP, _row(correction)).close())

    def kept(self) -> tuple[Correction, ...]:
        """All of them, newest first; none where nothing was ever corrected."""
        return self._all().corrections

    def undo(self, correction: CorrectionId) -> bool:
        """Forget one; False where there is none of this name."""
        asked = "DELETE FROM corrections WHERE id = ?"
        return bool(self._asked(lambda connection: connection.execute(asked, (correction,)).rowcount))

    def clear(self) -> None:
        """Forget all; with the key gone, copies of the file that lie elsewhere tell nothing either."""
        with self._turn:
            self._read_when = None
            files = (Path(f"{self._path}{ending}") for ending in _ENDINGS)
            for file in (*files, *copies_of(self._path), self._key_file):
                try:
                    file.unlink(missing_ok=True)
                except OSError as error:
                    raise _told(file, error) from error

    def add(self, lessons: Lessons) -> int:
        """Take over what was learnt elsewhere; of two about one ticket the newer stays. Returns how many."""

        def ask(connection: sqlite3.Connection) -> int:
            connection.executemany("INSERT OR IGNORE INTO keys VALUES (?)", [(key,) for key in lessons.keys])
            rows = [_row(one) for one in lessons.corrections]
            fresh = [
                row for row in rows if not connection.execute(_NEWER, (row[0], *row[2:4], row[1])).fetchone()
            ]
            connection.executemany(_KEEP, reversed(fresh))
            return len(fresh)

        return self._asked(ask)

    def write_to(self, file: Path) -> None:
        """Write all with the keys into a file, in the place of what it held."""
        text = "".join(as_lines(self._all()))
        try:
            write_whole(file, text.encode())
        except OSError as error:
            told = translatable("errors", "{file} could not be written: {reason}.")
            advice = translatable("errors", "What was learnt is still here. Choose another place.")
            raise StorageError(told, advice, file=file, reason=error.strerror or error) from error

    def learn_from(self, file: Path) -> int:
        """Take over what such a file holds. Returns how many."""
        try:
            lessons = lessons_in(file)
        except OSError as error:
            told = translatable("errors", "{file} could not be read: {reason}.")
            advice = translatable("errors", "Nothing was taken from it.")
            raise StorageError(told, advice, file=file, reason=error.strerror or error) from error
        return self.add(lessons)

    def lessons(self) -> Lessons:
        """What a detector learns from; read anew only where the file changed."""
        with suppress(StorageError):
            return self._all()
        return Lessons()

    def _all(self) -> Lessons:
        when = self._signs()
        if when != self._read_when or not self._held.keys:
            self._held = self._asked(self._lessons) if self._path.exists() else Lessons(keys=(self._key(),))
            self._read_when = when
        return self._held

    def _lessons(self, connection: sqlite3.Connection) -> Lessons:
        corrections = tuple(_correction(row) for row in connection.execute(_KEPT))
        keys = [bytes(key) for (key,) in connection.execute("SELECT key FROM keys ORDER BY key")]
        return Lessons(corrections, tuple(dict.fromkeys((self._key(), *keys))))

    def _signs(self) -> object:
        """What changes with every change, even by another program."""
        found = []
        for file in (self._path, Path(f"{self._path}-wal"), self._key_file):
            try:
                status = file.stat()
                found.append((status.st_mtime_ns, status.st_size, status.st_ino))
            except OSError:
                found.append((0, 0, 0))
        return tuple(found)

    def _key(self) -> bytes:
        """The profile's own; made when first asked for, and again where it is lost or damaged."""
        import secrets

        try:
            self._key_file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with suppress(FileExistsError):
                handle = os.open(self._key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(handle, "w", encoding="ascii") as file:
                    file.write(secrets.token_hex(_KEY_BYTES))
            key = bytes.fromhex(self._key_file.read_text(encoding="ascii"))
        except (OSError, ValueError) as error:
            raise _told(self._key_file, error) from error
        if len(key) != _KEY_BYTES:
            raise _told(self._key_file, ValueError("it is no key"))
        return key

    def _asked(self, question: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        import sqlite3

        with self._turn:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
                refuse_newer(self._path, STEPS)
                with closing(sqlite3.connect(self._path, timeout=10)) as connection:
                    _prepare(connection, self._path)
                    with connection:
                        return question(connection)
            except (sqlite3.Error, OSError, ValueError, struct.error) as error:
                raise _told(self._path, error) from error
            finally:
                self._read_when = None


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA journal_mode = WAL").close()
    # A text that an agent takes back is overwritten, not only unlinked.
    connection.execute("PRAGMA secure_delete = ON").close()
    bring_up_to_date(connection, path, STEPS)


def _told(path: Path, reason: Exception) -> StorageError:
    return StorageError(
        translatable("errors", "The corrections in {file} cannot be used: {reason}."),
        translatable("errors", "Tickets are read without what was learnt. Nothing else is touched."),
        file=path,
        reason=reason,
    )


def _row(one: Correction) -> tuple[object, ...]:
    values = struct.pack(f"<{len(one.meaning.values)}h", *one.meaning.values)
    at = one.at.astimezone(UTC).isoformat(timespec="microseconds")
    names = (one.id, at, one.account, one.ticket, one.category, one.detected, one.meaning.space)
    return (*names, values, one.text.encode("utf-8", "replace"))


def _correction(row: tuple[str, str, str, str, str, str, str, bytes, str]) -> Correction:
    id_, at, account, ticket, category, detected, space, values, text = row
    meaning = Meaning(space, struct.unpack(f"<{len(values) // 2}h", values))
    return Correction(
        CorrectionId(id_),
        datetime.fromisoformat(at),
        account,
        ticket,
        CategoryId(category),
        CategoryId(detected),
        meaning,
        text,
    )
