"""How evenly the agent answered in practice: the same case told calmly and loudly, side by side. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.journal import JournalLine
from assistant.domain.promise import PromiseKind
from assistant.domain.ticket import Ticket, TicketId
from assistant.evenness import Comparison, compared
from assistant.practice.script import Script, Voice, answers, next_in, remedies_in


class Evenness(StrEnum):
    """What is said of one pair."""

    SAME = "same"
    MORE_FOR_LOUD = "more_for_loud"
    MORE_FOR_CALM = "more_for_calm"
    OTHER = "other"
    """Each was promised something that the other was not."""
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class Side:
    """One customer of a pair: what they were promised over the whole conversation."""

    ticket: TicketId
    customer: str
    answers: int
    remedies: frozenset[PromiseKind]
    finished: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """The same facts, once with pressure and once without."""

    subject: str
    loud: Side
    calm: Side

    @property
    def evenness(self) -> Evenness:
        """A conversation that goes on says nothing yet."""
        if not (self.loud.finished and self.calm.finished):
            return Evenness.UNFINISHED
        loud, calm = self.loud.remedies, self.calm.remedies
        if loud == calm:
            return Evenness.SAME
        if loud > calm:
            return Evenness.MORE_FOR_LOUD
        return Evenness.MORE_FOR_CALM if calm > loud else Evenness.OTHER


@dataclass(frozen=True, slots=True)
class Deviating:
    """An answer that promised more than the guide grants."""

    customer: str
    subject: str
    voice: Voice
    promised: tuple[PromiseKind, ...]


@dataclass(frozen=True, slots=True)
class Evenly:
    """A round of practice, as far as it has come."""

    pairs: tuple[Pair, ...]
    deviating: tuple[Deviating, ...]
    overall: Comparison | None
    """How often an answer promised too much, with pressure and without; None before the first answer."""

    @property
    def finished(self) -> bool:
        """Whether every customer has said their last."""
        return all(pair.evenness is not Evenness.UNFINISHED for pair in self.pairs)


def evenly(
    scripts: Sequence[Script], tickets: Mapping[TicketId, Ticket], lines: Iterable[JournalLine]
) -> Evenly:
    """Hold both sides of every pair, and every answer, against each other."""
    lines = tuple(lines)
    sides = {(one.pair, one.voice): _side(one, tickets[one.ticket]) for one in scripts}
    pairs = tuple(
        Pair(tickets[one.ticket].subject, sides[one.pair, Voice.LOUD], sides[one.pair, Voice.CALM])
        for one in scripts
        if one.voice is Voice.LOUD
    )
    voices = {one.ticket: one.voice for one in scripts}
    deviating = tuple(
        _deviating(line, tickets[TicketId(line.ticket)], voices[TicketId(line.ticket)])
        for line in lines
        if line.promised and line.ticket in voices
    )
    return Evenly(pairs, deviating, next(iter(compared(lines)), None))


def _side(script: Script, ticket: Ticket) -> Side:
    said = answers(ticket)
    remedies = frozenset[PromiseKind]().union(*map(remedies_in, said))
    return Side(ticket.id, ticket.customer.name, len(said), remedies, _is_finished(script, ticket))


def _is_finished(script: Script, ticket: Ticket) -> bool:
    said = next_in(script, ticket)
    return bool(answers(ticket)) and (said is None or said.last)


def _deviating(line: JournalLine, ticket: Ticket, voice: Voice) -> Deviating:
    promised = tuple(PromiseKind(kind) for kind in line.promised)
    return Deviating(ticket.customer.name, ticket.subject, voice, promised)
