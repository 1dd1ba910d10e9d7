"""The moment after the first ticket stands: what nobody waits for is loaded then, not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.gui.ticket_flow import TicketFlow

_PAINTED_MS = 50
"""A frame or two: the ticket is on the screen."""

_PATIENCE_MS = 1500
"""A helpdesk that takes longer, or has no ticket, keeps nothing else waiting."""


class FirstRest(QObject):
    """Comes once, from the first worksheet on, or when that takes too long."""

    def __init__(self, tickets: TicketFlow, parent: QObject) -> None:
        """Begin to wait when somebody has something to do then."""
        super().__init__(parent)
        self._later: list[Callable[[], None]] = []
        self._came = False
        self._tickets = tickets
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._timer.timeout.connect(self._come)
        tickets.sheet_changed.connect(self._on_sheet_changed)

    def then(self, call: Callable[[], None]) -> None:
        """Call this at that moment, in the order asked; at once where it came already."""
        if self._came:
            call()
            return
        self._later.append(call)
        if not self._timer.isActive():
            self._timer.start()

    def _on_sheet_changed(self) -> None:
        self._tickets.sheet_changed.disconnect(self._on_sheet_changed)
        self._timer.start(_PAINTED_MS)

    def _come(self) -> None:
        self._came = True
        later, self._later = self._later, []
        for call in later:
            call()
