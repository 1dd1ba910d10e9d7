"""Lessons of like length put together, so that little is read in vain."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from network import TAGS
from torch import Tensor

from assistant.detect.encoder_layout import Role
from assistant.detect.encoder_tokens import PADDING

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from versions import Lesson


class Batch(NamedTuple):
    """Some lessons side by side."""

    pieces: Tensor
    roles: Tensor
    seen: Tensor
    tags: Tensor
    tagged: Tensor
    """Which places have tags to be learnt: the customer's words."""
    category: Tensor


def batches(lessons: Sequence[Lesson], size: int, rng: random.Random | None) -> Iterator[list[int]]:
    """The numbers of the lessons that go together, `size` places at most; an `rng` shuffles them."""

    def length(number: int) -> float:
        return len(lessons[number].window.pieces) + (rng.random() * 12 if rng else 0)

    found: list[list[int]] = []
    for number in sorted(range(len(lessons)), key=length):
        longest = len(lessons[number].window.pieces)
        if not found or longest * (len(found[-1]) + 1) > size:
            found.append([])
        found[-1].append(number)
    if rng:
        rng.shuffle(found)
    yield from found


def batch_of(lessons: Sequence[Lesson]) -> Batch:
    """The lessons as tensors, padded to the longest."""
    longest = max(len(lesson.window.pieces) for lesson in lessons)
    shape = (len(lessons), longest)
    pieces, roles = np.full(shape, PADDING), np.zeros(shape, np.int64)
    seen, tagged = np.zeros(shape, np.bool_), np.zeros(shape, np.bool_)
    tags = np.zeros((*shape, len(TAGS)), np.float32)
    for row, lesson in enumerate(lessons):
        window, length = lesson.window, len(lesson.window.pieces)
        pieces[row, :length], roles[row, :length], seen[row, :length] = window.pieces, window.roles, True
        tagged[row, :length] = [token >= 0 for _, token in window.places]
        tags[row, :length] = lesson.tags
    tagged &= roles != Role.AGENT
    category = torch.tensor([lesson.category for lesson in lessons])
    return Batch(*map(torch.from_numpy, (pieces, roles, seen, tags, tagged)), category)
