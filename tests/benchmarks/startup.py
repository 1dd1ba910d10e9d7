"""How long the first window, ticket and answer take, against a bare PySide6 window in the same run.

The ticket stands when what the customer wrote can be read; the answer, when category and replies are there.

Prints figures, asserts nothing. Needs Xvfb and openbox; run it from the root of the repository:
``python tests/benchmarks/startup.py [ROUNDS]``.
"""

# ruff: noqa: T201 - it talks to a terminal

import subprocess
import sys
import time
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from assistant.gui.entrance import Entrance
    from assistant.gui.main_window import MainWindow

_ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(_ROOT))

_ROUNDS = 15
_MS = 1_000_000


def main(rounds: int) -> None:
    """Interleave the two, so that a slow moment of the machine hits both."""
    from tests.benchmarks.display import own_display

    figures: dict[str, list[float]] = {}
    with own_display() as environment:
        for number in range(rounds + 1):
            for program in (bare, panel):
                measured = _run(program.__name__, environment)
                # The first round writes compiled modules and the demo desk: it is a warm start that counts.
                for what, value in measured.items() if number else ():
                    figures.setdefault(f"{program.__name__} {what}", []).append(value)
    _report(figures)


def bare() -> None:
    """A window with a label and nothing else."""
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    from tests.benchmarks.painted import say_when_painted

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Bare"))
    window.resize(380, 900)
    window.show()
    say_when_painted(window, "window", app.quit)
    app.exec()


def panel() -> None:
    """The program as ``evenhand demo`` starts it."""
    from assistant import app as program

    build = program.panel

    def watched(app: "QApplication", asked: str | None = None) -> "tuple[MainWindow, Entrance]":
        from tests.benchmarks.painted import say_when_painted

        window, entrance = build(app, asked)
        say_when_painted(window, "window")
        tickets, page = window.work.tickets, window.page
        tickets.fetched.connect(lambda _ticket: say_when_painted(page.conversation, "ticket"))
        tickets.sheet_changed.connect(lambda _sheet: say_when_painted(page.replies, "answer", window.close))
        return window, entrance

    program.panel = watched
    program.run(demo=True)


def _run(program: str, environment: dict[str, str]) -> dict[str, float]:
    started = time.monotonic_ns()
    said = subprocess.run(
        (sys.executable, __file__, program), env=environment, check=True, capture_output=True, text=True
    )
    figures: dict[str, float] = {}
    for line in said.stdout.splitlines():
        what, value = line.split()
        figures[what] = int(value) / 1024 if what.endswith("memory") else (int(value) - started) / _MS
    return figures


def _report(figures: dict[str, list[float]]) -> None:
    for what, values in figures.items():
        unit = "MB" if what.endswith("memory") else "ms"
        low, _, high = quantiles(values, n=4)
        print(f"{what:20} {median(values):7.0f} {unit}   middle half {low:.0f} to {high:.0f}")
    for what in ("window", "ticket", "answer", "window-memory", "ticket-memory", "answer-memory"):
        against = "window-memory" if what.endswith("memory") else "window"
        pairs = zip(figures[f"panel {what}"], figures[f"bare {against}"], strict=True)
        ratio = median(ours / theirs for ours, theirs in pairs)
        print(f"{what:20} {ratio:7.2f} x the bare window's")


if __name__ == "__main__":
    if sys.argv[1:2] in (["bare"], ["panel"]):
        {"bare": bare, "panel": panel}[sys.argv[1]]()
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else _ROUNDS)
