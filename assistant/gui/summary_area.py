"""Who is writing, what happened and what is granted: as high as there is room, and scrolled from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui import theme
from assistant.gui.panel import rule
from assistant.gui.scroll_room import room_of
from assistant.gui.theme import HUGE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

_LEAST = 96
_SHARE = 0.42
"""How much of the page's height it may take before it scrolls."""

ROOM_CHANGES = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class SummaryArea(QScrollArea):
    """The first part of the page, whose height is what the others leave."""

    def __init__(self, parts: Sequence[QWidget | None], refit: Callable[[], None]) -> None:
        """These, one below the other; None is a line. ``refit`` is called when they want another height."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "plain")
        self._inside = QWidget()
        self._refit = refit
        self._inside.setProperty("look", "section")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in parts:
            self._column.addWidget(part or rule())
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside.installEventFilter(self)

    def least(self, page: int) -> int:
        """As low as it can be read on a page of this height.

        In large type most pages scroll anyway, and a low area that scrolls within them helps nobody.
        """
        return min(self._wanted(), int(page * _SHARE) if theme.is_large() else _LEAST)

    def fit(self, page: int, room: int) -> None:
        """Be as high as what is in it, on a page of this height that leaves so much room."""
        most = min(int(page * _SHARE), room)
        self.setFixedHeight(max(self.least(page), min(self._wanted(), most)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() in ROOM_CHANGES:
            self._refit()
        return super().eventFilter(watched, event)

    def _wanted(self) -> int:
        column, width = self._column, room_of(self).width()
        column.activate()
        by_width = column.hasHeightForWidth()
        return max(column.totalHeightForWidth(width) if by_width else column.totalSizeHint().height(), HUGE)
