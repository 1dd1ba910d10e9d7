"""Which ticket is open, and how its worksheet gets onto the screen."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.category import CategoryId
from assistant.domain.errors import AssistantError
from assistant.domain.ticket import TicketId, TicketSummary
from assistant.domain.wishes import Wishes
from assistant.domain.worksheet import Worksheet
from assistant.gui.background import Runner

if TYPE_CHECKING:
    from assistant.desk import Desk


class TicketFlow(QObject):
    """Follows the agent from ticket to ticket. Answers that come late for another ticket are dropped.

    Signals:
        queue_changed: The open tickets, as the helpdesk lists them now.
        ticket_opened: Another ticket is wanted; what is known of it follows, at once or later.
        sheet_changed: The worksheet of the open ticket.
        compared: The open worksheet, and the one of the same ticket without its pressure.
        failed: The helpdesk did not answer, or refused.
        succeeded: It answered: what was said about it before is over.
    """

    queue_changed = Signal(object)
    ticket_opened = Signal(str)
    sheet_changed = Signal(object)
    compared = Signal(object, object)
    failed = Signal(object)
    succeeded = Signal()

    def __init__(self, background: Runner, parent: QObject | None = None) -> None:
        """Have no desk yet."""
        super().__init__(parent)
        self._background = background
        self._desk: Desk | None = None
        self._queue: tuple[TicketSummary, ...] = ()
        self._wanted: TicketId | None = None
        self._wishes: dict[TicketId, Wishes] = {}
        self._known: dict[TicketId, Worksheet] = {}

    @property
    def sheet(self) -> Worksheet | None:
        """What is on the screen, once it arrived."""
        return self._known.get(self._wanted) if self._wanted else None

    @property
    def wanted(self) -> TicketId | None:
        """Which ticket is open, arrived or not."""
        return self._wanted

    def start(self, desk: "Desk") -> None:
        """Work at this desk from now on, with nothing kept of the one before."""
        self._desk = desk
        self._queue, self._wanted = (), None
        self._wishes.clear()
        self._known.clear()
        self.refresh_queue()

    def refresh_queue(self) -> None:
        """Fetch the open tickets again; the first is opened when none is yet."""
        if desk := self._desk:
            self._background.run(desk.queue, partial(self._on_queue, desk), self._failing(desk))

    def open(self, ticket: TicketId) -> None:
        """Show a ticket: at once what is known of it, then what the helpdesk says now."""
        self._wanted = ticket
        self.ticket_opened.emit(ticket)
        if known := self._known.get(ticket):
            self.sheet_changed.emit(known)
        self.refresh()

    def leave(self) -> None:
        """Close the open ticket without opening another."""
        self._wanted = None

    def refresh(self) -> None:
        """Fetch the open ticket again."""
        if (desk := self._desk) and (ticket := self._wanted):
            call = partial(desk.worksheet, ticket, self._wishes.get(ticket, Wishes()))
            self._background.run(call, partial(self._on_sheet, desk, ticket), self._failing(desk))

    def step(self, by: int) -> None:
        """Open the next (1) or previous (-1) ticket of the queue; stays put at its ends."""
        ids = [summary.id for summary in self._queue]
        here = ids.index(self._wanted) if self._wanted in ids else -1
        place = max(here + by, 0)
        if place < len(ids) and ids[place] != self._wanted:
            self.open(ids[place])

    def choose_category(self, category: CategoryId) -> None:
        """The agent says what happened; the answer follows at once."""
        self._wish(category=category)

    def choose_language(self, language: str) -> None:
        """The agent wants the replies in another language."""
        self._wish(language=language)

    def say_dispute(self, is_open: bool) -> None:  # noqa: FBT001 - a fact, said by yes or no
        """The agent confirms a dispute, or that there is none."""
        self._wish(dispute_open=is_open)

    def compare(self) -> None:
        """Work the ticket out once more as if nobody had pressed."""
        if (desk := self._desk) and (sheet := self.sheet):
            wishes = self._wishes.get(sheet.ticket.id, Wishes())
            call = partial(desk.without_pressure, sheet, wishes)
            self._background.run(call, partial(self._on_compared, sheet), self._failing(desk))

    def tag(self, *, add: Collection[str] = (), remove: Collection[str] = ()) -> None:
        """Set and remove tags of the open ticket."""
        if (desk := self._desk) and (ticket := self._wanted):
            call = partial(desk.tag, ticket, add=add, remove=remove)
            self._background.run(call, partial(self._on_tagged, desk, ticket), self._failing(desk))

    def _wish(self, **wished: object) -> None:
        desk, sheet = self._desk, self.sheet
        if desk and sheet and self._wanted:
            wishes = replace(self._wishes.get(self._wanted, Wishes()), **wished)  # type: ignore[arg-type]
            self._wishes[self._wanted] = wishes
            call = partial(desk.again, sheet, wishes)
            self._background.run(call, partial(self._on_sheet, desk, self._wanted), self._failing(desk))

    def _failing(self, desk: "Desk") -> "partial[None]":
        return partial(self._on_failed, desk)

    def _on_failed(self, desk: "Desk", error: AssistantError) -> None:
        if desk is self._desk:
            self.failed.emit(error)

    def _on_queue(self, desk: "Desk", queue: tuple[TicketSummary, ...]) -> None:
        if desk is not self._desk:
            return
        self._queue = queue
        self.succeeded.emit()
        self.queue_changed.emit(queue)
        if self._wanted is None and queue:
            self.open(queue[0].id)

    def _on_sheet(self, desk: "Desk", ticket: TicketId, sheet: Worksheet) -> None:
        if desk is not self._desk:
            return
        self._known[ticket] = sheet
        if ticket == self._wanted:
            self.succeeded.emit()
            self.sheet_changed.emit(sheet)

    def _on_compared(self, sheet: Worksheet, without: Worksheet) -> None:
        if sheet is self.sheet:
            self.compared.emit(sheet, without)

    def _on_tagged(self, desk: "Desk", ticket: TicketId, tags: tuple[str, ...]) -> None:
        known = self._known.get(ticket)
        if known is not None:
            self._on_sheet(desk, ticket, replace(known, ticket=replace(known.ticket, tags=tags)))
