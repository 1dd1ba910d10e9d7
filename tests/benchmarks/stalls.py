"""How long the window stands still while an agent goes from ticket to ticket and inserts replies, and whether
memory grows over that.

Prints figures, asserts nothing. Needs Xvfb and openbox; run it from the root of the repository:
``python tests/benchmarks/stalls.py [SWITCHES]``.
"""

# ruff: noqa: T201 - it talks to a terminal

import resource
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from assistant.gui.entrance import Entrance
from assistant.gui.heartbeat import Heartbeat
from assistant.gui.main_window import MainWindow
from tests.benchmarks.display import own_display

_SWITCHES = 300
_WEIGHED = 100
"""After how many switches memory is weighed."""

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
    _report(agents[0])


class Agent(QObject):
    """Walks the queue up and down, and inserts a reply into every ticket."""

    def __init__(self, panel: MainWindow, switches: int) -> None:
        """Begin a second after the first ticket is there."""
        super().__init__()
        self.heart = Heartbeat(self)
        self.memory: list[int] = []
        self._panel = panel
        self._left = switches
        self._way = 1
        self._begun = False
        self._inserted = 0
        panel.work.tickets.sheet_changed.connect(self._on_sheet_changed)

    def _on_sheet_changed(self) -> None:
        # A poll may bring the same ticket once more: one insertion for a switch.
        if self._begun and not self._inserted:
            self.heart.doing = "sheet"
            self._inserted = 1
            QTimer.singleShot(_PAUSE, self._insert)
        elif not self._begun:
            self._begun, self._inserted = True, 1
            QTimer.singleShot(_SETTLED, self._begin)

    def _begin(self) -> None:
        self.heart.start()
        self._go_on()

    def _insert(self) -> None:
        self.heart.doing = "insert"
        self._panel.commands.run("reply_1")
        QTimer.singleShot(_PAUSE, self._go_on)

    def _go_on(self) -> None:
        self._left -= 1
        if self._left < 0:
            self.heart.stop()
            self._panel.close()
            return
        if self._left % _WEIGHED == 0:
            self.memory.append(_held())
        self.heart.doing, self._inserted = "switch", 0
        before = self._panel.work.tickets.wanted
        self._step()
        if self._panel.work.tickets.wanted == before:
            self._way = -self._way
            self._step()

    def _step(self) -> None:
        work = self._panel.work
        (work.next_ticket if self._way > 0 else work.previous_ticket)()


def _held() -> int:
    """Resident memory in bytes; /proc, so Linux only."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()


def _report(agent: "Agent") -> None:
    print("\n".join(agent.heart.report()))
    megabytes = [held / 2**20 for held in agent.memory]
    print(f"memory every {_WEIGHED} switches, MB: " + " ".join(f"{each:.0f}" for each in megabytes))
    if len(megabytes) > 2:
        print(f"grown after the first {2 * _WEIGHED}: {megabytes[-1] / megabytes[2] - 1:+.1%}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["window"]:
        window(int(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else _SWITCHES)
