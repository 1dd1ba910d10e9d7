"""What is known of tickets while the agent goes from one to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.domain.ticket import TicketId
from assistant.domain.wishes import Wishes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from assistant.domain.ticket import TicketSummary
    from assistant.domain.worksheet import Worksheet

_NONE_WISHED = Wishes()


@dataclass(slots=True)
class Known:
    """What was fetched of one ticket, wished and shown."""

    wishes: Wishes = _NONE_WISHED
    fetched: Worksheet | None = None
    """As the helpdesk and the shops answered last, with the tags that were set since."""
    sheet: Worksheet | None = None
    """What is shown: the same under the agent's wishes."""
    number: int = 0
    """Which fetch that was; an older one that answers later is dropped."""
    tagged: int = 0
    """The last fetch that was asked for before the tags were set: it may not know of them."""
    asked: int = 0
    """The fetch that is under way; 0: none."""
    due: int = 0
    """The first fetch that knows all there is to know."""
    heard: datetime | None = None
    """When it changed last, as the queue tells."""

    @property
    def behind(self) -> bool:
        """Whether it is to be fetched, and nobody does."""
        return self.number < self.due and not self.asked

    def take(self, number: int, sheet: Worksheet) -> Worksheet:
        """Keep what was fetched, with the tags that were set meanwhile."""
        if self.fetched and number <= self.tagged:
            sheet = tagged(sheet, self.fetched.ticket.tags)
        self.number, self.fetched = number, sheet
        if self._knows_what_was_heard():
            self.due = number
        return sheet

    def hear(self, updated: datetime | None, following: int) -> None:
        """The queue tells when it changed last: what knows nothing of that is due by the following fetch."""
        if updated is not None and updated != self.heard:
            self.heard = updated
            if not self._knows_what_was_heard():
                self.due = following

    def _knows_what_was_heard(self) -> bool:
        updated = self.fetched.ticket.updated if self.fetched else None
        return updated is not None and self.heard is not None and updated >= self.heard


class KnownTickets(dict[TicketId, Known]):
    """By id; a ticket that was merged into another is known by that one's."""

    def of(self, ticket: TicketId) -> Known:
        """What is known of a ticket, nothing at first."""
        return self.setdefault(ticket, Known())

    def followed(self, asked: TicketId, now: TicketId) -> Known:
        """What is known of a ticket that is another one by now, of which more may be known already."""
        return self.setdefault(now, self.pop(asked, Known()))

    def hear(self, queue: Iterable[TicketSummary], following: int) -> None:
        """The queue tells when its tickets changed last; the following fetch knows of that."""
        for row in queue:
            if known := self.get(row.id):
                known.hear(row.updated, following)


def tagged(sheet: Worksheet, tags: tuple[str, ...]) -> Worksheet:
    """The same worksheet with these tags on its ticket."""
    return replace(sheet, ticket=replace(sheet.ticket, tags=tags))
