"""A page that would like to be shown whole, and scrolls where the screen is too low or the type too large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from typing_extensions import override

from assistant.gui.revealing import Revealing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LEAST = 120


class TallArea(Revealing):
    """Qt's own asks for a fixed number of lines, whatever is in it."""

    def __init__(self, page: QWidget) -> None:
        """Show this page; it scrolls up and down only."""
        super().__init__()
        self._page = page
        self.setWidget(page)
        self.setWidgetResizable(True)

    def height_for(self, width: int) -> int:
        """How high it has to be to show everything."""
        page = self._page
        return page.heightForWidth(width) if page.hasHeightForWidth() else page.sizeHint().height()

    @override
    def sizeHint(self) -> QSize:
        wanted = self._page.sizeHint()
        return QSize(wanted.width(), self.height_for(wanted.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        least = self._page.minimumSizeHint()
        return QSize(least.width(), min(_LEAST, least.height()))
