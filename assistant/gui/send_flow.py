"""From the agent's click on Send to the helpdesk's answer, with seconds in which Undo takes it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.domain.draft import DraftState
from assistant.domain.errors import (
    AssistantError,
    SendDoubtfulError,
    ServiceError,
    UnfinishedError,
    translatable,
)
from assistant.gui.draft_keeper import place_of
from assistant.gui.send_calls import send, send_again
from assistant.gui.waiting_sends import WaitingSends

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from assistant.desk import Desk
    from assistant.domain.account import AccountId
    from assistant.domain.draft import Draft
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Runner
    from assistant.gui.draft_keeper import DraftKeeper, Place

_SECOND_MS = 1000


@dataclass(slots=True)
class _Pending:
    desk: Desk
    draft: Draft
    sheet: Worksheet | None
    """None: it waited since the last run."""
    seconds: int
    left: bool = False
    """Whether it has left: nothing can be undone any more."""


class SendFlow(QObject):
    """Nothing leaves without a click, and nothing is repeated by itself.

    Every signal names the draft's Place first: the agent may be at another ticket, or account, by then.

    Signals:
        counting: A draft goes out in so many seconds.
        sending: It is on its way.
        sent: The helpdesk has it; True for an internal note.
        refused: It was certainly not sent; the draft is kept.
        doubtful: It may or may not have been sent; the draft is kept, the agent decides.
        waiting: It was certainly not sent, and goes by itself once the helpdesk can be reached.
        undone: The agent took it back.
        can_undo_changed: Whether anything counts down that could be taken back.
    """

    counting = Signal(object, int)
    sending = Signal(object)
    sent = Signal(object, bool)
    refused = Signal(object, object)
    doubtful = Signal(object, object)
    waiting = Signal(object, object)
    undone = Signal(object)
    can_undo_changed = Signal(bool)

    def __init__(self, background: Runner, keeper: DraftKeeper, parent: QObject | None = None) -> None:
        """Have nothing under way."""
        super().__init__(parent)
        self._background = background
        self._keeper = keeper
        self._pending: dict[Place, _Pending] = {}
        self._can_undo = False
        self._held: dict[Place, _Pending] = {}
        self._waits = WaitingSends(self)
        self._waits.due.connect(self._on_due)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self.tick)

    def ask(self, desk: Desk, draft: Draft, sheet: Worksheet, undo_seconds: int) -> None:
        """Send this draft after the seconds in which it can be undone; it is stored at once."""
        place = place_of(desk, draft.ticket)
        if place in self._pending:
            return
        self._pending[place] = _Pending(desk, draft, sheet, undo_seconds)
        self._keeper.keep(desk, draft)
        self._timer.start()
        self._announce(place)

    def resume(self, desk: Desk) -> None:
        """Let go on what counts down for this account, and what waited when the last run ended."""
        for place, pending in self._pending.items():
            if place.account == desk.account.id:
                pending.desk = desk
        self._background.run(desk.waiting_drafts, partial(self._on_found, desk), _ignore)

    def try_now(self, place: Place) -> bool:
        """Try what waits for this ticket without waiting any longer; False where nothing does."""
        pending = self._held.get(place)
        if pending is None or place in self._pending:
            return False
        self._pending[place] = pending
        self.sending.emit(place)
        call = partial(send_again, pending.desk, pending.draft, pending.sheet)
        self._background.run(call, partial(self._on_sent, place), partial(self._on_failed, place))
        return True

    def wait_no_more(self, place: Place) -> None:
        """The agent takes back what waited."""
        self._held.pop(place, None)
        self._waits.drop(place)

    def undo(self, place: Place) -> None:
        """Take it back, if it has not left yet."""
        pending = self._pending.get(place)
        if pending and not pending.left:
            del self._pending[place]
            self._tell_whether_undo_is_possible()
            self.undone.emit(place)

    def under_way(self, place: Place) -> Draft | None:
        """What is counting down or being sent for a ticket."""
        pending = self._pending.get(place)
        return pending.draft if pending else None

    def counting_last(self) -> Place | None:
        """The draft that was asked for last of those that can still be taken back."""
        return next((place for place in reversed(self._pending) if not self._pending[place].left), None)

    def announce(self, place: Place) -> None:
        """Say again how far a ticket's draft is, for a panel that has just come back to it."""
        pending = self._pending.get(place)
        if pending and pending.left:
            self.sending.emit(place)
        elif pending:
            self.counting.emit(place, pending.seconds)

    def hold(self, going_on: AccountId | None = None) -> tuple[Place, ...]:
        """Let nothing more leave; returns what was counting down, which stays a draft.

        What counts down for the account that goes on is not held: its desk is only being opened anew.
        """
        self._waits.clear()
        self._held.clear()
        counting = tuple(place for place, pending in self._pending.items() if not pending.left)
        held = tuple(place for place in counting if place.account != going_on)
        for place in held:
            del self._pending[place]
        if held == counting:
            self._timer.stop()
        self._tell_whether_undo_is_possible()
        return held

    def tick(self) -> None:
        """One second has passed."""
        for place in tuple(self._pending):
            pending = self._pending[place]
            if not pending.left:
                pending.seconds -= 1
                self._announce(place)
        if all(pending.left for pending in self._pending.values()):
            self._timer.stop()

    def _announce(self, place: Place) -> None:
        pending = self._pending[place]
        pending.left = pending.seconds <= 0
        self._tell_whether_undo_is_possible()
        if not pending.left:
            self.counting.emit(place, pending.seconds)
            return
        self.sending.emit(place)
        self._keeper.settle(partial(self._hand_over, place, pending))

    def _tell_whether_undo_is_possible(self) -> None:
        possible = self.counting_last() is not None
        if possible != self._can_undo:
            self._can_undo = possible
            self.can_undo_changed.emit(possible)

    def _hand_over(self, place: Place, pending: _Pending) -> None:
        # The desk stores it once more before it leaves: what could not be stored until now must not come
        # back when it has arrived.
        self._keeper.drop(place)
        if pending.sheet is None:
            raise ValueError("what is sent for the first time has a ticket on the screen")
        call = partial(send, pending.desk, pending.draft, pending.sheet)
        self._background.run(call, partial(self._on_sent, place), partial(self._on_failed, place))

    def _on_sent(self, place: Place, broken: Exception | None) -> None:
        pending = self._pending.pop(place)
        self._held.pop(place, None)
        self._waits.arrived(place)
        self.sent.emit(place, pending.draft.internal)
        if broken is not None:
            # A bug beside an answer that arrived: told as a bug, and nothing else changes.
            raise broken

    def _on_failed(self, place: Place, error: AssistantError) -> None:
        pending = self._pending.pop(place)
        state, told = self._outcome(error)
        # The desk has stored it so, unless the disk was full: then it is tried again.
        self._keeper.keep(pending.desk, replace(pending.draft, state=state, trouble=str(error)))
        if state is DraftState.WAITING:
            self._wait(place, pending)
        else:
            self.wait_no_more(place)
        told.emit(place, error)

    def _outcome(self, error: AssistantError) -> tuple[DraftState, SignalInstance]:
        if isinstance(error, SendDoubtfulError | UnfinishedError):
            return DraftState.DOUBTFUL, self.doubtful
        if isinstance(error, ServiceError) and error.passes:
            return DraftState.WAITING, self.waiting
        return DraftState.REFUSED, self.refused

    def _wait(self, place: Place, pending: _Pending) -> None:
        self._held[place] = replace(pending, seconds=0, left=True)
        self._waits.add(place)

    def _on_found(self, desk: Desk, drafts: tuple[Draft, ...]) -> None:
        # Stored newest first: what was clicked first goes first.
        for draft in reversed(drafts):
            place = place_of(desk, draft.ticket)
            if draft.state is DraftState.WAITING and place not in self._pending:
                self._wait(place, _Pending(desk, draft, None, 0, left=True))

    def _on_due(self, place: Place) -> None:
        pending = self._held[place]
        if not pending.desk.outbox.is_old(pending.draft):
            self.try_now(place)
            return
        self.wait_no_more(place)
        error = AssistantError(
            translatable("errors", "It waited for more than an hour."),
            translatable("errors", "Read the ticket again, then send it once more."),
        )
        self._keeper.keep(pending.desk, replace(pending.draft, state=DraftState.REFUSED, trouble=str(error)))
        self.refused.emit(place, error)


def _ignore(_error: AssistantError) -> None:
    """A store that cannot be read is told where the ticket is opened."""
