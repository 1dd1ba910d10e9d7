"""Tickets as the network is taught them: windows of pieces, and what each piece is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from corpus import CATEGORIES, PRESSURES, SOUNDS, WHY
from network import CUT, TAGS

from assistant.detect.encoder_focus import focused
from assistant.detect.encoder_layout import Role, Text, Window, laid_out

if TYPE_CHECKING:
    import random

    from augment import Draft
    from corpus import Written
    from numpy.typing import NDArray

    from assistant.detect.encoder_tokens import Token, Tokeniser

_EDGE_MOVES = 0.3
_CUT_BY = frozenset({*PRESSURES, SOUNDS})


@dataclass(frozen=True, slots=True)
class Lesson:
    """One window with what a careful reader says of it."""

    window: Window
    tags: NDArray[np.bool_]
    """Pieces by `TAGS`."""
    category: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The texts of a ticket in pieces, each piece with its tags."""

    texts: tuple[Text, ...]
    tags: tuple[NDArray[np.bool_], ...]
    category: int

    def lesson(
        self, hidden: tuple[frozenset[int], ...] | None = None, rng: random.Random | None = None
    ) -> Lesson:
        """What the network reads, with some tokens of each text left out.

        With ``rng`` a long message is read as it is the second time: where it says why, and here and there.
        """
        texts = self.texts
        if hidden is not None:
            texts = tuple(replace(text, left_out=out) for text, out in zip(texts, hidden, strict=True))
        if rng is not None:
            texts = tuple(self._focused(number, text, rng) for number, text in enumerate(texts))
        window = laid_out(texts)
        nothing = np.zeros(len(TAGS), np.bool_)
        rows = [nothing if token < 0 else self.tags[number][token] for number, token in window.places]
        return Lesson(window, np.array(rows), self.category)

    def _focused(self, number: int, text: Text, rng: random.Random) -> Text:
        if text.role is not Role.NEWEST:
            return text
        why = self.tags[number][:, TAGS.index(WHY)]
        return focused(text, [reason + rng.random() for reason in why.tolist()])

    def pressing(self) -> tuple[frozenset[int], ...]:
        """The tokens of each text that are pressure."""
        columns = [TAGS.index(name) for name in PRESSURES]
        return tuple(frozenset(np.flatnonzero(tags[:, columns].any(1)).tolist()) for tags in self.tags)


def cut(draft: Draft, tokeniser: Tokeniser) -> Cut:
    """A ticket in pieces."""
    newest = draft.newest
    texts, tags = [], []
    for number, text in enumerate(draft.texts):
        tokens = tokeniser.tokens(text.text)
        texts.append(Text(_role(text, is_newest=number == newest), text.text, tokens))
        tags.append(_tags(text, tokens))
    return Cut(tuple(texts), tuple(tags), CATEGORIES.index(draft.category))


def _role(text: Written, *, is_newest: bool) -> Role:
    if is_newest:
        return Role.NEWEST
    return {"subject": Role.SUBJECT, "customer": Role.EARLIER, "agent": Role.AGENT}[text.author]


def _tags(text: Written, tokens: list[Token]) -> NDArray[np.bool_]:
    found = np.zeros((len(tokens), len(TAGS)), np.bool_)
    for mark in text.marks:
        columns = [TAGS.index(mark.name), *([TAGS.index(CUT)] if mark.name in _CUT_BY else [])]
        for number, token in enumerate(tokens):
            if token.start < mark.end and max(token.end, token.start + 1) > mark.start:
                found[number, columns] = True
    return found


def jittered(hidden: tuple[frozenset[int], ...], rng: random.Random) -> tuple[frozenset[int], ...]:
    """As if the pressure had been found not quite exactly: a word more or less at its ends."""
    return tuple(_jittered(each, rng) for each in hidden)


def _jittered(hidden: frozenset[int], rng: random.Random) -> frozenset[int]:
    edges = {token for token in hidden if token - 1 not in hidden or token + 1 not in hidden}
    near = {token + step for token in edges for step in (-1, 1)} - hidden
    less = {token for token in edges if rng.random() < _EDGE_MOVES}
    more = {token for token in near if token >= 0 and rng.random() < _EDGE_MOVES}
    return (hidden - less) | more
