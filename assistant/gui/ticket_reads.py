"""Tickets are read from the helpdesk and worked out, each time under a number of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.errors import ServiceError, Trouble

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.errors import AssistantError
    from assistant.domain.fetched import Fetched
    from assistant.domain.ticket import Ticket, TicketId
    from assistant.domain.wishes import Wishes
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Runner
    from assistant.gui.known_ticket import Known

_REFUSED = frozenset({Trouble.NO_SUCH_TICKET, Trouble.NO_RIGHTS})
"""The helpdesk is well, and answers the same next time: only the agent asks again."""


@dataclass(frozen=True, slots=True)
class Read:
    """Which ticket was asked for, of whom, and when among all that were."""

    desk: Desk
    ticket: TicketId
    known: Known
    number: int


class TicketReads(QObject):
    """Says of each ticket whether it is being read, and whether it is still to be.

    Signals:
        arrived: The ticket of a read can be shown (Read, Fetched); whoever wants it has it worked out.
        worked_out: A read is over (Read, the wishes that it heeds, Worksheet).
        worked_out_again: What was fetched before, under other wishes (Desk, Known, Worksheet).
        failed: The helpdesk did not answer, or refused (Desk, AssistantError).
    """

    arrived = Signal(object, object)
    worked_out = Signal(object, object, object)
    worked_out_again = Signal(object, object, object)
    failed = Signal(object, object)

    def __init__(self, background: Runner, parent: QObject) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self._background = background
        self.count = 0

    def ask(self, desk: Desk, ticket: TicketId, known: Known) -> None:
        """Read it: at one go where it is known already, else first what the customer wrote."""
        self.count += 1
        known.asked = known.due = self.count
        read = Read(desk, ticket, known, self.count)
        if known.sheet is None:
            arrived, failed = partial(self._on_arrived, read), partial(self._on_failed, read)
            self._background.run(partial(desk.fetch, ticket), arrived, failed)
        else:
            self.work_out(read, ticket)

    def work_out(self, read: Read, ticket: TicketId | Ticket) -> None:
        """Work it out under the wishes of now; a ticket that is given is not asked for again."""
        wishes = read.known.wishes
        done, failed = partial(self._on_worked_out, read, wishes), partial(self._on_failed, read)
        self._background.run(partial(read.desk.worksheet, ticket, wishes), done, failed)

    def work_out_again(self, desk: Desk, known: Known) -> None:
        """Work out what was fetched of a ticket under the wishes of now."""
        if (fetched := known.fetched) is not None:
            wishes = known.wishes
            done = partial(self._on_worked_out_again, desk, known, fetched, wishes)
            failed = partial(self._on_not_worked_out, desk)
            self._background.run(partial(desk.again, fetched, wishes), done, failed)

    def _on_arrived(self, read: Read, fetched: Fetched) -> None:
        self.arrived.emit(read, fetched)

    def _on_worked_out(self, read: Read, wishes: Wishes, sheet: Worksheet) -> None:
        self._end(read)
        self.worked_out.emit(read, wishes, sheet)

    def _on_worked_out_again(
        self, desk: Desk, known: Known, fetched: Worksheet, wishes: Wishes, sheet: Worksheet
    ) -> None:
        # What was fetched or wished since then is being worked out, or shown already.
        if fetched is known.fetched and wishes == known.wishes:
            self.worked_out_again.emit(desk, known, sheet)

    def _on_not_worked_out(self, desk: Desk, error: AssistantError) -> None:
        self.failed.emit(desk, error)

    def _on_failed(self, read: Read, error: AssistantError) -> None:
        self._end(read)
        if isinstance(error, ServiceError) and error.trouble in _REFUSED:
            read.known.due = read.known.number
        self.failed.emit(read.desk, error)

    def _end(self, read: Read) -> None:
        if read.known.asked == read.number:
            read.known.asked = 0
