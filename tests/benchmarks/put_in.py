"""Other customers' pressure put into a ticket: at the start, the middle, the end, inside the request."""

from __future__ import annotations

import random
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from zlib import crc32

from assistant.domain.ticket import AuthorKind, Message, Ticket, TicketId

sys.path.append(str(Path(__file__).parents[2] / "packaging"))
from typing import TYPE_CHECKING

from detector.corpus import PRESSURES, SOUNDS, WHY, Example, Written, examples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["PLACES", "WHY", "Insertion", "examples", "insertions", "is_exam", "ticket_of", "unseen"]

PLACES = ("start", "middle", "end", "inside")
_ONE_IN, _FEWEST_WORDS, _MOST_LETTERS = 10, 3, 300
_SENTENCE_ENDS = re.compile(r"(?<=[.!?؟…])[ \n]+|\n+")
_INSIDE = re.compile(r"(?<=[,،;]) |(?<=\w)(?=[.!?؟](?:\s|$))|(?<=\w)(?=\n|$)")
_ENDS = re.compile(r"[.!?؟…)]\s*$")
_GLUE = re.compile(r"^[\s,،;(\u2013\u2014-]")


@dataclass(frozen=True, slots=True)
class Threat:
    """Words that stood in another ticket."""

    kind: str
    words: str
    whole: bool
    """Whether they are whole sentences."""
    source: str
    """The ticket that they are from."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """A ticket, and the same with somebody else's threat in its newest message."""

    place: str
    threat: Threat
    before: Example
    after: Example


def unseen() -> list[Example]:
    """The exam's tickets, and those of the other writers that the network was not taught by."""
    return [one for one in examples() if is_exam(one) or crc32(one.id.encode()) % _ONE_IN == 0]


def is_exam(example: Example) -> bool:
    return re.match(r"\w+-t\d+-", example.id) is not None


def ticket_of(example: Example) -> Ticket:
    """A written ticket as the program knows tickets."""
    messages = tuple(
        Message(AuthorKind.CUSTOMER if one.author == "customer" else AuthorKind.AGENT, one.text)
        for one in example.messages
    )
    return Ticket(TicketId(example.id), example.subject, messages)


def threats_in(tickets: Iterable[Example]) -> dict[str, list[Threat]]:
    """What stands in these tickets, by language; also what only sounds like pressure."""
    found: dict[str, list[Threat]] = defaultdict(list)
    for ticket in tickets:
        for message in ticket.messages:
            for mark in message.marks:
                words = message.text[mark.start : mark.end].strip()
                fits = len(words) <= _MOST_LETTERS and len(words.split()) >= _FEWEST_WORDS
                if mark.name in (*PRESSURES, SOUNDS) and fits and not words.startswith((">", "|")):
                    found[ticket.language].append(
                        Threat(mark.name, words, _is_whole(message.text, mark.start, words), ticket.id)
                    )
    return dict(found)


def _is_whole(text: str, start: int, words: str) -> bool:
    before = text[:start].rstrip(" ")
    return (not before or before[-1] in ".!?؟…\n") and bool(_ENDS.search(words)) and not _GLUE.match(words)


def insertions(tickets: Sequence[Example], seed: int) -> Iterator[Insertion]:
    """One for each ticket and place, of any kind; the seed decides everything."""
    threats = threats_in(tickets)
    for ticket in tickets:
        rng = random.Random(f"{seed}{ticket.id}")
        number = max(at for at, one in enumerate(ticket.messages) if one.author == "customer")
        for place in PLACES:
            fitting = [
                one
                for one in threats.get(ticket.language, ())
                if one.whole == (place != "inside") and one.source != ticket.id
            ]
            spots = _spots(ticket.messages[number], place)
            if fitting and spots:
                # A kind first: abuse is more frequent than the others.
                kind = rng.choice(sorted({one.kind for one in fitting}))
                threat = rng.choice([one for one in fitting if one.kind == kind])
                yield Insertion(place, threat, ticket, _with(ticket, number, rng.choice(spots), threat.words))


def _spots(message: Written, place: str) -> list[int]:
    text = message.text
    if place in ("start", "end"):
        return [0 if place == "start" else len(text)]
    marked = [mark for mark in message.marks if mark.name != WHY]
    between = [found.end() for found in _SENTENCE_ENDS.finditer(text) if 0 < found.end() < len(text)]
    if place == "inside":
        asked = [mark for mark in message.marks if mark.name == WHY]
        ends = [0, *between, len(text)]
        sentences = [
            (low, high)
            for low, high in pairwise(ends)
            if any(mark.start < high and mark.end > low for mark in asked)
        ]
        between = [
            found.end()
            for found in _INSIDE.finditer(text)
            if any(low < found.end() <= high for low, high in sentences)
        ]
    return [at for at in between if not any(mark.start < at < mark.end for mark in marked)]


def _with(ticket: Example, number: int, at: int, words: str) -> Example:
    message = ticket.messages[number]
    before, after = message.text[:at], message.text[at:]
    lead = "" if not before or before[-1].isspace() or words[0] in ",،;." else " "
    trail = "" if not after or after[0].isspace() or after[0] in ".,!?؟،" else " "
    changed = replace(message, text=before + lead + words + trail + after, marks=())
    return replace(ticket, messages=(*ticket.messages[:number], changed, *ticket.messages[number + 1 :]))
