"""The SQLite file that drafts live in: opened durable, checked, and set aside when it is damaged."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.domain.draft import DraftState
from assistant.domain.errors import StorageError, translatable
from assistant.storage.sqlite_versions import Step, bring_up_to_date, refuse_newer
from assistant.storage.whole_file import free_name, write_whole

if TYPE_CHECKING:
    import sqlite3

_NOT_OURS = ("no such table", "no such column", "table drafts has no column")
_FIRST = """
CREATE TABLE IF NOT EXISTS drafts (
    account TEXT NOT NULL, ticket TEXT NOT NULL, body TEXT NOT NULL, internal INTEGER NOT NULL,
    state TEXT NOT NULL, changed TEXT, trouble TEXT NOT NULL, PRIMARY KEY (account, ticket)
)
"""
_WITH_CLICKS = """
ALTER TABLE drafts ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN beside TEXT NOT NULL DEFAULT '';
ALTER TABLE drafts ADD COLUMN seen TEXT;
ALTER TABLE drafts ADD COLUMN clicked TEXT;
"""
STEPS: tuple[Step, ...] = (_FIRST, _WITH_CLICKS)


class DamagedError(Exception):
    """The file is no database, or not all of one."""


def connect(path: Path) -> sqlite3.Connection:
    """Open it for all threads; nothing is read yet."""
    import sqlite3

    _reserve(path)
    refuse_newer(path, STEPS)
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.text_factory = _text
    return connection


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Check the file, make what is not there, and doubt what was being sent when the last run ended."""
    connection.execute("PRAGMA journal_mode = WAL").close()
    # FULL, not NORMAL: NORMAL survives a crash of ours, but not a power cut. It costs one fsync a draft.
    connection.execute("PRAGMA synchronous = FULL").close()
    # What was sent or thrown away holds customers' words: it is overwritten, not only unlinked.
    connection.execute("PRAGMA secure_delete = ON").close()
    if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise DamagedError("quick_check")
    bring_up_to_date(connection, path, STEPS)
    doubted = "UPDATE drafts SET state = ? WHERE state = ?"
    connection.execute(doubted, (DraftState.DOUBTFUL, DraftState.SENDING)).close()


def copy_aside(path: Path) -> Path:
    """Copy the file and its log, so that somebody can still rescue what is in there.

    While the connection is still open: closing it, SQLite would delete the log of a file it cannot read.
    """
    kept_as = free_name(path, "damaged")
    try:
        for ending in ("", "-wal"):
            part = Path(f"{path}{ending}")
            if part.exists():
                write_whole(Path(f"{kept_as}{ending}"), part.read_bytes())
    except OSError as error:
        raise _not_usable(path, error.strerror or "") from error
    return kept_as


def clear(path: Path) -> None:
    """Make room for a fresh file, once the damaged one is copied and closed."""
    # The log first: beside a fresh file it would be taken for that one's.
    for ending in ("-wal", "-shm", ""):
        try:
            Path(f"{path}{ending}").unlink(missing_ok=True)
        except OSError as error:
            raise _not_usable(path, error.strerror or "") from error


def told(error: sqlite3.Error | OSError, path: Path) -> Exception:
    """Tell damage from what the disk or another program does to a whole file, and both from a bug."""
    import sqlite3

    if isinstance(error, OSError):
        return _not_usable(path, error.strerror or "")
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return error
    if code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or str(error).startswith(_NOT_OURS):
        return DamagedError(str(error))
    return _not_usable(path, str(error))


def _reserve(path: Path) -> None:
    # SQLite would make it readable by others; its log takes over the rights of the file.
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise _not_usable(path, error.strerror or "") from error


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return content.decode("utf-8", "replace")


def _not_usable(path: Path, reason: str) -> StorageError:
    return StorageError(
        translatable("errors", "Drafts cannot be kept in {file}: {reason}."),
        translatable("errors", "The draft is only on your screen. Check the disk and your rights there."),
        file=path,
        reason=reason,
    )
