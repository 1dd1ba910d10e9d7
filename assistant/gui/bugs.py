"""Errors that nobody expected: shown beside the work and printed, never with a customer's words."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from assistant.logbook import where

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from assistant.gui.notices import Action, Notices

_LOG = logging.getLogger(__name__)


class Bugs(QObject):
    """The last resort of every thread.

    Signals:
        met: An exception; may be emitted on any thread.
        report_asked: The agent wants to see what can be told about it.
    """

    met = Signal(object)
    report_asked = Signal()

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
        print(where(error), file=sys.stderr)  # noqa: T201 - the last resort has no other place
        _LOG.error("A bug: %s", where(error))
        advice = self.tr("Your drafts are kept. {where}").format(where=_place(error))
        for notices in self._notices:
            notices.show_text(
                "bug", self.tr("Something in Evenhand broke."), advice, look="danger", actions=self._actions()
            )

    def tell_crash(self) -> None:
        """The run before this one ended without a word."""
        for notices in self._notices:
            notices.show_text(
                "crash",
                self.tr("Evenhand ended by itself last time."),
                self.tr("Your drafts are kept, and what was being sent is looked for before it goes again."),
                actions=self._actions(),
            )

    def _actions(self) -> list[Action]:
        return [(self.tr("Show the report"), self.report_asked.emit)]

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.met.emit(error)

    def _on_thread_exception(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.met.emit(told.exc_value)


def _place(error: BaseException) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1:]
    return "".join(f"{type(error).__name__}, {frame.name}:{frame.lineno}" for frame in last)
