"""X11 by python-xlib, on connections of our own: Qt's never sees their events, nor they Qt's."""

from typing import TYPE_CHECKING

from assistant.desktop.system import System

if TYPE_CHECKING:
    from Xlib.display import Display


def connect() -> "Display":
    """A connection that keeps quiet about windows that are gone by the time they are spoken of."""
    from Xlib.display import Display

    display = Display()
    display.set_error_handler(_quiet)
    return display


def x11() -> System:
    """What an X server offers; nothing where it does not answer."""
    from Xlib.error import DisplayError

    from assistant.desktop.x11_focus import X11Focus
    from assistant.desktop.x11_key import X11Key
    from assistant.desktop.x11_room import X11Room

    try:
        asking, listening = connect(), connect()
    except (DisplayError, OSError):
        return System()
    return System(X11Room(asking), X11Focus(asking), X11Key(listening))


def _quiet(_error: object, _request: object) -> None:
    """A window that another program closed meanwhile is no error of ours."""
