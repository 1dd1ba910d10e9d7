"""Drafts that could not reach their helpdesk: tried again in the order of the clicks, ever less often."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from assistant.domain.account import AccountId
    from assistant.gui.draft_keeper import Place

_FIRST_MS, _LONGEST_MS = 15_000, 300_000
_MOST_JITTER = 1.25


class WaitingSends(QObject):
    """Of each account only the first is tried: while it does not get through, the others would not either.

    Signals:
        due: Try this one (Place).
    """

    due = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Have nothing to wait for."""
        super().__init__(parent)
        self._places: list[Place] = []
        self._pause = _FIRST_MS
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def add(self, place: Place) -> None:
        """Let it wait; one that was tried keeps its turn."""
        if place not in self._places:
            self._places.append(place)
        if not self._timer.isActive():
            self._timer.start(int(self._pause * random.uniform(1, _MOST_JITTER)))

    def drop(self, place: Place) -> None:
        """It is decided, or the agent decides otherwise."""
        if place in self._places:
            self._places.remove(place)

    def arrived(self, place: Place) -> None:
        """The line is back: what else waits follows at once."""
        if place in self._places:
            self._pause = _FIRST_MS
            self._places.remove(place)
            if self._places:
                self._timer.start(0)

    def clear(self) -> None:
        """Nothing more leaves: what waits stays on disk, and goes on when the agent comes back."""
        self._places.clear()
        self._timer.stop()

    def look(self) -> None:
        """Try the first of each account."""
        first: dict[AccountId, Place] = {}
        for place in self._places:
            first.setdefault(place.account, place)
        self._pause = min(self._pause * 2, _LONGEST_MS)
        for place in first.values():
            self.due.emit(place)
