"""Waiting for a server that is asked too often, and no longer than an agent would."""

from collections.abc import Callable

from assistant.domain.errors import ServiceError, Trouble
from assistant.wire.answer import Answer

Sleep = Callable[[float], None]

LONGEST_WAIT = 20.0
"""Seconds that one call of ours waits in all."""
_FIRST_PAUSE = 1.0


class Patience:
    """What is left of the time that one call may wait; make a new one for every call."""

    def __init__(self, sleep: Sleep, most: float = LONGEST_WAIT) -> None:
        """Nothing was waited yet."""
        self._sleep = sleep
        self._left = most
        self._pause = _FIRST_PAUSE

    def ask(self, question: Callable[[], Answer]) -> Answer:
        """The answer; a pause that the server asks for is granted where there is time, else it stays busy."""
        while True:
            try:
                return question()
            except ServiceError as error:
                if error.trouble is not Trouble.BUSY:
                    raise
                # A wish for no pause at all would keep us asking for ever.
                pause = self._pause if error.wait is None else max(error.wait, _FIRST_PAUSE)
                if pause > self._left:
                    raise
            self._pause *= 2
            self._left -= pause
            self._sleep(pause)
