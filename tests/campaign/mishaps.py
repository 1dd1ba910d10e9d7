"""What can happen to a request on its way, and a seeded plan of what happens to which."""

from collections.abc import Mapping
from enum import StrEnum
from random import Random


class Mishap(StrEnum):
    """One request's fate."""

    NONE = "none"
    DROPPED = "dropped before it was forwarded"
    RESET_BEFORE = "reset before it was forwarded"
    RESET_AFTER = "reset after it was forwarded"
    LATE_ANSWER = "answered beyond the limit"
    HELD = "cut off, and forwarded some time later"
    TRUNCATED = "answer cut short"
    TWICE = "answered twice at once"
    STALE = "answered twice, the second time in the next one's place"
    BAD_GATEWAY = "carried out, answered with a 502 page"
    DRIPPED = "answered a byte at a time, beyond the limit"


_FAULTS = tuple(mishap for mishap in Mishap if mishap is not Mishap.NONE)
# One reading of a ticket is five requests: as many faults there, and hardly anything would ever be read.
_SHARE: Mapping[bool, float] = {True: 0.5, False: 0.04}


def fate(seed: int, number: int, *, writes: bool) -> Mishap:
    """What happens to the so-many-th request that changes something, or that only asks."""
    dice = Random(f"{seed} {writes} {number}")
    return dice.choice(_FAULTS) if dice.random() < _SHARE[writes] else Mishap.NONE
