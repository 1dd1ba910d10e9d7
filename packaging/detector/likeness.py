"""What the merchant's own categories are weighed with: `python packaging/detector/likeness.py --model FILE`.

It reads tickets that the model was not taught by (those held out, never the exam's) and phrases that say what
happened, and writes what all of them have in common beside the model file. Tickets of `other` are not read:
what no category covers is where a merchant's own one may be found, and no measure of chance. To be run again
for every new model file.
"""

from __future__ import annotations

import argparse
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from augment import draft_of
from corpus import WHY, examples
from evaluate import role_of
from exams import is_exam
from held_out import split

from assistant.detect.encoder import Encoder
from assistant.detect.likeness import mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from augment import Draft
    from corpus import Example
    from numpy.typing import NDArray

_PHRASES = 600
_UNCOVERED = "other"
_SHORTEST, _LONGEST = 5, 25
# What nearly all tickets vary in is how and at what length people write: chosen on invented categories.
_IN_COMMON, _FLATTENED, _FLOOR = 25, 0.25, 0.05
_ORDINARY = 1200
_STEPS = 127


def numbers_of(tickets: NDArray[np.float32], phrases: NDArray[np.float32]) -> dict[str, NDArray[np.generic]]:
    """How to turn each half of what the encoder gives, and the ordinary tickets turned so."""
    mean = tickets.mean(0)
    halves = zip(np.split(tickets, 2, axis=1), np.split(mean, 2), strict=True)
    turns = [(half, half_mean, _turn(half)) for half, half_mean in halves]
    turned = np.hstack([_whole((half - mean) @ turn) for half, mean, turn in turns])
    return {
        "turn": np.stack([turn for _, _, turn in turns]).astype(np.float16),
        "ticket_mean": mean.astype(np.float32),
        "phrase_mean": phrases.mean(0).astype(np.float32),
        "ordinary": turned[:_ORDINARY],
    }


def _turn(tickets: NDArray[np.float32]) -> NDArray[np.float32]:
    spread, ways = np.linalg.eigh(np.cov(tickets.T))
    weight = (spread + _FLOOR * spread.mean()) ** -_FLATTENED
    weight[-_IN_COMMON:] = 0.0
    turn: NDArray[np.float32] = (ways * weight) @ ways.T
    return turn


def _whole(turned: NDArray[np.float32]) -> NDArray[np.int8]:
    return np.round(turned * (_STEPS / np.abs(turned).max(1, keepdims=True))).astype(np.int8)


def _meaning(encoder: Encoder, draft: Draft) -> tuple[float, ...]:
    return encoder.read(
        [(role_of(draft, number), text.text) for number, text in enumerate(draft.texts)]
    ).meaning


def _reasons(known: list[Example]) -> Iterator[str]:
    """Evidence as long as an example phrase in a guide would be."""
    for example in sorted(known, key=lambda one: crc32(one.id.encode())):
        for message in example.messages:
            for mark in message.marks:
                words = message.text[mark.start : mark.end]
                if mark.name == WHY and _SHORTEST <= len(words.split()) <= _LONGEST:
                    yield words


def main() -> None:
    """Write the numbers beside the model file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    given = parser.parse_args()
    encoder = Encoder(given.model)
    known = [each for each in examples() if not is_exam(each)]
    held_out = [each for each in split(known)[1] if each.category != _UNCOVERED]
    tickets = np.array([_meaning(encoder, draft_of(each)) for each in held_out], np.float32)
    phrases = np.array([encoder.meaning_of(words) for words in islice(_reasons(known), _PHRASES)], np.float32)
    path = given.model.with_suffix(".npz")
    np.savez_compressed(path, model=np.int64(mark_of(given.model)), **numbers_of(tickets, phrases))
    print(f"{path}: {len(tickets)} tickets, {len(phrases)} phrases, {path.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
