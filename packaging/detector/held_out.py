"""Which of the written tickets are learnt from, and which are held out to choose and calibrate with."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING
from zlib import crc32

from exams import is_exam

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from corpus import Example

ONE_IN, _SEED = 10, 3
SELDOM = 0.4
"""The share of the tickets of a file taken seldom that a round learns from."""


def split(known: Iterable[Example], one_in: int = ONE_IN) -> tuple[list[Example], list[Example]]:
    """The tickets to learn from, and those held out: one in so many, by its name. The exam's are neither."""
    ours = [each for each in known if not is_exam(each)]
    random.Random(_SEED).shuffle(ours)
    learnt = [each for each in ours if crc32(each.id.encode()) % one_in]
    return learnt, [each for each in ours if not crc32(each.id.encode()) % one_in]


def portion(learnt: Iterable[Example], seldom: Sequence[str], rng: random.Random) -> list[Example]:
    """What one round learns from: of the files named, as `en-w24`, only a part, another each time."""
    names = tuple(f"{name}-" for name in seldom)
    return [each for each in learnt if not each.id.startswith(names) or rng.random() < SELDOM]
