"""Room at the edge of an X11 desktop."""

from typing import TYPE_CHECKING

from assistant.desktop.boxes import Box
from assistant.desktop.strut import strut
from assistant.domain.settings import Edge

if TYPE_CHECKING:
    from Xlib.display import Display

_PARTIAL, _WHOLE = "_NET_WM_STRUT_PARTIAL", "_NET_WM_STRUT"
_CARDINAL = 6


class X11Room:
    """Properties on our window; they vanish with it, however the program ends."""

    def __init__(self, display: "Display") -> None:
        """Ask for nothing yet."""
        self._display = display

    def reserve(self, window: int, place: Box, edge: Edge) -> None:
        """In the whole desktop's pixels; older window managers read the short form alone."""
        root = self._display.screen().root.get_geometry()
        numbers = strut(place, Box(0, 0, root.width, root.height), edge)
        ours = self._display.create_resource_object("window", window)
        for name, part in ((_PARTIAL, numbers), (_WHOLE, numbers[:4])):
            ours.change_property(self._display.intern_atom(name), _CARDINAL, 32, list(part))
        self._display.flush()

    def release(self, window: int) -> None:
        """Take them off again."""
        ours = self._display.create_resource_object("window", window)
        for name in (_PARTIAL, _WHOLE):
            ours.delete_property(self._display.intern_atom(name))
        self._display.flush()
