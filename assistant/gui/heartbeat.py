"""A developer's tool: how long the GUI thread keeps everybody waiting (``EVENHAND_HEARTBEAT=1 evenhand``)."""

import time
from collections import Counter
from collections.abc import Iterator
from heapq import nlargest
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer

FRAME: Final = 1000 / 60
"""Milliseconds."""

_STALL: Final = 50.0
_FINEST: Final = 0.1
_KEPT: Final = 5


class Heartbeat(QObject):
    """Beats every millisecond; how much later a beat comes is how long a key press would have waited.

    Gaps are counted in steps of a tenth of a millisecond, so that a day of beats takes no more room than an
    hour of them.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Stand still until ``start``."""
        super().__init__(parent)
        self.doing = ""
        """What is going on, in a word: it is told with the gaps that follow."""
        self._gaps: Counter[int] = Counter()
        self._late: Counter[str] = Counter()
        self._longest: list[tuple[float, str]] = []
        self._last = 0.0
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)

    @property
    def beats(self) -> int:
        """How many there were."""
        return self._gaps.total()

    @property
    def stalls(self) -> int:
        """How many gaps were longer than 50 ms, where a person begins to notice."""
        return sum(count for step, count in self._gaps.items() if step * _FINEST > _STALL)

    @property
    def longest(self) -> tuple[tuple[float, str], ...]:
        """The longest gaps in milliseconds, each with what was going on."""
        return tuple(self._longest)

    def start(self) -> None:
        """Beat from now on."""
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Beat no more; what was counted stays."""
        self._timer.stop()

    def percentile(self, share: float) -> float:
        """The gap in milliseconds that this share of all (0 to 1) does not exceed; 0 without a beat."""
        wanted, seen = share * self.beats, 0
        for step in sorted(self._gaps):
            seen += self._gaps[step]
            if seen >= wanted:
                return step * _FINEST
        return 0.0

    def report(self) -> Iterator[str]:
        """In lines, in English: for developers."""
        yield f"{self.beats} beats, 99th percentile {self.percentile(0.99):.1f} ms, {self.stalls} above 50 ms"
        yield "longest " + ", ".join(f"{gap:.1f} ms ({doing})" for gap, doing in self._longest)
        late = ", ".join(f"{doing} {count}" for doing, count in self._late.items())
        yield f"longer than a frame of {FRAME:.1f} ms: {late or 'none'}"

    def _on_beat(self) -> None:
        now = time.perf_counter()
        gap, self._last = (now - self._last) * 1000, now
        self._gaps[round(gap / _FINEST)] += 1
        if gap > FRAME:
            self._late[self.doing] += 1
        if len(self._longest) < _KEPT or gap > self._longest[-1][0]:
            self._longest = nlargest(_KEPT, [*self._longest, (gap, self.doing)])
