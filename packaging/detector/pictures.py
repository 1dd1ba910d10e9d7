"""What a card shows of a reader: how far it can be believed, what it confuses, where it errs most."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from corpus import CATEGORIES, WHY

if TYPE_CHECKING:
    from augment import Draft
    from figures import Answer, Pairs

_BIN, _WIDTH = 10, 50
_EXCERPT, _WORST, _NEXT = 300, 20, 2


def reliability(pairs: Pairs) -> str:
    """How many are right of those answered with a share of about so much, as a plot in letters.

    A bar is as long as many are right; where the share itself lies stands `|`.
    """
    lines = ["| share | tickets | said on average | right |  |", "| --- | --- | --- | --- | --- |"]
    off = 0.0
    for low in range(0, 100, _BIN):
        chosen = [pair for pair in pairs if low <= min(pair[1].share * 100, 99.9) < low + _BIN]
        if chosen:
            right = sum(draft.category == answer.category for draft, answer in chosen) / len(chosen)
            said = sum(answer.share for _, answer in chosen) / len(chosen)
            off += abs(right - said) * len(chosen) / len(pairs)
            bar = _bar(right, said)
            lines.append(f"| {low} to {low + _BIN} % | {len(chosen)} | {said:.3f} | {right:.3f} | `{bar}` |")
    return "\n".join([*lines, "", f"Said and right differ by {off:.3f} on average."])


def _bar(right: float, said: float) -> str:
    drawn = ["=" if at < round(right * _WIDTH) else "." for at in range(_WIDTH)]
    drawn[min(_WIDTH - 1, int(said * _WIDTH))] = "|"
    return "".join(drawn)


def matrix(pairs: Pairs) -> str:
    """What is read as what: a line for each category that is meant, a column for each that was said."""
    counted = Counter((draft.category, answer.category) for draft, answer in pairs)
    numbers = [str(number) for number in range(1, len(CATEGORIES) + 1)]
    lines = ["| meant | " + " | ".join(numbers) + " |", "| --- |" + " --- |" * len(numbers)]
    for number, meant in enumerate(CATEGORIES, 1):
        cells = (str(counted[meant, said] or "") for said in CATEGORIES)
        lines.append(f"| {number} {meant} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def worst(pairs: Pairs, most: int = _WORST) -> str:
    """The errors that the reader was most certain of: what it held likely and why, and what people saw."""
    wrong = sorted(
        (pair for pair in pairs if pair[0].category != pair[1].category), key=lambda pair: -pair[1].share
    )
    return "\n".join(_error(draft, answer) for draft, answer in wrong[:most])


def _error(draft: Draft, answer: Answer) -> str:
    words = " / ".join(text.text for text in draft.texts if text.author != "agent")
    likely = sorted(answer.shares.items(), key=lambda each: -each[1])[: _NEXT + 1]
    held = ", ".join(f"{name} {share:.2f}" for name, share in likely)
    meant = [
        text.text[mark.start : mark.end] for text in draft.texts for mark in text.marks if mark.name == WHY
    ]
    return "\n".join(
        (
            f"- {draft.language}, {draft.category}: {_line(words)}",
            f"  - read as {held}, by the words: {_line(' … '.join(answer.evidence)) or 'none'}",
            f"  - a person goes by: {_line(' … '.join(meant)) or 'the whole'}",
        )
    )


def _line(words: str) -> str:
    """On one line that Markdown takes for text."""
    return " ".join(words.replace("`", "'").split())[:_EXCERPT]
