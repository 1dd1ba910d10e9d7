"""Which versions of the written tickets the network is taught, and how often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from augment import shortened, typed_worse, with_history, with_phrase
from versions import Lesson, cut, jittered

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from augment import Draft, Phrase, Phrases

    from assistant.detect.encoder_tokens import Tokeniser


@dataclass(frozen=True, slots=True)
class Chances:
    """How often each thing is done to a ticket."""

    pressed: float = 0.45
    """Somebody else's pressure is put in."""
    pressed_again: float = 0.1
    tempted: float = 0.25
    """Words that only sound like pressure are put in."""
    foreign: float = 0.1
    """What is put in comes from another language."""
    shortened: float = 0.35
    """Sentences that do not matter are left out."""
    history: float = 0.08
    typed_worse: float = 0.35
    whole: float = 0.4
    """All pressure stays in, as in the first reading; else it is taken out, as in the second."""
    jittered: float = 0.4
    """What is taken out is a word too much or too little."""
    focused: float = 0.75
    """Of a long message the parts are read that say why, as the second time; else its beginning and end."""


CHANCES = Chances()


def lessons(
    drafts: Sequence[Draft],
    phrases: Phrases,
    tokeniser: Tokeniser,
    rng: random.Random,
    chances: Chances = CHANCES,
) -> list[Lesson]:
    """Every ticket once, in one of its many versions."""
    return [_lesson(_version(draft, phrases, rng, chances), tokeniser, rng, chances) for draft in drafts]


def _version(draft: Draft, phrases: Phrases, rng: random.Random, chances: Chances) -> Draft:
    if rng.random() < chances.shortened:
        draft = shortened(draft, rng)
    for kinds, chance in (
        (phrases.pressing, chances.pressed),
        (phrases.pressing, chances.pressed_again),
        (phrases.sounding, chances.tempted),
    ):
        if rng.random() < chance and (words := _words(draft, kinds, rng, chances)):
            draft = with_phrase(draft, words, rng)
    answers = phrases.answers.get(draft.language)
    if answers and rng.random() < chances.history:
        draft = with_history(draft, rng.choice(answers), rng)
    return typed_worse(draft, rng) if rng.random() < chances.typed_worse else draft


def _words(
    draft: Draft, kinds: dict[str, tuple[Phrase, ...]], rng: random.Random, chances: Chances
) -> Phrase | None:
    language = rng.choice(list(kinds)) if kinds and rng.random() < chances.foreign else draft.language
    return rng.choice(kinds[language]) if kinds.get(language) else None


def _lesson(draft: Draft, tokeniser: Tokeniser, rng: random.Random, chances: Chances) -> Lesson:
    pieces = cut(draft, tokeniser)
    hidden = pieces.pressing()
    parts = rng if rng.random() < chances.focused else None
    if not any(hidden) or rng.random() < chances.whole:
        return pieces.lesson(rng=parts)
    return pieces.lesson(jittered(hidden, rng) if rng.random() < chances.jittered else hidden, parts)
