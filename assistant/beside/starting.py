"""A start of the program: it becomes the panel, or hands its errand to the one that runs, and ends."""

import time
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from assistant.beside.doorstep import ForeignError, LineError, NobodyError, made_folder
from assistant.beside.frames import FrameError
from assistant.beside.latch import Latch
from assistant.beside.line import call

_PATIENCE: Final = 15.0
"""Seconds for another start, or another end, that is under way."""
_STEP: Final = 0.05


class Start(StrEnum):
    """What becomes of a start."""

    FIRST = "first"
    """This one is the panel; it holds the latch."""
    HANDED_OVER = "handed over"
    DEAF = "deaf"
    """A panel runs, and does not answer."""
    ALONE = "alone"
    """Whether another one runs cannot be known safely: this one opens, and nobody hands it anything."""


def begin(asked: Mapping[str, object], patience: float = _PATIENCE) -> tuple[Start, Latch | None]:
    """Find out, handing over what ``messages.asked_from`` understands; the latch is held until lifted."""
    until = time.monotonic() + patience
    try:
        latch = Latch(made_folder())
        while True:
            if _handed_over(asked):
                return Start.HANDED_OVER, None
            if latch.take():
                return Start.FIRST, latch
            if time.monotonic() > until:
                return Start.DEAF, None
            time.sleep(_STEP)
    except (ForeignError, OSError):
        return Start.ALONE, None


def _handed_over(asked: Mapping[str, object]) -> bool:
    try:
        return call(({"hello": "start"}, asked)) == {"done": True}
    except NobodyError:
        return False
    except ForeignError:
        raise
    except (LineError, FrameError):
        return False
