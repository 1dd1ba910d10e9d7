"""What shops answered, kept on this computer: shown at once, with its age, and where a shop is down.

Everything in it can be asked for again: a file that is damaged begins anew. One of a newer version stays as
it is, is told once, and is not used.
"""

from __future__ import annotations

import json
from contextlib import closing
from datetime import UTC, datetime
from decimal import InvalidOperation
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from assistant.domain.notice import FileFault, FileNotice
from assistant.domain.source import SourceId
from assistant.storage.letting_go import let_go
from assistant.storage.newer import NewerError
from assistant.storage.sqlite_versions import Step, bring_up_to_date, refuse_newer

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from assistant.domain.purchases import Purchases

_Answer = TypeVar("_Answer")
_MAKE = """
CREATE TABLE IF NOT EXISTS purchases (
    source TEXT NOT NULL, email TEXT NOT NULL, kept TEXT NOT NULL, found TEXT NOT NULL,
    PRIMARY KEY (source, email)
)
"""
STEPS: tuple[Step, ...] = (_MAKE,)
_KEEP = "INSERT OR REPLACE INTO purchases (source, email, kept, found) VALUES (?, ?, ?, ?)"
_KEPT = "SELECT found FROM purchases WHERE source = ? AND email = ?"
_ALL = "SELECT source, email, found FROM purchases"
_FORGET = "DELETE FROM purchases WHERE source = ?"


class SqlitePurchases:
    """By source and address. Safe to call from several threads; what the disk refuses is only not kept."""

    def __init__(
        self, path: Path, keep_days: int = 90, *, tell: Callable[[FileNotice], None] = lambda _: None
    ) -> None:
        """Open nothing yet. ``keep_days`` after a shop last answered for an address, that is let go."""
        self._path = path
        self._tell: Callable[[FileNotice], None] | None = tell
        self._keep_days = keep_days
        self._turn = Lock()

    def keep(self, source: SourceId, email: str, found: Purchases, now: datetime) -> None:
        """In the place of what was kept before."""
        from assistant.storage.purchases_json import purchases_as_json

        row = (source, email, now.astimezone(UTC).isoformat(), json.dumps(purchases_as_json(found)))

        def ask(connection: sqlite3.Connection) -> None:
            connection.execute(_KEEP, row).close()
            let_go(connection, "purchases", "kept", now, self._keep_days)

        self._asked(ask)

    def kept(self, source: SourceId, email: str) -> Purchases | None:
        """What was kept last."""
        rows = self._asked(lambda connection: connection.execute(_KEPT, (source, email)).fetchall())
        return _read(rows[0][0]) if rows else None

    def everybody(self) -> dict[str, dict[SourceId, Purchases]]:
        """All that is kept, by address and source; what cannot be read is passed over."""
        found: dict[str, dict[SourceId, Purchases]] = {}
        for source, email, said in self._asked(lambda connection: connection.execute(_ALL).fetchall()) or ():
            purchases = _read(said)
            if purchases is not None:
                found.setdefault(email, {})[SourceId(source)] = purchases
        return found

    def forget(self, source: SourceId) -> None:
        """Let go of everything of a source that was removed."""
        self._asked(lambda connection: connection.execute(_FORGET, (source,)).close())

    def _asked(self, question: Callable[[sqlite3.Connection], _Answer]) -> _Answer | None:
        import sqlite3

        with self._turn:
            try:
                return self._answered(question)
            except NewerError:
                self._tell_once()
                return None
            except (sqlite3.OperationalError, OSError):
                # The disk is full, or another program has its turn: what is there may be whole.
                return None
            except sqlite3.DatabaseError:
                self._begin_anew()
            try:
                return self._answered(question)
            except (sqlite3.Error, OSError):
                return None

    def _answered(self, question: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        import sqlite3

        if not self._path.exists():
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._path.touch(0o600)
        refuse_newer(self._path, STEPS)
        with closing(sqlite3.connect(self._path, timeout=10)) as connection, connection:
            # It holds what people bought: what is let go is overwritten, not only unlinked.
            connection.execute("PRAGMA secure_delete = ON").close()
            bring_up_to_date(connection, self._path, STEPS)
            return question(connection)

    def _tell_once(self) -> None:
        tell, self._tell = self._tell, None
        if tell is not None:
            tell(FileNotice(self._path, FileFault.NEWER))

    def _begin_anew(self) -> None:
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return


def _read(said: str) -> Purchases | None:
    from assistant.storage.purchases_json import purchases_from

    try:
        return purchases_from(json.loads(said))
    except (KeyError, TypeError, ValueError, InvalidOperation):
        return None
