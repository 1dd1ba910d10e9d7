"""Figures of how well tickets were read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from augment import Draft
from corpus import CATEGORIES, PRESSURES, SOUNDS

RIGHT = 0.97
"""Of 100 tickets that the reader is sure of, at least so many must be right."""
_HEADS = (
    "tickets",
    "category F1",
    "accuracy",
    "pressure F1",
    "precision",
    "recall",
    "false alarms",
    "sure",
    "right",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader says of a ticket."""

    shares: dict[str, float]
    pressure: frozenset[str]
    evidence: tuple[str, ...] = ()
    """The words that the category was read from."""

    @property
    def category(self) -> str:
        """The likeliest one."""
        return max(self.shares, key=self.shares.__getitem__)

    @property
    def share(self) -> float:
        """How likely that is."""
        return max(self.shares.values())


Reader = Callable[[Sequence[Draft]], list[Answer]]
Pairs = Sequence[tuple[Draft, Answer]]


def pressures(draft: Draft) -> frozenset[str]:
    """The kinds of pressure in a ticket."""
    return frozenset(mark.name for text in draft.texts for mark in text.marks) & frozenset(PRESSURES)


def f1(right: int, said: int, true: int) -> float:
    """The harmonic mean of how much of what was said is right and how much of what is right was said."""
    return 2 * right / (said + true) if said + true else 1.0


def by_category(pairs: Pairs) -> dict[str, tuple[int, float]]:
    """For each category that occurs how many tickets it has and its F1."""
    right = Counter(draft.category for draft, answer in pairs if draft.category == answer.category)
    trues = Counter(draft.category for draft, _ in pairs)
    said = Counter(answer.category for _, answer in pairs)
    return {
        name: (trues[name], f1(right[name], said[name], trues[name])) for name in CATEGORIES if trues[name]
    }


def by_pressure(pairs: Pairs) -> dict[str, tuple[int, int, int]]:
    """For each kind of pressure how often it was rightly said, said at all, and there."""
    return {
        name: (
            sum(name in answer.pressure and name in pressures(draft) for draft, answer in pairs),
            sum(name in answer.pressure for _, answer in pairs),
            sum(name in pressures(draft) for draft, _ in pairs),
        )
        for name in PRESSURES
    }


def sure_from(pairs: Pairs) -> float:
    """The lowest share from which on `RIGHT` of the answers are right."""
    found, right = 1.0, 0
    certain = sorted(pairs, key=lambda pair: -pair[1].share)
    for count, (draft, answer) in enumerate(certain, 1):
        right += draft.category == answer.category
        if right / count >= RIGHT:
            found = answer.share
    return found


def summary(pairs: Pairs, limit: float) -> str:
    """One line for each language and one for all; `limit` is the share from which on an answer is sure."""
    lines = ["| " + " | ".join(("", *_HEADS)) + " |", "|" + " --- |" * (len(_HEADS) + 1)]
    languages = sorted({draft.language for draft, _ in pairs})
    for name in [*languages, *(["all"] if len(languages) > 1 else [])]:
        chosen = [pair for pair in pairs if name in (pair[0].language, "all")]
        lines.append(f"| {name} | {len(chosen)} | " + " | ".join(_cells(chosen, limit)) + " |")
    return "\n".join(lines)


def _cells(pairs: Pairs, limit: float) -> Iterable[str]:
    scores = [score for _, score in by_category(pairs).values()]
    yield f"{sum(scores) / len(scores):.3f}"
    yield f"{_share_right(pairs):.3f}"
    right, said, true = map(sum, zip(*by_pressure(pairs).values(), strict=True))
    yield f"{f1(right, said, true):.3f}"
    yield f"{right / max(1, said):.3f}"
    yield f"{right / max(1, true):.3f}"
    tempting = [pair for pair in pairs if sounds(pair[0])] or [
        pair for pair in pairs if not pressures(pair[0])
    ]
    yield f"{sum(bool(answer.pressure) for _, answer in tempting)} of {len(tempting)}"
    sure = [pair for pair in pairs if pair[1].share >= limit]
    yield f"{len(sure) / len(pairs):.2f}"
    yield f"{_share_right(sure):.3f}"


def _share_right(pairs: Pairs) -> float:
    return sum(draft.category == answer.category for draft, answer in pairs) / max(1, len(pairs))


def sounds(draft: Draft) -> bool:
    """Whether a ticket without pressure has words that only sound like it."""
    return not pressures(draft) and any(mark.name == SOUNDS for text in draft.texts for mark in text.marks)


def labels(pairs: Pairs) -> str:
    """The F1 of every category and of every kind of pressure."""
    rows = [f"| {name} | {count} | {score:.3f} |" for name, (count, score) in by_category(pairs).items()]
    rows += [
        f"| {name} | {true} | {f1(right, said, true):.3f} |"
        for name, (right, said, true) in by_pressure(pairs).items()
    ]
    return "\n".join(["| label | tickets | F1 |", "| --- | --- | --- |", *rows])


def confusions(pairs: Pairs, most: int = 20) -> str:
    """What is taken for what, the most frequent first."""
    counted = Counter((draft.category, answer.category) for draft, answer in pairs)
    wrong = [(count, true, said) for (true, said), count in counted.most_common() if true != said]
    return "\n".join(f"{count:4} {true} read as {said}" for count, true, said in wrong[:most])


def by_length(pairs: Pairs) -> str:
    """How many are right of short and of long tickets."""
    lines = ["| words | tickets | right |", "| --- | --- | --- |"]
    for low, high in pairwise((0, 10, 30, 60, 120, 250, 100_000)):
        chosen = [pair for pair in pairs if low <= _words(pair[0]) < high]
        if chosen:
            lines.append(f"| {low} to {high - 1} | {len(chosen)} | {_share_right(chosen):.3f} |")
    return "\n".join(lines)


def _words(draft: Draft) -> int:
    return sum(len(text.text.split()) for text in draft.texts)
