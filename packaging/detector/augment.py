"""Other versions of a ticket that must be read alike: with other people's pressure in it, and typed worse.

What is put in is taken from other tickets of the training set, never made up, and stands where people put it:
at the start, between two sentences, at the end of a sentence that asks for something. Its marks move with it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus import PRESSURES, SOUNDS, WHY, Mark, Written

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterable

    from corpus import Example

_SENTENCE_ENDS = re.compile(r"(?<=[.!?؟…])[ \n]+|\n+")
_BEFORE_THE_STOP = re.compile(r"(?<=\w)(?=[.!?؟](?:\s|$))|(?<=\w)(?=\n|$)")
_AFTER_A_COMMA = re.compile(r"(?<=[,،;]) ")
_ENDS_A_SENTENCE = re.compile(r"[.!?؟…)]\s*$")
_GLUE = re.compile(r"^[\s,،;(\u2013\u2014-]")
_QUOTED = re.compile(r"^\s*(?:>|\|)", re.MULTILINE)
_SHORTEST = 3
_SENTENCES_LEFT_OUT = (0.3, 0.6, 0.9)
_TYPOS, _POINTS_KEPT = 0.03, 0.3


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words with a mark, as they stood in a ticket."""

    names: tuple[str, ...]
    words: str
    whole: bool
    """Whether they are one or more whole sentences."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A ticket on its way to another version: subject first, then the messages."""

    language: str
    category: str
    texts: tuple[Written, ...]

    @property
    def newest(self) -> int:
        """The number of the customer's last message."""
        return max(number for number, text in enumerate(self.texts) if text.author == "customer")

    def with_text(self, number: int, text: Written) -> Draft:
        """The draft with one text in place of another."""
        return replace(self, texts=(*self.texts[:number], text, *self.texts[number + 1 :]))


def draft_of(example: Example) -> Draft:
    """The ticket as it was written."""
    subject = Written("subject", example.subject, example.subject_marks)
    return Draft(example.language, example.category, (subject, *example.messages))


@dataclass(frozen=True, slots=True)
class Phrases:
    """What can be put into a ticket, by language."""

    pressing: dict[str, tuple[Phrase, ...]]
    sounding: dict[str, tuple[Phrase, ...]]
    answers: dict[str, tuple[str, ...]]
    """What agents wrote, to be quoted."""


def phrases_of(drafts: Iterable[Draft]) -> Phrases:
    """The pressure, and what only sounds like it, of many tickets."""
    pressing: dict[str, list[Phrase]] = {}
    sounding: dict[str, list[Phrase]] = {}
    answers: dict[str, list[str]] = {}
    for draft in drafts:
        for text in draft.texts[1:]:
            if text.author == "agent":
                answers.setdefault(draft.language, []).append(text.text)
            for phrase in _phrases_in(text):
                kind = sounding if phrase.names == (SOUNDS,) else pressing
                kind.setdefault(draft.language, []).append(phrase)
    return Phrases(
        *({key: tuple(found) for key, found in each.items()} for each in (pressing, sounding, answers))
    )


def _phrases_in(text: Written) -> Iterable[Phrase]:
    spans: dict[tuple[int, int], list[str]] = {}
    for mark in text.marks:
        if mark.name in PRESSURES or mark.name == SOUNDS:
            spans.setdefault((mark.start, mark.end), []).append(mark.name)
    for (start, end), names in spans.items():
        words = text.text[start:end].strip()
        if len(words.split()) >= _SHORTEST and not _QUOTED.search(words):
            before, after = text.text[:start].rstrip(" "), text.text[end:].lstrip(" ")
            starts = not before or bool(re.search(r"[.!?؟…\n]$", before))
            ends = bool(_ENDS_A_SENTENCE.search(words)) or not after or after[0] == "\n"
            yield Phrase(tuple(names), words, starts and ends and not _GLUE.match(words))


def with_phrase(draft: Draft, phrase: Phrase, rng: random.Random) -> Draft:
    """The ticket with somebody else's words in the customer's newest message."""
    number = draft.newest
    text = draft.texts[number]
    patterns = [_SENTENCE_ENDS] if phrase.whole else [_BEFORE_THE_STOP, _AFTER_A_COMMA]
    places = [0, len(text.text)] if phrase.whole else []
    places += [match.end() for pattern in patterns for match in pattern.finditer(text.text)]
    free = [place for place in places if not any(mark.start < place < mark.end for mark in text.marks)]
    if not free:
        return draft
    place = rng.choice(free)
    return draft.with_text(number, _inserted(text, place, phrase))


def _inserted(text: Written, place: int, phrase: Phrase) -> Written:
    before, after = text.text[:place], text.text[place:]
    lead = "" if not before or before[-1].isspace() or phrase.words[0] in ",،;." else " "
    trail = "" if not after or after[0].isspace() or after[0] in ".,!?؟،" else " "
    start = len(before) + len(lead)
    moved = len(lead) + len(phrase.words) + len(trail)
    marks = [
        mark if mark.end <= place else replace(mark, start=mark.start + moved, end=mark.end + moved)
        for mark in text.marks
    ]
    marks += [Mark(name, start, start + len(phrase.words)) for name in phrase.names]
    return replace(text, text=before + lead + phrase.words + trail + after, marks=tuple(marks))


def with_history(draft: Draft, answer: str, rng: random.Random) -> Draft:
    """The ticket with an agent's answer quoted below the customer's newest message."""
    number = draft.newest
    text = draft.texts[number]
    quoted = "\n".join(f"> {line}" for line in answer.splitlines())
    heads = (
        "",
        "On Tue, 4 Mar Support wrote:\n",
        "----- Original Message -----\n",
        "Support <help@shop.example>:\n",
    )
    return draft.with_text(number, replace(text, text=f"{text.text}\n\n{rng.choice(heads)}{quoted}"))


def shortened(draft: Draft, rng: random.Random) -> Draft:
    """The ticket with some sentences of the newest message gone, but none that has evidence."""
    number = draft.newest
    text = draft.texts[number]
    why = [mark for mark in text.marks if mark.name == WHY]
    if not why:
        return draft
    ends = [0, *(match.end() for match in _SENTENCE_ENDS.finditer(text.text)), len(text.text)]
    leaves_out = rng.choice(_SENTENCES_LEFT_OUT)
    kept = [
        (start, end)
        for start, end in pairwise(ends)
        if rng.random() > leaves_out or any(mark.start < end and mark.end > start for mark in why)
    ]
    return draft.with_text(number, _joined(text, kept))


def _joined(text: Written, kept: list[tuple[int, int]]) -> Written:
    """Some stretches of a text put together, with what is left of its marks."""
    plain, marks = "", []
    for start, end in kept:
        moved = len(plain) - start
        marks += [
            replace(mark, start=max(mark.start, start) + moved, end=min(mark.end, end) + moved)
            for mark in text.marks
            if mark.start < end and mark.end > start
        ]
        plain += text.text[start:end]
    return replace(text, text=plain, marks=tuple(marks))


def typed_worse(draft: Draft, rng: random.Random) -> Draft:
    """The ticket as somebody in a hurry, or with another keyboard, would have typed it."""
    spoils = _PERSIAN if draft.language == "fa" else _LATIN
    spoil = rng.choice(spoils)
    texts = (
        text if text.author == "agent" else _letter_by_letter(text, lambda letter: spoil(letter, rng))
        for text in draft.texts
    )
    return replace(draft, texts=tuple(texts))


def _letter_by_letter(text: Written, spoil: Callable[[str], str]) -> Written:
    """A text whose letters are each put in another's place; the marks move with them."""
    letters = [spoil(letter) for letter in text.text]
    places = [0]
    for letter in letters:
        places.append(places[-1] + len(letter))
    marks = tuple(replace(mark, start=places[mark.start], end=places[mark.end]) for mark in text.marks)
    return replace(text, text="".join(letters), marks=marks)


def _small(letter: str, _: random.Random) -> str:
    return letter.lower() if len(letter.lower()) == 1 else letter


def _capital(letter: str, _: random.Random) -> str:
    return letter.upper() if len(letter.upper()) == 1 else letter


def _plain(letter: str, _: random.Random) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def _mistyped(letter: str, rng: random.Random) -> str:
    if not letter.isalpha() or rng.random() > _TYPOS:
        return letter
    return rng.choice(("", letter * 2, rng.choice("aeionrtsl"), letter))


def _unpunctuated(letter: str, rng: random.Random) -> str:
    return letter if letter not in ".,!?;:'" or rng.random() < _POINTS_KEPT else ""


def _with_arabic_letters(letter: str, _: random.Random) -> str:
    return {"ی": "ي", "ک": "ك"}.get(letter, letter)


def _without_joints(letter: str, rng: random.Random) -> str:
    return rng.choice(("", " ")) if letter == "\u200c" else letter


def _mistyped_persian(letter: str, rng: random.Random) -> str:
    if not letter.isalpha() or rng.random() > _TYPOS:
        return letter
    return rng.choice(("", letter * 2, rng.choice("اینرتدم"), letter))


_LATIN = (_small, _small, _plain, _plain, _mistyped, _mistyped, _unpunctuated, _capital)
_PERSIAN = (_with_arabic_letters, _without_joints, _without_joints, _mistyped_persian, _unpunctuated)
