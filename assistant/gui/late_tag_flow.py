"""Tags that wait for the helpdesk: tried again ever less often, and asked about where they are old."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from assistant.gui import late_words
from assistant.gui.background import ignore
from assistant.urgency import behind

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.errors import AssistantError
    from assistant.domain.ticket import TicketId
    from assistant.gui.background import Runner
    from assistant.gui.notices import Notices
    from assistant.gui.sending import Sending
    from assistant.gui.ticket_flow import TicketFlow
    from assistant.late_tags import Gone

_SETTLED_MS: Final = 1_000
"""The first ticket has the worker to itself so long."""

_FIRST_MS: Final = 15_000
_LONGEST_MS: Final = 300_000
_MOST_JITTER: Final = 1.25


class LateTagFlow(QObject):
    """Looks soon after a desk is opened, and as soon as an answer got through."""

    def __init__(
        self, notices: Notices, tickets: TicketFlow, sending: Sending, background: Runner, parent: QObject
    ) -> None:
        """Have no desk yet."""
        super().__init__(parent)
        self._notices, self._tickets, self._background = notices, tickets, background
        self._desk: Desk | None = None
        self._pause = _FIRST_MS
        self._told: set[TicketId] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        tickets.desk_changed.connect(self.start)
        tickets.tags_wait.connect(self._on_tags_wait)
        sending.flow.sent.connect(self.look)

    def start(self, desk: Desk | None) -> None:
        """What waited when the last run ended goes on waiting; None: nothing more leaves."""
        self._desk = desk
        self._timer.stop()
        self._pause = _FIRST_MS
        for ticket in self._told:
            self._notices.clear(_topic(ticket))
        self._told.clear()
        if desk is not None:
            self._timer.start(_SETTLED_MS)

    def look(self) -> None:
        """Try what waits now."""
        if (desk := self._desk) is not None and desk.tags_may_wait:
            self._background.run(partial(_gone, desk), partial(self._on_gone, desk), ignore)

    def _on_tags_wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start(int(self._pause * random.uniform(1, _MOST_JITTER)))

    def _on_gone(self, desk: Desk, gone: Gone) -> None:
        if desk is not self._desk:
            return
        for late, error in gone.refused:
            title, advice = late_words.refused(late, error)
            self._told.add(late.ticket)
            self._notices.show_text(_topic(late.ticket), title, advice, look="danger")
        for late in gone.old:
            actions = [
                (self.tr("Change them now"), partial(self._go_now, desk, late.ticket)),
                (self.tr("Leave them as they are"), partial(self._forget, desk, late.ticket)),
            ]
            if late.ticket not in self._told:
                self._told.add(late.ticket)
                self._notices.show_text(_topic(late.ticket), late_words.old(late), actions=actions)
        self._show_changed(*gone.done, *(late.ticket for late, _ in gone.refused))
        if gone.unreachable:
            self._pause = min(self._pause * 2, _LONGEST_MS)
            self._on_tags_wait()
        else:
            self._pause = _FIRST_MS

    def _go_now(self, desk: Desk, ticket: TicketId) -> None:
        call = partial(desk.late_tags.go_now, ticket)
        self._background.run(call, partial(self._on_decided, ticket), partial(self._on_failed, ticket))

    def _forget(self, desk: Desk, ticket: TicketId) -> None:
        call = partial(desk.late_tags.forget, ticket)
        self._background.run(call, partial(self._on_decided, ticket), partial(self._on_failed, ticket))

    def _on_decided(self, ticket: TicketId, _nothing: None) -> None:
        self._notices.clear(_topic(ticket))
        self._told.discard(ticket)
        self._show_changed(ticket)

    def _on_failed(self, ticket: TicketId, error: AssistantError) -> None:
        self._notices.show_error(error, _topic(ticket))
        self._told.discard(ticket)
        self._show_changed(ticket)

    def _show_changed(self, *tickets: TicketId) -> None:
        if self._tickets.wanted in tickets:
            self._tickets.refresh()


def _gone(desk: Desk) -> Gone:
    """On a worker thread: nobody waits for it."""
    with behind():
        return desk.late_tags.go()


def _topic(ticket: TicketId) -> str:
    return f"tags {ticket}"
