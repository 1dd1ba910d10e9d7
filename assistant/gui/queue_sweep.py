"""The list that the agent walks gets its tags behind the window, a few tickets at a time."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.urgency import behind

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.errors import AssistantError
    from assistant.domain.helpdesk import ViewId
    from assistant.domain.settings import Settings
    from assistant.gui.background import Runner
    from assistant.sweep import Sweep

_EVERY_MS = 3_600_000


class QueueSweep(QObject):
    """Off until the settings say otherwise; then one sweep at once, another every hour, and for each list.

    Of the few threads it holds one. What it did is in the log; where it was broken off, the next goes on.

    Signals:
        came_on: How far it came (Swept); the same value with more in it each time.
        failed: It gave up, and why.
    """

    came_on = Signal(object)
    failed = Signal(object)

    def __init__(self, background: Runner, parent: QObject) -> None:
        """Sweep nothing yet."""
        super().__init__(parent)
        self._background = background
        self._on = False
        self._desk: Desk | None = None
        self._view: ViewId | None = None
        self._stop: Event | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._begin)

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account, at once."""
        if settings.tag_tiers != self._on:
            self._on = settings.tag_tiers
            self._begin_or_end()

    def start(self, desk: Desk | None) -> None:
        """Sweep the agent's own tickets at this desk from now on; None ends it."""
        self._desk, self._view = desk, None
        self._begin_or_end()

    def watch(self, view: ViewId | None) -> None:
        """Sweep another list from now on; None is the agent's own open tickets."""
        if view != self._view:
            self._view = view
            self._begin_or_end()

    def _begin_or_end(self) -> None:
        if self._stop:
            self._stop.set()
        self._stop = None
        self._timer.stop()
        if self._on and self._desk:
            self._timer.start()
            self._begin()

    def _begin(self) -> None:
        if self._stop or self._desk is None:
            return
        self._stop = Event()
        call = partial(_begun, self._desk, self._stop, self._view)
        self._background.run(call, partial(self._on_step, self._stop), partial(self._on_failed, self._stop))

    def _on_step(self, stop: Event, step: tuple[Sweep, bool]) -> None:
        """Between two steps others have their turn on the thread."""
        if stop is not self._stop:
            return
        sweep, goes_on = step
        self.came_on.emit(sweep.swept)
        if goes_on:
            call = partial(_stepped, sweep)
            self._background.run(call, partial(self._on_step, stop), partial(self._on_failed, stop))
            return
        self._stop = None
        if sweep.swept.stopped:
            self.failed.emit(sweep.swept.stopped)

    def _on_failed(self, stop: Event, error: AssistantError) -> None:
        if stop is self._stop:
            self._stop = None
            self.failed.emit(error)


def _begun(desk: Desk, stop: Event, view: ViewId | None) -> tuple[Sweep, bool]:
    """On a worker thread."""
    from assistant.sweep import quiet_sweep

    sweep = quiet_sweep(desk.tier_tags, stop, view)
    with behind():
        sweep.begin()
    return sweep, True


def _stepped(sweep: Sweep) -> tuple[Sweep, bool]:
    with behind():
        return sweep, sweep.step()
