"""What is old enough to be let go, by a computer's clock that may be set wrong.

Years are not over because a clock says so once. They are where work went on under it: days are counted back
from the third last day on which something was written, and what a wrong clock wrote goes with its neighbours.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_DAYS = 3


def let_go(connection: sqlite3.Connection, table: str, column: str, now: datetime, keep_days: int) -> None:
    """Delete what is too old. Rows must be numbered in the order in which they were written."""
    oldest = oldest_to_keep(connection, table, column, now, keep_days)
    question = f"""
        DELETE FROM {table} WHERE {column} < :oldest AND rowid < (
            SELECT MIN(rowid) FROM {table} WHERE {column} >= :oldest AND {column} <= :now
        )
    """  # noqa: S608 - our own names
    connection.execute(question, {"oldest": oldest, "now": now.astimezone(UTC).isoformat()}).close()


def oldest_to_keep(
    connection: sqlite3.Connection, table: str, column: str, now: datetime, keep_days: int
) -> str:
    """What was written before this, as text, is too old. Empty, and so before everything: nothing is."""
    before = (now.astimezone(UTC) + timedelta(microseconds=1)).isoformat()
    for _ in range(_DAYS):
        question = f"SELECT MAX({column}) FROM {table} WHERE {column} < ?"  # noqa: S608 - our own names
        ((newest,),) = connection.execute(question, (before,)).fetchall()
        if not newest:
            return ""
        before = str(newest)[: len("2026-11-22")]
    try:
        return (date.fromisoformat(before) - timedelta(days=keep_days)).isoformat()
    except (ValueError, OverflowError):
        return ""
