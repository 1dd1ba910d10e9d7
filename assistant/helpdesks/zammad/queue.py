"""Zammad's lists of tickets: the agent's own, and its overviews.

The agent's own are asked for by condition, not by query: a query needs Elasticsearch, whose index lags, and
where there is none its words are looked for in the tickets' texts, and nothing is found.
"""

from collections.abc import Callable, Iterable, Mapping

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import View, ViewId
from assistant.domain.ticket import Customer, TicketSummary
from assistant.helpdesks.foreign_json import Record, number, record, records, text
from assistant.helpdesks.waiting import longest_waiting_first
from assistant.helpdesks.zammad import reading
from assistant.helpdesks.zammad.reading import State
from assistant.helpdesks.zammad.tags import Tags
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_PER_PAGE = 100
_MOST_PAGES = 100
_AT_WORK = frozenset({"new", "open"})
_RESTING = "pending reminder"
_GONE = frozenset({"merged", "removed"})
_DUE = {"operator": "before (relative)", "range": "minute", "value": "0"}

Condition = Mapping[str, Json]


class States:
    """What an administrator called the states, asked once."""

    def __init__(self, http: Polite) -> None:
        """Nothing is known yet."""
        self._http = http
        self._all: tuple[State, ...] = ()

    def all(self) -> tuple[State, ...]:
        """Every state, in Zammad's order."""
        if not self._all:
            answer = self._http.get("/ticket_states", {"expand": "true"})
            self._all = tuple(reading.state_from(item) for item in records(answer.body))
        return self._all

    def kind_of(self, item: Record) -> str:
        """Zammad's own word for where this ticket stands."""
        return next((state.kind for state in self.all() if state.id == item["state_id"]), "")

    def is_gone(self, item: Record) -> bool:
        """Whether it was merged into another, or removed."""
        return self.kind_of(item) in _GONE

    def name_of(self, item: Record) -> str:
        """What the administrator calls where it stands."""
        return next((state.name for state in self.all() if state.id == item["state_id"]), "")

    def ids(self, kinds: Iterable[str]) -> list[int]:
        """Those of these kinds, the inactive ones too: tickets may still stand there."""
        wanted = {*kinds}
        return [state.id for state in self.all() if state.kind in wanted]

    def first(self, kind: str) -> int:
        """Where a ticket can be put: the one that follow-ups take, else the first; UNABLE where none is."""
        usable = [state for state in self.all() if state.kind == kind and state.active]
        if not usable:
            raise trouble_with(Trouble.UNABLE, self._http.host)
        return next((state.id for state in usable if state.follow_up), usable[0].id)


class People:
    """Names and addresses for the rows of lists, which tell numbers; asked once for everybody."""

    def __init__(self, http: Polite) -> None:
        """Nobody is known yet."""
        self._http = http
        self._known: dict[int, Customer] = {}

    def learn(self, users: Mapping[str, Json]) -> None:
        """What an answer tells along."""
        for user in users.values():
            self._known[number(record(user)["id"])] = reading.customer_from(user)

    def of(self, item: Record) -> Customer:
        """The customer of a row."""
        person = number(item["customer_id"])
        if person not in self._known:
            self._known[person] = self.asked(item)
        return self._known[person]

    def asked(self, item: Record, also: tuple[str, ...] = ()) -> Customer:
        """The customer of a ticket, anew; what the ticket itself says where we may not ask."""
        try:
            answer = self._http.get(f"/users/{number(item['customer_id'])}", {"expand": "true"})
        except ServiceError as error:
            if error.trouble not in {Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET}:
                raise
            return reading.customer_known_by(text(item.get("customer")))
        customer = reading.customer_from(record(answer.body), also)
        self._known[number(item["customer_id"])] = customer
        return customer


class Queue:
    """Asked for the agent."""

    def __init__(self, http: Polite, states: States, tags: Tags, people: People) -> None:
        """Ask through the account's session."""
        self._http = http
        self._states, self._tags, self._people = states, tags, people

    def mine(self, me: int) -> tuple[TicketSummary, ...]:
        """What the agent has to do: new and open tickets, and those that rested until now."""
        found = {
            number(row["id"]): row
            for kinds, more in ((_AT_WORK, {}), ({_RESTING}, {"ticket.pending_time": _DUE}))
            for row in self._found(me, self._states.ids(kinds), more)
        }
        return longest_waiting_first(map(self._summary, found.values()))

    def views(self) -> tuple[View, ...]:
        """The overviews that the agent's roles give."""
        found = [
            (text(item.get("link")), text(item.get("name")))
            for item in records(self._http.get("/ticket_overviews").body)
        ]
        return tuple(View(ViewId(link), name) for link, name in found if link and name)

    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """An overview's tickets; their tags as far as they were asked before."""
        body = record(self._http.get("/ticket_overviews", {"view": view}).body)
        index = record(body["index"])
        if not index:
            raise trouble_with(Trouble.NO_SUCH_TICKET, self._http.host)
        assets = record(body["assets"])
        known = record(assets.get("Ticket") or {})
        self._people.learn(record(assets.get("User") or {}))
        rows = (record(known[str(number(row["id"]))]) for row in records(index["tickets"]))
        return tuple(self._seen(row) for row in rows if not self._states.is_gone(row))

    def _found(self, me: int, states: list[int], more: Condition) -> list[Record]:
        """A server that does not know the condition would answer with everybody's."""
        if not states:
            return []
        condition = {"ticket.owner_id": _is([me]), "ticket.state_id": _is(states), **more}
        rows = self._pages({"condition": condition, "sort_by": "id", "order_by": "asc", "expand": True})
        return [row for row in rows if row["owner_id"] == me and row["state_id"] in states]

    def _pages(self, asked: Record) -> list[Record]:
        rows: list[Record] = []
        for page in range(1, _MOST_PAGES + 1):
            body = {**asked, "page": page, "per_page": _PER_PAGE}
            found = records(self._http.post("/tickets/search", body, changes=False).body)
            rows += found
            if len(found) < _PER_PAGE:
                break
        return rows

    def _summary(self, row: Record) -> TicketSummary:
        return self._read(row, self._tags.of_row)

    def _seen(self, row: Record) -> TicketSummary:
        return self._read(row, lambda ticket, updated: self._tags.known(ticket, updated) or ())

    def _read(self, row: Record, tags: Callable[[int, str], tuple[str, ...]]) -> TicketSummary:
        found = tags(number(row["id"]), text(row["updated_at"]))
        return reading.summary_from(row, self._states.name_of(row), self._people.of(row), found)


def _is(values: list[int]) -> Condition:
    return {"operator": "is", "value": values}
