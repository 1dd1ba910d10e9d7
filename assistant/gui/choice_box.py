"""A drop-down whose arrow is one of our icons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from assistant.gui import icons
from assistant.gui.theme import SMALL

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_FEWEST_LETTERS: Final = 8
"""It may become narrower than its longest choice: that one is shortened then."""


class ChoiceBox(QComboBox):
    """The style sheet leaves the arrow out; Fusion's own is from another time.

    Values are kept here: Qt gives a string enum back as a plain string.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without choices."""
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_LETTERS)
        self._values: list[object] = []

    def offer(self, value: object, words: str) -> None:
        """Add a choice."""
        self._values.append(value)
        self.addItem(words)

    def empty(self) -> None:
        """Take every choice away."""
        self._values.clear()
        self.clear()

    def chosen(self) -> object:
        """The value that is chosen now, the very object that was offered."""
        return self._values[self.currentIndex()]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        arrow = icons.pixmap("chevron-down", colour)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = SMALL if rtl else self.width() - icons.SIZE - SMALL
        painter = QPainter(self)
        painter.drawPixmap(QPoint(left, (self.height() - icons.SIZE) // 2), arrow)
        painter.end()
