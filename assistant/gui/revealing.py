"""An area that brings what gets the keyboard into view, by whatever key, click or command it got there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MARGIN = 4


class Revealing(QScrollArea):
    """Scrolls up and down. Qt's own follows the Tab key alone, and only from within the same area."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if isinstance(app := QApplication.instance(), QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def reveal(self, part: QWidget) -> None:
        """Bring it into view, through areas within this one, too."""
        area = part.parentWidget()
        while area is not None and area is not self:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(part, 0, _MARGIN)
            area = area.parentWidget()
        self.ensureWidgetVisible(part, 0, _MARGIN)

    def reveal_focused(self) -> None:
        """The keyboard is used where it is, which may have been scrolled away since."""
        self._on_focus_changed(None, self.focusWidget())

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self.reveal(now)
