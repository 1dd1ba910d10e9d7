"""Where the agent stands in the queue: a ticket may move in it while it is open, their place does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.domain.ticket import TicketId, TicketSummary


@dataclass(frozen=True, slots=True)
class Place:
    """Of one ticket among those that are walked through."""

    ticket: TicketId | None
    row: TicketSummary | None
    """As the queue has it; None: it stands outside, or is gone from there."""
    number: int
    """From 1; 0 where there is no row."""
    count: int
    previous: bool
    """Whether another ticket comes before it."""
    following: bool


def place_in(
    queue: Sequence[TicketSummary], ticket: TicketId | None, walk: Sequence[TicketId] | None = None
) -> Place:
    """The place of a ticket; without a walk the queue's own order counts."""
    rows = {row.id: row for row in queue}
    order = tuple(rows) if walk is None else walk
    here = order.index(ticket) if ticket in order else -1
    row = rows.get(ticket) if ticket else None
    return Place(ticket, row, here + 1 if row else 0, len(rows), here > 0, here + 1 < len(order))


def walked(
    before: Sequence[TicketId], now: Sequence[TicketId], opened: TicketId | None
) -> tuple[TicketId, ...]:
    """The queue of now; the open ticket alone stays before the one that followed it, even if it is gone."""
    if opened is None or opened not in before:
        return tuple(now)
    here, rest = before.index(opened), [ticket for ticket in now if ticket != opened]
    there = set(rest)
    following = next((ticket for ticket in before[here + 1 :] if ticket in there), None)
    preceding = next((ticket for ticket in reversed(before[:here]) if ticket in there), None)
    if following is not None:
        rest.insert(rest.index(following), opened)
    else:
        rest.insert(rest.index(preceding) + 1 if preceding is not None else 0, opened)
    return tuple(rest)
