"""What floats above the panel: as wide as fits, closed by Escape or a click beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from assistant.gui.theme import LARGE, MEDIUM, SMALL

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_WIDEST = 440


class Card(QWidget):
    """Covers its window while open, so that nothing behind it is clicked by accident."""

    def __init__(self, parent: QWidget) -> None:
        """Start closed."""
        super().__init__(parent)
        self._parent = parent
        self.setProperty("look", "veil")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._frame = QFrame(self)
        self._frame.setProperty("look", "float")
        self.inside = QVBoxLayout(self._frame)
        self.inside.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        self.inside.setSpacing(SMALL)
        self._back: QWidget | None = None
        self.setGeometry(parent.rect())
        self.hide()

    def fit(self, room: QRect) -> None:
        """Take the window's new size into account."""
        self.setGeometry(room)
        width = min(_WIDEST, room.width() - 2 * LARGE)
        height = min(self._frame.sizeHint().height(), room.height() - 4 * LARGE)
        self._frame.setGeometry((room.width() - width) // 2, 3 * LARGE, width, height)

    def unfold_over(self, focused: QWidget) -> None:
        """Open, with the keyboard in this widget; the one before gets it back."""
        self._back = self.window().focusWidget()
        self.fit(self._parent.rect())
        self.show()
        self.raise_()
        focused.setFocus(Qt.FocusReason.PopupFocusReason)

    def fold(self) -> None:
        """Close, and give the keyboard back."""
        self.hide()
        # It may be gone by now: a row of a list, a field of a panel that was filled anew.
        if self._back is not None and isValid(self._back):
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self._back = None

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        # A card has one place for the keyboard; the next one would be behind it.
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape.value:
            self.fold()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._frame.geometry().contains(event.position().toPoint()):
            self.fold()

    @override
    def event(self, event: QEvent) -> bool:
        # The keys of the window behind must not act while something floats above it.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
