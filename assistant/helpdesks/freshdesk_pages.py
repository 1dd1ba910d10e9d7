"""Freshdesk's lists, page by page."""

from collections.abc import Iterator

from assistant.helpdesks.json_values import record
from assistant.wire.answer import Answer, Json, Parameters
from assistant.wire.polite import Polite

_PER_PAGE = 100
_MOST_PAGES = 100


class Pages:
    """A full page is followed by another one; the address that Freshdesk names for it is not followed."""

    def __init__(self, http: Polite) -> None:
        """Ask through the account's session."""
        self._http = http

    def rows(self, path: str, parameters: Parameters | None = None) -> Iterator[dict[str, Json]]:
        """Every row of a list."""
        for answer in self.answers(path, parameters):
            yield from (record(row) for row in answer.body)

    def answers(self, path: str, parameters: Parameters | None = None) -> Iterator[Answer]:
        """Every page."""
        for number in range(1, _MOST_PAGES + 1):
            asked = {**(parameters or {}), "per_page": _PER_PAGE, "page": number}
            answer = self._http.get(path, asked)
            if not isinstance(answer.body, list):
                raise ValueError("this is no list")  # noqa: TRY004 - a reader of answers catches one kind
            yield answer
            if not answer.body or not (len(answer.body) >= _PER_PAGE or _names_another(answer)):
                return


def _names_another(answer: Answer) -> bool:
    return 'rel="next"' in answer.headers.get("link", "")
