"""Which ticket is open, and how its worksheet gets onto the screen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.gui.known_ticket import KnownTickets, tagged
from assistant.gui.queue_flow import QueueFlow
from assistant.gui.ticket_reads import TicketReads

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from assistant.desk import Desk
    from assistant.domain.category import CategoryId
    from assistant.domain.errors import AssistantError
    from assistant.domain.facts import FactId
    from assistant.domain.fetched import Fetched
    from assistant.domain.purchases import Purchases
    from assistant.domain.ticket import TicketId, TicketSummary
    from assistant.domain.wishes import Wishes
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Runner
    from assistant.gui.known_ticket import Known
    from assistant.gui.ticket_reads import Read


class TicketFlow(QObject):
    """Follows the agent from ticket to ticket. Answers that come late for another ticket are dropped.

    Signals:
        queue_changed: The tickets that are walked through, where they are others than before.
        ticket_opened: Another ticket is wanted; what is known of it follows, at once or later.
        fetched: The open ticket can be read; it is being worked out for the first time.
        merged: The open ticket turned out to be another one: the ids before and now. Its worksheet follows.
        sheet_changed: The worksheet of the open ticket.
        category_chosen: The agent said what happened: the desk, the ticket as it was fetched, the category.
        compared: The open worksheet, and the one of the same ticket without its pressure.
        failed: The helpdesk did not answer, or refused.
        succeeded: It answered all that was asked: what was said about it before is over.
        desk_changed: Tickets of another desk are walked through; None: of none.
        tags_wait: A change of tags is kept until it can be made, or what was kept is another by now.
    """

    queue_changed = Signal(object)
    ticket_opened = Signal(str)
    fetched = Signal(object)
    merged = Signal(str, str)
    sheet_changed = Signal(object)
    category_chosen = Signal(object, object, str)
    compared = Signal(object, object)
    failed = Signal(object)
    succeeded = Signal()
    tags_wait = Signal()
    desk_changed = Signal(object)

    def __init__(self, background: Runner, parent: QObject | None = None) -> None:
        """Have no desk yet."""
        super().__init__(parent)
        self._background = background
        self._desk: Desk | None = None
        self.queue = QueueFlow(background, self)
        self._wanted: TicketId | None = None
        self._known = KnownTickets()
        self._reads = TicketReads(background, self)
        self._reads.arrived.connect(self._on_arrived)
        self._reads.worked_out.connect(self._on_fetched)
        self._reads.worked_out_again.connect(self._on_worked_out)
        self._reads.failed.connect(self._on_failed)
        self.queue.changed.connect(self._on_queue_changed)
        self.queue.failed.connect(self.failed)
        self.queue.succeeded.connect(self._on_queue_succeeded)

    @property
    def started(self) -> bool:
        """Whether there is a desk to ask."""
        return self._desk is not None

    @property
    def sheet(self) -> Worksheet | None:
        """What is on the screen, once it arrived."""
        return known.sheet if (known := self._open) else None

    @property
    def wanted(self) -> TicketId | None:
        """Which ticket is open, arrived or not."""
        return self._wanted

    @property
    def _open(self) -> Known | None:
        return self._known.get(self._wanted) if self._wanted else None

    def start(self, desk: Desk, ticket: TicketId | None = None) -> None:
        """Work at this desk from now on, with nothing kept of the one before."""
        self.leave()
        self._desk = desk
        self.queue.start(desk)
        self.desk_changed.emit(desk)
        if ticket is not None:
            self.open(ticket)
        self.queue.refresh()

    def leave(self) -> None:
        """Have no desk any more: whatever it still answers is dropped."""
        self._desk = self._wanted = None
        self._known.clear()
        self.queue.start(None)
        self.desk_changed.emit(None)

    def open(self, ticket: TicketId) -> None:
        """Show a ticket: at once what is known of it, then what the helpdesk says now."""
        if ticket != self._wanted:
            self._wanted = ticket
            self.queue.stand_at(ticket)
            self.ticket_opened.emit(ticket)
            if known := self.sheet:
                self.sheet_changed.emit(known)
        self.refresh()

    def refresh(self) -> None:
        """Fetch the open ticket again."""
        if (desk := self._desk) and (ticket := self._wanted):
            self._reads.ask(desk, ticket, self._known.of(ticket))

    def choose_category(self, category: CategoryId) -> None:
        """The agent says what happened; the answer follows at once."""
        if (known := self._open) and known.fetched:
            self.category_chosen.emit(self._desk, known.fetched, category)
        self._wish(lambda wishes: replace(wishes, category=category))

    def choose_language(self, language: str) -> None:
        """The agent wants the replies in another language."""
        self._wish(lambda wishes: replace(wishes, language=language))

    def say_fact(self, fact: FactId, value: str) -> None:
        """The agent confirms a fact."""
        self._wish(lambda wishes: wishes.saying(fact, value))

    def take_purchases(self, ticket: TicketId, purchases: Purchases | None) -> None:
        """The shops answered: what they say counts from now on."""
        known = self._known.get(ticket)
        if (desk := self._desk) and known and known.fetched:
            known.fetched = replace(known.fetched, purchases=purchases)
            self._reads.work_out_again(desk, known)

    def compare(self) -> None:
        """Work the ticket out once more as if nobody had pressed; not before it is clear what happened."""
        if (desk := self._desk) and (sheet := self.sheet) and sheet.reading.category.sure:
            call = partial(desk.without_pressure, sheet, self._known[sheet.ticket.id].wishes)
            self._background.run(call, partial(self._on_compared, sheet), partial(self._on_failed, desk))

    def add_tag(self, tag: str) -> None:
        """Set a tag of the open ticket."""
        self._tag(add=(tag,))

    def remove_tag(self, tag: str) -> None:
        """Remove a tag of the open ticket."""
        self._tag(remove=(tag,))

    def _tag(self, *, add: Collection[str] = (), remove: Collection[str] = ()) -> None:
        if (desk := self._desk) and (ticket := self._wanted):
            call = partial(desk.tag, ticket, add=add, remove=remove)
            done, failed = partial(self._on_tagged, desk, ticket), partial(self._on_failed, desk)
            self._background.run(call, done, failed)

    def _wish(self, change: Callable[[Wishes], Wishes]) -> None:
        if (desk := self._desk) and (known := self._open) and known.fetched:
            known.wishes = change(known.wishes)
            self._reads.work_out_again(desk, known)

    def _on_arrived(self, read: Read, fetched: Fetched) -> None:
        """It can be read while it is worked out; one that turned out to be another waits for that."""
        if read.desk is self._desk:
            if self._wanted == read.ticket == fetched.ticket.id and self.sheet is None:
                self.fetched.emit(fetched)
            self._reads.work_out(read, fetched.ticket)

    def _on_failed(self, desk: Desk, error: AssistantError) -> None:
        if desk is self._desk:
            self.failed.emit(error)

    def _on_queue_succeeded(self) -> None:
        """The helpdesk answers again: whether all is well is known once the open ticket is here, too."""
        if not self._catch_up():
            self.succeeded.emit()

    def _catch_up(self) -> bool:
        """Fetch the open ticket where that is due, and nobody does."""
        if behind := (known := self._open) is not None and known.behind:
            self.refresh()
        return behind

    def _on_queue_changed(self, queue: tuple[TicketSummary, ...]) -> None:
        self.queue_changed.emit(queue)
        if self._wanted is None and queue:
            self.open(queue[0].id)
        self._known.hear(queue, self._reads.count + 1)
        self._catch_up()

    def _on_fetched(self, read: Read, wishes: Wishes, sheet: Worksheet) -> None:
        if read.desk is not self._desk:
            return
        known = self._known.followed(asked := read.ticket, now := sheet.ticket.id)
        if self._wanted == asked != now:
            self._wanted = now
            self.queue.stand_at(now)
            self.merged.emit(asked, now)
        if read.number < known.number:
            return
        sheet = known.take(read.number, sheet)
        if wishes == known.wishes:
            self._show(known, sheet)
        else:
            # The agent chose something while this was under way.
            self._reads.work_out_again(read.desk, known)
        self._catch_up()

    def _on_worked_out(self, desk: Desk, known: Known, sheet: Worksheet) -> None:
        if desk is self._desk:
            self._show(known, sheet)

    def _show(self, known: Known, sheet: Worksheet) -> None:
        if shown := sheet.ticket.id == self._wanted:
            self.succeeded.emit()
        # Most looks find what is on the screen already, and filling the page again takes half a frame.
        if sheet != known.sheet:
            known.sheet = sheet
            if shown:
                self.sheet_changed.emit(sheet)

    def _on_compared(self, sheet: Worksheet, without: Worksheet) -> None:
        if sheet is self.sheet:
            self.compared.emit(sheet, without)

    def _on_tagged(self, desk: Desk, ticket: TicketId, tags: tuple[str, ...] | None) -> None:
        known = self._known.get(ticket)
        if desk is self._desk and known and known.fetched:
            if tags is not None:
                known.tagged, known.fetched = self._reads.count, tagged(known.fetched, tags)
            self._reads.work_out_again(desk, known)
        if desk is self._desk and tags is None:
            self.tags_wait.emit()
