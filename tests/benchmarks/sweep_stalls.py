"""How long the window's thread stands still while 5,000 tickets are swept.

``python -m tests.benchmarks.sweep_stalls`` prints figures and asserts nothing: alone, for some seconds at the
pace that a sweep keeps, and as the worst case all of it without any pace, so that its thread never rests.
"""

import gc
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from assistant.app import _TURN
from assistant.desk import Desk
from assistant.domain.helpdesk import Ability
from assistant.domain.settings import Settings
from assistant.equipment import Equipment
from assistant.gui.background import Background
from assistant.gui.queue_sweep import QueueSweep
from assistant.pace import Pace
from assistant.records import Records
from assistant.storage.tagged import SqliteTagLog
from tests.fakes import (
    FakeDetector,
    FakeHelpdesk,
    FixedClock,
    FixedGuide,
    MemoryDrafts,
    MemoryJournal,
    an_account,
    shipped_guide,
)
from tests.sweeping import BatchingShop, from_

_TICKETS, _CUSTOMERS, _VIPS = 5000, 2500, 50
_FRAME = 16.0
_SECONDS = 10


class Heart(QObject):
    """Beats every millisecond; a beat that is late was kept waiting."""

    def __init__(self) -> None:
        """Begin at once."""
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._on_beat)
        timer.start(1)

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def main() -> None:
    """Without a sweep, then with one."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(_TURN)
    shipped_guide()
    gc.freeze()
    idle = Heart()
    QTimer.singleShot(_SECONDS * 1000, app.quit)
    app.exec()
    _tell("nothing else", idle.gaps)
    _measured(app, "at its pace", owned=False)
    Pace.turn = lambda _: None  # type: ignore[assignment, method-assign]  # the worst case
    for owned in (False, True):
        _measured(app, "without a pace", owned=owned)


def _measured(app: QApplication, how: str, *, owned: bool) -> None:
    with TemporaryDirectory() as folder:
        _swept(app, Path(folder), how, owned=owned)


def _swept(app: QApplication, folder: Path, how: str, *, owned: bool) -> None:
    background = Background(app)
    desk = _desk(folder, owned=owned)
    sweep = QueueSweep(background, app)
    sweep.came_on.connect(_when_finished(app.quit))
    heart, start = Heart(), time.monotonic()
    sweep.start(desk)
    sweep.follow(Settings(tag_tiers=True))
    if how == "at its pace":
        QTimer.singleShot(_SECONDS * 1000, app.quit)
    app.exec()
    what = "tickets and customers" if owned else "tickets"
    _tell(f"{what} swept {how}, {time.monotonic() - start:.1f} s", heart.gaps)
    sweep.start(None)
    background.close()
    desk.close()


def _desk(folder: Path, *, owned: bool) -> Desk:
    emails = [f"c{number}@example.com" for number in range(_CUSTOMERS)]
    helpdesk = FakeHelpdesk(*(from_(emails[number % _CUSTOMERS], number) for number in range(_TICKETS)))
    helpdesk.abilities |= {Ability.CUSTOMER_TAGS} if owned else set()
    return Desk(
        an_account(),
        Equipment(
            helpdesk=helpdesk,
            shop=BatchingShop(dict.fromkeys(emails, "20") | dict.fromkeys(emails[:_VIPS], "900")),
            guides=FixedGuide(),
            detector=FakeDetector(),
            records=Records(MemoryDrafts(), MemoryJournal(), tags=SqliteTagLog(folder / "tagged.sqlite")),
            clock=FixedClock(),
        ),
    )


def _when_finished(end: Callable[[], None]) -> Callable[[object], None]:
    def look(swept: object) -> None:
        if getattr(swept, "finished", False):
            end()

    return look


def _tell(what: str, gaps: list[float]) -> None:
    lengths = sorted(gaps)
    late = sum(gap > _FRAME for gap in lengths)
    sys.stdout.write(
        f"{what}: {len(lengths)} beats, 99th percentile {lengths[int(len(lengths) * 0.99)]:.1f} ms,"
        f" longest {lengths[-1]:.1f} ms, over {_FRAME:.0f} ms: {late}\n"
    )


if __name__ == "__main__":
    main()
