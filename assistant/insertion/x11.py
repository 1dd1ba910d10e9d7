"""Pasting on X11: the window gets the keyboard back, and the server's own test keys press Ctrl+V there."""

import os
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from assistant.insertion.pasting import Paster, Pressed, Target
from assistant.insertion.waiting import FOCUS_SECONDS, RELEASE_SECONDS, until
from assistant.insertion.x11_windows import (
    active,
    connected,
    is_terminal,
    is_there,
    process_of,
    stacked,
    title,
    window,
)

if TYPE_CHECKING:
    from Xlib.display import Display

_SHIFT, _CONTROL, _ALT, _SUPER, _LEVEL_3 = 1, 4, 8, 64, 128
_HELD: Final = _SHIFT | _CONTROL | _ALT | _SUPER | _LEVEL_3
_BY_THE_USER: Final = 2
"""What a window manager takes for the agent's own wish."""


def x11_paster() -> Paster | None:
    """What an X server offers; None where it does not answer or knows no test keys."""
    from Xlib.error import DisplayError

    try:
        display = connected()
    except (DisplayError, OSError):
        return None
    if not display.has_extension("XTEST"):
        display.close()
        return None
    return X11Paster(display)


class X11Paster(Paster):
    """Watches which foreign window is active on one connection; each paste has one of its own."""

    def __init__(self, display: "Display") -> None:
        """Watch from now on."""
        from Xlib import X

        self._display = display
        self._last = 0
        display.screen().root.change_attributes(event_mask=X.PropertyChangeMask)
        display.flush()
        self._look()
        if not self._last:
            # The panel has just been started, and has the keyboard: what lies below it was used before.
            self._last = next((int(each) for each in reversed(stacked(display)) if self._is_foreign(each)), 0)

    @override
    def listens_at(self) -> int | None:
        return int(self._display.fileno())

    @override
    def note(self) -> None:
        if pending := self._display.pending_events():
            for _ in range(pending):
                self._display.next_event()
            self._look()

    @override
    def target(self) -> Target | None:
        self.note()
        if not self._last:
            return None
        found = window(self._display, self._last)
        if not is_there(found) or is_terminal(found):
            return None
        return Target(self._last, title(self._display, found))

    @override
    def paste(self, target: Target, wanted: Callable[[], bool] = lambda: True) -> Pressed:
        with closing(connected()) as display:
            if not _activated(display, target.id):
                return Pressed.NO_FOCUS
            if not until(lambda: not _modifiers(display), RELEASE_SECONDS):
                return Pressed.KEYS_HELD
            if active(display) != target.id:
                return Pressed.NO_FOCUS
            return _press(display) if wanted() else Pressed.UNABLE

    @override
    def close(self) -> None:
        self._display.close()

    def _look(self) -> None:
        now = active(self._display)
        if now and self._is_foreign(now):
            self._last = now

    def _is_foreign(self, id_: int) -> bool:
        return process_of(self._display, id_) != os.getpid()


def _activated(display: "Display", id_: int) -> bool:
    """Whether the window has the keyboard, after the window manager was asked for it."""
    from Xlib import X
    from Xlib.protocol.event import ClientMessage

    if active(display) == id_:
        return True
    asked = ClientMessage(
        window=window(display, id_),
        client_type=display.intern_atom("_NET_ACTIVE_WINDOW"),
        data=(32, [_BY_THE_USER, X.CurrentTime, 0, 0, 0]),
    )
    mask = X.SubstructureRedirectMask | X.SubstructureNotifyMask
    display.screen().root.send_event(asked, event_mask=mask)
    display.flush()
    return until(lambda: active(display) == id_, FOCUS_SECONDS)


def _modifiers(display: "Display") -> int:
    """Those that are held down now; locks do not matter."""
    return int(display.screen().root.query_pointer().mask) & _HELD


def _press(display: "Display") -> Pressed:
    """Ctrl+V where the keyboard has a V; else Shift+Insert, which every layout has."""
    from Xlib import XK, X
    from Xlib.ext import xtest

    v, insert = display.keysym_to_keycode(XK.XK_v), display.keysym_to_keycode(XK.XK_Insert)
    held = display.keysym_to_keycode(XK.XK_Control_L if v else XK.XK_Shift_L)
    key = v or insert
    if not (held and key):
        return Pressed.UNABLE
    for kind, code in ((X.KeyPress, held), (X.KeyPress, key), (X.KeyRelease, key), (X.KeyRelease, held)):
        xtest.fake_input(display, kind, code)
    display.sync()
    return Pressed.PRESSED
