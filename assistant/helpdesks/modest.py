"""What an adapter says of what its helpdesk does not offer."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NoReturn

from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import Ability, News, Status, View, ViewId

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from assistant.domain.ticket import TicketId, TicketSummary


class Modest(ABC):
    """Offers nothing beside reading, answering and tagging, until a subclass says otherwise."""

    expands_braces = False
    abilities: frozenset[Ability] = frozenset()

    @property
    @abstractmethod
    def host(self) -> str:
        """As the agent knows it, for words about it."""

    @property
    def window(self) -> str:
        """Its pages lie where it answers."""
        return ""

    @abstractmethod
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The agent's open tickets, the longest waiting first."""

    def news(self, mark: str) -> News:
        """Ask for the whole queue and compare: right everywhere, cheap nowhere."""
        rows = self.tickets()
        now = repr(rows)
        return News(now, None if now == mark else rows)

    def views(self) -> tuple[View, ...]:
        """None."""
        return ()

    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """There is no such list."""
        del view
        self._unable()

    def tag_customer(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Customers have no tags."""
        del ticket, add, remove
        self._unable()

    def put(self, ticket: TicketId, status: Status) -> None:
        """No status can be set."""
        del ticket, status
        self._unable()

    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Nobody can be given a ticket."""
        del ticket, to_me
        self._unable()

    def snooze(self, ticket: TicketId, until: datetime) -> None:
        """No ticket can rest."""
        del ticket, until
        self._unable()

    def draft(self, ticket: TicketId, body: str) -> None:
        """No draft can be left there."""
        del ticket, body
        self._unable()

    def address_of(self, ticket: TicketId) -> str:
        """A ticket has no page."""
        del ticket
        return ""

    def ticket_at(self, address: str) -> TicketId | None:
        """No address is a ticket's."""
        del address
        return None

    def _unable(self) -> NoReturn:
        from assistant.wire.errors import trouble_with

        raise trouble_with(Trouble.UNABLE, self.host)
