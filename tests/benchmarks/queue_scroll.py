"""What a key, a step and a frame cost in a queue of 100,000 tickets; prints figures, asserts nothing.

Run from the root of the repository: ``python tests/benchmarks/queue_scroll.py``.
"""

# ruff: noqa: T201 - it talks to a terminal

import os
import random
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QLineEdit, QListView

from assistant import app
from assistant.domain.ticket import TicketId, TicketSummary
from assistant.gui.queue_drawer import QueueDrawer
from assistant.gui.theme import LIGHT
from tests.benchmarks.reply_search import a_word

ROWS = 100_000
FRAME_MS = 16.7
TYPED = ("r", "re", "ref", "refund", "refund t", "", "parcel", "99999", "zzzz", "")


def queue(dice: random.Random) -> tuple[TicketSummary, ...]:
    words = [a_word(dice) for _ in range(5_000)]
    now = datetime.now(UTC)
    return tuple(
        TicketSummary(
            id=TicketId(str(number)),
            subject=" ".join(dice.choices(words, k=5)),
            customer_name=" ".join(dice.choices(words, k=2)).title(),
            updated=now - timedelta(minutes=number),
            tags=(dice.choice(words),),
        )
        for number in range(ROWS)
    )


def main() -> None:
    """Open it, scroll, and type. Time of this process alone: the machine may be busy with others."""
    program = app.application()
    drawer = QueueDrawer(LIGHT)
    drawer.resize(380, 860)
    rows = queue(random.Random(7))
    view, search = drawer.findChildren(QListView)[-1], drawer.findChildren(QLineEdit)[-1]

    def took(what: Callable[..., object], *values: object) -> float:
        start = time.process_time()
        what(*values)
        program.processEvents()
        return (time.process_time() - start) * 1000

    slowest = 0.0
    print(f"{ROWS} tickets listed {took(drawer.show_queue, rows, TicketId('3')):.1f} ms")
    print(f"opened {took(drawer.unfold):.1f} ms")
    until = time.monotonic() + 3
    while time.monotonic() < until:
        start = time.process_time()
        program.processEvents()
        slowest = max(slowest, (time.process_time() - start) * 1000)
    print(f"slowest slice of preparing and laying out {slowest:.1f} ms")
    bar = view.verticalScrollBar()
    steps = [took(bar.setValue, place * bar.maximum() // 200) for place in range(200)]
    print(f"frame while scrolling: {median(steps):.1f} ms, worst {max(steps):.1f}")
    for text in TYPED:
        print(f"key to frame {text!r}: {took(search.setText, text):.1f} ms of {FRAME_MS}")
    program.quit()
    os._exit(0)


if __name__ == "__main__":
    main()
