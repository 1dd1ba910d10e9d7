"""When the agent is asked to compare their answer with what stands in the conversation, and when no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.domain.draft import IN_DOUBT

if TYPE_CHECKING:
    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.draft_keeper import Place
    from assistant.gui.sending import Sending
    from assistant.gui.ticket_flow import TicketFlow
    from assistant.gui.work_page import WorkPage


class Comparing(QObject):
    """Asks while the open ticket's answer is in doubt, until the agent has decided."""

    def __init__(self, page: WorkPage, tickets: TicketFlow, sending: Sending, parent: QObject) -> None:
        """Connect everything once."""
        super().__init__(parent)
        self._card, self._tickets, self._sending = page.compare, tickets, sending
        self._decided: set[TicketId] = set()
        tickets.sheet_changed.connect(self._on_sheet_changed)
        tickets.ticket_opened.connect(self._card.hide)
        sending.flow.doubtful.connect(self._on_doubtful)
        for decision in (page.draft.arrived_confirmed, page.draft.send_again_asked, page.draft.kept):
            decision.connect(self._on_decided)

    def _on_sheet_changed(self, sheet: Worksheet) -> None:
        draft, ticket = sheet.draft, sheet.ticket.id
        in_doubt = draft is not None and draft.state in IN_DOUBT and not self._sending.under_way(ticket)
        if draft is not None and sheet.nearest is not None and in_doubt and ticket not in self._decided:
            self._card.compare(draft, sheet.nearest)
        else:
            self._card.hide()

    def _on_doubtful(self, place: Place, _error: object) -> None:
        self._decided.discard(place.ticket)

    def _on_decided(self) -> None:
        if (ticket := self._tickets.wanted) is not None:
            self._decided.add(ticket)
        self._card.hide()
