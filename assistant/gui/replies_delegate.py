"""How a canned reply looks in the list: its number, its title, how it begins, and a return key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate
from typing_extensions import override

from assistant.gui import icons, theme, wording
from assistant.gui.replies_model import ROW, RowKind
from assistant.gui.row_page import GLYPH, RowPage
from assistant.gui.theme import HAIR, HIT, LARGE, SMALL

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from assistant.gui.replies_model import Row
    from assistant.gui.theme import Tokens

ROW_HEIGHT: Final = 44
_SELECTED = QStyle.StateFlag.State_Selected
_HOVERED = QStyle.StateFlag.State_MouseOver
_Index = QModelIndex | QPersistentModelIndex


class ReplyDelegate(QStyledItemDelegate):
    """Paints rows by hand: a widget a row would cost a hundred times as much."""

    def __init__(self, colours: Tokens, parent: QWidget) -> None:
        """Take the sizes from the parent's font."""
        super().__init__(parent)
        self.wear(colours, parent.font())

    def wear(self, colours: Tokens, font: QFont) -> None:
        """Paint in these colours and sizes from now on."""
        self._colours = colours
        self._title_font = theme.sized(font, "body")
        self._small_font = theme.sized(font, "small")
        self._title_metrics = QFontMetrics(self._title_font)
        self._small_metrics = QFontMetrics(self._small_font)
        self._number_width = max(LARGE, self._small_metrics.horizontalAdvance("9") + SMALL)
        lines = self._title_metrics.height() + self._small_metrics.height()
        self._row_height = max(ROW_HEIGHT, lines + SMALL)
        self._heading_height = max(HIT, self._small_metrics.height() + SMALL)

    @property
    def row_height(self) -> int:
        """44, or more where the text is large."""
        return self._row_height

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: Row = index.data(ROW)
        return QSize(0, self._heading_height if row.kind is RowKind.HEADING else self._row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW)
        rect = option.rect
        state = option.state
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = RowPage(painter, rect, mirrored=mirrored)
        if row.kind is RowKind.HEADING:
            self._heading(page, row)
        elif row.kind is RowKind.RESERVED:
            self._reserved(page)
        else:
            self._reply(page, row, selected=bool(state & _SELECTED), hovered=bool(state & _HOVERED))
        painter.restore()

    def _reply(self, page: RowPage, row: Row, *, selected: bool, hovered: bool) -> None:
        colours = self._colours
        if selected or hovered:
            page.fill(page.whole.adjusted(0, 1, 0, -1), colours.accent_soft if selected else colours.sunken)
        inner = page.whole.adjusted(SMALL, 0, -SMALL, 0)
        upper, lower = self._lines(inner)
        if row.number:
            page.write(upper, wording.count(row.number), self._small_font, self._small_metrics, colours.muted)
        end = 0
        if selected:
            page.draw(inner, icons.pixmap("corner-down-left", colours.accent, GLYPH))
            end = GLYPH + SMALL
        upper, lower = (page.cut(line, self._number_width, end) for line in (upper, lower))
        if row.note:
            # Qt rounds the width of words down and shortens what is a hair wider.
            width = self._small_metrics.horizontalAdvance(row.note) + HAIR
            place = page.end(upper, width)
            page.write(place, row.note, self._small_font, self._small_metrics, colours.muted)
            upper = page.cut(upper, 0, width + SMALL)
        page.write(upper, row.title, self._title_font, self._title_metrics, colours.text, row.marked)
        page.write(lower, row.preview, self._small_font, self._small_metrics, colours.muted, row.marked)

    def _heading(self, page: RowPage, row: Row) -> None:
        inner = page.whole.adjusted(SMALL, 0, -SMALL, 0)
        page.write(inner, row.title, self._small_font, self._small_metrics, self._colours.muted)
        words = self._small_metrics.horizontalAdvance(row.title) + SMALL
        rest = page.cut(inner, words, 0)
        page.painter.fillRect(
            QRect(rest.left(), rest.center().y(), rest.width(), 1), theme.colour(self._colours.line)
        )

    def _reserved(self, page: RowPage) -> None:
        upper, lower = self._lines(page.cut(page.whole.adjusted(SMALL, 0, -SMALL, 0), self._number_width, 0))
        for line, share in ((upper, 0.45), (lower, 0.8)):
            bar = page.start(line, int(line.width() * share))
            page.fill(bar.adjusted(0, HAIR, 0, -HAIR), self._colours.sunken, HAIR)

    def _lines(self, room: QRect) -> tuple[QRect, QRect]:
        upper, lower = self._title_metrics.height(), self._small_metrics.height()
        top = room.top() + (room.height() - upper - lower) // 2
        return (
            QRect(room.left(), top, room.width(), upper),
            QRect(room.left(), top + upper, room.width(), lower),
        )
