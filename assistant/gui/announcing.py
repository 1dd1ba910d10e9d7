"""New replies are told by the system's own notifications, and a click on one opens its ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from assistant.domain.settings import Settings
from assistant.gui import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from assistant.desktop.notes import Notes
    from assistant.domain.ticket import TicketId
    from assistant.gui.news_flow import NewReply
    from assistant.gui.tray import Tray

_LONGEST = 120


class Announcing(QObject):
    """Quiet in quiet mode, and about the ticket that the agent looks at.

    Signals:
        opened: The agent wants to see this ticket (TicketId).
    """

    opened = Signal(str)

    def __init__(self, window: QWidget, tray: Tray, parent: QObject) -> None:
        """Through the tray, until ``have``."""
        super().__init__(parent)
        self._window = window
        self._tray = tray
        self._settings = Settings()
        self._notes: Notes | None = None
        self._notifier: QSocketNotifier | None = None
        self._told: TicketId | None = None
        tray.note_clicked.connect(self._on_note_clicked)

    def have(self, notes: Notes | None) -> None:
        """The system's notifications, where they can be reached directly."""
        self._notes = notes
        if notes is not None:
            self._notifier = QSocketNotifier(notes.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_readable)

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account."""
        self._settings = settings

    def tell(self, news: Sequence[NewReply], in_front: TicketId | None) -> None:
        """Put up one note for all that is new."""
        looks = self._window.isActiveWindow()
        told = [reply for reply in news if not (looks and reply.ticket == in_front)]
        if not told or self._settings.quiet or not self._settings.notify:
            return
        self._told = told[0].ticket
        title = self.tr("%n new reply(ies)", "", len(told))
        body = ", ".join(self._worded(reply) for reply in told[:3])
        self._show(title, body, self._told)

    def close(self) -> None:
        """Hang up."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._notes is not None:
            self._notes.close()
        self._notes = self._notifier = None

    def _worded(self, reply: NewReply) -> str:
        """Whose and about what only where the agent wants it: a notification is seen over shoulders."""
        number = wording.one_line(reply.ticket)[:_LONGEST]
        if not self._settings.notify_words:
            return self.tr("Ticket {number}").format(number=number)
        return wording.parts((reply.customer[:_LONGEST], reply.subject[:_LONGEST])) or number

    def _show(self, title: str, body: str, ticket: TicketId) -> None:
        if self._notes is not None:
            try:
                self._notes.tell(title, body, ticket, self.tr("Open the ticket"))
            except OSError:
                self.close()
            else:
                return
        self._tray.tell(title, body)

    def _on_readable(self) -> None:
        try:
            clicked = self._notes.clicked() if self._notes is not None else []
        except OSError:
            self.close()
            return
        for about in clicked:
            self.opened.emit(about)

    def _on_note_clicked(self) -> None:
        if self._told is not None:
            self.opened.emit(self._told)
