"""Freshdesk's lists, page by page."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from assistant.helpdesks.foreign_json import records
from assistant.wire.answer import Answer, Json, Parameters
from assistant.wire.polite import Polite

# Without a date, tickets of the last 30 days come alone.
EVER = {"updated_since": "2010-01-01T00:00:00Z"}
OLDEST_FIRST = {"order_by": "updated_at", "order_type": "asc"}
_PER_PAGE = 100
_MOST_PAGES = 100
# Freshdesk tells times in whole seconds: what comes later in the same one would look the same.
_SETTLED = timedelta(seconds=2)


class Pages:
    """A full page is followed by another one; the address that Freshdesk names for it is not followed."""

    def __init__(self, http: Polite) -> None:
        """Ask through the account's session."""
        self._http = http

    def rows(self, path: str, parameters: Parameters | None = None) -> Iterator[dict[str, Json]]:
        """Every row of a list."""
        for answer in self.answers(path, parameters):
            yield from answer.body

    def answers(self, path: str, parameters: Parameters | None = None) -> Iterator[Answer]:
        """Every page."""
        for number in range(1, _MOST_PAGES + 1):
            asked = {**(parameters or {}), "per_page": _PER_PAGE, "page": number}
            answer = self._http.get(path, asked)
            records(answer.body)
            yield answer
            if not answer.body or not (len(answer.body) >= _PER_PAGE or _names_another(answer)):
                return


def _names_another(answer: Answer) -> bool:
    return 'rel="next"' in answer.headers.get("link", "")


def is_settled(answer: Answer, newest: datetime | None) -> bool:
    """Whether the newest change is over by the server's own clock, so that a later one will look another."""
    try:
        now = parsedate_to_datetime(answer.headers.get("date", ""))
        return newest is None or now - newest >= _SETTLED
    except (TypeError, ValueError, OverflowError):
        return False
