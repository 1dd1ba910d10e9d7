"""Widgets in a row that breaks where the width ends, in either writing direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayoutItem, QWidget

_ANY_HEIGHT = 16_777_215


class FlowLayout(QLayout):
    """As words on a page."""

    def __init__(self, parent: QWidget, spacing: int, *, trailing: bool = False) -> None:
        """Lay out the parent's widgets with this space between them, ``trailing`` at the end of each line."""
        super().__init__(parent)
        self._trailing = trailing
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []
        self._height = 0

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        height = self._place(rect, move=True)
        parent = self.parentWidget()
        if height != self._height and parent is not None:
            # Where room is short Qt's boxes go by the least height, which only now is known.
            self._height = height
            parent.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        size = size.expandedTo(QSize(0, self._height))
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        y = room.y()
        for line in self._lines(room.width()):
            sizes = [item.sizeHint().boundedTo(QSize(room.width(), _ANY_HEIGHT)) for item in line]
            used = sum(size.width() for size in sizes) + self.spacing() * (len(line) - 1)
            x = room.width() - used if self._trailing else 0
            for item, size in zip(line, sizes, strict=True):
                if move:
                    item.setGeometry(self._mirrored(QRect(QPoint(room.x() + x, y), size), room))
                x += size.width() + self.spacing()
            y += max(size.height() for size in sizes) + self.spacing()
        return max(room.y(), y - self.spacing()) - rect.y() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wanted = min(item.sizeHint().width(), width)
            if not lines or wanted > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= wanted + self.spacing()
        return lines

    def _mirrored(self, place: QRect, room: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(room.left() + room.right() - place.right())
        return place
