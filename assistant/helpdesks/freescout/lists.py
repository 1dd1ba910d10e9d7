"""FreeScout's lists, read to their end page by page."""

from collections.abc import Iterator

from assistant.domain.errors import Trouble
from assistant.helpdesks.foreign_json import record, records, some
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_MOST_PAGES = 100
_PER_PAGE = 50


def listed(http: Polite, name: str, **parameters: str | int) -> Iterator[dict[str, Json]]:
    """Every row of the list of this name."""
    for number in range(1, _MOST_PAGES + 1):
        asked = {**parameters, "page": number, "pageSize": _PER_PAGE}
        page = record(http.get(f"/{name}", asked).body)
        # An empty object of PHP's is a list.
        found = records(some(page["_embedded"]).get(name, []))
        yield from found
        if not found or number >= _last(page):
            return
    raise trouble_with(Trouble.NOT_THIS_SERVICE, http.host)


def _last(page: Json) -> int:
    """The last page's number; where nobody says it, an empty page is the end."""
    last = some(page.get("page")).get("totalPages")
    return last if isinstance(last, int) and not isinstance(last, bool) else _MOST_PAGES + 1
