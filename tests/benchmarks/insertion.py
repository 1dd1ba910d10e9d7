"""From the click on Insert to the text in another program's window: ``python -m tests.benchmarks.insertion``.

X11 with a window manager; the panel has the focus and gives it back. It asserts nothing about time.
"""

import statistics
import sys
from time import perf_counter

from tests.benchmarks.display import own_display
from tests.insertion.programs import Screen

_RUNS = 20


def main() -> None:
    with own_display() as environment:
        screen = Screen(environment)
        other = screen.program("tests/insertion/other_window.py")
        other.until("active", True)
        panel = screen.program("-m", "tests.insertion.panel_process")
        panel.until("watching")
        screen.copy("mine")
        whole, taken = [], []
        for run in range(_RUNS + 1):
            text = f"Answer {run}. " + "We look for it with the carrier. " * 20
            panel.tell(write=text, where=True)
            x, y = panel.until("where")["where"]
            screen.hands("mousemove", str(x), str(y))
            began = perf_counter()
            screen.hands("click", "1")
            other.until("text")
            whole.append((perf_counter() - began) * 1000)
            taken.append(panel.until("arrived")["ms"])
            assert panel.until("over")["over"]
        assert "mine" == screen.clipboard()
        for program in (panel, other):
            program.end()
    # The first run loads the guard and the X library.
    for name, values in (
        ("click to text, xdotool included", whole[1:]),
        ("Insert pressed to fetched", taken[1:]),
    ):
        middle, worst = statistics.median(values), max(values)
        sys.stdout.write(f"{name}: median {middle:.0f} ms, worst {worst:.0f} ms of {len(values)}\n")


if __name__ == "__main__":
    main()
