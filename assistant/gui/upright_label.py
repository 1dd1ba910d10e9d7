"""Words that stand upright in a slim column, read from the top."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from assistant.gui import theme
from assistant.gui.theme import HAIR, SMALL

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_RADIUS = 6


class UprightLabel(QLabel):
    """A label to screen readers; only how it is painted differs."""

    def __init__(self, step: str = "body", *, strong: bool = False, parent: QWidget | None = None) -> None:
        """Start empty, without a ground."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.sized(self.font(), step, strong=strong))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._ink, self._ground = "", ""

    def paint_in(self, ink: str, ground: str = "") -> None:
        """In these colours from now on."""
        self._ink, self._ground = ink, ground
        self.update()

    @override
    def sizeHint(self) -> QSize:
        # Rounded down, the room would be a hair short of words that end in a fraction of a pixel.
        words = ceil(QFontMetricsF(self.font()).horizontalAdvance(self.text())) + 1
        return QSize(self.fontMetrics().height() + HAIR, words + 2 * SMALL if self.text() else 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() + HAIR, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(self._ground))
            painter.drawRoundedRect(self.rect(), _RADIUS, _RADIUS)
        self._write(painter)

    def _write(self, painter: QPainter) -> None:
        """Turned so that the first letter is on top, in either writing direction."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.translate(self.rect().center())
        painter.rotate(-90 if mirrored else 90)
        length, across = self.height(), self.width()
        room = QRect(-length // 2 + SMALL, -across // 2, length - 2 * SMALL, across)
        painter.setPen(theme.colour(self._ink or self.palette().windowText().color().name()))
        painter.setFont(self.font())
        painter.setLayoutDirection(self.layoutDirection())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(theme.LEADING), shown)
