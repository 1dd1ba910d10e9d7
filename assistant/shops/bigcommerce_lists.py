"""BigCommerce's lists of both its versions, read to their end, and what its refusals mean."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.wire.answer import Parameters
from assistant.wire.errors import trouble_with
from assistant.wire.http import Http
from assistant.wire.patience import Patience

Json = Any

_PER_PAGE, _MOST_PAGES = 250, 200
# Where nothing is asked for; no shop gives fewer rows than that while there are more.
_LEAST_PER_PAGE = 50


class Lists:
    """The lists as one call of ours reads them."""

    def __init__(self, http: Http, patience: Patience) -> None:
        """Nothing is asked yet."""
        self._http = http
        self._patience = patience

    def rows(self, path: str, parameters: Parameters) -> Iterator[Json]:
        """Every row. Version 2 does not count them: the page that is not full, or not there, is the last."""
        first = None
        for page in range(1, _MOST_PAGES + 1):
            body = self.get(path, {"limit": _PER_PAGE, "page": page, **parameters})
            rows = body["data"] if path.startswith("/v3/") else _or_none(body)
            # A page that comes again and again would keep us asking for ever.
            if not isinstance(rows, list) or (rows and rows[0]["id"] == first):
                break
            yield from rows
            if _is_last(body, rows, page):
                return
            first = rows[0]["id"]
        raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host)

    def get(self, path: str, parameters: Parameters) -> Json:
        """What is there, or None; a store that BigCommerce does not have is told in its own words."""
        try:
            return self._patience.ask(partial(self._http.get, path, parameters, may_be_empty=True)).body
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise no_store(self._http.host) from error
            raise


def no_store(host: str) -> ServiceError:
    """The address names no store."""
    return ServiceError(
        Trouble.NOT_THIS_SERVICE,
        translatable("errors", "{host} has no such store."),
        translatable("errors", "Use the API path that BigCommerce shows with the token: it holds /stores/."),
        host=host,
    )


def _or_none(body: Json) -> Json:
    """Without a row, version 2 answers without a body."""
    return [] if body is None else body


def _is_last(body: Json, rows: list[Json], page: int) -> bool:
    counted = (body.get("meta") or {}).get("pagination") if isinstance(body, dict) else None
    return page >= int(counted["total_pages"]) if counted else len(rows) < _LEAST_PER_PAGE
