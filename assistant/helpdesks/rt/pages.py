"""Request Tracker's lists, page by page, and the conversation that they make up."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from assistant.helpdesks.rt import messages
from assistant.wire.answer import Parameters
from assistant.wire.http import Http

Json = Any

_PER_PAGE = 100
_MOST_PAGES = 100
_HISTORY: Parameters = {
    "fields": "Type,Creator,Created",
    "fields[Creator]": "RealName,EmailAddress",
    "orderby": "id",
}
# Not Parent: RT 5.0 fails where a part has none.
_PARTS: Parameters = {"fields": "TransactionId,ContentType,Filename,ContentLength", "orderby": "id"}
_TEXTS: Parameters = {"fields": "Content,ContentLength", "orderby": "id"}
_LARGEST_TEXT = 2_000_000
_TOGETHER = 8_000_000

Ends = Callable[[list[Json]], bool]


class Pages:
    """What takes more than one request.

    RT counts rows that it then hides from us, so a page may hold few or none of them and yet not be the last;
    and where it hides any it tells neither how many there are nor which page is next.
    """

    def __init__(self, http: Http) -> None:
        """Ask through the account's session."""
        self._http = http

    def listed(self, path: str, parameters: Parameters) -> Iterator[Json]:
        """Every row of a list."""
        return self._rows(path, parameters, None, lambda rows: not rows)

    def found(self, path: str, terms: Sequence[Json], parameters: Parameters) -> Iterator[Json]:
        """Every row that fits one of the terms."""
        return self._rows(path, parameters, terms, lambda rows: not rows)

    def history(self, ticket: str, newest: str) -> Iterator[Json]:
        """The entries of a ticket up to the newest that we may see: its version says which that is."""
        last = int(newest) if newest.isdecimal() else None

        def ends(rows: list[Json]) -> bool:
            return not rows or (last is not None and any(int(row["id"]) >= last for row in rows))

        return self._rows(f"/ticket/{ticket}/history", _HISTORY, None, ends)

    def changes(self, ticket: str, since: int) -> Iterator[Json]:
        """What happened to a ticket after an entry, field by field."""
        terms = [{"field": "id", "operator": ">", "value": since}]
        fields = {"fields": "Type,Field,OldValue", "orderby": "id"}
        return self.found(f"/ticket/{ticket}/history", terms, fields)

    def conversation(self, ticket: str, entries: tuple[Json, ...]) -> messages.Conversation:
        """The messages with their texts; files are named and stay where they are."""
        if not entries:
            return messages.Conversation((), {}, {})
        path = f"/ticket/{ticket}/attachments"
        terms = [{"field": "TransactionId", "value": str(entry["id"])} for entry in entries]
        parts = messages.parts_from(self._seen(path, terms, _PARTS))
        bodies = [part for found in parts.values() for part in messages.bodies_among(found)]
        texts: dict[str, str] = {}
        for some in _in_portions(bodies):
            terms = [{"field": "id", "value": part.id} for part in some]
            for row in self._seen(path, terms, _TEXTS):
                texts[str(row["id"])] = messages.text_of(row["Content"] or "", int(row["ContentLength"] or 0))
        return messages.Conversation(entries, parts, texts)

    def _seen(self, path: str, terms: Sequence[Json], parameters: Parameters) -> Iterator[Json]:
        """Rows of which we may see every one, so that a short page is the last."""
        return self._rows(path, parameters, terms, lambda rows: len(rows) < _PER_PAGE)

    def _rows(
        self, path: str, parameters: Parameters, terms: Sequence[Json] | None, ends: Ends
    ) -> Iterator[Json]:
        for number in range(1, _MOST_PAGES + 1):
            asked = {**parameters, "per_page": _PER_PAGE, "page": number}
            page = self._page(path, asked, terms)
            yield from page["items"]
            if ends(page["items"]) or _is_the_last(page):
                return

    def _page(self, path: str, parameters: Parameters, terms: Sequence[Json] | None) -> Json:
        if terms is None:
            return self._http.get(path, parameters).body
        return self._http.post(path, terms, parameters, changes=False).body


def _is_the_last(page: Json) -> bool:
    """Whether RT says so itself."""
    return page.get("pages") is not None and page["page"] >= page["pages"]


def _in_portions(parts: Iterable[messages.Part]) -> Iterator[list[messages.Part]]:
    """As many texts as fit into one answer; what nobody can read for its length is left at the helpdesk."""
    portion: list[messages.Part] = []
    for part in parts:
        if part.size > _LARGEST_TEXT:
            continue
        if len(portion) == _PER_PAGE or sum(one.size for one in portion) + part.size > _TOGETHER:
            yield portion
            portion = []
        portion.append(part)
    if portion:
        yield portion
