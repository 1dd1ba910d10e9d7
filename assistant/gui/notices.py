"""What went wrong or should be known, beside the work, once, until it is over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from assistant.gui import wording
from assistant.gui.panel import icon_button, label, quiet_button, recolour
from assistant.gui.theme import HAIR, LARGE, SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.domain.errors import AssistantError
    from assistant.gui.theme import Tokens

Action = tuple[str, Callable[[], None]]
"""A button's words and what it does."""


class Notices(QWidget):
    """A few notes under the top bar, one a topic; the same topic is replaced, never repeated.

    Signals:
        told: A note was put up: its words, and whether something went wrong.
    """

    told = Signal(str, bool)

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start with nothing to say, taking no place."""
        super().__init__(parent)
        self._colours = colours
        self._notes: dict[str, _Note] = {}
        self._dismissed: dict[str, str] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(LARGE, 0, LARGE, 0)
        self._layout.setSpacing(HAIR)
        self.hide()

    def show_error(self, error: AssistantError, topic: str = "") -> None:
        """Say what happened, what is safe and what to do."""
        title, advice = wording.error(error)
        self.show_text(topic or type(error).__name__, title, advice, look="danger")

    def show_text(
        self,
        topic: str,
        title: str,
        advice: str = "",
        *,
        look: str = "info",
        actions: Sequence[Action] = (),
    ) -> None:
        """Put up a note with its buttons.

        What the agent dismissed, or is reading just now, is not put up again before it is over.
        """
        note = _Note(title, advice, look, actions, self._colours)
        known = self._notes.get(topic)
        said = known.text() if known else self._dismissed.get(topic)
        if said == note.text() and not actions:
            note.deleteLater()
            return
        self.clear(topic)
        note.close_button.clicked.connect(partial(self._dismiss, topic))
        self._notes[topic] = note
        self._layout.addWidget(note)
        self._layout.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        self.show()
        self.told.emit(note.text(), look == "danger")

    def clear(self, topic: str) -> None:
        """It is over."""
        self._dismissed.pop(topic, None)
        self._take_down(topic)

    def _dismiss(self, topic: str) -> None:
        self._dismissed[topic] = self._notes[topic].text()
        self._take_down(topic)

    def _take_down(self, topic: str) -> None:
        note = self._notes.pop(topic, None)
        if note is not None:
            note.hide()
            self._layout.removeWidget(note)
            note.deleteLater()
        self.setVisible(bool(self._notes))

    def text(self) -> str:
        """Everything that is said now, a line a note."""
        return "\n".join(note.text() for note in self._notes.values())

    def wear(self, colours: Tokens) -> None:
        """Draw the icons again after a change of theme."""
        self._colours = colours
        for note in self._notes.values():
            recolour(note.close_button, colours.muted)


class _Note(QFrame):
    def __init__(
        self,
        title: str,
        advice: str,
        look: str,
        actions: Sequence[Action],
        colours: Tokens,
    ) -> None:
        super().__init__()
        self.setProperty("look", f"note_{look}")
        self._title = label(title, "", "body", strong=True)
        self._advice = label(advice, "", "small")
        self._advice.setVisible(bool(advice))
        self.close_button = icon_button("x", self.tr("Dismiss this note"), colours.muted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._advice)
        for text, act in actions:
            button = quiet_button(text)
            button.clicked.connect(act)
            words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SMALL, HAIR, HAIR, HAIR)
        layout.addLayout(words, 1)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def text(self) -> str:
        """Title and advice in one line."""
        return f"{self._title.text()} {self._advice.text()}".strip()
