"""How long the window stands still while an agent goes from ticket to ticket and inserts replies.

Prints figures, asserts nothing. Needs Xvfb and openbox; run it from the root of the repository:
``python tests/benchmarks/stalls.py [SWITCHES]``.
"""

# ruff: noqa: T201 - it talks to a terminal

import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from assistant.gui.entrance import Entrance
from assistant.gui.main_window import MainWindow
from tests.benchmarks.display import own_display

_SWITCHES = 300
_FRAME = 16.0
_SETTLED = 1000
_PAUSE = 60
"""Milliseconds between two acts: what is late then counts as standing still, not as waiting."""


def main(switches: int) -> None:
    """Run it on a screen of its own."""
    with own_display() as environment:
        subprocess.run((sys.executable, __file__, "window", str(switches)), env=environment, check=True)


def window(switches: int) -> None:
    """Open the demo desk, and let the agent begin once everything has settled."""
    from assistant import app as program

    build = program.panel
    agents = []

    def watched(app: QApplication, asked: str | None = None) -> tuple[MainWindow, Entrance]:
        panel, entrance = build(app, asked)
        agents.append(Agent(panel, switches))
        return panel, entrance

    program.panel = watched
    program.run(demo=True)
    _report(agents[0].gaps)


class Agent(QObject):
    """Walks the queue up and down, and inserts a reply into every ticket."""

    def __init__(self, panel: MainWindow, switches: int) -> None:
        """Begin a second after the first ticket is there."""
        super().__init__()
        self.gaps: list[tuple[float, str]] = []
        self._panel = panel
        self._left = switches
        self._doing = "switch"
        self._way = 1
        self._last = 0.0
        self._heart = QTimer(self)
        self._heart.setTimerType(Qt.TimerType.PreciseTimer)
        self._heart.timeout.connect(self._on_beat)
        panel.work.tickets.sheet_changed.connect(self._on_sheet_changed)

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(((now - self._last) * 1000, self._doing))
        self._last = now

    def _on_sheet_changed(self) -> None:
        if self._heart.isActive():
            self._doing = "sheet"
            QTimer.singleShot(_PAUSE, self._insert)
        elif not self._last:
            self._last = time.perf_counter()
            QTimer.singleShot(_SETTLED, self._begin)

    def _begin(self) -> None:
        self._last = time.perf_counter()
        self._heart.start(1)
        self._go_on()

    def _insert(self) -> None:
        self._doing = "insert"
        self._panel.commands.run("reply_1")
        QTimer.singleShot(_PAUSE, self._go_on)

    def _go_on(self) -> None:
        self._left -= 1
        if self._left < 0:
            self._heart.stop()
            self._panel.close()
            return
        self._doing = "switch"
        tickets = self._panel.work.tickets
        before = tickets.wanted
        tickets.step(self._way)
        if tickets.wanted == before:
            self._way = -self._way
            tickets.step(self._way)


def _report(gaps: list[tuple[float, str]]) -> None:
    lengths = sorted(gap for gap, _ in gaps)
    late = Counter(doing for gap, doing in gaps if gap > _FRAME)
    print(f"{len(lengths)} beats, 99th percentile {lengths[int(len(lengths) * 0.99)]:.1f} ms")
    print("longest " + ", ".join(f"{gap:.1f} ms ({doing})" for gap, doing in sorted(gaps)[-1:-6:-1]))
    print(
        f"over {_FRAME:.0f} ms: " + (", ".join(f"{doing} {count}" for doing, count in late.items()) or "none")
    )


if __name__ == "__main__":
    if sys.argv[1:2] == ["window"]:
        window(int(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else _SWITCHES)
