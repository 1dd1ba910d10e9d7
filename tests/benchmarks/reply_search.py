"""What a key costs in the reply search at 10,000 replies; prints figures, asserts nothing.

Run from the root of the repository: ``python tests/benchmarks/reply_search.py``.
"""

# ruff: noqa: T201 - it talks to a terminal

import os
import random
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from assistant.domain.reply import Reply, ReplyId
from assistant.gui.reply_search import ReplyIndex

ROWS = 10_000
SYLLABLES = (
    "re",
    "fund",
    "ship",
    "par",
    "cel",
    "track",
    "ing",
    "or",
    "der",
    "ad",
    "dress",
    "de",
    "liv",
    "er",
)
TYPED = (
    "refund",
    "tracking link",
    "parcel late",
    "refnud",
    "adress chnage",
    "zzzz",
    "/order",
    "a",
    "delivery",
)


def a_word(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=dice.randint(1, 4)))


def replies(dice: random.Random) -> Iterator[Reply]:
    vocabulary = [a_word(dice) for _ in range(12_000)]
    for number in range(ROWS):
        title = " ".join(dice.choices(vocabulary, k=5))
        body = " ".join(dice.choices(vocabulary, k=60))
        yield Reply(ReplyId(str(number)), title, title[::-1], "en", body)


def timed(index: ReplyIndex, query: str) -> float:
    start = time.perf_counter()
    index.found(query)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    index = ReplyIndex(tuple(replies(random.Random(7))))
    megabytes = sum(len(reply.body) + len(reply.title) for reply in index.replies) / 1e6
    slices = [time.perf_counter()]
    while index.warm(250):
        slices.append(time.perf_counter())
    slowest = max(later - earlier for earlier, later in pairwise(slices)) * 1000
    print(f"{ROWS} replies, {megabytes:.1f} MB; prepared in {(slices[-1] - slices[0]) * 1000:.0f} ms,")
    print(f"slowest slice of 250 rows {slowest:.1f} ms")
    index.found("wramupp")
    keys = [(typed, typed[:length]) for typed in TYPED for length in range(1, len(typed) + 1)]
    figures = [(median(timed(index, query) for _ in range(5)), query) for _typed, query in keys]
    print(f"{len(figures)} keys: median {median(cost for cost, _query in figures):.1f} ms")
    for cost, query in sorted(figures, reverse=True)[:5]:
        print(f"  slowest {cost:5.1f} ms  {query!r}")
    repainted(index.replies)


def repainted(articles: tuple[Reply, ...]) -> None:
    """The same through the panel: from the key to the last pixel."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    from assistant.domain.settings import Appearance
    from assistant.gui import theme
    from assistant.gui.replies_panel import RepliesPanel
    from tests.builders import a_worksheet

    app = QApplication.instance() or QApplication([])
    panel = RepliesPanel(theme.apply(app, Appearance.LIGHT))  # type: ignore[arg-type]  # it is a QApplication
    panel.resize(380, 420)
    panel.show()
    panel.show_sheet(a_worksheet(articles=articles))
    panel.focus_search()
    search = panel.findChildren(QLineEdit)[0]
    search.setText("warm up")
    app.processEvents()
    costs = []
    for typed in TYPED:
        search.clear()
        for letter in typed:
            start = time.perf_counter()
            QTest.keyClicks(search, letter)
            app.processEvents()
            costs.append((time.perf_counter() - start) * 1000)
    print(f"key to repaint: median {median(costs):.1f} ms, slowest {max(costs):.1f} ms")
    panel.close()


if __name__ == "__main__":
    main()
