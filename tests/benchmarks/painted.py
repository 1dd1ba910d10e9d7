"""Says when a widget is on the screen."""

# ruff: noqa: T201 - the benchmark reads it

import resource
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override


def say_when_painted(widget: QWidget, what: str, then: Callable[[], object] | None = None) -> None:
    """Print the moment, and the most memory that was held until then."""
    widget.installEventFilter(_Painted(widget, what, then))


class _Painted(QObject):
    """On the screen is what was painted before the event loop came round again."""

    def __init__(self, widget: QWidget, what: str, then: Callable[[], object] | None) -> None:
        super().__init__(widget)
        self._widget = widget
        self._what = what
        self._then = then

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            QTimer.singleShot(0, self._say)
        return False

    def _say(self) -> None:
        print(self._what, time.monotonic_ns(), flush=True)
        print(f"{self._what}-memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, flush=True)
        if self._then:
            self._then()
