"""Which addresses are the customer's, for the shown ticket: looked up behind it, decided by the agent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.addresses import Decision, KnownAs
    from assistant.domain.errors import AssistantError
    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Runner


class AddressFlow(QObject):
    """Answers about another ticket than the one that is shown by then are dropped.

    Signals:
        known: What there is to say of the customer's addresses (KnownAs, or None).
        decided: The agent decided: whose history it is may be another now (TicketId).
        failed: The list of addresses cannot be used.
    """

    known = Signal(object)
    decided = Signal(str)
    failed = Signal(object)

    def __init__(self, background: Runner, parent: QObject) -> None:
        """Know nothing yet."""
        super().__init__(parent)
        self._background = background
        self._desk: Desk | None = None
        self._sheet: Worksheet | None = None
        self._count = 0

    def start(self, desk: Desk | None) -> None:
        """Look up through this desk from now on."""
        self._desk = desk
        self.show_sheet(None)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Another ticket is shown, or the same anew."""
        is_other = self._sheet is None or sheet is None or sheet.ticket.id != self._sheet.ticket.id
        self._sheet = sheet
        self._count += 1
        if is_other:
            self.known.emit(None)
        self.look_again()

    def look_again(self) -> None:
        """The shops may have answered: of an address it is known by now whether it has a history."""
        if self._desk is not None and self._sheet is not None:
            call = partial(self._desk.people.look, self._sheet.ticket.customer)
            self._count += 1
            done = partial(self._on_known, self._desk, self._count)
            self._background.run(call, done, partial(self._on_failed, self._desk))

    def decide(self, decision: Decision, other: str = "") -> None:
        """The agent says it of the ticket's customer."""
        if self._desk is not None and self._sheet is not None:
            call = partial(self._desk.people.decide, self._sheet.ticket.customer, decision, other)
            # Counted, because a slow look must not put back what was decided after it.
            self._count += 1
            done = partial(self._on_decided, self._desk, self._count, self._sheet.ticket.id)
            self._background.run(call, done, partial(self._on_failed, self._desk))

    def _on_known(self, desk: Desk, count: int, known: KnownAs | None) -> None:
        if desk is self._desk and count == self._count:
            self.known.emit(known)

    def _on_decided(self, desk: Desk, count: int, ticket: TicketId, known: KnownAs | None) -> None:
        self._on_known(desk, count, known)
        if desk is self._desk:
            self.decided.emit(ticket)

    def _on_failed(self, desk: Desk, error: AssistantError) -> None:
        if desk is self._desk:
            self.failed.emit(error)
