"""Errors that nobody expected: shown beside the work and printed, never with a customer's words."""

import sys
import threading
import traceback
from collections.abc import Sequence
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from assistant.gui.notices import Notices


class Bugs(QObject):
    """The last resort of every thread.

    Signals:
        met: An exception; may be emitted on any thread.
    """

    met = Signal(object)

    def __init__(self, notices: Sequence[Notices], parent: QObject) -> None:
        """Show them among the other notices, on whichever page the agent is."""
        super().__init__(parent)
        self._notices = notices
        self.met.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Be the last resort from now on."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def tell(self, error: BaseException) -> None:
        """Show that something broke, and print where."""
        print(_where(error), file=sys.stderr)  # noqa: T201 - the last resort has no other place
        advice = self.tr("Your drafts are kept. {where}").format(where=_place(error))
        for notices in self._notices:
            notices.show_text("bug", self.tr("Something in Evenhand broke."), advice, look="danger")

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.met.emit(error)

    def _on_thread_exception(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.met.emit(told.exc_value)


def _where(error: BaseException) -> str:
    """The traceback without the error's own text, which may quote a ticket or a secret."""
    frames = traceback.format_list(traceback.extract_tb(error.__traceback__))
    return f"{''.join(frames)}{type(error).__name__}"


def _place(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1:]
    return "".join(f"{type(error).__name__}, {frame.name}:{frame.lineno}" for frame in last)
