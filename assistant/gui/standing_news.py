"""What the tray and the strip say all the time: what waits, what is new, whether the helpdesk answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.domain.ticket import TicketId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.domain.ticket import TicketSummary
    from assistant.gui.news_flow import NewReply, NewsFlow
    from assistant.gui.strip import Strip
    from assistant.gui.tray import Tray
    from assistant.gui.work import Work


class StandingNews(QObject):
    """A new reply is new until its ticket is opened, or leaves the queue."""

    def __init__(self, work: Work, news: NewsFlow, tray: Tray, strip: Strip, parent: QObject) -> None:
        """Begin with an empty queue."""
        super().__init__(parent)
        self._work, self._tray, self._strip = work, tray, strip
        self._waiting: frozenset[TicketId] = frozenset()
        self._new: set[TicketId] = set()
        self._offline = False
        tickets = work.tickets
        tickets.queue_changed.connect(self._on_queue_changed)
        tickets.ticket_opened.connect(self._on_ticket_opened)
        tickets.failed.connect(self._on_failed)
        tickets.succeeded.connect(self._on_succeeded)
        news.came.connect(self._on_news_came)
        self._on_queue_changed(tickets.queue.tickets)

    def _on_queue_changed(self, queue: Iterable[TicketSummary]) -> None:
        self._waiting = frozenset(ticket.id for ticket in queue)
        self._new &= self._waiting
        self._show()

    def _on_ticket_opened(self, ticket: TicketId) -> None:
        self._new.discard(ticket)
        self._show()

    def _on_news_came(self, news: Iterable[NewReply]) -> None:
        self._new |= {reply.ticket for reply in news} - {self._work.tickets.wanted or TicketId("")}
        self._show()

    def _on_failed(self) -> None:
        self._offline = True
        self._show()

    def _on_succeeded(self) -> None:
        self._offline = False
        self._show()

    def _show(self) -> None:
        self._tray.show_state(len(self._waiting), len(self._new), offline=self._offline)
        self._strip.show_count(len(self._waiting))
