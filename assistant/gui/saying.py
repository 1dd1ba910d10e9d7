"""What a screen reader says by itself: another ticket, pressure in it, what was sent, and what went wrong.

Names and states of widgets are read when the agent comes to them; these come from elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.verdict import Conformity
from assistant.gui import aloud, draft_words, wording

if TYPE_CHECKING:
    from assistant.domain.errors import AssistantError
    from assistant.domain.ticket import TicketId, TicketSummary
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.draft_keeper import Place
    from assistant.gui.main_window import MainWindow


class Saying(QObject):
    """Says each thing once, in the words that stand on the screen.

    Signals:
        said: These words were said; True: at once, whatever is being read.
    """

    said = Signal(str, bool)

    def __init__(self, window: MainWindow) -> None:
        """Listen; nothing is said where no screen reader runs."""
        super().__init__(window)
        self._window = window
        self._ticket: TicketId | None = None
        self._pressure = ""
        self._queue: frozenset[TicketId] | None = None
        self._guarded: tuple[Conformity | None, str] = (None, "")
        work = window.work
        work.tickets.sheet_changed.connect(self._on_sheet_changed)
        work.tickets.queue_changed.connect(self._on_queue_changed)
        work.tickets.queue.view_changed.connect(self._on_list_changed)
        work.tickets.desk_changed.connect(self._on_list_changed)
        flow = work.sending.flow
        flow.sent.connect(self._on_sent)
        flow.undone.connect(self._on_undone)
        for failed in (flow.refused, flow.doubtful, flow.waiting):
            failed.connect(self._on_not_sent)
        work.guarding.found.connect(self._on_guarded)
        for notices in (window.page.notices, window.welcome.notices):
            notices.told.connect(self._say)

    def _on_sheet_changed(self, sheet: Worksheet) -> None:
        """The same ticket read again is news only where there is pressure that was not there."""
        from assistant.gui import case_words

        pressure = wording.listed(case_words.pressure(found.kind) for found in sheet.reading.pressure)
        words = self.tr("Pressure found: {kinds}. The answer is the same.").format(kinds=pressure)
        if sheet.ticket.id != self._ticket:
            opened = self.tr("Ticket {number}: {subject}").format(
                number=sheet.ticket.id, subject=wording.one_line(sheet.ticket.subject)
            )
            self._say(f"{opened}. {words}" if pressure else opened)
        elif pressure and pressure != self._pressure:
            self._say(words)
        self._ticket, self._pressure = sheet.ticket.id, pressure

    def _on_queue_changed(self, queue: tuple[TicketSummary, ...]) -> None:
        now = frozenset(summary.id for summary in queue)
        new = now - (self._queue if self._queue is not None else now)
        self._queue = now
        if new:
            self._say(self.tr("%n new ticket(s) in the queue", "", len(new)))

    def _on_list_changed(self, _list: object) -> None:
        """Another list's tickets are not new ones."""
        self._queue = None

    def _on_sent(self, _place: Place, internal: bool) -> None:  # noqa: FBT001 - a slot of a signal with a bool
        self._say(self.tr("The note was added.") if internal else self.tr("The answer was sent."))

    def _on_undone(self, _place: Place) -> None:
        self._say(self.tr("Taken back. The draft is here again."))

    def _on_not_sent(self, _place: Place, error: AssistantError) -> None:
        title, advice = wording.error(error)
        self._say(f"{title} {advice}".rstrip(), urgent=True)

    def say_pinned(self, pinned: bool) -> None:  # noqa: FBT001 - a slot of a signal with a bool
        """Say whether the panel stays, however that came about."""
        stays, goes = self.tr("Pinned. The panel stays at this ticket."), self.tr("The panel follows again.")
        self._say(stays if pinned else goes)

    def _on_guarded(self, state: Conformity | None, found: str) -> None:
        """Where it changes, with the words that changed it: while one goes on writing it stays unsaid."""
        before, self._guarded = self._guarded, (state, found)
        if state is not None and before != self._guarded:
            words = f"{draft_words.guarded(state).rstrip('.')}. {wording.own_line(found)}"
            self._say(words.rstrip(), state is Conformity.MORE)

    def _say(self, words: str, urgent: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot of Notices.told
        self.said.emit(words, urgent)
        aloud.say(self._window, words, urgent=urgent)
