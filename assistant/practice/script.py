"""What a customer of practice mode writes next, by what was answered so far. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.promise import PromiseKind
from assistant.domain.ticket import AuthorKind, Ticket, TicketId

MOST_TURNS = 3
"""Messages of a customer between the first and the closing one."""

_REMEDIES = frozenset(PromiseKind) - {PromiseKind.DEADLINE, PromiseKind.ADMITTED_FAULT, PromiseKind.BARGAIN}


class Voice(StrEnum):
    """How the same case is told."""

    CALM = "calm"
    LOUD = "loud"


@dataclass(frozen=True, slots=True)
class Turn:
    """What they write after one more answer; without ``granted`` they are content with a remedy."""

    refused: str
    granted: str = ""


@dataclass(frozen=True, slots=True)
class Script:
    """One customer's whole part."""

    ticket: TicketId
    pair: str
    """The same for the two who tell the same case."""
    voice: Voice
    turns: tuple[Turn, ...]
    thanks: str
    gives_up: str


@dataclass(frozen=True, slots=True)
class Said:
    """The customer's next message; after the last one nothing more comes."""

    text: str
    last: bool


def next_said(script: Script, granted: Sequence[bool]) -> Said | None:
    """What follows the latest of these answers; None where nobody was answered or all is said."""
    said: Said | None = None
    for place, one in enumerate(granted):
        if said is not None and said.last:
            return None
        said = _after(script, place, granted=one)
    return said


def remedies_in(body: str) -> frozenset[PromiseKind]:
    """Which remedies an answer in English promises."""
    # Loaded with the first answer: its tables take longer than the reading, and the office is there before.
    from assistant.guard.promises import promises_in

    return frozenset(promise.kind for promise in promises_in(body, "en")) & _REMEDIES


def answers(ticket: Ticket) -> tuple[str, ...]:
    """What the agent wrote to the customer, in order."""
    return tuple(
        message.body for message in ticket.messages if message.public and message.author is AuthorKind.AGENT
    )


def next_in(script: Script, ticket: Ticket) -> Said | None:
    """What the customer writes now that this stands in their ticket."""
    return next_said(script, [bool(remedies_in(body)) for body in answers(ticket)])


def _after(script: Script, place: int, *, granted: bool) -> Said:
    turn = script.turns[place] if place < len(script.turns) else None
    if granted:
        return Said(turn.granted, last=False) if turn and turn.granted else Said(script.thanks, last=True)
    return Said(turn.refused, last=False) if turn else Said(script.gives_up, last=True)
