"""One account's session that keeps to the pace which its server asks for."""

import random
import threading
import time
from collections.abc import Callable
from functools import partial

from assistant.domain.errors import ServiceError, Trouble
from assistant.urgency import is_behind
from assistant.wire.allowance import is_scarce
from assistant.wire.answer import Answer, Json, Parameters
from assistant.wire.http import Http
from assistant.wire.patience import LONGEST_WAIT, Patience, Sleep
from assistant.wire.turns import Turns

_MOST_JITTER = 1.25
_REST = 10.0
"""Seconds for which nothing is asked behind the window where little is left; it grows back steadily."""
Monotonic = Callable[[], float]


class Polite:
    """Asks like ``Http``, and waits where it is told to: every caller, not only the one who was told.

    A pause is drawn out a little at random, so that colleagues who were told the same do not come back in one
    moment. Waiting for one call ends after ``LONGEST_WAIT`` seconds with ``Trouble.BUSY``. A change that was
    answered so was not carried out, and is asked for again. What goes on behind the window lets an agent's
    calls go first, and leaves them the rest of an allowance that is nearly used up.
    """

    def __init__(self, http: Http, sleep: Sleep = time.sleep, now: Monotonic = time.monotonic) -> None:
        """Nobody was told to wait yet."""
        self._http = http
        self._sleep = sleep
        self._now = now
        self._until = self._scarce_until = 0.0
        self._turn = threading.Lock()
        self._turns = Turns()

    @property
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    def get(self, path: str, parameters: Parameters | None = None, *, may_be_empty: bool = False) -> Answer:
        """Ask for something; see ``Http.get``."""
        return self._ask(partial(self._http.get, path, parameters, may_be_empty=may_be_empty))

    def post(
        self, path: str, body: Json, parameters: Parameters | None = None, *, changes: bool = True
    ) -> Answer:
        """Send something; see ``Http.post``."""
        return self._ask(partial(self._http.post, path, body, parameters, changes=changes))

    def put(self, path: str, body: Json, *, if_match: str = "") -> Answer:
        """Change something; see ``Http.put``."""
        return self._ask(partial(self._http.put, path, body, if_match=if_match))

    def patch(self, path: str, body: Json) -> Answer:
        """Change a part of something."""
        return self._ask(partial(self._http.patch, path, body))

    def delete(self, path: str, body: Json = None, parameters: Parameters | None = None) -> Answer:
        """Take something away."""
        return self._ask(partial(self._http.delete, path, body, parameters))

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _ask(self, question: Callable[[], Answer]) -> Answer:
        # An agent who keeps a pause is under way: the first call after it is theirs.
        with self._turns.taken():
            self._keep_the_pause()
            return Patience(self._wait).ask(partial(self._told, question))

    def _told(self, question: Callable[[], Answer]) -> Answer:
        try:
            answer = question()
        except ServiceError as error:
            if error.trouble is Trouble.BUSY and error.wait is not None:
                with self._turn:
                    self._until = max(self._until, self._now() + error.wait)
            raise
        if is_scarce(answer.headers):
            self._scarce_until = self._now() + _REST
        return answer

    def _keep_the_pause(self) -> None:
        until = max(self._until, self._scarce_until) if is_behind() else self._until
        left = until - self._now()
        if left > 0:
            self._sleep(min(left, LONGEST_WAIT))

    def _wait(self, seconds: float) -> None:
        self._sleep(seconds * random.uniform(1, _MOST_JITTER))
