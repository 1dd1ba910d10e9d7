"""A stranger's JSON, believed only where it is what it should be."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.ticket import TicketId
from assistant.wire.errors import trouble_with

Json = Any
Record = dict[str, Json]

_ODD = (
    KeyError,
    TypeError,
    AttributeError,
    ValueError,
    IndexError,
    OverflowError,
    OSError,
    RecursionError,
)


@contextmanager
def understanding(host: str) -> Iterator[None]:
    """Around reading alone: JSON that is not as this service's comes from something else."""
    try:
        yield
    except _ODD as error:
        raise trouble_with(Trouble.NOT_THIS_SERVICE, host) from error


def record(value: Json) -> Record:
    """An object; ``TypeError`` where it is none."""
    if not isinstance(value, dict):
        raise TypeError(type(value).__name__)
    return value


def records(value: Json) -> list[Record]:
    """A list of objects; ``TypeError`` where it is none."""
    if not isinstance(value, list):
        raise TypeError(type(value).__name__)
    return [record(item) for item in value]


def number(value: Json) -> int:
    """A whole number; ``TypeError`` where it is none."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(type(value).__name__)
    return value


def words(value: Json) -> str:
    """A text, without halves of letters; empty where it is none."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def size(value: Json) -> int | None:
    """A number of bytes, which some spell out; None where nobody says it."""
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def moment(value: Json) -> datetime | None:
    """A time, as ISO text or in seconds since 1970; None where it is none."""
    if isinstance(value, str):
        stamp = datetime.fromisoformat(value) if value else None
        return stamp and (stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)).astimezone(UTC)
    if isinstance(value, bool) or not isinstance(value, int | float) or not value:
        return None
    return datetime.fromtimestamp(value, UTC)


def no_such_ticket(ticket: TicketId) -> ServiceError:
    """The error for a ticket that is not there, or that stands for no ticket any more."""
    return ServiceError(
        Trouble.NO_SUCH_TICKET,
        translatable("errors", "There is no ticket {ticket}."),
        translatable("errors", "Refresh the queue and pick another."),
        ticket=ticket,
    )


@contextmanager
def about(ticket: TicketId) -> Iterator[None]:
    """What a server does not have, while it is asked for this ticket, is the ticket."""
    try:
        yield
    except ServiceError as error:
        if error.trouble is Trouble.NO_SUCH_TICKET:
            raise no_such_ticket(ticket) from error
        raise


def numbered(ticket: TicketId) -> int:
    """A ticket's number; the error for an unknown one where it is none."""
    if not (ticket.isascii() and ticket.isdecimal()) or len(ticket) > _MOST_DIGITS:
        raise no_such_ticket(ticket)
    return int(ticket)


_MOST_DIGITS = 18
