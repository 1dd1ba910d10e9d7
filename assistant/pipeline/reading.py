"""What is made of a reading before the case: the agent's word, and the ticket without its pressure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.domain.category import CategoryId
    from assistant.domain.evidence import Evidence
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
    cut = sorted({evidence for found in pressure for evidence in found.evidence})
    messages = (
        replace(message, body=_left_of(message.body, [one for one in cut if one.message == number]))
        for number, message in enumerate(ticket.messages)
    )
    return replace(ticket, messages=tuple(messages))


def _left_of(body: str, cut: list[Evidence]) -> str:
    """What no evidence covers; two kinds of pressure may share words."""
    left, place = "", 0
    for evidence in cut:
        left += body[place : evidence.start]
        place = max(place, evidence.end)
    return left + body[place:]
