"""Addresses that the system hands to the program that runs, as macOS does instead of starting it again.

[untested on macOS: tried with such events on Linux alone]
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QFileOpenEvent
from typing_extensions import override

_LONGEST = 8192


class OpenedAddresses(QObject):
    """Keeps the last one until there is somebody to take it: the system does not wait for our start."""

    def __init__(self, app: QCoreApplication) -> None:
        """Listen from now on."""
        super().__init__(app)
        self._held = ""
        self._take: Callable[[str], object] | None = None
        app.installEventFilter(self)

    def hand_to(self, take: Callable[[str], object]) -> None:
        """Give addresses to this from now on, beginning with the one that is held."""
        self._take = take
        self._hand_on()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self._held = event.url().toString()[:_LONGEST]
            self._hand_on()
            return True
        return False

    def _hand_on(self) -> None:
        if self._take is not None and self._held:
            held, self._held = self._held, ""
            self._take(held)
