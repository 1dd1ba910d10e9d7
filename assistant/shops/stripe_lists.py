"""Stripe's lists: read to their end, every row of the kind of data that the key stands for."""

from collections.abc import Iterator
from typing import Any

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.wire.answer import Parameters
from assistant.wire.errors import trouble_with
from assistant.wire.http import Http
from assistant.wire.patience import Patience

Json = Any

_PER_PAGE = 100
_MOST_PAGES = 200


class Lists:
    """The lists as one call of ours reads them.

    A key reaches either live or test data. What comes otherwise, or mixed, comes from something else.
    """

    def __init__(self, http: Http, patience: Patience, *, live: bool | None) -> None:
        """Expect live data, test data, or one of them where the key does not say which."""
        self._http = http
        self._patience = patience
        self._live = live

    def rows(self, path: str, parameters: Parameters) -> Iterator[Json]:
        """Every row of a list, page by page."""
        after: dict[str, str] = {}
        for _ in range(_MOST_PAGES):
            asked = {"limit": _PER_PAGE, **parameters, **after}
            page = self.page(path, asked)
            yield from page["data"]
            if not page["has_more"]:
                return
            last = str(page["data"][-1]["id"])
            if after.get("starting_after") == last:
                break
            after = {"starting_after": last}
        raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host)

    def page(self, path: str, parameters: Parameters) -> Json:
        """One page of a list, as it came."""
        page = self._patience.ask(lambda: self._http.get(path, parameters)).body
        if page["object"] != "list":
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host)
        for row in page["data"]:
            self._check_mode(row)
        return page

    def _check_mode(self, row: Json) -> None:
        # A refund does not say; it belongs to a charge that does.
        live = row.get("livemode")
        if live is None:
            return
        if self._live is None:
            self._live = bool(live)
        if self._live is not bool(live):
            raise ServiceError(
                Trouble.NOT_THIS_SERVICE,
                translatable("errors", "Live payments and test payments of {host} came mixed."),
                translatable("errors", "Nothing was counted. Use a key of one mode, live or test."),
                host=self._http.host,
            )
