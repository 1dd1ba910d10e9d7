"""The way out: nothing more leaves, every draft is stored, and only then the program ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from assistant.gui.main_window import MainWindow

_TOPIC = "not closed"


class Closing(QObject):
    """A draft that cannot be stored keeps the window open until the agent decides.

    Signals:
        finished: Everything is stored, or the agent lets it go.
    """

    finished = Signal()

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        """Wait for the agent to close the window."""
        super().__init__(parent)
        self._window = window
        window.close_asked.connect(self._on_close_asked)

    def _on_close_asked(self) -> None:
        self._window.work.sending.hold()
        self._window.work.keeper.settle(self._on_settled)

    def _on_settled(self) -> None:
        if not self._window.work.keeper.unsaved:
            self.finished.emit()
            return
        self._window.show()
        title = self.tr("Evenhand is still open: a draft could not be stored.")
        advice = self.tr("Copy it to another place, or close all the same.")
        close = (self.tr("Close all the same"), self.finished.emit)
        self._window.page.notices.show_text(_TOPIC, title, advice, look="danger", actions=[close])
