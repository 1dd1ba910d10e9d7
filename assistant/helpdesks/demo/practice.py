"""The demo desk in practice mode: its customers answer at once, by their scripts."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from typing_extensions import override

from assistant import places
from assistant.domain.ticket import AuthorKind, Ticket, TicketId
from assistant.helpdesks.demo.content import Node, read
from assistant.helpdesks.demo.desk import DemoDesk
from assistant.ports import Clock
from assistant.practice.script import Said, Script, Turn, Voice, next_in


def content() -> Path:
    """Who writes, what they write first, and what they write then."""
    return places.resources() / "demo" / "practice"


def scripts() -> tuple[Script, ...]:
    """Every customer's part."""
    return tuple(map(_script, read(content() / "conversations.yaml")))


class PracticeDesk(DemoDesk):
    """After each public answer the customer writes again; after their last word the ticket is closed."""

    def __init__(self, path: Path, clock: Clock, parts: Sequence[Script] | None = None) -> None:
        """Work on a file of its own; ``parts`` are the shipped scripts by default."""
        super().__init__(path, clock, content())
        self._given = parts

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        # No page shows a customer of practice: an address is always somebody real's.
        return None

    @override
    def reply(self, ticket: TicketId, body: str) -> None:
        super().reply(ticket, body)
        script = self._scripts.get(ticket)
        stored = self.ticket(ticket)
        said = next_in(script, stored) if script else None
        if said is not None:
            self._say(stored, said)

    @cached_property
    def _scripts(self) -> dict[TicketId, Script]:
        return {one.ticket: one for one in (scripts() if self._given is None else self._given)}

    def _say(self, ticket: Ticket, said: Said) -> None:
        now = self._clock.now().isoformat()
        status = "closed" if said.last else "open"
        with self._file.writing() as db:
            db.execute(
                "INSERT INTO messages (ticket, at, author, author_name, body, is_html, public)"
                " VALUES (?, ?, ?, ?, ?, 0, 1)",
                (ticket.id, now, AuthorKind.CUSTOMER, ticket.customer.name, said.text),
            )
            db.execute("UPDATE tickets SET status = ?, updated = ? WHERE id = ?", (status, now, ticket.id))


def _script(node: Node) -> Script:
    return Script(
        ticket=TicketId(node["ticket"]),
        pair=node["pair"],
        voice=Voice(node["voice"]),
        turns=tuple(Turn(turn["refused"], turn.get("granted", "")) for turn in node["turns"]),
        thanks=node["thanks"],
        gives_up=node["gives_up"],
    )
