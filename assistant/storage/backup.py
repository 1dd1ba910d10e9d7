"""A copy of a database as the version before wrote it, kept beside it when it is brought up to date.

It holds what the database held, so it is as private: readable by its owner alone. One a version.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


def backup_name(path: Path, version: int) -> Path:
    """``drafts.before-2.sqlite`` for what version 2 found."""
    return path.with_name(f"{path.stem}.before-{version}{path.suffix}")


def keep_before(connection: "sqlite3.Connection", path: Path, version: int) -> Path:
    """Copy all of it, log and all, before it becomes this version; what fails here keeps it as it is."""
    copy = backup_name(path, version)
    if not copy.is_file() or not copy.stat().st_size:
        copy.touch(0o600)
        try:
            connection.execute("VACUUM INTO ?", (str(copy),)).close()
        except BaseException:
            # Half a copy would stand in the way of a whole one.
            with suppress(OSError):
                copy.unlink(missing_ok=True)
            raise
    return copy
