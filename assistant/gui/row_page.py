"""What painted rows are made of: grounds, pictures and lines of words that know the writing direction."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap

from assistant.gui import theme
from assistant.gui.replies_model import runs_right_to_left

RADIUS: Final = 6
GLYPH: Final = 14
_ElideRight = Qt.TextElideMode.ElideRight


class RowPage:
    """A row as a page in the window's writing direction, while the words on it follow their own."""

    def __init__(self, painter: QPainter, whole: QRect, *, mirrored: bool) -> None:
        """Paint within ``whole``."""
        self.painter = painter
        self.whole = whole
        self._mirrored = mirrored

    def cut(self, room: QRect, start: int, end: int) -> QRect:
        """Less room at its start and end."""
        left, right = (end, start) if self._mirrored else (start, end)
        return room.adjusted(left, 0, -right, 0)

    def start(self, room: QRect, width: int) -> QRect:
        """Only its start."""
        return self.cut(room, 0, max(0, room.width() - width))

    def end(self, room: QRect, width: int) -> QRect:
        """Only its end."""
        return self.cut(room, max(0, room.width() - width), 0)

    def fill(self, room: QRect, colour: str, radius: int = RADIUS) -> None:
        """A ground with round corners."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(theme.colour(colour))
        self.painter.drawRoundedRect(room, radius, radius)

    def draw(self, room: QRect, picture: QPixmap) -> None:
        """A picture at the end, halfway down."""
        place = self.end(room, GLYPH)
        self.painter.drawPixmap(place.left(), place.center().y() - GLYPH // 2, picture)

    def write(self, room: QRect, words: str, font: QFont, metrics: QFontMetrics, colour: str) -> None:
        """One line at the start, shortened to fit."""
        self.painter.setFont(font)
        self.painter.setPen(theme.colour(colour))
        shown = metrics.elidedText(words, _ElideRight, room.width())
        # A Persian title in an English window begins at the left like the others, and still reads right.
        theirs = (
            Qt.LayoutDirection.RightToLeft if runs_right_to_left(words) else Qt.LayoutDirection.LeftToRight
        )
        self.painter.setLayoutDirection(theirs)
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        alignment = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        self.painter.drawText(room, int(alignment), shown)
