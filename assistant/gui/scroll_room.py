"""How large a scroll area's viewport is, without being handed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


def room_of(area: QAbstractScrollArea) -> QSize:
    """The size of what shows the contents.

    To wrap a widget that Qt made itself, such as a viewport, PySide first makes a Python class for every
    class of QtWidgets. That costs the first paint 20 ms; later it is done anyway, and no slower.
    """
    whole, upright, lying = (
        area.maximumViewportSize(),
        area.verticalScrollBar(),
        area.horizontalScrollBar(),
    )
    beside = upright.width() if upright.isVisibleTo(area) else 0
    below = lying.height() if lying.isVisibleTo(area) else 0
    return QSize(whole.width() - beside, whole.height() - below)
