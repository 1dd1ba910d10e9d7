"""Windows tells of a hot key by a message to the thread that asked for it.

[Not tried there.]
"""

import ctypes
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray
from typing_extensions import override

from assistant.desktop.windows import HOT_KEY_MESSAGE


class _Message(ctypes.Structure):
    _fields_ = [
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("wide", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
    ]


class HotKeyMessages(QAbstractNativeEventFilter):
    """Reads nothing but that one message."""

    def __init__(self, pressed: Callable[[int], None]) -> None:
        """Call this with the moment of each press."""
        super().__init__()
        self._pressed = pressed

    @override
    def nativeEventFilter(  # type: ignore[override,unused-ignore]  # the stubs know no pointer
        self, kind: QByteArray | bytes, message: int
    ) -> tuple[bool, int]:
        if bytes(kind) == b"windows_generic_MSG":  # type: ignore[arg-type,unused-ignore]
            told = _Message.from_address(int(message))
            if told.message == HOT_KEY_MESSAGE:
                self._pressed(int(told.time))
                return True, 0
        return False, 0
