"""Pasting on macOS: the program in front before us is activated, and CGEvent presses Cmd+V [not tried there].

The agent must have allowed it under Privacy, Accessibility; until then nothing is pressed.
"""

import ctypes
import os
from collections.abc import Callable
from ctypes import c_bool, c_char_p, c_int, c_uint16, c_uint32, c_uint64, c_void_p
from typing import Any, Final

from typing_extensions import override

from assistant.insertion.pasting import Paster, Pressed, Target
from assistant.insertion.waiting import FOCUS_SECONDS, RELEASE_SECONDS, until

_SERVICES: Final = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
_APP_KIT: Final = "/System/Library/Frameworks/AppKit.framework/AppKit"
_V: Final = 9
_COMMAND: Final = 1 << 20
_MODIFIERS: Final = (1 << 17) | (1 << 18) | (1 << 19) | _COMMAND
_SESSION_STATE, _SESSION_TAP = 0, 1
_BEFORE_OTHERS: Final = 2
_TERMINALS: Final = frozenset({"com.apple.Terminal", "com.googlecode.iterm2"})


class MacPaster(Paster):
    """Watches nothing: which program was in front before ours is noted whenever ``note`` is called."""

    def __init__(self) -> None:
        """Load the system's own libraries; nothing is asked yet."""
        self._last = 0
        self._services: Any = ctypes.CDLL(_SERVICES)
        self._app_kit = ctypes.CDLL(_APP_KIT)
        self._objc: Any = ctypes.CDLL("/usr/lib/libobjc.dylib")
        self._declare()

    @override
    def listens_at(self) -> int | None:
        return None

    @override
    def note(self) -> None:
        front = self._send(self._workspace(), "frontmostApplication")
        process = self._number(front, "processIdentifier") if front else 0
        if process and process != os.getpid():
            self._last = process

    @override
    def target(self) -> Target | None:
        self.note()
        program = self._program(self._last) if self._last else None
        if not program or self._text(program, "bundleIdentifier") in _TERMINALS:
            return None
        return Target(self._last, self._text(program, "localizedName"))

    @override
    def paste(self, target: Target, wanted: Callable[[], bool] = lambda: True) -> Pressed:
        if not self._services.AXIsProcessTrusted():
            return Pressed.UNABLE
        program = self._program(target.id)
        if not program:
            return Pressed.NO_FOCUS
        self._activate(program)
        if not until(lambda: self._is_active(program), FOCUS_SECONDS):
            return Pressed.NO_FOCUS
        if not until(lambda: not self._held(), RELEASE_SECONDS):
            return Pressed.KEYS_HELD
        if not wanted():
            return Pressed.UNABLE
        for down in (True, False):
            event = self._services.CGEventCreateKeyboardEvent(None, _V, down)
            self._services.CGEventSetFlags(event, _COMMAND)
            self._services.CGEventPost(_SESSION_TAP, event)
            self._services.CFRelease(event)
        return Pressed.PRESSED

    @override
    def close(self) -> None:
        return

    def _declare(self) -> None:
        services, objc = self._services, self._objc
        services.AXIsProcessTrusted.restype = c_bool
        services.CGEventCreateKeyboardEvent.restype = c_void_p
        services.CGEventCreateKeyboardEvent.argtypes = [c_void_p, c_uint16, c_bool]
        services.CGEventSetFlags.argtypes = [c_void_p, c_uint64]
        services.CGEventPost.argtypes = [c_uint32, c_void_p]
        services.CGEventSourceFlagsState.restype = c_uint64
        services.CGEventSourceFlagsState.argtypes = [c_int]
        services.CFRelease.argtypes = [c_void_p]
        objc.objc_getClass.restype = objc.sel_registerName.restype = c_void_p
        objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [c_char_p]

    def _send(self, to: int, what: str, *arguments: tuple[Any, Any], answer: Any = c_void_p) -> Any:
        kinds = [kind for kind, _ in arguments]
        call = ctypes.CFUNCTYPE(answer, c_void_p, c_void_p, *kinds)(("objc_msgSend", self._objc))
        return call(to, self._objc.sel_registerName(what.encode()), *(value for _, value in arguments))

    def _workspace(self) -> int:
        return int(self._send(self._objc.objc_getClass(b"NSWorkspace"), "sharedWorkspace") or 0)

    def _program(self, process: int) -> int | None:
        kind = self._objc.objc_getClass(b"NSRunningApplication")
        found = self._send(kind, "runningApplicationWithProcessIdentifier:", (c_int, process))
        return int(found) if found else None

    def _activate(self, program: int) -> None:
        self._send(program, "activateWithOptions:", (c_uint64, _BEFORE_OTHERS), answer=c_bool)

    def _is_active(self, program: int) -> bool:
        return bool(self._send(program, "isActive", answer=c_bool))

    def _held(self) -> bool:
        return bool(self._services.CGEventSourceFlagsState(_SESSION_STATE) & _MODIFIERS)

    def _number(self, of: int, what: str) -> int:
        return int(self._send(of, what, answer=c_int))

    def _text(self, of: int, what: str) -> str:
        found = self._send(of, what)
        text = self._send(found, "UTF8String", answer=c_char_p) if found else None
        return text.decode(errors="replace") if text else ""
