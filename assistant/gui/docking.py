"""Where the window can sit: at an edge of a screen, as high as there is room, or where the agent put it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QMargins, QRect, Qt
from PySide6.QtGui import QGuiApplication

from assistant.domain.settings import Edge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from assistant.domain.window_place import WindowPlace

NARROWEST: Final = 340
WIDTH: Final = 380
HEIGHT: Final = 900

_TITLE_BAR = 40
"""So high is the top of a frame that nobody knows yet, as Qt reckons with it, too."""

_SEEN = 100
"""So much of a window must be on a screen, both ways, to be found and dragged."""


def keep_above(window: QWidget, on: bool) -> None:  # noqa: FBT001 - a setting, said by yes or no
    """Let a window stay above the others; on Wayland the compositor decides."""
    give_flag(window, Qt.WindowType.WindowStaysOnTopHint, on)


def give_flag(window: QWidget, flag: Qt.WindowType, on: bool) -> None:  # noqa: FBT001 - as keep_above
    """Change a flag of a shown window without hiding it: it keeps its id, its place and the keyboard."""
    if bool(window.windowFlags() & flag) == on:
        return
    if not window.isVisible():
        window.setWindowFlag(flag, on)
        return
    flags = window.windowFlags() | flag if on else window.windowFlags() & ~flag
    window.overrideWindowFlags(flags)
    window.windowHandle().setFlags(flags)


def arrangement() -> str:
    """Which screens there are, in an order that does not depend on how they were plugged in."""
    screens = QGuiApplication.screens()
    return "; ".join(sorted(f"{_name(screen)} {_size(screen)}" for screen in screens))


def screen_named(name: str) -> QScreen | None:
    """The screen of this name, if it is there."""
    return next((screen for screen in QGuiApplication.screens() if screen.name() == name), None)


def frame_of(window: QWidget) -> QMargins:
    """What the window manager puts around a window."""
    frame, inner = window.frameGeometry(), window.geometry()
    return QMargins(
        inner.left() - frame.left(),
        inner.top() - frame.top(),
        frame.right() - inner.right(),
        frame.bottom() - inner.bottom(),
    )


def frame_to_come(dialog: QWidget) -> QMargins:
    """What the window manager will put around a dialog, as far as the window that it belongs to tells."""
    parent = dialog.parentWidget()
    frame = frame_of(parent.window() if parent else dialog)
    frame.setTop(max(frame.top(), _TITLE_BAR))
    return frame


def fit(dialog: QWidget, width: int, height: int) -> None:
    """Make a dialog so large, as far as its screen has room for it and its frame, and keep it there."""
    room = dialog.screen().availableGeometry().marginsRemoved(frame_to_come(dialog))
    dialog.resize(min(width, room.width()), min(height, room.height()))
    below = dialog.geometry().bottom() - room.bottom()
    if dialog.isVisible() and below > 0:
        dialog.move(dialog.x(), dialog.y() - below)


def show_whole(dialog: QWidget) -> None:
    """Let a dialog grow to all that it says now; lines that wrap need more than Qt reckons with."""
    # What changed within a part is else known to the layout around it only after the next turn.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
        fit(dialog, dialog.width(), max(dialog.height(), layout.totalHeightForWidth(dialog.width())))


def at_edge(screen: QScreen, edge: Edge, width: int, inset: int) -> QRect:
    """The frame's place, ``width`` wide: beside what other programs took of the edge."""
    room, whole = screen.availableGeometry(), screen.geometry()
    left = whole.left() + inset if edge is Edge.LEFT else whole.right() + 1 - inset - width
    return QRect(left, room.top(), width, room.height())


def gap_at(screen: QScreen, edge: Edge) -> int:
    """How much of an edge is taken, by us or by others."""
    room, whole = screen.availableGeometry(), screen.geometry()
    return room.left() - whole.left() if edge is Edge.LEFT else whole.right() - room.right()


def is_seen(place: WindowPlace, screens: Sequence[QScreen]) -> bool:
    """Whether enough of a place is on some screen, its title among it."""
    box = QRect(place.left, place.top, place.width, place.height)
    for screen in screens:
        seen = screen.availableGeometry() & box
        if seen.width() >= _SEEN and seen.height() >= _SEEN and seen.top() <= box.top():
            return True
    return False


def _name(screen: QScreen) -> str:
    return " ".join(part for part in (screen.name(), screen.serialNumber()) if part)


def _size(screen: QScreen) -> str:
    return f"{screen.geometry().width()}x{screen.geometry().height()}"
