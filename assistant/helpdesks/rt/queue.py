"""Request Tracker's lists of tickets: the agent's own, and its queues."""

from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import News, View, ViewId
from assistant.domain.ticket import TicketSummary
from assistant.helpdesks.rt.messages import when
from assistant.helpdesks.rt.pages import Pages
from assistant.helpdesks.rt.reading import summary_from
from assistant.wire.answer import Answer, Json, Parameters
from assistant.wire.errors import trouble_with
from assistant.wire.http import Http

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPEN = "Status = '__Active__'"
MINE = f"Owner = '__CurrentUser__' AND {_OPEN}"
_ROW = {
    "fields": "Subject,Status,Requestor,LastUpdated,CustomFields",
    "fields[Requestor]": "RealName,EmailAddress",
    "orderby": "LastUpdated",
}
# RT tells times in whole seconds: what comes later in the same one would look the same.
_SETTLED = timedelta(seconds=2)


class Queue:
    """Asked for the agent; a list's rows are those that they may see."""

    def __init__(self, http: Http, pages: Pages, tags_field: str) -> None:
        """Ask through the account's session."""
        self._http = http
        self._pages = pages
        self._tags_field = tags_field

    def mine(self) -> tuple[TicketSummary, ...]:
        """The agent's open tickets, the longest waiting first."""
        return self._listed(MINE)

    def news(self, mark: str) -> News:
        """The same, where the newest change or the number of rows is another."""
        now = self._mark()
        return News(now, None if now and now == mark else self.mine())

    def views(self) -> tuple[View, ...]:
        """RT's queues, by name."""
        rows = self._pages.listed("/queues/all", {"fields": "Name"})
        return tuple(View(ViewId(str(row["id"])), row["Name"]) for row in rows if row.get("Name"))

    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The open tickets of a queue, whoever has them."""
        if not view.isdecimal():
            raise trouble_with(Trouble.NO_SUCH_TICKET, self._http.host)
        return self._listed(f"Queue = {view} AND {_OPEN}")

    def sees_anything(self) -> bool:
        """Whether there is a queue or a ticket that the agent may see."""
        return any(True for _ in self._pages.listed("/queues/all", {})) or any(
            True for _ in self._pages.listed("/tickets", {"query": MINE})
        )

    def _listed(self, query: str) -> tuple[TicketSummary, ...]:
        rows: Iterator[Json] = self._pages.listed("/tickets", {"query": query, **_ROW})
        return tuple(summary_from(row, self._tags_field) for row in rows)

    def _mark(self) -> str:
        """What says that nothing changed; empty where that cannot be told."""
        newest: Parameters = {
            "query": MINE,
            "fields": "LastUpdated",
            "orderby": "LastUpdated",
            "order": "DESC",
            "per_page": 1,
        }
        answer = self._http.get("/tickets", newest)
        total, rows = answer.body.get("total"), answer.body["items"]
        if total is None or not rows:
            # RT hides the number where it hides rows.
            return ""
        return f"{total} {rows[0]['id']} {rows[0]['LastUpdated']}" if _is_settled(answer) else ""


def _is_settled(answer: Answer) -> bool:
    """By RT's own clock alone."""
    changed, date = when(answer.body["items"][0]["LastUpdated"]), answer.headers.get("date", "")
    try:
        return changed is not None and parsedate_to_datetime(date) - changed >= _SETTLED
    except (TypeError, ValueError):
        return False
