"""Two parts side by side where there is room, one below the other where there is not."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter
from typing_extensions import override

SIDE_BY_SIDE: Final = 640
"""From this width on."""


class TurningSplitter(QSplitter):
    """Neither part can be pushed away; turning gives the first its share again."""

    def __init__(self, share: float) -> None:
        """Start without parts; `share` is how much of the room the first gets."""
        super().__init__(Qt.Orientation.Vertical)
        self._share = share
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if orientation is not self.orientation() or event.oldSize().width() < 0:
            self.setOrientation(orientation)
            room = self.width() if wide else self.height()
            self.setSizes([int(room * self._share), int(room * (1 - self._share))])
