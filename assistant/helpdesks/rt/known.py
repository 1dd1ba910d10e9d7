"""Tickets as they were read last, with the version that they had then."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final

from assistant.domain.ticket import Ticket, TicketId

_MOST: Final = 30


@dataclass(frozen=True, slots=True)
class Known:
    """One of them."""

    etag: str
    record: Any = field(repr=False)
    """As RT gave it; the customer is asked for anew, whose own fields are no part of the version."""
    ticket: Ticket = field(repr=False)


class KnownTickets:
    """The last few. Safe to use from several threads."""

    def __init__(self) -> None:
        """Know nothing."""
        self._known: OrderedDict[TicketId, Known] = OrderedDict()
        self._turn = Lock()

    def get(self, ticket: TicketId) -> Known | None:
        """What is known of a ticket, by the id that it was asked for with."""
        with self._turn:
            return self._known.get(ticket)

    def keep(self, ticket: TicketId, known: Known) -> None:
        """Know this from now on; an answer without a version tells nothing later."""
        with self._turn:
            self._known.pop(ticket, None)
            if known.etag:
                self._known[ticket] = known
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
