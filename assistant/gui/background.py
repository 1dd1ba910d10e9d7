"""The one door between the GUI thread and every other thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from assistant.domain.errors import AssistantError, UnfinishedError, kind_of

if TYPE_CHECKING:
    from concurrent.futures import Future

Result = TypeVar("Result")
Failed = Callable[[AssistantError], None]

_LANES = 4
_LOG = logging.getLogger(__name__)


class Runner(Protocol):
    """What panels need of the door; tests hand in one without threads."""

    def run(
        self, call: Callable[[], Result], done: Callable[[Result], None], failed: Failed | None = None
    ) -> None:
        """Make a blocking call elsewhere; ``done`` or ``failed`` follows on the GUI thread."""
        ...


def ignore(_answer: object) -> None:
    """There is nothing to do with this answer."""


class Background(QObject):
    """Runs blocking calls on a few worker threads and brings their answers back to the GUI thread.

    After ``close()`` nothing more is delivered: answers that were under way are dropped.

    Signals:
        failed: A call raised an error that the agent should read, and its caller asked for no other way.
        broke: A call raised anything else: a bug. Whoever waits for the call hears that it failed.
    """

    failed = Signal(object)
    broke = Signal(object)
    _answered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start no thread yet: the pool makes them as calls come."""
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(_LANES, thread_name_prefix="evenhand")
        self._answers: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._open = True
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    def run(
        self, call: Callable[[], Result], done: Callable[[Result], None], failed: Failed | None = None
    ) -> None:
        """Make a blocking call on a worker thread."""
        if self._open:
            future = self._pool.submit(call)
            future.add_done_callback(partial(self._answer, done, failed))

    def close(self) -> None:
        """Drop what waits, let what runs come to its end in its own time, deliver nothing more."""
        self._open = False
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _answer(self, done: Callable[[Result], None], failed: Failed | None, future: Future[Result]) -> None:
        if not self._open or future.cancelled():
            return
        error = future.exception()
        if error is None:
            self._answers.put(partial(done, future.result()))
        elif isinstance(error, AssistantError):
            _LOG.warning("A call was refused: %s", kind_of(error))
            self._answers.put(partial(failed or self.failed.emit, error))
        else:
            self._answers.put(partial(self._tell_bug, failed, error))
        self._answered.emit()

    def _tell_bug(self, failed: Failed | None, error: BaseException) -> None:
        self.broke.emit(error)
        if failed is not None:
            failed(UnfinishedError())

    def _on_answered(self) -> None:
        if self._open:
            self._answers.get()()
