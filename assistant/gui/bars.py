"""The bars and notes above the work: as high as what is in them, up to a share of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui.revealing import Revealing
from assistant.gui.scroll_room import room_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

_SHARE = 0.45


class Bars(Revealing):
    """Scrolls where notes, tags and large type would leave no room for the work."""

    def __init__(self, *parts: QWidget) -> None:
        """One below the other."""
        super().__init__()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "plain")
        self.setWidget(self._inside)
        self.setWidgetResizable(True)

    def fit(self) -> None:
        """Take what is needed, as far as the page has it."""
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.minimumSizeHint().width(), 0)

    @override
    def sizeHint(self) -> QSize:
        page = self.parentWidget()
        most = int(page.height() * _SHARE) if page else 0
        return QSize(self._inside.sizeHint().width(), min(self._wanted(), most))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def _wanted(self) -> int:
        # Of the room beside the scroll bar, while there is one: else it would never go.
        width = room_of(self).width()
        inside = self._inside
        return inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
