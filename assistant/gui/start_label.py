"""A label whose lines begin where the window's do, whichever way its own words run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_AT = Qt.AlignmentFlag
_LEFT, _RIGHT = (side | _AT.AlignAbsolute | _AT.AlignVCenter for side in (_AT.AlignLeft, _AT.AlignRight))


class StartLabel(QLabel):
    """Qt's own puts English at the left of a Persian window, far from the icon that it belongs to."""

    def __init__(self) -> None:
        """Begin at the start; who wants it elsewhere aligns it as any label."""
        super().__init__()
        self._whole = False
        self._align()

    def keep_whole(self) -> None:
        """From now on no layout makes it lower than its words are high, as Qt's do where room is short."""
        self._whole = True
        self._reserve()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._reserve()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._reserve()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange and self.alignment() in {_LEFT, _RIGHT}:
            self._align()
        super().changeEvent(event)

    def _reserve(self) -> None:
        if self._whole:
            # Qt's own measure is never below the least height: one narrow moment would be kept for ever.
            self.setMinimumHeight(0)
            self.setMinimumHeight(max(0, self.heightForWidth(self.width())))

    def _align(self) -> None:
        self.setAlignment(start_of(self))


def start_of(widget: QWidget) -> Qt.AlignmentFlag:
    """The side at which lines begin. Qt aligns figures, which run neither way, to the left in any window."""
    return _RIGHT if widget.layoutDirection() is Qt.LayoutDirection.RightToLeft else _LEFT
