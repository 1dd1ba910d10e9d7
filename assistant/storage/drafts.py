"""Drafts in a SQLite file that survives crashes; a damaged one is set aside, never deleted."""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from assistant.domain.errors import StorageError, translatable
from assistant.domain.notice import FileFault, FileNotice
from assistant.storage.draft_rows import COLUMNS, draft_from, row_of
from assistant.storage.drafts_file import DamagedError, clear, connect, copy_aside, prepare, told

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from assistant.domain.account import AccountId
    from assistant.domain.draft import Draft
    from assistant.domain.ticket import TicketId

_Answer = TypeVar("_Answer")

_TEXTS = {"body", "trouble", "reason", "beside"}
# A text goes in as its bytes: half an emoji, as an editor may hand over, is no reason to lose a draft.
_PLACES = ", ".join("CAST(? AS TEXT)" if column in _TEXTS else "?" for column in COLUMNS)
_NAMES = ", ".join(("account", *COLUMNS))
_KEEP = f"INSERT OR REPLACE INTO drafts ({_NAMES}) VALUES (?, {_PLACES})"  # noqa: S608 - our own names
_FIELDS = ", ".join(COLUMNS)
_KEPT = f"SELECT {_FIELDS} FROM drafts WHERE account = ? AND ticket = ?"  # noqa: S608 - likewise
_FORGET = "DELETE FROM drafts WHERE account = ? AND ticket = ?"
_WAITING = f"SELECT {_FIELDS} FROM drafts WHERE account = ? ORDER BY changed DESC, rowid DESC"  # noqa: S608 - likewise


class SqliteDrafts:
    """Drafts by account and ticket, for any number of threads; opened by the first call.

    What was being sent when the last run ended comes back as doubtful: nobody knows whether it arrived. One
    program at a time: a second one that opens the file would doubt what the first is sending just now.
    """

    def __init__(self, path: Path, tell: Callable[[FileNotice], None]) -> None:
        """``tell`` hears of a damaged file, on the thread that met it; the call goes on with a fresh one."""
        self._path = path
        self._tell = tell
        self._turn = Lock()
        self._connection: sqlite3.Connection | None = None
        self._prepared = False

    def keep(self, account: AccountId, draft: Draft) -> None:
        """Store it; when this returns, neither a crash nor a power cut can take it."""
        row = (account, *row_of(draft))
        self._asked(lambda connection: connection.execute(_KEEP, row).close())

    def kept(self, account: AccountId, ticket: TicketId) -> Draft | None:
        """What was kept last."""
        found = self._asked(lambda connection: connection.execute(_KEPT, (account, ticket)).fetchall())
        return draft_from(found[0]) if found else None

    def forget(self, account: AccountId, ticket: TicketId) -> None:
        """Let it go; nothing happens where there is none."""
        self._asked(lambda connection: connection.execute(_FORGET, (account, ticket)).close())

    def waiting(self, account: AccountId) -> tuple[Draft, ...]:
        """All drafts of an account, newest first."""
        rows = self._asked(lambda connection: connection.execute(_WAITING, (account,)).fetchall())
        return tuple(draft_from(row) for row in rows)

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        with self._turn:
            self._close()

    def _asked(self, question: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        with self._turn:
            try:
                return self._answered(question)
            except DamagedError:
                self._begin_anew()
            try:
                return self._answered(question)
            except DamagedError as error:
                raise StorageError(
                    translatable("errors", "The drafts in {file} are damaged again."),
                    translatable("errors", "The draft is only on your screen. Check the disk."),
                    file=self._path,
                ) from error

    def _answered(self, question: Callable[[sqlite3.Connection], _Answer]) -> _Answer:
        import sqlite3

        try:
            return question(self._opened())
        except (sqlite3.Error, OSError) as error:
            raise told(error, self._path) from error

    def _opened(self) -> sqlite3.Connection:
        self._connection = self._connection or connect(self._path)
        if not self._prepared:
            prepare(self._connection, self._path)
            self._prepared = True
        return self._connection

    def _begin_anew(self) -> None:
        kept_as = copy_aside(self._path)
        self._close()
        clear(self._path)
        self._tell(FileNotice(self._path, FileFault.DAMAGED, kept_as=kept_as))

    def _close(self) -> None:
        import sqlite3

        self._prepared = False
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()
