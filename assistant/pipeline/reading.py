"""What is made of a reading before the case: the agent's word, and the ticket without its pressure."""

from collections.abc import Iterable
from dataclasses import replace

from assistant.domain.category import CategoryId
from assistant.domain.pressure import Pressure
from assistant.domain.reading import Reading
from assistant.domain.ticket import Ticket


def corrected(reading: Reading, category: CategoryId | None) -> Reading:
    """The same reading with the category that the agent chose, if one was chosen."""
    if category is None:
        return reading
    same = category == reading.category.id
    chosen = replace(
        reading.category,
        id=category,
        confidence=1.0,
        sure=True,
        evidence=reading.category.evidence if same else (),
        chosen_by_agent=True,
    )
    return replace(reading, category=chosen)


def without(ticket: Ticket, pressure: Iterable[Pressure]) -> Ticket:
    """The ticket with the words of its pressure cut out of the messages."""
    bodies = [message.body for message in ticket.messages]
    slices = {evidence for found in pressure for evidence in found.evidence}
    # From the back, so that what was cut does not shift what is still to be cut.
    for evidence in sorted(slices, reverse=True):
        body = bodies[evidence.message]
        bodies[evidence.message] = body[: evidence.start] + body[evidence.end :]
    messages = (replace(message, body=body) for message, body in zip(ticket.messages, bodies, strict=True))
    return replace(ticket, messages=tuple(messages))
