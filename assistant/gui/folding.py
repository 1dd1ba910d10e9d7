"""The panel is folded up into a strip, and unfolded again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from assistant.gui import docking, strip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.strip import Strip
    from assistant.gui.whereabouts import Whereabouts
    from assistant.gui.work import Work


class Folding(QObject):
    """The window stays the same one, without a frame while it is a strip.

    Signals:
        changed: It was folded (True) or unfolded.
    """

    changed = Signal(bool)

    def __init__(
        self, window: QWidget, inside: QWidget, strip_of: Strip, whereabouts: Whereabouts, work: Work
    ) -> None:
        """Start unfolded."""
        super().__init__(window)
        self._window, self._inside, self.strip, self._whereabouts = window, inside, strip_of, whereabouts
        self._work = work
        self.folded = False
        self._back: QWidget | None = None
        self.strip.hide()
        layout = window.layout()
        assert layout is not None  # noqa: S101 - the window has laid out its inside
        layout.addWidget(self.strip)
        self.strip.unfold_asked.connect(self.unfold)
        work.tickets.sheet_changed.connect(self._on_sheet_changed)
        work.tickets.ticket_opened.connect(self._on_ticket_opened)
        work.polling.watch(self.strip)

    def toggle(self) -> None:
        """Fold it, or unfold it."""
        if self.folded:
            self.unfold()
        else:
            self.fold()

    def fold(self) -> None:
        """Be a strip at the side where the panel stands."""
        if self.folded:
            return
        self.folded = True
        self._back = self._window.focusWidget()
        self.strip.stand_at(self._whereabouts.side)
        self.strip.show_sheet(self._work.tickets.sheet)
        self._inside.hide()
        self.strip.show()
        self._window.setMinimumWidth(strip.WIDTH)
        docking.give_flag(self._window, Qt.WindowType.FramelessWindowHint, on=True)
        self._whereabouts.narrow(strip.WIDTH)
        self.strip.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(True)

    def unfold(self) -> None:
        """Be the whole panel, with the keyboard where it was."""
        if not self.folded:
            return
        self.folded = False
        self.strip.hide()
        self._inside.show()
        docking.give_flag(self._window, Qt.WindowType.FramelessWindowHint, on=False)
        self._whereabouts.narrow(0)
        self._window.setMinimumWidth(docking.NARROWEST)
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(False)

    def _on_sheet_changed(self, sheet: Worksheet) -> None:
        if self.folded:
            self.strip.show_sheet(sheet)

    def _on_ticket_opened(self, _ticket: TicketId) -> None:
        if self.folded:
            self.strip.show_sheet(self._work.tickets.sheet)
