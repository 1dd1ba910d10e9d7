"""What painted rows are made of: grounds, pictures and lines of words that know the writing direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

from assistant.gui import theme
from assistant.gui.replies_model import runs_right_to_left
from assistant.gui.reply_why import marks_in
from assistant.gui.wording import has_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap

    from assistant.gui.reply_why import Span

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

    def write(
        self,
        room: QRect,
        words: str,
        font: QFont,
        metrics: QFontMetrics,
        colour: str,
        marked: Sequence[str] = (),
    ) -> None:
        """One line at the start, shortened to fit; what is ``marked`` in it is underlined."""
        self.painter.setFont(font)
        self.painter.setPen(theme.colour(colour))
        shown = metrics.elidedText(words, _ElideRight, room.width())
        # A Persian title in an English window begins at the left like the others, and still reads right.
        # What is put together from several parts runs as the window does.
        rtl = self._mirrored if has_parts(words) else runs_right_to_left(words)
        theirs = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.painter.setLayoutDirection(theirs)
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        alignment = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        marks = marks_in(shown, marked) if marked else ()
        if marks:
            self._write_marked(room, shown, marks, font, rtl=rtl)
        else:
            self.painter.drawText(room, int(alignment), shown)

    def _write_marked(
        self, room: QRect, shown: str, marks: Sequence[Span], font: QFont, *, rtl: bool
    ) -> None:
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout = QTextLayout(shown, font)
        layout.setTextOption(option)
        layout.setFormats([_mark(*span) for span in marks])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        left = room.left() + (room.width() - line.naturalTextWidth() if self._mirrored else 0)
        layout.draw(self.painter, QPointF(left, room.top() + (room.height() - line.height()) / 2))


def _mark(start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    made.format = QTextCharFormat()
    # No bolder letters: they would be wider than what the line was shortened to.
    made.format.setFontUnderline(True)
    return made
