"""What an agent does with a ticket beside reading, answering and tagging it. Blocking, and free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.domain.braces import escape_braces

if TYPE_CHECKING:
    from datetime import datetime

    from assistant.domain.helpdesk import Ability, News, Status, View, ViewId
    from assistant.domain.ticket import Message, TicketId, TicketSummary
    from assistant.ports import Helpdesk


@dataclass(frozen=True, slots=True)
class Doing:
    """One account's helpdesk, as far as it can. Nothing here says a word to a customer."""

    helpdesk: Helpdesk

    @property
    def abilities(self) -> frozenset[Ability]:
        """What this helpdesk offers; without the ability, a call raises ``Trouble.UNABLE``."""
        return self.helpdesk.abilities

    def ticket_at(self, address: str) -> TicketId | None:
        """Whose page this is; asks nobody, so it may be called on any thread."""
        return self.helpdesk.ticket_at(address)

    def news(self, mark: str) -> News:
        """The agent's open tickets, but only where they changed since ``mark``."""
        return self.helpdesk.news(mark)

    def views(self) -> tuple[View, ...]:
        """Lists of tickets that the helpdesk itself keeps."""
        return self.helpdesk.views()

    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The tickets of such a list."""
        return self.helpdesk.viewed(view)

    def newest(self, ticket: TicketId) -> Message | None:
        """The last message of its conversation that the customer can see."""
        seen = [message for message in self.helpdesk.ticket(ticket).messages if message.public]
        return seen[-1] if seen else None

    def put(self, ticket: TicketId, status: Status) -> None:
        """Put a ticket where the helpdesk keeps those of this status."""
        self.helpdesk.put(ticket, status)

    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a ticket, or give it back to nobody."""
        self.helpdesk.assign(ticket, to_me=to_me)

    def snooze(self, ticket: TicketId, until: datetime) -> None:
        """Let it rest until then."""
        if until.tzinfo is None:
            raise ValueError("a ticket rests until a moment that knows its zone")
        self.helpdesk.snooze(ticket, until)

    def leave_draft(self, ticket: TicketId, body: str) -> None:
        """Leave the agent's text in the helpdesk's own editor, blanks and all; braces stay characters."""
        self.helpdesk.draft(ticket, escape_braces(body) if self.helpdesk.expands_braces else body)
