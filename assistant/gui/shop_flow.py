"""Asks the shops about the customer of the open ticket, behind what is shown already."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.errors import AssistantError
    from assistant.domain.purchases import Asked, Purchases
    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Runner

_NOT_AGAIN_WITHIN_MS = 60_000


class ShopFlow(QObject):
    """One question at a time, and one a ticket and minute.

    So a slow shop delays nobody: of the few threads it holds one. Meanwhile only the last ticket waits.

    Signals:
        answered: What the shops say of a ticket differs from what is shown (TicketId, Purchases or None).
        failed: A shop did not answer; what it said before stays.
        succeeded: All shops answered.
    """

    answered = Signal(str, object)
    failed = Signal(object)
    succeeded = Signal()

    def __init__(self, background: Runner, parent: QObject) -> None:
        """Ask nobody yet."""
        super().__init__(parent)
        self._background = background
        self._desk: Desk | None = None
        self._asked: dict[TicketId, int] = {}
        self._asking = False
        self._waiting: Worksheet | None = None
        self._clock = QElapsedTimer()
        self._clock.start()

    def start(self, desk: Desk | None) -> None:
        """Ask through this desk from now on."""
        self._desk, self._waiting = desk, None
        self._asked.clear()

    def show_sheet(self, sheet: Worksheet) -> None:
        """Ask about the customer of the ticket that is shown."""
        ticket, now = sheet.ticket.id, self._clock.elapsed()
        if self._desk is None or now - self._asked.get(ticket, -_NOT_AGAIN_WITHIN_MS) < _NOT_AGAIN_WITHIN_MS:
            return
        if self._asking:
            self._waiting = sheet
            return
        self._asking, self._asked[ticket] = True, now
        done = partial(self._on_asked, self._desk, sheet)
        ask = partial(self._desk.people.ask, sheet.ticket.customer)
        self._background.run(ask, done, partial(self._on_failed, self._desk))

    def ask_again(self) -> None:
        """Ask anew about whatever is shown next, because the agent says so."""
        self._asked.clear()

    def _go_on(self) -> None:
        self._asking = False
        sheet, self._waiting = self._waiting, None
        if sheet is not None:
            self.show_sheet(sheet)

    def _on_asked(self, desk: Desk, sheet: Worksheet, asked: Asked) -> None:
        self._go_on()
        if desk is not self._desk:
            return
        if _said(asked.purchases) != _said(sheet.purchases):
            self.answered.emit(sheet.ticket.id, asked.purchases)
        for trouble in asked.troubles[:1]:
            self.failed.emit(trouble)
        if not asked.troubles:
            self.succeeded.emit()

    def _on_failed(self, desk: Desk, error: AssistantError) -> None:
        self._go_on()
        if desk is self._desk:
            self.failed.emit(error)


def _said(purchases: Purchases | None) -> Purchases | None:
    """Without when it was read: that alone is no news, but the first answer or an old one's is."""
    if purchases is None or purchases.as_of is None:
        return purchases
    return replace(purchases, as_of=purchases.as_of.replace(minute=0, second=0, microsecond=0))
