"""The twelve numbers by which an X11 window asks others to leave it room (EWMH, _NET_WM_STRUT_PARTIAL)."""

from assistant.desktop.boxes import Box
from assistant.domain.settings import Edge

Strut = tuple[int, ...]


def strut(place: Box, root: Box, edge: Edge) -> Strut:
    """From the edge of the whole desktop, not of the screen; beside ``place`` only."""
    left = place.right - root.left if edge is Edge.LEFT else 0
    right = root.right - place.left if edge is Edge.RIGHT else 0
    top, bottom = place.top, place.bottom - 1
    beside_left = (top, bottom) if left else (0, 0)
    beside_right = (top, bottom) if right else (0, 0)
    return (left, right, 0, 0, *beside_left, *beside_right, 0, 0, 0, 0)
