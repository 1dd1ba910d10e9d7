"""What an X server tells of other programs' windows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from Xlib.display import Display
    from Xlib.xobject.drawable import Window

_NAMED_TERMINALS: Final = frozenset({"konsole", "kitty", "alacritty", "foot", "tilix", "yakuake", "guake"})


def connected() -> "Display":
    """A connection of our own, which keeps quiet about windows that are gone by the time they are asked."""
    from Xlib.display import Display

    display = Display()
    display.set_error_handler(_quiet)
    return display


def window(display: "Display", id_: int) -> "Window":
    """A window of any program, by its id."""
    found: Window = display.create_resource_object("window", id_)
    return found


def active(display: "Display") -> int:
    """Which window the agent works in, as the window manager says; 0: none."""
    return _number(display, display.screen().root, "_NET_ACTIVE_WINDOW")


def stacked(display: "Display") -> Sequence[int]:
    """Every program's windows, the one above the others last."""
    value = _property(display, display.screen().root, "_NET_CLIENT_LIST_STACKING")
    return () if value is None or isinstance(value, bytes) else value


def process_of(display: "Display", id_: int) -> int:
    """Whose window it is, as its program says."""
    return _number(display, window(display, id_), "_NET_WM_PID")


def title(display: "Display", of: "Window") -> str:
    """What its title bar says."""
    value = _property(display, of, "_NET_WM_NAME")
    return value.decode(errors="replace") if isinstance(value, bytes) else ""


def is_there(what: "Window") -> bool:
    """Whether it still exists, and is shown."""
    from Xlib.error import BadDrawable, BadWindow

    try:
        return bool(what.get_attributes().map_state)
    except (BadWindow, BadDrawable):
        return False


def is_terminal(what: "Window") -> bool:
    """There a line end would run a command, and Ctrl+V is no paste."""
    from Xlib.error import BadWindow

    try:
        names = what.get_wm_class() or ()
    except BadWindow:
        return True
    return any("term" in name.lower() or name.lower() in _NAMED_TERMINALS for name in names)


def _number(display: "Display", of: "Window", name: str) -> int:
    value = _property(display, of, name)
    return int(value[0]) if value is not None and not isinstance(value, bytes) and len(value) else 0


def _property(display: "Display", of: "Window", name: str) -> Sequence[int] | bytes | None:
    from Xlib.error import BadWindow
    from Xlib.X import AnyPropertyType

    try:
        found = of.get_full_property(display.intern_atom(name), AnyPropertyType)
    except BadWindow:
        return None
    return found.value if found else None


def _quiet(_error: object, _request: object) -> None:
    """A window that its program closed meanwhile is no error of ours."""
