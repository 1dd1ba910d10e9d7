"""A ticket's own record at Gorgias, and whether it still is the ticket that was asked for."""

from assistant.domain.ticket import TicketId
from assistant.helpdesks.foreign_json import Record, merged_away, number, numbered, record
from assistant.wire.polite import Polite


def record_of(http: Polite, ticket: TicketId) -> Record:
    """As Gorgias has it; of a ticket that was merged it is the one that it became."""
    return record(http.get(f"/tickets/{numbered(ticket)}").body)


def own_record(http: Polite, ticket: TicketId) -> Record:
    """Read before every write: a redirect is followed when something is asked, not when it is changed."""
    found = record_of(http, ticket)
    if number(found["id"]) != int(ticket):
        raise merged_away(ticket)
    return found
