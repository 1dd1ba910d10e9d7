"""Send and solve: the ticket is solved once its answer has certainly arrived, and never before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.gui.draft_keeper import place_of

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.ticket import TicketId
    from assistant.gui.acting import Acting
    from assistant.gui.draft_keeper import Place
    from assistant.gui.draft_panel import DraftPanel
    from assistant.gui.sending import Sending
    from assistant.gui.ticket_flow import TicketFlow


class SolvingAfter(QObject):
    """Must be connected to the draft panel before the guard is: the wish stands before a text has passed."""

    def __init__(
        self, panel: DraftPanel, tickets: TicketFlow, sending: Sending, acting: Acting, parent: QObject
    ) -> None:
        """Watch what becomes of every answer."""
        super().__init__(parent)
        self._panel = panel
        self._tickets = tickets
        self._sending = sending
        self._acting = acting
        self._desk: Desk | None = None
        self._asking = False
        self._wish: tuple[Place, str] | None = None
        self._after: set[Place] = set()
        panel.send_asked.connect(self._on_send_asked)
        panel.body_changed.connect(self._forget_wish)
        panel.note_asked.connect(self._forget_wish)
        panel.insert_asked.connect(self._forget_wish)
        acting.solve_held.connect(self._on_solve_held)
        flow = sending.flow
        flow.sent.connect(self._on_sent)
        for ended in (flow.refused, flow.doubtful, flow.waiting, flow.undone):
            ended.connect(self._on_not_sent)
        flow.can_undo_changed.connect(self._on_can_undo_changed)

    def start(self, desk: Desk | None) -> None:
        """Work at this desk; None: at none any more."""
        self._desk = desk
        self._wish = None

    def ask(self) -> None:
        """As Send does, with its undo seconds; then the ticket is solved."""
        self._wish, self._asking = None, True
        self._panel.ask_send()
        self._asking = False

    def send(self, body: str, reason: str = "") -> None:
        """Send what has passed the guard. Solving is remembered first: it may arrive at once."""
        place, wish = self._here(), self._wish
        self._wish = None
        if place is None:
            self._sending.send(body, reason)
            return
        self._after.discard(place)
        if wish == (place, body):
            self._after.add(place)
        self._sending.send(body, reason)
        self._forget_what_rests()

    def _on_send_asked(self, body: str) -> None:
        place = self._here()
        if self._asking and place is not None:
            self._wish = (place, body)
        elif not self._panel.guard.reason:
            # Send alone was clicked. With a reason it goes on where the guard had stopped it.
            self._wish = None

    def _on_solve_held(self, ticket: TicketId) -> None:
        if self._desk is not None:
            self._after.add(place_of(self._desk, ticket))

    def _on_sent(self, place: Place, _internal: bool) -> None:  # noqa: FBT001 - Qt's signal
        if place not in self._after:
            return
        self._after.discard(place)
        if self._acting.acts_for(place.account):
            self._acting.solve(place.ticket, self.tr("#{ticket} was answered and solved."))
        else:
            self._acting.tell_unsolved(place.ticket)

    def _on_not_sent(self, place: Place, _error: object = None) -> None:
        self._after.discard(place)

    def _on_can_undo_changed(self, _possible: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._forget_what_rests()

    def _forget_what_rests(self) -> None:
        """Held back, by a window that closes or an account that is left, it is a draft like any other."""
        self._after = {place for place in self._after if self._sending.flow.under_way(place)}

    def _forget_wish(self, _body: str = "") -> None:
        self._wish = None

    def _here(self) -> Place | None:
        sheet = self._tickets.sheet
        return place_of(self._desk, sheet.ticket.id) if self._desk and sheet else None
