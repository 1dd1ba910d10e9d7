"""Pure: what became of a ticket since the agent saw it, and whether a draft stands in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.domain.braces import unescape_braces
from assistant.domain.draft import IN_DOUBT, Draft, Seen
from assistant.domain.move import Move
from assistant.domain.ticket import AuthorKind, Message, Ticket
from assistant.markup.plain import plain_text

_ALIKE = 90.0
"""Per cent of a text that a helpdesk leaves as it was when it adds a signature or breaks lines anew."""


class Arrival(StrEnum):
    """Whether a draft stands in a conversation."""

    FOUND = "found"
    ABSENT = "absent"
    UNCLEAR = "unclear"
    """Something much like it does: a person must compare."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a search for a draft came to."""

    arrival: Arrival
    message: Message | None = None
    """The message that is the draft, or that is much like it."""


def seen(ticket: Ticket) -> Seen:
    """A ticket as it stands now, for comparing later."""
    return Seen(frozenset(message.id for message in ticket.messages), ticket.status, ticket.assignee)


def moves(draft: Draft, before: Seen, now: Ticket) -> frozenset[Move]:
    """What happened to the ticket that the agent should know before this goes out.

    An internal note is read by colleagues, who see all of that: only a merge matters to it.
    """
    new = [message for message in now.messages if message.id not in before.messages]
    happened = {
        Move.MERGED: now.id != draft.ticket,
        Move.CUSTOMER_WROTE: any(message.author is AuthorKind.CUSTOMER for message in new),
        Move.ANSWERED: any(message.author is AuthorKind.AGENT and message.public for message in new),
        Move.STATUS: now.status != before.status,
        Move.REASSIGNED: now.assignee != before.assignee,
    }
    found = frozenset(move for move, so in happened.items() if so)
    return found & {Move.MERGED} if draft.internal else found


def look_for(draft: Draft, before: Seen, now: Ticket) -> Look:
    """Search what is new in a conversation for this draft.

    By kind of author, publicity and words: helpdesks name authors and times in ways of their own, and a
    colleague who sent the very same words meanwhile has answered the customer all the same.
    """
    ours = " ".join(draft.body.split())
    new = _candidates(draft, before, now)
    for message in new:
        if ours == _words(message):
            return Look(Arrival.FOUND, message)
    alike = max(new, key=lambda message: _likeness(ours, message), default=None)
    if alike is not None and _likeness(ours, alike) >= _ALIKE:
        return Look(Arrival.UNCLEAR, alike)
    return Look(Arrival.ABSENT)


def nearest(draft: Draft | None, now: Ticket) -> Message | None:
    """Of what was said since, the message that may be a draft whose arrival is in doubt, as plain text.

    None where nothing is in doubt, or nothing of its kind was said since the agent clicked.
    """
    if draft is None or draft.seen is None or draft.state not in IN_DOUBT:
        return None
    ours = " ".join(draft.body.split())
    new = _candidates(draft, draft.seen, now)
    found = max(new, key=lambda message: _likeness(ours, message), default=None)
    return replace(found, body=_text(found).strip(), is_html=False) if found else None


def _candidates(draft: Draft, before: Seen, now: Ticket) -> list[Message]:
    new = [message for message in now.messages if message.id not in before.messages]
    return [one for one in new if one.author is AuthorKind.AGENT and one.public != draft.internal]


def _likeness(ours: str, message: Message) -> float:
    """Of the beginning as long as ours: what follows there may be a signature."""
    from rapidfuzz.fuzz import ratio

    return ratio(ours, _words(message)[: len(ours)])


def _words(message: Message) -> str:
    return " ".join(_text(message).split())


def _text(message: Message) -> str:
    return unescape_braces(plain_text(message.body, is_html=message.is_html).text)
