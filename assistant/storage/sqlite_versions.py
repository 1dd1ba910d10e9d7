"""Which version wrote a SQLite file of ours, and the way from there to this one.

The version stands in the file's own ``user_version``. A file is described by its steps: the first makes it,
each further one makes the next version of it. Who changes a table adds a step and touches none.
"""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from assistant.storage.backup import keep_before
from assistant.storage.newer import NewerError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

_MAGIC, _VERSION = b"SQLite format 3\0", slice(60, 64)
"""How such a file begins, and where its version stands (its file format, 1.3)."""
Step: TypeAlias = "str | Callable[[sqlite3.Connection], None]"
"""Statements with semicolons between them, or what cannot be said in SQL alone."""


def refuse_newer(path: Path, steps: Sequence[Step]) -> None:
    """Look before it is opened: whoever opens a file for writing may already write what its log holds."""
    import sqlite3

    version = 0
    # It may be locked, or need what reading alone does not allow: then opening it tells.
    with suppress(OSError, sqlite3.OperationalError):
        version = _seen_in(path, len(steps))
    if version > len(steps):
        raise NewerError(path)


def bring_up_to_date(connection: sqlite3.Connection, path: Path, steps: Sequence[Step]) -> None:
    """Make the file, or this version of it, whole or not at all; a copy of the version before is kept."""
    version = _version(connection)
    if version > len(steps):
        raise NewerError(path)
    if version == len(steps):
        return
    if connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall():
        keep_before(path, version, lambda copy: _copy(connection, copy))
    connection.execute("BEGIN IMMEDIATE").close()
    try:
        # Another window may have been at it just now.
        for step in steps[_version(connection) :]:
            _take(connection, step)
        connection.execute(f"PRAGMA user_version = {len(steps)}").close()
        connection.execute("COMMIT").close()
    except BaseException:
        with suppress(Exception):
            connection.execute("ROLLBACK").close()
        raise


def _seen_in(path: Path, latest: int) -> int:
    """Where there is a log it counts; else nothing is made beside the file, as it would be to read one."""
    log = Path(f"{path}-wal")
    if log.is_file() and log.stat().st_size:
        return _read_as(path, "mode=ro")
    with path.open("rb") as file:
        head = file.read(_VERSION.stop)
    version = int.from_bytes(head[_VERSION], "big") if head.startswith(_MAGIC) else 0
    # A damaged file may say anything there: SQLite looks at the rest, too.
    return _read_as(path, "immutable=1") if version > latest else version


def _read_as(path: Path, how: str) -> int:
    import sqlite3

    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=1)) as connection:
        return _version(connection)


def _take(connection: sqlite3.Connection, step: Step) -> None:
    if not isinstance(step, str):
        step(connection)
        return
    for statement in filter(str.strip, step.split(";")):
        connection.execute(statement).close()


def _copy(connection: sqlite3.Connection, copy: Path) -> None:
    """All of it, log and all. SQLite writes into a file that is there, if it is empty."""
    connection.execute("VACUUM INTO ?", (str(copy),)).close()


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
