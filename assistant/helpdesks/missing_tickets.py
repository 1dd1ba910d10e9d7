"""Which ticket it is that a helpdesk does not have."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from assistant.domain.errors import AssistantError, ServiceError, Trouble, translatable
from assistant.domain.ticket import TicketId


def no_such_ticket(ticket: TicketId) -> ServiceError:
    """The error for a ticket that is not there."""
    return ServiceError(
        Trouble.NO_SUCH_TICKET,
        translatable("errors", "There is no ticket {ticket}."),
        translatable("errors", "Refresh the queue and pick another."),
        ticket=ticket,
    )


@contextmanager
def asked_for(ticket: TicketId, verify: Callable[[], object]) -> Iterator[None]:
    """Name the ticket where it is missing.

    Some helpdesks say so with an empty body, as anything else might: where ``verify`` then succeeds, it is
    the ticket that is missing, and not the helpdesk.
    """
    try:
        yield
    except ServiceError as error:
        missing = error.trouble is Trouble.NO_SUCH_TICKET
        if missing or (error.trouble is Trouble.NOT_THIS_SERVICE and _succeeds(verify)):
            raise no_such_ticket(ticket) from error
        raise


def _succeeds(verify: Callable[[], object]) -> bool:
    try:
        verify()
    except AssistantError:
        return False
    return True
