"""How long the bundle's first window takes, against the same from source and a bare PySide6 window.

Seen from outside, as nobody looks into a bundle: from the start of the process until the screen shows
something in the middle of its window. Prints figures, asserts nothing. Needs Xvfb and openbox:
``python tests/benchmarks/bundle_start.py dist/evenhand/evenhand [ROUNDS]``.
"""

# ruff: noqa: T201 - it talks to a terminal

import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median, quantiles
from typing import Any

_ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(_ROOT))

_BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(QLabel("Bare"))
window.resize(380, 900)
window.show()
app.exec()
"""
_PATIENCE, _LOOK = 30.0, 0.003
_SETTLED = 4.0
"""Seconds after which memory is read: the first ticket stands by then."""


def main(bundle: str, rounds: int) -> None:
    """Interleave the three, so that a slow moment of the machine hits all."""
    from tests.benchmarks.display import own_display

    programs = {
        "bare": (sys.executable, "-c", _BARE),
        "source": (sys.executable, "-m", "assistant", "demo"),
        "bundle": (bundle, "demo"),
    }
    figures: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    with own_display() as environment:
        for number in range(rounds + 1):
            for name, command in programs.items():
                measured = _run(command, environment)
                if number:
                    figures[name].append(measured)
    for name, values in figures.items():
        _say(name, [took for took, _ in values], "ms")
        _say(name, [held for _, held in values], "MB")
    for name in ("source", "bundle"):
        pairs = list(zip(figures[name], figures["bare"], strict=True))
        took, held = (median(ours[i] / bare[i] for ours, bare in pairs) for i in (0, 1))
        print(f"{name:7} {took:7.2f} x the bare window's time, {held:.2f} x its memory")


def _run(command: tuple[str, ...], environment: Mapping[str, str]) -> tuple[float, float]:
    from Xlib.display import Display

    screen = Display(environment["DISPLAY"])
    began = time.monotonic()
    with subprocess.Popen(command, env=dict(environment), cwd=_ROOT, stderr=subprocess.DEVNULL) as program:
        while not _shows(screen):
            if time.monotonic() - began > _PATIENCE:
                raise SystemExit(f"No window: {command}")
            time.sleep(_LOOK)
        took = (time.monotonic() - began) * 1000
        time.sleep(_SETTLED)
        status = Path(f"/proc/{program.pid}/status").read_text(encoding="ascii")
        program.terminate()
    screen.close()
    held = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
    return took, held / 1024


def _shows(screen: Any) -> bool:
    """Whether anything on the screen is not black: there is nothing on it but the program."""
    from Xlib import X

    root = screen.screen().root
    size = root.get_geometry()
    line = root.get_image(0, size.height // 2, size.width, 1, X.ZPixmap, 0xFFFFFFFF).data
    return any(line[place] > 0x40 for place in range(0, len(line), 64))


def _say(name: str, values: list[float], unit: str) -> None:
    low, _, high = quantiles(values, n=4)
    print(f"{name:7} {median(values):7.0f} {unit}   middle half {low:.0f} to {high:.0f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if sys.argv[2:] else 9)
