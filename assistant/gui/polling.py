"""When the helpdesk is asked for news: at the agent's pace, and slower while nobody can see the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_HIDDEN_SLOWNESS = 4
"""Behind a hidden or minimised window only each fourth look is made."""


class Polling(QObject):
    """Watches a page: minimising its window hides it, too.

    Signals:
        due: It is time to look; also at once when the page is shown and a look was left out.
    """

    due = Signal()

    def __init__(self, page: QWidget, parent: QObject) -> None:
        """Rest until the settings say how often."""
        super().__init__(parent)
        self._pages: set[QObject] = set()
        self._out_of_sight: set[QObject] = set()
        self._left_out = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self.watch(page)

    def watch(self, page: QWidget) -> None:
        """Heed that another page shows the answer, too: one of them that is seen is enough."""
        self._pages.add(page)
        if page.isHidden():
            self._out_of_sight.add(page)
        page.installEventFilter(self)

    def follow(self, seconds: int) -> None:
        """Look so often; 0: never by itself."""
        self._left_out = 0
        self._timer.setInterval(seconds * 1000)
        if seconds:
            self._timer.start()
        else:
            self._timer.stop()

    def tick(self) -> None:
        """One interval has passed."""
        self._left_out += 1
        if not self._hidden or self._left_out >= _HIDDEN_SLOWNESS:
            self._look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            # A minimised window's pages still call themselves visible.
            self._out_of_sight.add(watched)
        elif event.type() == QEvent.Type.Show:
            was_hidden = self._hidden
            self._out_of_sight.discard(watched)
            if was_hidden and self._left_out:
                self._look()
        return super().eventFilter(watched, event)

    @property
    def _hidden(self) -> bool:
        return self._out_of_sight >= self._pages

    def _look(self) -> None:
        self._left_out = 0
        self.due.emit()
