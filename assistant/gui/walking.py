"""Going through the queue ticket by ticket, and what is said where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from assistant.gui.ticket_flow import TicketFlow
    from assistant.gui.work_page import WorkPage

_TOPIC = "walking"


class Walking(QObject):
    """A key that does nothing and says nothing seems broken."""

    def __init__(self, page: WorkPage, tickets: TicketFlow, parent: QObject) -> None:
        """Connect with the buttons; the keys are bound elsewhere."""
        super().__init__(parent)
        self._notices = page.notices
        self._tickets = tickets
        page.ticket_bar.stepped.connect(self.step)
        tickets.ticket_opened.connect(self._on_moved)
        tickets.queue_changed.connect(self._on_moved)
        tickets.desk_changed.connect(self._on_moved)

    def step(self, by: int) -> None:
        """Open the next (1) or previous (-1) ticket, or say that there is none."""
        tickets = self._tickets
        if following := tickets.queue.beside(tickets.wanted, by):
            tickets.open(following)
        elif tickets.wanted is not None:
            words = self.tr("This is the last ticket.") if by > 0 else self.tr("This is the first ticket.")
            # It may be asked twice, and is said twice.
            self._notices.clear(_TOPIC)
            self._notices.show_text(_TOPIC, words, look="info")

    def _on_moved(self, _where: object) -> None:
        self._notices.clear(_TOPIC)
