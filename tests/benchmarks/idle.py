"""What the panel costs while nobody touches it: processor time and memory, window shown, polling on.

Prints figures, asserts nothing. Needs Xvfb and openbox; run it from the root of the repository:
``python tests/benchmarks/idle.py [MINUTES]``. Linux only: it reads /proc.
"""

# ruff: noqa: T201 - it talks to a terminal

import os
import subprocess
import sys
import time
from pathlib import Path

_ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(_ROOT))

_MINUTES = 10.0
_SETTLED = 30.0
"""Seconds after which the first ticket stands and everything is loaded."""


def main(minutes: float) -> None:
    """The demo desk, as somebody leaves it open."""
    from tests.benchmarks.display import own_display

    with own_display() as environment:
        environment["PYTHONPATH"] = str(_ROOT)
        with subprocess.Popen((sys.executable, "-m", "assistant", "demo"), env=environment) as program:
            time.sleep(_SETTLED)
            before, began = _used(program.pid), time.monotonic()
            time.sleep(minutes * 60)
            used, took = _used(program.pid) - before, time.monotonic() - began
            held = _held(program.pid)
            program.terminate()
    print(f"{used:.2f} s of processor time in {took:.0f} s: {used / took:.3%} of a core, {held:.0f} MB")


def _used(pid: int) -> float:
    """Seconds of processor time, as user and in the kernel (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _held(pid: int) -> float:
    """Resident memory in MB."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    main(float(sys.argv[1]) if sys.argv[1:] else _MINUTES)
