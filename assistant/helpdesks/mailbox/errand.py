"""What is asked for one call of the helpdesk's: all of it ends together, however many questions it takes."""

import math
import time

from assistant.wire.answer import Limits

_QUESTIONS = 10
"""So many times the time of one answer: the first look at a large mailbox takes some minutes."""


class Errand:
    """Without an end until it is begun. A server that is slow a thousand times over would keep a worker."""

    def __init__(self, limits: Limits) -> None:
        """Nothing is asked yet."""
        self._limits = limits
        self._last = math.inf

    def begin(self) -> None:
        """Another one, from here on."""
        self._last = time.monotonic() + _QUESTIONS * self._limits.whole

    def time_for_an_answer(self) -> float:
        """The moment by which the next answer must have come; ``TimeoutError`` where none is left."""
        now = time.monotonic()
        if now > self._last:
            raise TimeoutError
        return min(now + self._limits.whole, self._last)
