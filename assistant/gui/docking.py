"""Where the window sits: at an edge of the screen, as high as there is room."""

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from assistant.domain.settings import Edge

NARROWEST: Final = 340
WIDTH: Final = 380
HEIGHT: Final = 900


def dock(window: QWidget, edge: Edge) -> None:
    """Put a window at its edge; on Wayland the compositor decides, and this changes nothing."""
    screen = window.screen() or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    if edge is Edge.FREE:
        window.resize(WIDTH, min(HEIGHT, room.height()))
        return
    window.setGeometry(_place(window, room, edge))


def keep_above(window: QWidget, on: bool) -> None:  # noqa: FBT001 - a setting, said by yes or no
    """Let a window stay above the others; on Wayland the compositor decides."""
    if bool(window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint) == on:
        return
    shown = window.isVisible()
    # Qt hides a window whose flags change.
    window.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, on)
    window.setVisible(shown)


def _place(window: QWidget, room: QRect, edge: Edge) -> QRect:
    """The frame, not the content, is what must fit: a title bar would stick out otherwise."""
    frame, inner = window.frameGeometry(), window.geometry()
    title, border = inner.top() - frame.top(), inner.left() - frame.left()
    width = max(window.width(), NARROWEST) if window.isVisible() else WIDTH
    left = room.left() + border if edge is Edge.LEFT else room.right() + 1 - border - width
    return QRect(left, room.top() + title, width, room.height() - title - border)
