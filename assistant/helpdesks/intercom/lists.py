"""Intercom's lists, read to their end by the cursor that each page names."""

from collections.abc import Callable, Iterator

from assistant.domain.errors import Trouble
from assistant.helpdesks.foreign_json import record, records, some, text
from assistant.wire.answer import Json, Parameters
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_MOST_PAGES = 100
_PER_PAGE = 150


class Lists:
    """Every row once: a search that is read page by page shifts while colleagues work."""

    def __init__(self, http: Polite) -> None:
        """Ask through the account's session."""
        self._http = http

    def found(self, **fields: str | int) -> Iterator[dict[str, Json]]:
        """The conversations that have all these values; its index is some moments behind."""
        terms = [{"field": name, "operator": "=", "value": value} for name, value in fields.items()]
        query = {"operator": "AND", "value": terms}

        def page(cursor: str) -> Json:
            paging = {"per_page": _PER_PAGE, **({"starting_after": cursor} if cursor else {})}
            asked = {"query": query, "pagination": paging}
            return self._http.post("/conversations/search", asked, changes=False).body

        return self._rows(page, "conversations")

    def paged(self, path: str) -> Iterator[dict[str, Json]]:
        """The rows of a list that comes in pages."""

        def page(cursor: str) -> Json:
            asked: Parameters = {"per_page": _PER_PAGE, **({"starting_after": cursor} if cursor else {})}
            return self._http.get(path, asked).body

        return self._rows(page, "data")

    def whole(self, path: str, name: str) -> list[dict[str, Json]]:
        """The rows of a list that comes at once."""
        return records(record(self._http.get(path).body)[name])

    def _rows(self, page: Callable[[str], Json], name: str) -> Iterator[dict[str, Json]]:
        cursor, cursors, known = "", set[str](), set[str]()
        for _ in range(_MOST_PAGES):
            answer = record(page(cursor))
            for row in records(answer[name]):
                if text(row["id"]) not in known:
                    known.add(text(row["id"]))
                    yield row
            cursor = text(some(some(answer.get("pages")).get("next")).get("starting_after"))
            if not cursor:
                return
            if cursor in cursors:
                break
            cursors.add(cursor)
        raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host)
