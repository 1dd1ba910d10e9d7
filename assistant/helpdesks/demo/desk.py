"""The demo desk: a whole helpdesk in one SQLite file, with a fictional shop's tickets in it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from typing_extensions import override

from assistant.domain.account import Identity
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.helpdesk import Ability, Status
from assistant.domain.reply import Reply, ReplyId
from assistant.domain.ticket import (
    Attachment,
    AuthorKind,
    Customer,
    Message,
    Ticket,
    TicketId,
    TicketSummary,
)
from assistant.helpdesks.demo.content import AGENT_NAME
from assistant.helpdesks.demo.file import DemoFile
from assistant.helpdesks.modest import Modest
from assistant.wire.address import is_this_computer, parts_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection
    from pathlib import Path

    from assistant.ports import Clock

SHOP_NAME = "Larder & Leaf"
"""How replies from the demo desk name the shop, where the settings name none."""

AGENT = Identity(login="robin", name=AGENT_NAME, email="robin@larderandleaf.example.com")

_TICKET_PAGE = re.compile(r"/demo/tickets/([0-9]{1,18})/?", re.ASCII)
_STATUSES = {Status.OPEN: "open", Status.PENDING: "pending", Status.SOLVED: "closed"}
_KNOWN = {"new": Status.OPEN, **{word: status for status, word in _STATUSES.items()}}


class DemoDesk(Modest):
    """A helpdesk that needs no network: replies, notes and tags stay until it is reset.

    Safe to call from several threads and processes: every call has its own connection.
    """

    host = "demo"
    abilities = frozenset({Ability.STATUS})

    def __init__(self, path: Path, clock: Clock, content: Path | None = None) -> None:
        """Work on the file ``path``; the first call fills it from ``content``, the shipped one by default."""
        self._clock = clock
        self._file = DemoFile(path, clock, content)

    def reset(self) -> None:
        """Throw away all that was done and start afresh, even from a damaged file."""
        self._file.reset()

    def verify(self) -> Identity:
        """The demo agent, once the file can be read."""
        with self._file.opened():
            return AGENT

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """Open tickets, the longest waiting first: an answered one goes to the end."""
        with self._file.opened() as db:
            rows = db.execute(
                "SELECT t.*, c.name AS customer_name, c.address"
                " FROM tickets t JOIN customers c ON c.email = t.customer"
                " WHERE t.status <> 'closed' ORDER BY t.updated, t.id"
            ).fetchall()
            return tuple(_summary_from(row, _tags(db, row["id"])) for row in rows)

    def ticket(self, ticket: TicketId) -> Ticket:
        """One ticket with its whole conversation."""
        with self._file.opened() as db:
            return _ticket_from(_row(db, ticket), db)

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """It has no pages; one on this computer may stand for them, to try the panel beside a browser."""
        parts = parts_of(address)
        found = _TICKET_PAGE.fullmatch(parts.path)
        return TicketId(found[1]) if found and is_this_computer(parts.hostname or "") else None

    def reply(self, ticket: TicketId, body: str) -> None:
        """Store a public message; the ticket is open from then on."""
        self._write(ticket, body, public=True)

    def note(self, ticket: TicketId, body: str) -> None:
        """Store an internal note; the customer still waits as long as before."""
        self._write(ticket, body, public=False)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags; returns what then stands there."""
        with self._file.writing() as db:
            _row(db, ticket)
            db.executemany("INSERT OR IGNORE INTO tags VALUES (?, ?)", [(ticket, tag) for tag in add])
            db.executemany(
                "DELETE FROM tags WHERE ticket = ? AND name = ?", [(ticket, tag) for tag in remove]
            )
            return _tags(db, ticket)

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """A solved one leaves the queue."""
        with self._file.writing() as db:
            _row(db, ticket)
            db.execute("UPDATE tickets SET status = ? WHERE id = ?", (_STATUSES[status], ticket))

    def articles(self) -> tuple[Reply, ...]:
        """The shop's own canned texts."""
        with self._file.opened() as db:
            return tuple(_article_from(row) for row in db.execute("SELECT * FROM articles ORDER BY rowid"))

    def close(self) -> None:
        """Nothing is held between calls."""

    def _write(self, ticket: TicketId, body: str, *, public: bool) -> None:
        now = self._clock.now().isoformat()
        with self._file.writing() as db:
            _row(db, ticket)
            db.execute(
                "INSERT INTO messages (ticket, at, author, author_name, body, is_html, public)"
                " VALUES (?, ?, ?, ?, ?, 0, ?)",
                (ticket, now, AuthorKind.AGENT, AGENT.name, body, public),
            )
            if public:
                db.execute("UPDATE tickets SET status = 'open', updated = ? WHERE id = ?", (now, ticket))


def _row(db: sqlite3.Connection, ticket: TicketId) -> sqlite3.Row:
    found: sqlite3.Row | None = db.execute(
        "SELECT t.*, c.name AS customer_name, c.address"
        " FROM tickets t JOIN customers c ON c.email = t.customer WHERE t.id = ?",
        (ticket,),
    ).fetchone()
    if found is None:
        raise ServiceError(
            Trouble.NO_SUCH_TICKET,
            translatable("errors", "There is no ticket {ticket}."),
            translatable("errors", "Refresh the queue and pick another."),
            ticket=ticket,
        )
    return found


def _tags(db: sqlite3.Connection, ticket: str) -> tuple[str, ...]:
    return tuple(
        row["name"] for row in db.execute("SELECT name FROM tags WHERE ticket = ? ORDER BY rowid", (ticket,))
    )


def _summary_from(row: sqlite3.Row, tags: tuple[str, ...]) -> TicketSummary:
    return TicketSummary(
        id=TicketId(row["id"]),
        subject=row["subject"],
        customer_name=row["customer_name"],
        updated=datetime.fromisoformat(row["updated"]),
        tags=tags,
        status=row["status"],
        customer_email=row["address"],
    )


def _ticket_from(row: sqlite3.Row, db: sqlite3.Connection) -> Ticket:
    written = db.execute("SELECT * FROM messages WHERE ticket = ? ORDER BY at, id", (row["id"],))
    return Ticket(
        id=TicketId(row["id"]),
        subject=row["subject"],
        messages=tuple(_message_from(message, db) for message in written.fetchall()),
        customer=Customer(row["customer_name"], row["address"]),
        status=row["status"],
        tags=_tags(db, row["id"]),
        updated=datetime.fromisoformat(row["updated"]),
        known_status=_KNOWN.get(row["status"]),
    )


def _message_from(row: sqlite3.Row, db: sqlite3.Connection) -> Message:
    files = db.execute("SELECT name, size FROM attachments WHERE message = ? ORDER BY rowid", (row["id"],))
    return Message(
        author=AuthorKind(row["author"]),
        body=row["body"],
        is_html=bool(row["is_html"]),
        public=bool(row["public"]),
        author_name=row["author_name"],
        at=datetime.fromisoformat(row["at"]),
        id=str(row["id"]),
        attachments=tuple(Attachment(file["name"], file["size"]) for file in files),
    )


def _article_from(row: sqlite3.Row) -> Reply:
    return Reply(
        id=ReplyId(f"article-{row['id']}"),
        title=row["title"],
        use_when=row["use_when"],
        language=row["language"],
        body=row["body"],
    )
