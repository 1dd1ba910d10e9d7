"""How well tickets are read: `python packaging/detector/evaluate.py --model FILE [--dev FILE]`."""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

from augment import Draft, draft_of, phrases_of, with_phrase
from corpus import examples
from exams import dev_drafts, is_exam, without_pressure
from figures import (
    Answer,
    Reader,
    by_length,
    confusions,
    labels,
    pressures,
    reliability,
    summary,
    worst,
)

from assistant.detect.encoder import Encoder
from assistant.detect.encoder_layout import Role

_INSERTIONS, _SEED = 3, 11


def steadiness(read: Reader, drafts: Sequence[Draft], seed: int = _SEED) -> str:
    """How often the category changes when others' words are put in, and when a ticket's own pressure goes."""
    rng = random.Random(seed)
    phrases = phrases_of(drafts)
    lines = []
    for name, kinds in (("pressure", phrases.pressing), ("what only sounds like it", phrases.sounding)):
        chosen = [draft for draft in drafts if kinds.get(draft.language)]
        more = [
            with_phrase(draft, rng.choice(kinds[draft.language]), rng)
            for draft in chosen
            for _ in range(_INSERTIONS)
        ]
        before = [answer for answer in read(chosen) for _ in range(_INSERTIONS)]
        lines.append(f"{name} put in: {_changed(before, read(more))}")
    pressed = [draft for draft in drafts if pressures(draft)]
    twins = [without_pressure(draft) for draft in pressed]
    lines.append(f"own pressure taken out: {_changed(read(pressed), read(twins))}")
    return "\n".join(lines)


def _changed(before: Sequence[Answer], after: Sequence[Answer]) -> str:
    changed = sum(a.category != b.category for a, b in zip(before, after, strict=True))
    return f"{changed} of {len(before)} change ({100 * changed / max(1, len(before)):.2f} %)"


def report(read: Reader, drafts: Sequence[Draft], limit: float) -> str:
    """All figures of one set of tickets."""
    pairs = list(zip(drafts, read(drafts), strict=True))
    parts = (
        summary(pairs, limit),
        labels(pairs),
        confusions(pairs),
        steadiness(read, drafts),
        reliability(pairs),
        by_length(pairs),
        worst(pairs),
    )
    return "\n\n".join(parts)


def product(encoder: Encoder) -> Reader:
    """The model file read as the product reads it."""
    return lambda drafts: [_answer(encoder, draft) for draft in drafts]


def _answer(encoder: Encoder, draft: Draft) -> Answer:
    said = encoder.read([(role_of(draft, number), text.text) for number, text in enumerate(draft.texts)])
    return Answer(said.shares, frozenset(said.pressure))


def role_of(draft: Draft, number: int) -> Role:
    """Whose words a text of a ticket is."""
    if number == draft.newest:
        return Role.NEWEST
    author = draft.texts[number].author
    return {"subject": Role.SUBJECT, "customer": Role.EARLIER, "agent": Role.AGENT}[author]


def main() -> None:
    """Print the figures of the exam in the repository and of a file, if one is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--dev", type=Path)
    given = parser.parse_args()
    encoder = Encoder(given.model)
    exams = {"exam": [draft_of(each) for each in examples() if is_exam(each)]}
    if given.dev:
        exams["dev"] = dev_drafts(given.dev)
    for name, drafts in exams.items():
        if drafts:
            print(
                f"\n## {name}: {len(drafts)} tickets\n\n{report(product(encoder), drafts, encoder.sure_from)}"
            )


if __name__ == "__main__":
    main()
