"""From the agent's click on Send to the helpdesk's answer, with seconds in which Undo takes it back."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.domain.draft import Draft
from assistant.domain.errors import AssistantError, SendDoubtfulError
from assistant.domain.ticket import Ticket, TicketId
from assistant.gui.background import Runner
from assistant.gui.draft_keeper import DraftKeeper

if TYPE_CHECKING:
    from assistant.desk import Desk

_SECOND_MS = 1000


@dataclass(slots=True)
class _Pending:
    desk: "Desk"
    draft: Draft
    before: Ticket
    seconds: int
    left: bool = False
    """Whether it has left: nothing can be undone any more."""


class SendFlow(QObject):
    """Nothing leaves without a click, and nothing is repeated by itself.

    Every signal names the ticket first: the agent may be at another one by then.

    Signals:
        counting: A draft goes out in so many seconds.
        sending: It is on its way.
        sent: The helpdesk has it; True for an internal note.
        refused: It was certainly not sent; the draft is kept.
        doubtful: It may or may not have been sent; the draft is kept, the agent decides.
        undone: The agent took it back.
    """

    counting = Signal(str, int)
    sending = Signal(str)
    sent = Signal(str, bool)
    refused = Signal(str, object)
    doubtful = Signal(str, object)
    undone = Signal(str)

    def __init__(self, background: Runner, keeper: DraftKeeper, parent: QObject | None = None) -> None:
        """Have nothing under way."""
        super().__init__(parent)
        self._background = background
        self._keeper = keeper
        self._pending: dict[TicketId, _Pending] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self.tick)

    def ask(self, desk: "Desk", draft: Draft, before: Ticket, undo_seconds: int) -> None:
        """Send this draft after the seconds in which it can be undone; it is stored at once."""
        if draft.ticket in self._pending:
            return
        self._pending[draft.ticket] = _Pending(desk, draft, before, undo_seconds)
        self._keeper.keep(desk, draft)
        self._timer.start()
        self._announce(self._pending[draft.ticket])

    def undo(self, ticket: TicketId) -> None:
        """Take it back, if it has not left yet."""
        pending = self._pending.get(ticket)
        if pending and not pending.left:
            del self._pending[ticket]
            self.undone.emit(ticket)

    def under_way(self, ticket: TicketId) -> Draft | None:
        """What is counting down or being sent for a ticket."""
        pending = self._pending.get(ticket)
        return pending.draft if pending else None

    def announce(self, ticket: TicketId) -> None:
        """Say again how far a ticket's draft is, for a panel that has just come back to it."""
        pending = self._pending.get(ticket)
        if pending and pending.left:
            self.sending.emit(ticket)
        elif pending:
            self.counting.emit(ticket, pending.seconds)

    def hold(self) -> None:
        """Let nothing more leave: the window closes. What was counting down stays a draft."""
        self._timer.stop()
        self._pending = {ticket: pending for ticket, pending in self._pending.items() if pending.left}

    def tick(self) -> None:
        """One second has passed."""
        for pending in tuple(self._pending.values()):
            if not pending.left:
                pending.seconds -= 1
                self._announce(pending)
        if all(pending.left for pending in self._pending.values()):
            self._timer.stop()

    def _announce(self, pending: _Pending) -> None:
        ticket = pending.draft.ticket
        if pending.seconds > 0:
            self.counting.emit(ticket, pending.seconds)
            return
        pending.left = True
        self.sending.emit(ticket)
        self._keeper.settle(partial(self._hand_over, pending))

    def _hand_over(self, pending: _Pending) -> None:
        call = partial(pending.desk.send, pending.draft, pending.before)
        self._background.run(call, partial(self._on_sent, pending), partial(self._on_failed, pending))

    def _on_sent(self, pending: _Pending, _nothing: None) -> None:
        self._pending.pop(pending.draft.ticket, None)
        self.sent.emit(pending.draft.ticket, pending.draft.internal)

    def _on_failed(self, pending: _Pending, error: AssistantError) -> None:
        self._pending.pop(pending.draft.ticket, None)
        said = self.doubtful if isinstance(error, SendDoubtfulError) else self.refused
        said.emit(pending.draft.ticket, error)
