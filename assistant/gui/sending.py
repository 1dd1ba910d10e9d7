"""The draft of the open ticket: written, kept, sent, taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTime, Signal

from assistant.domain.blanks import keeping_back
from assistant.domain.draft import Draft, DraftState
from assistant.domain.errors import MovedError
from assistant.gui.draft_keeper import place_of
from assistant.gui.draft_shown import show_state
from assistant.gui.draft_words import failure_words
from assistant.gui.open_drafts import OpenDrafts

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.account import AccountId
    from assistant.domain.errors import AssistantError
    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.draft_keeper import DraftKeeper, Place
    from assistant.gui.send_flow import SendFlow
    from assistant.gui.work_page import WorkPage


class Sending(QObject):
    """Each ticket of each account has its own draft; what is shown is the open ticket's.

    What was written since the start is remembered here: a worksheet may carry a draft of before.

    Signals:
        ticket_changed: Something was sent: the ticket must be read again.
    """

    ticket_changed = Signal(str)

    def __init__(self, page: WorkPage, flow: SendFlow, keeper: DraftKeeper, parent: QObject) -> None:
        """Connect the draft panel with the flow."""
        super().__init__(parent)
        self.undo_seconds = 10
        self.reasons_as_notes = False
        self.flow = flow
        self._page = page
        self._panel = page.draft
        self._desk: Desk | None = None
        self._sheet: Worksheet | None = None
        self._drafts = OpenDrafts(keeper)
        self._connect()

    def start(self, desk: Desk) -> None:
        """Write for the tickets of this desk."""
        self._desk = desk
        self.flow.resume(desk)

    def stop(self, going_on: AccountId | None = None) -> None:
        """The agent leaves the desk: what counts down for other accounts stays a draft, and that is said."""
        self.leave()
        self._desk = None
        for place in self.flow.hold(going_on):
            title = self.tr("The answer to #{ticket} was not sent.").format(ticket=place.ticket)
            advice = self.tr("The account was changed before it went. It is kept as a draft.")
            self._page.notices.show_text(_topic(place), title, advice)

    def leave(self) -> None:
        """The agent turns to another ticket; what was written is kept already."""
        self._sheet = None

    def forget(self, account: AccountId) -> None:
        """An account was removed: nothing of its drafts stays here."""
        self._drafts.forget(account)

    def merge(self, before: TicketId, now: TicketId) -> None:
        """A ticket turned out to be another one: what was written for it goes along."""
        if self._desk is not None:
            self._drafts.merge(self._desk, before, now)

    def show_sheet(self, sheet: Worksheet) -> None:
        """Bring the open ticket's draft onto the screen, unless it is there and being written."""
        if self._desk is None:
            return
        ticket = sheet.ticket.id
        same = self._sheet is not None and self._sheet.ticket.id == ticket
        self._sheet = sheet
        place = place_of(self._desk, ticket)
        settled = sheet.draft is not None and sheet.draft.state is DraftState.CONFIRMED
        if settled and not self.flow.under_way(place):
            self._drafts[place] = Draft(ticket, "", state=DraftState.CONFIRMED)
        elif same:
            return
        self._drafts.open(place, sheet.draft)
        self._take_along(self._desk, place)
        self._panel.show_draft(self._drafts[place].body)
        show_state(self._panel, self._drafts[place])
        self.flow.announce(place)

    def insert(self, text: str) -> None:
        """Put a canned reply at the cursor."""
        place = self._here()
        if place is not None and not self.flow.under_way(place):
            self._panel.insert_reply(text)

    def hold(self) -> None:
        """The window closes: nothing more leaves."""
        if (here := self._here()) in self.flow.hold() and here is not None:
            show_state(self._panel, self._drafts[here])

    def under_way(self, ticket: TicketId) -> bool:
        """Whether this ticket's draft counts down or is being sent."""
        return self._desk is not None and self.flow.under_way(place_of(self._desk, ticket)) is not None

    def undo(self) -> None:
        """Take back what is counting down here; else what was sent last, which the agent has just left."""
        here = self._here()
        place = here if here is not None and self.flow.under_way(here) else self.flow.counting_last()
        if place is not None:
            self.flow.undo(place)

    def _connect(self) -> None:
        panel, flow = self._panel, self.flow
        panel.body_changed.connect(self._on_body_changed)
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
        flow.waiting.connect(self._on_waiting)
        flow.undone.connect(self._on_undone)

    def _here(self) -> Place | None:
        """The open ticket's place, once it is on the screen."""
        return place_of(self._desk, self._sheet.ticket.id) if self._desk and self._sheet else None

    def _take_along(self, desk: Desk, place: Place) -> None:
        before = self._drafts.merged_into(place)
        if before is not None and not self.flow.under_way(before):
            self._drafts.take_along(desk, place, before)

    def _on_body_changed(self, body: str) -> None:
        place = self._here()
        if place is not None and self._desk is not None and not self.flow.under_way(place):
            # Refused stays refused until it is sent: the reason is still to be read.
            before = self._drafts[place]
            state = DraftState.EDITING if before.state is DraftState.CONFIRMED else before.state
            self._drafts.keep(self._desk, place, replace(before, body=body, state=state))

    def send(self, body: str, reason: str = "") -> None:
        """Send the open ticket's draft; the reason says why it goes beyond the guide, where it does."""
        self._send(body, internal=False, reason=reason)

    def _on_note_asked(self, body: str) -> None:
        self._send(body, internal=True)

    def _send(self, body: str, *, internal: bool, reason: str = "") -> None:
        place = self._here()
        if place is None or self._desk is None or self._sheet is None or self.flow.under_way(place):
            return
        if keeping_back(body, internal=internal) or not body.strip():
            return
        # What it was before stays with it: taken back, a doubtful draft is as doubtful as before.
        note = self.tr("Sent beyond the guide. Reason: {reason}").format(reason=reason)
        beside = note if reason and self.reasons_as_notes else ""
        draft = replace(self._drafts[place], body=body, internal=internal, reason=reason, beside=beside)
        draft = self._desk.outbox.clicked(draft, self._sheet.ticket)
        self._drafts[place] = draft
        self.flow.ask(self._desk, draft, self._sheet, self.undo_seconds)

    def _on_counting(self, place: Place, seconds: int) -> None:
        if place == self._here():
            self._panel.show_countdown(seconds)

    def _on_sending(self, place: Place) -> None:
        if place == self._here():
            self._panel.show_sending()

    def _on_sent(self, place: Place, internal: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._drafts[place] = Draft(place.ticket, "")
        self._page.notices.clear(_topic(place))
        self._tell_changed(place)
        if place == self._here():
            at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
            words = self.tr("Noted {time}") if internal else self.tr("Sent {time}")
            self._panel.show_draft("")
            self._panel.show_sent(words.format(time=at))

    def _on_refused(self, place: Place, error: AssistantError) -> None:
        title = self.tr("The answer to #{ticket} was not sent.")
        self._fell(place, DraftState.REFUSED, error, title.format(ticket=place.ticket))
        if isinstance(error, MovedError):
            self._tell_changed(place)

    def _on_waiting(self, place: Place, error: AssistantError) -> None:
        title = self.tr("The answer to #{ticket} waits until the helpdesk can be reached.")
        self._fell(place, DraftState.WAITING, error, title.format(ticket=place.ticket))

    def _on_doubtful(self, place: Place, error: AssistantError) -> None:
        title = self.tr("The answer to #{ticket} may not have been sent.")
        self._fell(place, DraftState.DOUBTFUL, error, title.format(ticket=place.ticket))
        self._tell_changed(place)

    def _fell(self, place: Place, state: DraftState, error: AssistantError, title: str) -> None:
        words = failure_words(error)
        draft = replace(self._drafts.open(place, None), state=state, trouble=words)
        self._drafts[place] = draft
        if place == self._here():
            show_state(self._panel, draft)
        else:
            self._page.notices.show_text(_topic(place), title, words, look="danger")

    def _on_undone(self, place: Place) -> None:
        if place == self._here():
            show_state(self._panel, self._drafts[place])
        else:
            title = self.tr("The answer to #{ticket} was taken back.").format(ticket=place.ticket)
            self._page.notices.show_text(_topic(place), title, self.tr("It is kept as a draft."))

    def _on_arrived_confirmed(self) -> None:
        place = self._here()
        if place is not None and self._desk is not None:
            self._drafts.keep(self._desk, place, Draft(place.ticket, ""))
            self._panel.show_draft("")
            self._panel.show_editing()

    def _on_send_again_asked(self) -> None:
        if (place := self._here()) is not None:
            draft = self._drafts[place]
            if not self.flow.try_now(place):
                self._send(self._panel.body(), internal=draft.internal, reason=draft.reason)

    def _on_kept(self) -> None:
        place = self._here()
        if place is not None and self._desk is not None:
            self.flow.wait_no_more(place)
            self._drafts.keep(self._desk, place, Draft(place.ticket, self._panel.body()))
            self._panel.show_editing()

    def _tell_changed(self, place: Place) -> None:
        if self._desk is not None and self._desk.account.id == place.account:
            self.ticket_changed.emit(place.ticket)


def _topic(place: Place) -> str:
    return f"send {place.account} {place.ticket}"
