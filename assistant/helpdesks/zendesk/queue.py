"""An agent's own tickets at Zendesk.

Its search knows whose tickets they are, but learns of a change some minutes late. So it only names them: what
they are now is read from the tickets; and those that we changed ourselves, or that Zendesk tells us of as
somebody's activity, are looked at too.
"""

from collections.abc import Callable, Iterator

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import News
from assistant.domain.ticket import TicketSummary
from assistant.helpdesks.foreign_json import digits, records, some, text
from assistant.helpdesks.waiting import longest_waiting_first
from assistant.helpdesks.zendesk import reading
from assistant.wire.answer import Json, Parameters
from assistant.wire.polite import Polite

_PER_PAGE = 100
_MOST_PAGES = 60
"""A ticket holds 5000 comments at most."""
_MOST_FOUND = 10
"""The search gives 1000 results, and fails on the page after them."""
_MOST_REMEMBERED = 100
_SEPARATOR = "|"


def pages(http: Polite, path: str, parameters: Parameters, most: int = _MOST_PAGES) -> Iterator[Json]:
    """The pages of a list. The address of the next one is never followed: its cursor is enough."""
    asked = {**parameters, "page[size]": _PER_PAGE}
    for _ in range(most):
        page = http.get(path, asked).body
        yield page
        meta = some(page.get("meta"))
        cursor = text(meta.get("after_cursor"))
        if meta.get("has_more") is not True or not cursor:
            return
        asked["page[after]"] = cursor


class Queue:
    """What is open and ours."""

    def __init__(self, http: Polite, me: Callable[[], str]) -> None:
        """``me`` gives our own id."""
        self._http = http
        self._me = me
        self._changes = 0
        self._remembered: dict[str, None] = {}

    def changed(self, ticket: str) -> None:
        """We changed a ticket ourselves."""
        self._changes += 1
        self._remember(ticket)

    def tickets(self) -> tuple[TicketSummary, ...]:
        """The longest waiting first."""
        me = self._me()
        numbers = list(dict.fromkeys([*self._found(), *tuple(self._remembered)]))
        portions = [numbers[at : at + _PER_PAGE] for at in range(0, len(numbers), _PER_PAGE)]
        return longest_waiting_first(row for portion in portions for row in self._shown(portion, me))

    def news(self, mark: str) -> News:
        """Two small questions: what came last in the search, and what came last to us."""
        since = mark.partition(_SEPARATOR)[0]
        latest = self._latest_activity(since)
        answer = self._search({"sort_order": "desc", "per_page": 1, "page": 1})
        newest = [f"{digits(row['id'])} {text(row['updated_at'])}" for row in records(answer["results"])[:1]]
        now = _SEPARATOR.join((latest, str(answer["count"]), *newest, str(self._changes)))
        return News(now, None if now == mark else self.tickets())

    def _found(self) -> Iterator[str]:
        for page in range(1, _MOST_FOUND + 1):
            answer = self._search({"sort_order": "asc", "per_page": _PER_PAGE, "page": page})
            found = records(answer["results"])
            yield from (digits(row["id"]) for row in found)
            if len(found) < _PER_PAGE or not answer.get("next_page"):
                return

    def _search(self, parameters: Parameters) -> Json:
        query = f"type:ticket assignee:{self._me()} status<solved"
        return self._http.get("/search", {"query": query, "sort_by": "updated_at", **parameters}).body

    def _shown(self, numbers: list[str], me: str) -> Iterator[TicketSummary]:
        """Those that are still open and still ours; one that was deleted is left out by Zendesk."""
        answer = self._http.get("/tickets/show_many", {"ids": ",".join(numbers), "include": "users"}).body
        people = reading.people_from(answer)
        for record in records(answer["tickets"]):
            if str(record.get("assignee_id")) == me and record["status"] in reading.UNSOLVED:
                yield reading.summary_from(record, people)

    def _latest_activity(self, since: str) -> str:
        """The time of it, by the server's clock; it may name tickets that the search does not know yet."""
        asked: Parameters = {"page[size]": _PER_PAGE, **({"since": since} if since else {})}
        try:
            found = records(self._http.get("/activities", asked).body["activities"])
        except ServiceError as error:
            if error.trouble not in {Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET}:
                raise
            return since
        for activity in found:
            ticket = some(some(activity.get("target")).get("ticket")).get("id")
            if ticket is not None:
                self._remember(digits(ticket))
        stamps = (text(activity.get("created_at")) for activity in found)
        return max([since, *(stamp for stamp in stamps if _SEPARATOR not in stamp)])

    def _remember(self, ticket: str) -> None:
        self._remembered.pop(ticket, None)
        self._remembered[ticket] = None
        while len(self._remembered) > _MOST_REMEMBERED:
            self._remembered.pop(next(iter(self._remembered)), None)
