"""Chatwoot's conversations: lists of them, page by page, and one with all that was said."""

from collections.abc import Callable

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import View, ViewId
from assistant.domain.ticket import TicketId, TicketSummary
from assistant.helpdesks.chatwoot import reading
from assistant.helpdesks.chatwoot.access import Access, told_apart
from assistant.helpdesks.foreign_json import Record, about, digits, number, numbered, record, records, text
from assistant.helpdesks.waiting import longest_waiting_first
from assistant.wire.answer import Json, Parameters
from assistant.wire.errors import trouble_with

_MOST_PAGES = 200
_MESSAGES_PER_PAGE = 20
_MINE: Parameters = {"assignee_type": "me", "status": "open", "sort_by": "created_at_asc"}


class Asking:
    """Reads through the account's session."""

    def __init__(self, access: Access) -> None:
        """Nothing is asked yet."""
        self._access = access

    def get(self, path: str, parameters: Parameters | None = None) -> Json:
        """What the account answers to a path within it."""
        session = self._access.session()
        return told_apart(lambda: session.http.get(session.home + path, parameters).body, self._access.host)

    def mine(self) -> tuple[TicketSummary, ...]:
        """The agent's open conversations; a server that does not know a filter would give everybody's."""
        me = self._access.session().me

        def page(count: int) -> Record:
            return record(record(self.get("/conversations", {**_MINE, "page": count}))["data"])

        rows = [
            row
            for row in _paged(page, "mine_count")
            if row["status"] == "open" and reading.assignee_of(row).get("id") == me
        ]
        return longest_waiting_first(map(reading.summary_from, rows))

    def views(self) -> tuple[View, ...]:
        """The agent's own saved filters."""
        found = records(self.get("/custom_filters", {"filter_type": "conversation"}))
        named = [(number(item["id"]), text(item.get("name"))) for item in found]
        return tuple(View(ViewId(str(view)), name) for view, name in named if name)

    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """What such a filter finds now."""
        if not (view.isascii() and view.isdecimal()):
            raise trouble_with(Trouble.NO_SUCH_TICKET, self._access.host)
        query = {"payload": records(record(self.get(f"/custom_filters/{view}")["query"])["payload"])}
        session = self._access.session()

        def page(count: int) -> Record:
            path = session.home + "/conversations/filter"
            found = told_apart(
                lambda: session.http.post(path, query, {"page": count}, changes=False).body, session.http.host
            )
            return record(found)

        return tuple(reading.summary_from(row) for row in _paged(page, "all_count"))

    def conversation(self, ticket: TicketId) -> Record:
        """A conversation's own record; its number is the account's, not the server's."""
        with about(ticket):
            found = record(self.get(f"/conversations/{numbered(ticket)}"))
        if digits(found["id"]) != numbered(ticket):
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self._access.host)
        return found

    def messages(self, ticket: TicketId) -> list[Record]:
        """All of them: without being asked for older ones Chatwoot gives the latest twenty."""
        found: dict[int, Record] = {}
        asked: Parameters = {}
        for _ in range(_MOST_PAGES):
            with about(ticket):
                page = records(
                    record(self.get(f"/conversations/{numbered(ticket)}/messages", asked))["payload"]
                )
            new = {number(item["id"]): item for item in page}
            if not new.keys() - found.keys():
                break
            found |= new
            if len(page) < _MESSAGES_PER_PAGE:
                break
            asked = {"before": min(found)}
        return list(found.values())

    def labels(self, ticket: TicketId) -> tuple[str, ...]:
        """What stands at a conversation now."""
        with about(ticket):
            found = record(self.get(f"/conversations/{numbered(ticket)}/labels"))
        return reading.labels_from(found["payload"])

    def contact(self, ticket: TicketId) -> str:
        """The number of who has the conversation with us."""
        return digits(record(record(self.conversation(ticket)["meta"])["sender"])["id"])

    def contact_labels(self, contact: str) -> tuple[str, ...]:
        """What stands at a contact's own record now."""
        try:
            found = record(self.get(f"/contacts/{contact}/labels"))
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise trouble_with(Trouble.UNABLE, self._access.host) from error
            raise
        return reading.labels_from(found["payload"])


def _paged(page: Callable[[int], Record], count_of_all: str) -> list[Record]:
    """Every row. How many make a page is each server's own affair; how many there are in all it tells."""
    found: dict[int, Record] = {}
    for count in range(1, _MOST_PAGES + 1):
        body = page(count)
        new = {number(row["id"]): row for row in records(body["payload"])}
        if not new.keys() - found.keys():
            break
        found |= new
        if len(found) >= _told(body.get("meta"), count_of_all):
            break
    return list(found.values())


def _told(meta: Json, name: str) -> float:
    """A number; without end where it is not told, so that pages are asked for until one adds nothing."""
    count = meta.get(name) if isinstance(meta, dict) else None
    return count if isinstance(count, int) and not isinstance(count, bool) else float("inf")
