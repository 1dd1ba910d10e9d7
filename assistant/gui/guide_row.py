"""How a row of the guide's entries looks: two lines, a number before them and a word at their end."""

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from assistant.gui import theme, wording
from assistant.gui.guide_entries import Entry
from assistant.gui.row_page import RowPage
from assistant.gui.theme import HAIR, SMALL, Tokens

ROW: Final = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT = 44
_Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints every row as high as the others: thousands of them are laid out without asking for one."""

    def __init__(self, colours: Tokens, font: QFont, parent: QObject) -> None:
        """Take the sizes from this font."""
        super().__init__(parent)
        self._colours = colours
        self._title_font, self._small_font = theme.sized(font, "body"), theme.sized(font, "small")
        self._heading_font = theme.sized(font, "small", strong=True)
        self._title, self._small = QFontMetrics(self._title_font), QFontMetrics(self._small_font)
        self._heading = QFontMetrics(self._heading_font)
        self._number_width = self._small.horizontalAdvance("000") + SMALL
        self.row_height: Final = max(_ROW_HEIGHT, self._title.height() + self._small.height() + SMALL)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self.row_height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Entry | str = index.data(ROW)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = RowPage(painter, option.rect, mirrored=mirrored)
        if isinstance(row, str):
            self._paint_heading(page, row)
        else:
            self._paint_ground(page, option.state)
            self._paint_entry(page, row)
        painter.restore()

    def _paint_heading(self, page: RowPage, words: str) -> None:
        room = page.whole.adjusted(SMALL, 0, -SMALL, -HAIR)
        line = QRect(
            room.left(), room.bottom() - self._heading.height(), room.width(), self._heading.height()
        )
        page.write(line, words, self._heading_font, self._heading, self._colours.muted)

    def _paint_ground(self, page: RowPage, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            page.fill(page.whole.adjusted(0, 1, 0, -1), self._colours.accent_soft)
        elif state & QStyle.StateFlag.State_MouseOver:
            page.fill(page.whole.adjusted(0, 1, 0, -1), self._colours.sunken)

    def _paint_entry(self, page: RowPage, row: Entry) -> None:
        muted = self._colours.muted
        room = page.whole.adjusted(SMALL, 0, -SMALL, 0)
        top = room.top() + (room.height() - self._title.height() - self._small.height()) // 2
        upper = QRect(room.left(), top, room.width(), self._title.height())
        lower = QRect(room.left(), upper.bottom() + 1, room.width(), self._small.height())
        if row.number:
            number = wording.count(int(row.number))
            page.write(page.start(upper, self._number_width), number, self._small_font, self._small, muted)
            upper, lower = page.cut(upper, self._number_width, 0), page.cut(lower, self._number_width, 0)
        if row.note:
            # Qt rounds the width of words down and shortens what is a hair wider.
            width = self._small.horizontalAdvance(row.note) + HAIR
            page.write(page.end(upper, width), row.note, self._small_font, self._small, muted)
            upper = page.cut(upper, 0, width + SMALL)
        page.write(upper, row.title, self._title_font, self._title, self._colours.text)
        page.write(lower, row.detail, self._small_font, self._small, muted)
