"""What came of the last thing that was done in a dialog, with at most one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from assistant.gui import aloud
from assistant.gui.panel import dress, label, quiet_button
from assistant.gui.theme import HAIR, SMALL


class LearntStrip(QFrame):
    """Takes no place before there is anything to say.

    Signals:
        spoken: Something else is said, and may need more room.
    """

    spoken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._does: Callable[[], None] | None = None
        self._words = label("", "", "small")
        self._action = quiet_button("")
        self._action.setProperty("look", "inline")
        self._action.clicked.connect(self._on_action_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        layout.setSpacing(HAIR)
        layout.addWidget(self._words)
        layout.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def say(
        self, words: str, action: str = "", does: Callable[[], None] | None = None, *, look: str = "info"
    ) -> None:
        """Say this, in the place of what was said before."""
        self._does = does
        dress(self, f"note_{look}")
        self._words.setText(words)
        self._action.setText(action.replace("&", "&&"))
        self._action.setAccessibleName(action)
        self._action.setVisible(bool(action))
        self.show()
        self.spoken.emit()
        aloud.say(self, words)

    def text(self) -> str:
        """What is said now."""
        return self._words.text()

    def _on_action_clicked(self) -> None:
        if self._does is not None:
            self._does()
