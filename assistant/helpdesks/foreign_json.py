"""JSON of another company's server, read so that nothing in it can surprise.

A strict reader (``record``, ``records``, ``texts``, ``number``, ``digits``, ``identifier``) refuses what is
not as it should be; ``wire.errors.understood`` around it gives that a name. A lenient one (``some``,
``some_records``, ``text``, ``size``, ``moment``) says that there is nothing, where an adapter can do without.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from typing import TypeAlias

from assistant.domain.errors import AssistantError, ServiceError, Trouble, translatable
from assistant.domain.ticket import TicketId
from assistant.wire.answer import Json

Record: TypeAlias = dict[str, Json]

_DIGITS = re.compile(r"[0-9]{1,20}")
_IDENTIFIER = re.compile(r"[A-Za-z0-9_-]{1,100}")


def record(value: Json) -> Record:
    """An object; ``TypeError`` where it is none."""
    if not isinstance(value, dict):
        raise TypeError("this is no object")
    return value


def records(value: Json) -> list[Record]:
    """A list of objects; ``TypeError`` where it is none."""
    if not isinstance(value, list):
        raise TypeError("this is no list")
    return [record(item) for item in value]


def some(value: Json) -> Record:
    """An object; an empty one where there is none."""
    return value if isinstance(value, dict) else {}


def some_records(value: Json) -> list[Record]:
    """The objects of a list; none where there is no list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text(value: Json) -> str:
    """Words, without halves of letters, or a number; empty where there are none."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return str(value).encode("utf-8", "replace").decode()


def texts(value: Json) -> tuple[str, ...]:
    """A list of words, each once; nothing is an empty one, and anything else a ``TypeError``.

    Some lists are written back as a whole: one that is not understood must not pass for an empty one.
    """
    found = value if value is not None else []
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        raise TypeError("this is no list of words")
    return tuple(dict.fromkeys(filter(None, map(text, found))))


def number(value: Json) -> int:
    """A whole number, also one that is spelt out; ``ValueError`` where it is none."""
    return int(digits(value))


def digits(value: Json) -> str:
    """A record's number, fit for an address; ``ValueError`` where it is none."""
    found = str(value) if isinstance(value, int | str) else ""
    if not _DIGITS.fullmatch(found):
        raise ValueError("this is no number")
    return found


def identifier(value: Json) -> str:
    """A record's name, which may have letters, fit for an address; ``ValueError`` where it is none."""
    found = text(value)
    if not _IDENTIFIER.fullmatch(found):
        raise ValueError("this is no identifier")
    return found


def size(value: Json) -> int | None:
    """A number of bytes; None where nobody says it."""
    return int(found) if _DIGITS.fullmatch(found := text(value)) else None


def moment(value: Json) -> datetime | None:
    """A time in UTC, from ISO text or from seconds since 1970; None where it is none.

    Text that names no zone means UTC. The first and the last year are none: in another zone
    they may be beyond time.
    """
    try:
        found = datetime.fromisoformat(value) if isinstance(value, str) else _since_1970(value)
        if found is None or not MINYEAR < found.year < MAXYEAR:
            return None
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


@contextmanager
def about(ticket: TicketId, verify: Callable[[], object] | None = None) -> Iterator[None]:
    """Within this block, what is not there is the ticket.

    Some helpdesks say so with an empty body, as anything else might: where ``verify`` then succeeds, it is
    the ticket that is missing, and not the helpdesk.
    """
    try:
        yield
    except ServiceError as error:
        nothing = error.trouble is Trouble.NOT_THIS_SERVICE and verify is not None and _succeeds(verify)
        if nothing or error.trouble is Trouble.NO_SUCH_TICKET:
            raise no_such_ticket(ticket) from error
        raise


def no_such_ticket(ticket: TicketId) -> ServiceError:
    """The error for a ticket that is not there, or stands for none any more."""
    return ServiceError(
        Trouble.NO_SUCH_TICKET,
        translatable("errors", "There is no ticket {ticket}."),
        translatable("errors", "Refresh the queue and pick another."),
        ticket=ticket,
    )


def merged_away(ticket: TicketId) -> ServiceError:
    """The error for a change to a ticket that became a part of another."""
    return ServiceError(
        Trouble.CHANGED_MEANWHILE,
        translatable("errors", "Ticket {ticket} was merged into another one."),
        translatable("errors", "Refresh the queue and pick another."),
        ticket=ticket,
    )


def numbered(ticket: TicketId) -> str:
    """A ticket's number, fit for an address; the error for an unknown one where it is none."""
    if not _DIGITS.fullmatch(ticket):
        raise no_such_ticket(ticket)
    return ticket


def _since_1970(value: Json) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not value:
        return None
    return datetime.fromtimestamp(value, UTC)


def _succeeds(verify: Callable[[], object]) -> bool:
    try:
        verify()
    except AssistantError:
        return False
    return True
