"""The room that a docked window asks others to leave it, as the platform under it reserves such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from assistant.desktop.boxes import Box, inset, is_outer
from assistant.domain.settings import Edge
from assistant.gui import docking

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from assistant.desktop.system import Room

_CLOSE = 2
"""So far from its edge a window still stands at it: some window managers round."""


class EdgeRoom:
    """Reserved only where the window really stands at an outer edge: nobody makes way for nothing."""

    def __init__(self) -> None:
        """Nothing that reserves is known yet."""
        self._room: Room | None = None
        self._held: tuple[int, Box, Edge] | None = None
        self._inset = self._width = 0

    def have(self, room: Room | None) -> None:
        """What reserves room on this platform."""
        self._room = room

    def forget(self) -> None:
        """Other screens: what others took of an edge is to be measured anew."""
        self._inset = 0

    def inset_at(self, screen: QScreen, edge: Edge) -> int:
        """How much of an edge other programs' bars take. What is free tells of our own room, too."""
        self._inset = inset(docking.gap_at(screen, edge), self._inset, self._width)
        return self._inset

    def hold(self, window: QWidget, screen: QScreen, edge: Edge, frame: QRect) -> None:
        """Reserve what the window's frame takes of this edge, and nothing else any more."""
        whole = screen.geometry()
        others = [_box(other, other.geometry()) for other in QGuiApplication.screens()]
        gap = frame.left() - whole.left() if edge is Edge.LEFT else whole.right() - frame.right()
        if abs(gap - self._inset) <= _CLOSE and is_outer(_box(screen, whole), others, edge):
            self._width = self._inset + frame.width()
            self._change((int(window.winId()), _box(screen, frame), edge))
        else:
            self.release()

    def release(self) -> None:
        """Leave all of it to the others."""
        self._change(None)

    def _change(self, wanted: tuple[int, Box, Edge] | None) -> None:
        if self._room is None or wanted == self._held:
            return
        if wanted is not None:
            self._room.reserve(*wanted)
        elif self._held is not None:
            self._room.release(self._held[0])
        self._held = wanted


def _box(screen: QScreen, room: QRect) -> Box:
    """In the screen's own pixels; Qt gives each screen's corner in them, and scales what is on it."""
    ratio, corner = screen.devicePixelRatio(), screen.geometry().topLeft()
    offset = room.topLeft() - corner
    return Box(
        round(corner.x() + offset.x() * ratio),
        round(corner.y() + offset.y() * ratio),
        round(room.width() * ratio),
        round(room.height() * ratio),
    )
