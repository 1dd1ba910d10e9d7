"""New replies of customers on the agent's own tickets, found in what the queue says anyway."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.errors import AssistantError
from assistant.domain.ticket import AuthorKind
from assistant.gui.background import ignore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.desk import Desk
    from assistant.domain.ticket import Message, TicketId, TicketSummary
    from assistant.gui.background import Runner
    from assistant.gui.queue_flow import QueueFlow

_MOST = 8
"""So many changed tickets are looked into at one go; the newest first."""

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class NewReply:
    """What a customer wrote since the queue was last looked at; never the text itself."""

    ticket: TicketId
    subject: str
    customer: str


class NewsFlow(QObject):
    """What the agent did themselves changes a ticket, too: only a customer's newer message is news.

    Signals:
        came: There are new replies (tuple of NewReply).
    """

    came = Signal(object)

    def __init__(self, queue: QueueFlow, background: Runner, parent: QObject) -> None:
        """The first look at a queue tells nothing: everything in it would be new."""
        super().__init__(parent)
        self._background = background
        self._queue = queue
        self._desk: Desk | None = None
        self._own = True
        self._seen: dict[TicketId, datetime | None] | None = None
        self._latest: datetime | None = None
        queue.view_changed.connect(self._on_view_changed)
        queue.changed.connect(self._on_queue_changed)

    def _on_view_changed(self, view: object) -> None:
        """Lists that the helpdesk keeps are not the agent's own tickets."""
        self._own = view is None

    def _on_queue_changed(self, tickets: tuple[TicketSummary, ...]) -> None:
        desk = self._queue.desk
        if desk is not self._desk:
            self._desk, self._seen, self._latest = desk, None, None
        if desk is None or not self._own:
            return
        changed, since = self._changed(tickets), self._latest
        self._seen = (self._seen or {}) | {ticket.id: ticket.updated for ticket in tickets}
        moments = [ticket.updated for ticket in tickets if ticket.updated]
        self._latest = max([*moments, *([self._latest] if self._latest else [])], default=None)
        if changed:
            done = partial(self._on_looked, desk)
            self._background.run(partial(_looked_into, desk, changed, since), done, ignore)

    def _changed(self, tickets: Sequence[TicketSummary]) -> tuple[TicketSummary, ...]:
        seen = self._seen
        if seen is None:
            return ()
        changed = [ticket for ticket in tickets if seen.get(ticket.id, _NEVER) != ticket.updated]
        changed.sort(key=lambda ticket: ticket.updated or _NEVER, reverse=True)
        return tuple(changed[:_MOST])

    def _on_looked(self, desk: Desk, news: tuple[NewReply, ...]) -> None:
        if desk is self._desk and news:
            self.came.emit(news)


def _looked_into(
    desk: Desk, tickets: Sequence[TicketSummary], since: datetime | None
) -> tuple[NewReply, ...]:
    """On a worker thread. A ticket that cannot be read just now is no news; the panel says so by itself."""
    found = []
    for ticket in tickets:
        try:
            newest = desk.doing.newest(ticket.id)
        except AssistantError:
            continue
        if newest is not None and _is_news(newest, since):
            customer = ticket.customer_name or ticket.customer_email
            found.append(NewReply(ticket.id, ticket.subject, customer))
    return tuple(found)


def _is_news(newest: Message, since: datetime | None) -> bool:
    if newest.author is not AuthorKind.CUSTOMER:
        return False
    return newest.at is None or since is None or newest.at > since
