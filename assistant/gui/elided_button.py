"""A button that shortens its words instead of widening its panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_FEWEST_LETTERS = 4


class ElidedButton(QPushButton):
    """As wide as its words where there is room; what had to be cut is in its tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Let layouts make it narrower than its words."""
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self.text())
        fewest = min(words, _FEWEST_LETTERS * metrics.averageCharWidth())
        return QSize(wanted.width() - words + fewest, wanted.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        if not self.icon().isNull():
            room -= self.iconSize().width() + self.iconSize().width() // 4
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic.value
        )
        if shown != self.text() and not self.toolTip():
            self.setToolTip(self.accessibleName())
        option.text = shown
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
