"""Values out of an answer that may hold anything; what is not as expected is a ``ValueError``."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from assistant.domain.errors import Trouble
from assistant.wire.answer import Answer, Json
from assistant.wire.errors import trouble_with

# Servers tell times in whole seconds: what comes later in the same one would look the same.
_SETTLED = timedelta(seconds=2)


def words(value: Json) -> str:
    """A text, without halves of letters; nothing is an empty one."""
    if value is not None and not isinstance(value, str):
        raise ValueError("this is no text")
    return (value or "").encode("utf-8", "replace").decode()


def identifier(value: Json) -> str:
    """A record's number, as a text."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("this is no number")  # noqa: TRY004 - a reader of answers catches one kind of error
    return str(value)


def record(value: Json) -> dict[str, Json]:
    """An object with named fields."""
    if not isinstance(value, dict):
        raise ValueError("this is no object")  # noqa: TRY004 - likewise
    return value


def records(value: Json) -> list[dict[str, Json]]:
    """A list of objects; nothing is an empty one."""
    if value is not None and not isinstance(value, list):
        raise ValueError("this is no list")
    return [record(item) for item in value or ()]


def texts(value: Json) -> tuple[str, ...]:
    """A list of texts; nothing is an empty one."""
    if value is not None and not isinstance(value, list):
        raise ValueError("this is no list")
    return tuple(words(item) for item in value or ())


def moment(value: Json) -> datetime | None:
    """A moment in UTC, which is also meant where no zone is named; None where nothing stands."""
    stamp = words(value)
    if not stamp:
        return None
    time = datetime.fromisoformat(stamp)
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def size(value: Json) -> int | None:
    """A number of bytes, where one is told."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


@contextmanager
def answers_of(host: str) -> Iterator[None]:
    """JSON that is not as this service's comes from something else."""
    try:
        yield
    except (
        KeyError,
        TypeError,
        AttributeError,
        ValueError,
        IndexError,
        OverflowError,
        RecursionError,
    ) as error:
        raise trouble_with(Trouble.NOT_THIS_SERVICE, host) from error


def is_settled(answer: Answer, newest: datetime | None) -> bool:
    """Whether the newest change is over by the server's own clock, so that a later one will look another."""
    try:
        now = parsedate_to_datetime(answer.headers.get("date", ""))
        return newest is None or now - newest >= _SETTLED
    except (TypeError, ValueError, OverflowError):
        return False
