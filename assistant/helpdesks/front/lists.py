"""Front's lists, read to their end."""

from collections.abc import Iterator, Sequence
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from assistant.domain.errors import Trouble
from assistant.helpdesks.foreign_json import record, records, some, text
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_MOST_PAGES = 100
_PER_PAGE = 100


class Lists:
    """Of the next page's address only the token is used: Front names another host than the one asked."""

    def __init__(self, http: Polite) -> None:
        """Ask through the account's session."""
        self._http = http

    def paged(self, path: str, *parameters: tuple[str, str]) -> Iterator[dict[str, Json]]:
        """Every row of a list that comes in pages."""
        return self._rows(path, [("limit", str(_PER_PAGE)), *parameters])

    def whole(self, path: str) -> Iterator[dict[str, Json]]:
        """Every row of a list that takes no limit."""
        return self._rows(path, [])

    def _rows(self, path: str, parameters: Sequence[tuple[str, str]]) -> Iterator[dict[str, Json]]:
        tokens: list[str] = []
        for _ in range(_MOST_PAGES):
            asked = [*parameters, *(("page_token", token) for token in tokens[-1:])]
            query = "?" + urlencode(asked, quote_via=quote) if asked else ""
            page = record(self._http.get(path + query).body)
            yield from records(page["_results"])
            token = _token_of(text(some(page.get("_pagination")).get("next")))
            if not token:
                return
            if token in tokens:
                break
            tokens.append(token)
        raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host)


def _token_of(address: str) -> str:
    return next(iter(parse_qs(urlsplit(address).query).get("page_token", ())), "")
