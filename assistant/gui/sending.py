"""The draft of the open ticket: written, kept, sent, taken back."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTime, Signal

from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import AssistantError
from assistant.domain.reply import blanks_in
from assistant.domain.ticket import TicketId
from assistant.domain.worksheet import Worksheet
from assistant.gui import wording
from assistant.gui.draft_keeper import DraftKeeper
from assistant.gui.send_flow import SendFlow
from assistant.gui.work_page import WorkPage

if TYPE_CHECKING:
    from assistant.desk import Desk


class Sending(QObject):
    """Each ticket has its own draft; what is shown is the open ticket's.

    Signals:
        ticket_changed: Something was sent: the ticket must be read again.
    """

    ticket_changed = Signal(str)

    def __init__(self, page: WorkPage, flow: SendFlow, keeper: DraftKeeper, parent: QObject) -> None:
        """Connect the draft panel with the flow."""
        super().__init__(parent)
        self.undo_seconds = 10
        self._page = page
        self._panel = page.draft
        self._flow = flow
        self._keeper = keeper
        self._desk: Desk | None = None
        self._sheet: Worksheet | None = None
        self._drafts: dict[TicketId, Draft] = {}
        self._connect()

    def start(self, desk: "Desk") -> None:
        """Another desk: nothing of the one before stays."""
        self._flow.hold()
        self.leave()
        self._desk = desk
        self._drafts.clear()

    def leave(self) -> None:
        """The agent turns to another ticket; what was written is kept already."""
        self._sheet = None

    def show_sheet(self, sheet: Worksheet) -> None:
        """Bring the open ticket's draft onto the screen, unless it is there and being written."""
        ticket = sheet.ticket.id
        same = self._sheet is not None and self._sheet.ticket.id == ticket
        self._sheet = sheet
        if same:
            return
        draft = self._drafts.get(ticket) or sheet.draft or Draft(ticket, "")
        self._drafts[ticket] = draft
        self._panel.show_draft(draft.body)
        self._show_state(draft)
        self._flow.announce(ticket)

    def insert(self, text: str) -> None:
        """Put a canned reply at the cursor."""
        if self._sheet is not None and not self._flow.under_way(self._sheet.ticket.id):
            self._panel.insert_reply(text)

    def hold(self) -> None:
        """The window closes: nothing more leaves."""
        self._flow.hold()

    def under_way(self, ticket: TicketId) -> bool:
        """Whether this ticket's draft counts down or is being sent."""
        return self._flow.under_way(ticket) is not None

    def undo(self) -> None:
        """Take back what is counting down."""
        if self._sheet is not None:
            self._flow.undo(self._sheet.ticket.id)

    def _connect(self) -> None:
        panel, flow = self._panel, self._flow
        panel.body_changed.connect(self._on_body_changed)
        panel.send_asked.connect(self._on_send_asked)
        panel.note_asked.connect(self._on_note_asked)
        panel.undo_asked.connect(self.undo)
        panel.arrived_confirmed.connect(self._on_arrived_confirmed)
        panel.send_again_asked.connect(self._on_send_again_asked)
        panel.kept.connect(self._on_kept)
        flow.counting.connect(self._on_counting)
        flow.sending.connect(self._on_sending)
        flow.sent.connect(self._on_sent)
        flow.refused.connect(self._on_refused)
        flow.doubtful.connect(self._on_doubtful)
        flow.undone.connect(self._on_undone)

    def _open(self, ticket: TicketId) -> bool:
        return self._sheet is not None and self._sheet.ticket.id == ticket

    def _show_state(self, draft: Draft) -> None:
        if draft.state is DraftState.DOUBTFUL:
            self._panel.show_doubtful(draft.trouble or self.tr("Evenhand ended while it was being sent."))
        elif draft.state is DraftState.REFUSED:
            self._panel.show_refused(draft.trouble)
        else:
            self._panel.show_editing()

    def _on_body_changed(self, body: str) -> None:
        if self._sheet is None or self._desk is None:
            return
        ticket = self._sheet.ticket.id
        draft = Draft(ticket, body)
        if not self._flow.under_way(ticket):
            self._drafts[ticket] = draft
            self._keeper.keep(self._desk, draft)

    def _on_send_asked(self, body: str) -> None:
        self._send(body, internal=False)

    def _on_note_asked(self, body: str) -> None:
        self._send(body, internal=True)

    def _send(self, body: str, *, internal: bool) -> None:
        if self._sheet is None or self._desk is None or blanks_in(body) or not body.strip():
            return
        draft = Draft(self._sheet.ticket.id, body, internal)
        self._drafts[draft.ticket] = draft
        self._flow.ask(self._desk, draft, self._sheet.ticket, self.undo_seconds)

    def _on_counting(self, ticket: TicketId, seconds: int) -> None:
        if self._open(ticket):
            self._panel.show_countdown(seconds)

    def _on_sending(self, ticket: TicketId) -> None:
        if self._open(ticket):
            self._panel.show_sending()

    def _on_sent(self, ticket: TicketId, internal: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._drafts.pop(ticket, None)
        self.ticket_changed.emit(ticket)
        if self._open(ticket):
            at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            words = self.tr("Noted {time}") if internal else self.tr("Sent {time}")
            self._panel.show_draft("")
            self._panel.show_sent(words.format(time=at))

    def _on_refused(self, ticket: TicketId, error: AssistantError) -> None:
        self._fell(ticket, DraftState.REFUSED, error)

    def _on_doubtful(self, ticket: TicketId, error: AssistantError) -> None:
        self._fell(ticket, DraftState.DOUBTFUL, error)
        self.ticket_changed.emit(ticket)

    def _fell(self, ticket: TicketId, state: DraftState, error: AssistantError) -> None:
        words = " ".join(part for part in wording.error(error) if part)
        draft = replace(self._drafts.get(ticket, Draft(ticket, "")), state=state, trouble=words)
        self._drafts[ticket] = draft
        if self._open(ticket):
            self._show_state(draft)
        else:
            self._page.notices.show_error(error, f"send {ticket}")

    def _on_undone(self, ticket: TicketId) -> None:
        if self._open(ticket):
            self._panel.show_editing()

    def _on_arrived_confirmed(self) -> None:
        if self._sheet is not None and self._desk is not None:
            ticket = self._sheet.ticket.id
            self._drafts.pop(ticket, None)
            self._panel.show_draft("")
            self._panel.show_editing()
            self._keeper.keep(self._desk, Draft(ticket, ""))

    def _on_send_again_asked(self) -> None:
        if self._sheet is not None:
            draft = self._drafts[self._sheet.ticket.id]
            self._send(self._panel.body(), internal=draft.internal)

    def _on_kept(self) -> None:
        self._panel.show_editing()
        self._on_body_changed(self._panel.body())
