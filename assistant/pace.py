"""How often we ask others, who have more to do than to answer us."""

from collections.abc import Callable
from typing import Final

_PAUSE: Final = 30.0


class Pace:
    """No more than so many questions a second, and a pause where the other side asks for one."""

    def __init__(
        self, clock: Callable[[], float], wait: Callable[[float], object], per_second: float = 2
    ) -> None:
        """``wait`` may return early: then the agent wants to leave."""
        self._clock, self._wait = clock, wait
        self._gap = 1 / per_second
        self._next = clock()

    def turn(self) -> None:
        """Wait until the next question may be asked."""
        now = self._clock()
        if now < self._next:
            self._wait(self._next - now)
        self._next = max(now, self._next) + self._gap

    def rest(self, seconds: float | None) -> None:
        """We asked too often: ask half as often from now on, and not before that time is over."""
        self._gap *= 2
        self._next = self._clock() + (_PAUSE if seconds is None else seconds)
