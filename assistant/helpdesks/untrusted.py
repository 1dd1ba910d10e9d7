"""Values out of an answer that anybody may have written: of the right type, or an error that has a name."""

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.ticket import TicketId
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with

_ID = re.compile(r"[A-Za-z0-9_-]{1,100}")


@contextmanager
def answers_of(host: str) -> Iterator[None]:
    """JSON that is not as expected comes from something else."""
    try:
        yield
    except (LookupError, TypeError, AttributeError, ValueError, ArithmeticError) as error:
        raise trouble_with(Trouble.NOT_THIS_SERVICE, host) from error


@contextmanager
def about(ticket: TicketId) -> Iterator[None]:
    """What is not there is this ticket."""
    try:
        yield
    except ServiceError as error:
        if error.trouble is Trouble.NO_SUCH_TICKET:
            raise no_such(ticket) from error
        raise


def no_such(ticket: TicketId) -> ServiceError:
    """The error for a ticket that is not there, or no more."""
    return ServiceError(
        Trouble.NO_SUCH_TICKET,
        translatable("errors", "There is no ticket {ticket}."),
        translatable("errors", "Refresh the queue and pick another."),
        ticket=ticket,
    )


def record(value: Json) -> dict[str, Json]:
    """An object."""
    if not isinstance(value, dict):
        raise TypeError("no object")
    return value


def some(value: Json) -> dict[str, Json]:
    """An object; an empty one where there is none."""
    return value if isinstance(value, dict) else {}


def rows(value: Json) -> list[dict[str, Json]]:
    """A list of objects."""
    if not isinstance(value, list):
        raise TypeError("no list")
    return [record(row) for row in value]


def some_rows(value: Json) -> list[dict[str, Json]]:
    """The objects of a list; none where there is no list."""
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def text(value: Json) -> str:
    """Words, without halves of letters, or a number; empty where there are none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).encode("utf-8", "replace").decode()


def identifier(value: Json) -> str:
    """What may stand in a path."""
    found = text(value)
    if not _ID.fullmatch(found):
        raise ValueError("no id")
    return found


def size(value: Json) -> int | None:
    """A number of bytes, where it is one."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def moment(value: Json) -> datetime | None:
    """Seconds since 1970; None where nobody knows."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not value or not math.isfinite(value):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def stamp(value: Json) -> datetime | None:
    """A moment as ISO 8601 writes it; None where it says no time zone, or nothing."""
    try:
        found = datetime.fromisoformat(text(value))
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo and found.year > 1 else None
