"""Tickets read by the network nearly as the product reads them: pressure first, then the category without it.

The product reads long messages by their parts, and a third time where words only may be pressure
(`assistant/detect/encoder.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from batches import batch_of, batches
from corpus import CATEGORIES, PRESSURES, WHY
from figures import Answer, Reader
from network import CUT, TAGS, Network
from versions import Cut, Lesson, cut

from assistant.detect.encoder_layout import Role
from assistant.detect.encoder_spans import cut as cut_out
from assistant.detect.encoder_spans import stretches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from assistant.detect.encoder_tokens import Tokeniser

_SIZE = 8192
_CUT_FROM = (*PRESSURES, CUT)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the network says of one ticket."""

    logits: NDArray[np.float32]
    hidden: tuple[frozenset[int], ...]
    """The tokens of each text that the category was read without."""
    pressing: frozenset[str]
    """The kinds of pressure that were found."""

    def answer(self, temperature: float = 1.0) -> Answer:
        """What a person is told."""
        shares = np.exp((self.logits - self.logits.max()) / temperature)
        named = zip(CATEGORIES, (shares / shares.sum()).tolist(), strict=True)
        return Answer(dict(named), self.pressing)


def reader(network: Network, tokeniser: Tokeniser, temperature: float = 1.0) -> Reader:
    """The network as it stands, as something that reads tickets."""
    return lambda drafts: [
        each.answer(temperature) for each in verdicts(network, [cut(draft, tokeniser) for draft in drafts])
    ]


def verdicts(network: Network, cuts: Sequence[Cut], *, in_two: bool = True) -> list[Verdict]:
    """The readings of many tickets; `in_two` reads the category again without the pressure."""
    lessons = [each.lesson() for each in cuts]
    categories, tags = logits(network, lessons)
    found = []
    for pieces, lesson, category, tag in zip(cuts, lessons, categories, tags, strict=True):
        likely = _tags_of(pieces, lesson, tag)
        found.append(Verdict(category, _hidden(pieces, likely), _pressing(likely)))
    if not in_two:
        return found
    again = [number for number, each in enumerate(found) if any(each.hidden)]
    second, _ = logits(network, [cuts[number].lesson(found[number].hidden) for number in again])
    for number, category in zip(again, second, strict=True):
        found[number] = Verdict(category, found[number].hidden, found[number].pressing)
    return found


@torch.inference_mode()
def logits(
    network: Network, lessons: Sequence[Lesson]
) -> tuple[NDArray[np.float32], list[NDArray[np.float32]]]:
    """The category's logits for every lesson, and the tags' for every place in it."""
    network.eval()
    categories = np.zeros((len(lessons), len(CATEGORIES)), np.float32)
    tags: list[NDArray[np.float32]] = [np.zeros((0, len(TAGS)), np.float32)] * len(lessons)
    for numbers in batches(lessons, _SIZE, None):
        batch = batch_of([lessons[number] for number in numbers])
        said = network(batch.pieces, batch.roles, batch.seen)
        for row, number in enumerate(numbers):
            categories[number] = said.category[row].numpy()
            tags[number] = said.tags[row, : len(lessons[number].window.pieces)].numpy()
    return categories, tags


def _tags_of(pieces: Cut, lesson: Lesson, logits: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    """For each text how likely each token has each tag; what the agent wrote has none."""
    found = [np.zeros((len(text.tokens), len(TAGS)), np.float32) for text in pieces.texts]
    likely = 1 / (1 + np.exp(-logits))
    for (number, token), row in zip(lesson.window.places, likely, strict=True):
        if token >= 0 and pieces.texts[number].role is not Role.AGENT:
            found[number][token] = row
    return found


def _hidden(pieces: Cut, likely: Sequence[NDArray[np.float32]]) -> tuple[frozenset[int], ...]:
    """The tokens of each text that are taken out before the category is read."""
    columns, why = [TAGS.index(name) for name in PRESSURES], TAGS.index(WHY)
    return tuple(
        cut_out(each[:, columns].max(1).tolist(), text.tokens, text.source, each[:, why].tolist())
        for each, text in zip(likely, pieces.texts, strict=True)
    )


def _pressing(likely: Sequence[NDArray[np.float32]]) -> frozenset[str]:
    return frozenset(
        name
        for column, name in enumerate(PRESSURES)
        for each in likely
        if any(stretches(each[:, column].tolist()))
    )
