"""A page that is painted once when everything on it has found its place, not after every step there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MOST_TURNS: Final = 4
"""A page that never comes to rest is painted all the same."""


class OnePaint(QObject):
    """Lines that wrap and areas that scroll take several rounds of layouts, each followed by a paint.

    What is on the screen stays whole until then: nobody sees parts of two tickets. Qt remembers meanwhile
    what is to be painted; with ``setUpdatesEnabled`` it would paint everything, and thrice.

    Signals:
        rested: Everything has found its place, and is painted next.
    """

    rested = Signal()

    def __init__(self, page: QWidget) -> None:
        """Hold nothing yet."""
        super().__init__(page)
        self._page = page
        self._window: QWidget | None = None
        self._asked = self._moved = False
        self._turns = 0
        # Zero: it comes after the layouts that are asked for by now.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._on_turn)

    def hold(self) -> None:
        """The page is being filled: paint it when it is at rest."""
        self._turns = 0
        if self._window is None:
            self._window = self._page.window()
            self._window.installEventFilter(self)
        self._timer.start()

    def move(self) -> None:
        """Something found another place just now."""
        self._moved = True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self._asked = True
            return True
        return super().eventFilter(watched, event)

    def _on_turn(self) -> None:
        moved, self._moved = self._moved, False
        self._turns += 1
        if moved and self._turns < _MOST_TURNS:
            self._timer.start()
            return
        self.rested.emit()
        window, self._window = self._window, None
        if window is not None:
            window.removeEventFilter(self)
            if self._asked:
                QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))
        self._asked = False
