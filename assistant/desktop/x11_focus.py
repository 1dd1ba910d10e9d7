"""Which X11 window has the keyboard, and giving it to another."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from Xlib.display import Display

_ACTIVE = "_NET_ACTIVE_WINDOW"
_BY_THE_USER = 2
_WINDOW = 33


class X11Focus:
    """Asks the window manager: a window that takes the keyboard by itself is refused by some."""

    def __init__(self, display: "Display") -> None:
        """Ask nothing yet."""
        self._display = display

    def active(self) -> int:
        """As the window manager says."""
        root = self._display.screen().root
        found = root.get_full_property(self._display.intern_atom(_ACTIVE), _WINDOW)
        return int(found.value[0]) if found and len(found.value) else 0

    def activate(self, window: int, at: int = 0) -> None:
        """With the moment of the key press, or window managers hold it for a theft of the keyboard."""
        from Xlib import X
        from Xlib.protocol.event import ClientMessage

        display = self._display
        target = display.create_resource_object("window", window)
        asking = ClientMessage(
            window=target, client_type=display.intern_atom(_ACTIVE), data=(32, [_BY_THE_USER, at, 0, 0, 0])
        )
        mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
        display.screen().root.send_event(asking, event_mask=mask)
        display.flush()
