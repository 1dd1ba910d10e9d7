"""A large message as plain text, taken in step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class MessageText(QPlainTextEdit):
    """A megabyte at once would hold the window up: the first step is there at once, the rest follows."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        """Show the first step."""
        super().__init__(parent)
        self._rest = [*steps[1:]][::-1]
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._on_next)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setPlainText(steps[0] if steps else "")
        self._next.start()

    def _on_next(self) -> None:
        if self._rest:
            # Follows the lower edge only where the agent is there, which hardly happens on the first screen.
            self.appendPlainText(self._rest.pop())
        else:
            self._next.stop()
