"""How far the draft is: one dot and a few words, always at the same place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from assistant.gui import theme
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.panel import whole_label
from assistant.gui.theme import HIT, SMALL

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QLabel

    from assistant.gui.theme import Tokens

_DOT = 8


class Mood(Enum):
    """What the dot says. Red is for what went wrong alone; a ring is for what is not known."""

    QUIET = "muted"
    BLANK = "accent"
    FINE = "ok"
    WRONG = "danger"
    UNKNOWN = "danger_ring"


@dataclass(frozen=True, slots=True)
class Said:
    """A mood, the words, and what is told to who points at them."""

    mood: Mood
    words: str
    detail: str = ""


class StateLine(QWidget):
    """One line, shortened to fit; trouble may take more, because all of it must be read."""

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._dot = _Dot(colours)
        self._line = ElidedLabel()
        self._line.setFont(theme.sized(self.font(), "small"))
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._trouble = whole_label(step="small")
        self._said: Said | None = None
        self._trouble.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._dot, 0)
        layout.addWidget(self._line, 1)
        layout.addWidget(self._trouble, 1)
        self.setMinimumHeight(HIT)

    def say(self, now: Said) -> None:
        """Show a state; the same one stays as it is."""
        if now == self._said:
            return
        self._said = now
        trouble = now.mood in {Mood.WRONG, Mood.UNKNOWN} or theme.is_large()
        shown: QLabel = self._trouble if trouble else self._line
        self._dot.show_mood(now.mood, shown=bool(now.words))
        self._line.setVisible(not trouble)
        self._trouble.setVisible(trouble)
        if shown.text() != now.words:
            shown.setText(now.words)
        self._trouble.setToolTip(f"<qt>{_escaped(now.detail)}</qt>" if now.detail else "")

    def words(self) -> str:
        """What is said now."""
        return self._line.text() if self._trouble.isHidden() else self._trouble.text()

    def wear(self, colours: Tokens) -> None:
        """Paint the dot in other colours."""
        self._dot.wear(colours)


class _Dot(QWidget):
    def __init__(self, colours: Tokens) -> None:
        super().__init__()
        self._colours = colours
        self._mood = Mood.QUIET
        self._shown = False
        self.setFixedSize(QSize(_DOT, _DOT))

    def show_mood(self, mood: Mood, *, shown: bool) -> None:
        self._mood, self._shown = mood, shown
        self.update()

    def wear(self, colours: Tokens) -> None:
        self._colours = colours
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token, _, ring = self._mood.value.partition("_")
        colour = theme.colour(getattr(self._colours, token))
        painter.setBrush(Qt.BrushStyle.NoBrush if ring else colour)
        painter.setPen(QPen(colour, 2) if ring else QPen(Qt.PenStyle.NoPen))
        painter.drawEllipse(self.rect().toRectF().adjusted(1, 1, -1, -1))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
