"""JSON of another company's server, read so that nothing in it can surprise."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.ticket import TicketId
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with


def words(value: Json) -> str:
    """A text; empty where there is none."""
    return value if isinstance(value, str) else ""


def number(value: Json) -> str:
    """An id as digits, fit for an address; ``ValueError`` where it is none."""
    digits = str(value) if isinstance(value, int | str) else ""
    if not _is_number(digits):
        raise ValueError
    return digits


def rows(value: Json) -> list[Json]:
    """A list of objects; ``TypeError`` where it is none."""
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        raise TypeError
    return value


def within(value: Json) -> Json:
    """An object; an empty one where there is none."""
    return value if isinstance(value, dict) else {}


def when(value: Json) -> datetime | None:
    """A moment; one that names no zone is in UTC."""
    try:
        moment = datetime.fromisoformat(words(value))
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def size(value: Json) -> int | None:
    """How many bytes; None where that is not said."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def asked_for(ticket: TicketId) -> str:
    """A ticket's number, fit for an address; what is no number is no ticket."""
    if not _is_number(ticket):
        raise no_such_ticket(ticket)
    return ticket


def no_such_ticket(ticket: TicketId) -> ServiceError:
    """The error for a ticket that is not there, or not for us."""
    return ServiceError(
        Trouble.NO_SUCH_TICKET,
        translatable("errors", "There is no ticket {ticket}."),
        translatable("errors", "Refresh the queue and pick another."),
        ticket=ticket,
    )


@contextmanager
def about(ticket: TicketId, host: str) -> Iterator[None]:
    """Within this block, what is not found is the ticket; what is not understood is not this service."""
    with understood(host):
        try:
            yield
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise no_such_ticket(ticket) from error
            raise


@contextmanager
def understood(host: str) -> Iterator[None]:
    """JSON that is not as the helpdesk's comes from something else."""
    try:
        yield
    except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
        raise trouble_with(Trouble.NOT_THIS_SERVICE, host) from error


def _is_number(digits: str) -> bool:
    return digits.isascii() and digits.isdecimal()
