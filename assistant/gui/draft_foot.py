"""The line below the draft: how far it is beside what can be done with it, or above where that is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from assistant.gui.panel import row
from assistant.gui.theme import HAIR

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from assistant.gui.draft_actions import DraftActions, LanguageSwitch
    from assistant.gui.draft_state import StateLine

_ONE_ROW = 584
"""From this width on the state stands beside the buttons, else above them."""


class DraftFoot(QWidget):
    """Only lays out; what the parts say and do is the draft panel's business."""

    def __init__(
        self, state: StateLine, undo: QPushButton, language: LanguageSwitch, actions: DraftActions
    ) -> None:
        """Start with the state above."""
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(HAIR)
        self._box.addLayout(row(state, undo, language), 1)
        self._box.addWidget(actions)

    @override
    def minimumSizeHint(self) -> QSize:
        # Where room is short Qt's boxes go by the least height, and reckon it without lines that wrap.
        least = super().minimumSizeHint()
        return least.expandedTo(QSize(0, self.heightForWidth(self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        beside = self.width() >= _ONE_ROW
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
