"""Gorgias' lists, page by page."""

from collections.abc import Iterator
from urllib.parse import urlencode

from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.helpdesks.foreign_json import records, some, text
from assistant.wire.answer import Json, Parameters
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_PER_PAGE, _MOST_PAGES = 100, 50


class Lists:
    """The next page is asked for by its cursor; no address from an answer is followed."""

    def __init__(self, http: Polite) -> None:
        """Ask through the account's session."""
        self._http = http

    def listed(self, path: str, parameters: Parameters | None = None) -> Iterator[Json]:
        """Every row of a list."""
        return self._rows(path, parameters or {}, None)

    def described(self, view: Json) -> Iterator[Json]:
        """The tickets of a view that is kept nowhere: only described, in a PUT that changes nothing."""
        return self._rows("/views/0/items", {}, {"view": view})

    def _rows(self, path: str, parameters: Parameters, body: Json) -> Iterator[Json]:
        asked: dict[str, str | int] = {**parameters, "limit": _PER_PAGE}
        for _ in range(_MOST_PAGES):
            page = self._http.get(path, asked).body if body is None else self._put(path, asked, body)
            yield from rows_in(page)
            cursor = text(some(some(page).get("meta")).get("next_cursor"))
            if not cursor:
                return
            asked["cursor"] = cursor

    def _put(self, path: str, parameters: Parameters, body: Json) -> Json:
        """A question that looks like a change leaves no doubt behind."""
        try:
            return self._http.put(f"{path}?{urlencode(parameters)}", body).body
        except SendDoubtfulError as error:
            cause = error.__cause__
            failing = trouble_with(Trouble.FAILING, self._http.host)
            raise (cause if isinstance(cause, ServiceError) else failing) from error


def rows_in(page: Json) -> list[Json]:
    """The rows of a page; some short lists come without an envelope."""
    return records(page if isinstance(page, list) else page["data"])
