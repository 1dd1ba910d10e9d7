"""Who asks a server next, of those who share an account."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from assistant.urgency import is_behind

_LONGEST: Final = 20.0
"""Seconds after which even what nobody waits for has its turn."""


class Turns:
    """Any number of calls at a time; those behind the window begin when no agent's call is under way."""

    def __init__(self, longest: float = _LONGEST) -> None:
        """Nobody asks yet."""
        self._longest = longest
        self._asked_for = 0
        self._changed = threading.Condition()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a turn, and have it inside the block."""
        if is_behind():
            with self._changed:
                self._changed.wait_for(lambda: not self._asked_for, self._longest)
            yield
            return
        with self._changed:
            self._asked_for += 1
        try:
            yield
        finally:
            with self._changed:
                self._asked_for -= 1
                self._changed.notify_all()
