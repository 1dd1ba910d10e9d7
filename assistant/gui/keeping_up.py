"""What is said when the open ticket, read again by itself, is another than the agent saw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.domain.ticket import AuthorKind
from assistant.gui.wording import tr

if TYPE_CHECKING:
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.notices import Notices
    from assistant.gui.ticket_flow import TicketFlow

_TOPIC = "customer"


class KeepingUp(QObject):
    """Says that the customer wrote again, each time; until the ticket is answered, or left."""

    def __init__(self, notices: Notices, tickets: TicketFlow, parent: QObject) -> None:
        """Watch what is open."""
        super().__init__(parent)
        self._notices = notices
        self._sheet: Worksheet | None = None
        tickets.ticket_opened.connect(self._on_ticket_opened)
        tickets.desk_changed.connect(self._on_ticket_opened)
        tickets.sheet_changed.connect(self._on_sheet_changed)

    def _on_ticket_opened(self, _ticket: object) -> None:
        self._sheet = None
        self._notices.clear(_TOPIC)

    def _on_sheet_changed(self, sheet: Worksheet) -> None:
        before, self._sheet = self._sheet, sheet
        if before is None or before.ticket.id != sheet.ticket.id:
            return
        wrote = _written(sheet, AuthorKind.CUSTOMER) > _written(before, AuthorKind.CUSTOMER)
        if wrote or _written(sheet, AuthorKind.AGENT) > _written(before, AuthorKind.AGENT):
            self._notices.clear(_TOPIC)
        if wrote:
            self._notices.show_text(_TOPIC, tr("The customer wrote again."))


def _written(sheet: Worksheet, author: AuthorKind) -> int:
    """How many messages of theirs there are that both sides see."""
    return sum(message.public and message.author is author for message in sheet.ticket.messages)
