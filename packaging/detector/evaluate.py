"""How well tickets are read: `python packaging/detector/evaluate.py --model FILE [--card FILE] [--dev FILE]`.

The exams, and the tickets held out of the writers that the network was taught by; with `--card` the figures
take the place of those that the card has of these sets.
"""

from __future__ import annotations

import argparse
import random
import re
from pathlib import Path
from typing import TYPE_CHECKING

from augment import Draft, draft_of, phrases_of, with_phrase
from corpus import examples
from exams import EXAMS, NOT_TOLD, dev_drafts, exam_of, without_pressure
from figures import (
    Answer,
    Reader,
    by_length,
    confusions,
    labels,
    pressures,
    summary,
)
from held_out import split
from pictures import matrix, reliability, worst

from assistant.detect.encoder import Encoder
from assistant.detect.encoder_layout import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def report(
    read: Reader, drafts: Sequence[Draft], limit: float, *, steady: bool = True, told: bool = True
) -> str:
    """All figures of one set of tickets, with the worst errors where they may be `told`.

    `steady` puts other words in, which reads it seven times over.
    """
    pairs = list(zip(drafts, read(drafts), strict=True))
    parts = (
        summary(pairs, limit),
        labels(pairs),
        matrix(pairs),
        confusions(pairs),
        *([steadiness(read, drafts)] if steady else []),
        reliability(pairs),
        by_length(pairs),
        *([worst(pairs)] if told else []),
    )
    return "\n\n".join(parts)


def product(encoder: Encoder) -> Reader:
    """The model file read as the product reads it."""
    return lambda drafts: [_answer(encoder, draft) for draft in drafts]


def _answer(encoder: Encoder, draft: Draft) -> Answer:
    said = encoder.read([(role_of(draft, number), text.text) for number, text in enumerate(draft.texts)])
    evidence = tuple(draft.texts[each.text].text[each.start : each.end] for each in said.evidence)
    return Answer(said.shares, frozenset(said.pressure), evidence)


def role_of(draft: Draft, number: int) -> Role:
    """Whose words a text of a ticket is."""
    if number == draft.newest:
        return Role.NEWEST
    author = draft.texts[number].author
    return {"subject": Role.SUBJECT, "customer": Role.EARLIER, "agent": Role.AGENT}[author]


def sets_of(dev: Path | None) -> dict[str, list[Draft]]:
    """The tickets that nothing was learnt from, by what the card calls them."""
    known = examples()
    sets = {
        **{
            name: [draft_of(each) for each in known if exam_of(each) == number]
            for number, name in EXAMS.items()
        },
        "Held out": [draft_of(each) for each in split(known)[1]],
    }
    return sets | ({"Development tickets": dev_drafts(dev)} if dev else {})


def put_into(card: str, figures: dict[str, str]) -> str:
    """The card with these sections in place of those of the same name, up to the next one."""
    for name, text in figures.items():
        section = f"## {name}: {text}\n\n"
        pattern = rf"^## {re.escape(name)}:.*?(?=^## |\Z)"
        found = re.search(pattern, card, re.MULTILINE | re.DOTALL)
        card = card[: found.start()] + section + card[found.end() :] if found else f"{card}\n{section}"
    return card.rstrip() + "\n"


def main() -> None:
    """Print the figures, or put them into the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--card", type=Path)
    parser.add_argument("--dev", type=Path)
    parser.add_argument(
        "--quick", action="store_true", help="put no words into tickets: a seventh of the time"
    )
    given = parser.parse_args()
    encoder = Encoder(given.model)
    figures = {
        name: f"{len(drafts)} tickets\n\n"
        + report(
            product(encoder), drafts, encoder.sure_from, steady=not given.quick, told=name != EXAMS[NOT_TOLD]
        )
        for name, drafts in sets_of(given.dev).items()
    }
    if given.card:
        given.card.write_text(put_into(given.card.read_text("utf-8"), figures), "utf-8")
    else:
        print("\n\n".join(f"## {name}: {text}" for name, text in figures.items()))


if __name__ == "__main__":
    main()
