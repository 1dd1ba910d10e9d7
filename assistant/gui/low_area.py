"""What scrolls as a whole once the window is lower than all that is in it: a small screen, or large type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from assistant.gui.revealing import Revealing
from assistant.gui.scroll_room import room_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

_LEAST = 120


class LowArea(Revealing):
    """Holds a body that shrinks with the window, and scrolls it where it cannot shrink any further.

    Qt's own resizable area begins to scroll where the body is lower than it would like to be.
    """

    def __init__(self, body: QWidget, refit: Callable[[], None], whole: QWidget) -> None:
        """``refit`` is called whenever the room or the body's wish changes, and calls ``fit``.

        Of ``whole`` all is shown where the keyboard is in a part of it, as far as there is room for it.
        """
        super().__init__()
        self._whole = whole
        self._body = body
        self._refit = refit
        self._fitting = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "plain")
        self.setWidget(body)

    def fit(self, least: int) -> int:
        """Make the body as high as the room, and no lower than this; its height then."""
        room = room_of(self)
        wanted = QSize(room.width(), max(room.height(), least))
        if wanted != self._body.size() and not self._fitting:
            kept = self._seen()
            self._fitting = True
            self._body.resize(wanted)
            self._fitting = False
            if kept is not None:
                self.reveal(kept)
        return wanted.height()

    @override
    def reveal(self, part: QWidget) -> None:
        if self._whole.isAncestorOf(part) and self._whole.height() <= room_of(self).height():
            self.ensureWidgetVisible(self._whole, 0, 0)
        super().reveal(part)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._body.minimumSizeHint().width(), _LEAST)

    @override
    def sizeHint(self) -> QSize:
        return self._body.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._body and event.type() == QEvent.Type.LayoutRequest:
            self._refit()
        return super().eventFilter(watched, event)

    def _seen(self) -> QWidget | None:
        """What has the keyboard, where the agent sees it now."""
        focused = self.focusWidget() if self.isVisible() else None
        if focused is None or not self._body.isAncestorOf(focused) or focused.visibleRegion().isEmpty():
            return None
        return focused
