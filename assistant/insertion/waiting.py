"""Waiting for another program, in steps that nobody notices. For worker threads alone."""

from collections.abc import Callable
from time import monotonic, sleep
from typing import Final

FOCUS_SECONDS: Final = 0.6
"""How long a desktop may take to give a window the keyboard."""

RELEASE_SECONDS: Final = 1.0
"""How long the agent may hold the keys that asked for this."""

_STEP_SECONDS: Final = 0.002


def until(true: Callable[[], bool], seconds: float) -> bool:
    """Whether it came true in time."""
    end = monotonic() + seconds
    while not true():
        if monotonic() > end:
            return False
        sleep(_STEP_SECONDS)
    return True
