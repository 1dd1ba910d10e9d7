"""Pasting on Windows: the window gets the foreground back, and SendInput presses Ctrl+V [not tried there].

What runs with more rights than this program takes no keys from it; that is told as not taken.
"""

import ctypes
import os
from collections.abc import Callable
from ctypes import Structure, Union, byref, c_int32, c_uint16, c_uint32, c_void_p, sizeof
from typing import Any, ClassVar, Final

from typing_extensions import override

from assistant.insertion.pasting import Paster, Pressed, Target
from assistant.insertion.waiting import FOCUS_SECONDS, RELEASE_SECONDS, until

_CONTROL, _SHIFT, _ALT, _LEFT_WINDOWS, _RIGHT_WINDOWS, _V = 0x11, 0x10, 0x12, 0x5B, 0x5C, 0x56
_MODIFIERS: Final = (_CONTROL, _SHIFT, _ALT, _LEFT_WINDOWS, _RIGHT_WINDOWS)
_KEYBOARD, _KEY_UP = 1, 2
_NEXT: Final = 2
_EXTENDED_STYLE, _TOPMOST, _TOOL = -20, 0x8, 0x80
_CONSOLES: Final = frozenset({"ConsoleWindowClass", "CASCADIA_HOSTING_WINDOW_CLASS", "mintty", "PuTTY"})


class _Key(Structure):
    _fields_: ClassVar = [
        ("vk", c_uint16), ("scan", c_uint16), ("flags", c_uint32), ("time", c_uint32), ("extra", c_void_p),
    ]  # fmt: skip


class _Mouse(Structure):
    """Never sent; it makes the union as large as Windows wants it."""

    _fields_: ClassVar = [
        ("dx", c_int32), ("dy", c_int32), ("data", c_uint32), ("flags", c_uint32), ("time", c_uint32),
        ("extra", c_void_p),
    ]  # fmt: skip


class _Either(Union):
    _fields_: ClassVar = [("key", _Key), ("mouse", _Mouse)]


class _Input(Structure):
    _fields_: ClassVar = [("kind", c_uint32), ("either", _Either)]


class WindowsPaster(Paster):
    """Windows keeps its windows in the order in which they were used: there is nothing to watch."""

    def __init__(self, user: Any = None) -> None:
        """Ask nothing yet; ``user`` is the system's own library."""
        # Of 64 bits alone, where there is one way to call: Qt no longer ships for 32.
        self._user: Any = user or ctypes.CDLL("user32")

    @override
    def listens_at(self) -> int | None:
        return None

    @override
    def note(self) -> None:
        return

    @override
    def target(self) -> Target | None:
        window = self._user.GetForegroundWindow()
        while window and not self._may_be(window):
            window = self._user.GetWindow(window, _NEXT)
        if not window or self._class_of(window) in _CONSOLES:
            return None
        title = ctypes.create_unicode_buffer(256)
        self._user.GetWindowTextW(window, title, len(title))
        return Target(int(window), title.value)

    @override
    def paste(self, target: Target, wanted: Callable[[], bool] = lambda: True) -> Pressed:
        self._user.SetForegroundWindow(target.id)
        if not until(lambda: self._user.GetForegroundWindow() == target.id, FOCUS_SECONDS):
            return Pressed.NO_FOCUS
        if not until(lambda: not self._held(), RELEASE_SECONDS):
            return Pressed.KEYS_HELD
        if not wanted():
            return Pressed.UNABLE
        keys = ((_CONTROL, 0), (_V, 0), (_V, _KEY_UP), (_CONTROL, _KEY_UP))
        inputs = (_Input * len(keys))(*(_input(key, flags) for key, flags in keys))
        sent = self._user.SendInput(len(keys), byref(inputs), sizeof(_Input))
        return Pressed.PRESSED if sent == len(keys) else Pressed.UNABLE

    @override
    def close(self) -> None:
        return

    def _may_be(self, window: int) -> bool:
        """Whether the agent can have worked there: seen, not ours, and none that only floats above."""
        process = c_uint32()
        self._user.GetWindowThreadProcessId(window, byref(process))
        style = self._user.GetWindowLongW(window, _EXTENDED_STYLE)
        floats = style & (_TOPMOST | _TOOL)
        return bool(self._user.IsWindowVisible(window)) and process.value != os.getpid() and not floats

    def _class_of(self, window: int) -> str:
        name = ctypes.create_unicode_buffer(128)
        self._user.GetClassNameW(window, name, len(name))
        return name.value

    def _held(self) -> bool:
        return any(self._user.GetAsyncKeyState(key) & 0x8000 for key in _MODIFIERS)


def _input(key: int, flags: int) -> _Input:
    return _Input(_KEYBOARD, _Either(key=_Key(key, 0, flags, 0, None)))
