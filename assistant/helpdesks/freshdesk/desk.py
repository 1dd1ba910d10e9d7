"""Freshdesk, over its API v2; tested on a small one of ours that keeps to the published description.

What surprises: lists leave out what is older than 30 days unless a date is named; the customer's first
message is the ticket itself; a list of tags is replaced as a whole; an unknown number is answered with an
empty body. The API has no drafts, no snooze, and none of the views that a team makes for itself. Unknown,
and so not relied upon: whether braces are expanded (they are spelt out), which of several support addresses a
reply leaves from (Freshdesk's own default), and whether a merged ticket says so: all that is documented is
that merging closes it. So it is out of the queue, and an answer to it is held back as one to any ticket whose
status changed; were it ever not found, or another's record, that is told, too.
"""

import re
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from hashlib import sha256

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import Ability, News, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import about, digits, moment, no_such_ticket, numbered, record
from assistant.helpdesks.freshdesk import reading
from assistant.helpdesks.freshdesk.pages import EVER, OLDEST_FIRST, Pages, is_settled
from assistant.helpdesks.freshdesk.people import People
from assistant.helpdesks.html_text import html_of
from assistant.helpdesks.modest import Modest
from assistant.helpdesks.replaced_tags import change_tags
from assistant.helpdesks.waiting import longest_waiting_first
from assistant.wire.address import base, basic_authorization, origin, parts_of
from assistant.wire.answer import LIMITS, Json, Limits, Parameters
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

_MINE = "new_and_my_open"
_VIEWS = (View(ViewId(_MINE), "New and my open tickets"), View(ViewId("watching"), "Tickets that I watch"))
_TICKET_PAGE = re.compile(r"/(?:a|helpdesk|support)/tickets/([0-9]{1,19})(?:/.*)?")
_NUMBER = re.compile(r"[0-9]{1,19}")


class Freshdesk(Modest):
    """One agent's account at a Freshdesk; see ``ports.Helpdesk``. The secret is the agent's own API key."""

    abilities = frozenset({Ability.VIEWS, Ability.STATUS, Ability.ASSIGN, Ability.CUSTOMER_TAGS})

    def __init__(
        self, account: Account, credential: Credential, *, limits: Limits = LIMITS, sleep: Sleep = time.sleep
    ) -> None:
        """Nothing is asked before the first call."""
        parts = parts_of(account.address)
        self._home = base(parts) if parts.hostname else account.address
        key = basic_authorization(credential.secret.strip(), Credential("X"))
        http = Http(self._home + "/api/v2", key, ca_file=account.ca_file, limits=limits)
        self._http = Polite(http, sleep)
        self._pages = Pages(self._http)
        self._people = People(self._http)

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    def verify(self) -> Identity:
        """Whom the key belongs to."""
        with understood(self.host):
            try:
                return self._people.ourselves()
            except ServiceError as error:
                if error.trouble is Trouble.NO_SUCH_TICKET:
                    raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host) from error
                raise

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The agent's open tickets, the longest waiting first; new ones that nobody has are left out."""
        with understood(self.host):
            me = self._people.me()
            rows = self._listed(_MINE, OLDEST_FIRST)
            return longest_waiting_first(reading.summary_from(row) for row in rows if _is_mine(row, me))

    @override
    def news(self, mark: str) -> News:
        """The list without what costs more credits is compared; asked for in full where it differs."""
        now = self._mark()
        return News(now, None if now and now == mark else self.tickets())

    @override
    def views(self) -> tuple[View, ...]:
        """Those that the API knows by name."""
        return _VIEWS

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The tickets of such a list."""
        if view not in {known.id for known in _VIEWS}:
            raise trouble_with(Trouble.NO_SUCH_TICKET, self.host)
        with understood(self.host):
            rows = self._listed(view, {})
            return tuple(reading.summary_from(row) for row in rows if reading.is_there(row))

    def ticket(self, ticket: TicketId) -> Ticket:
        """One ticket with its whole conversation."""
        with understood(self.host):
            row = self._record(ticket)
            number = digits(row["id"])
            entries = list(self._pages.rows(f"/tickets/{number}/conversations"))
            customer = self._people.customer(row)
            owner = reading.owner_of(row)
            writers = {reading.author_of(entry) for entry in entries if not reading.is_incoming(entry)}
            names = self._people.agents(sorted(writers | {owner} - {""}))
            if row.get("requester_id") is not None:
                names[digits(row["requester_id"])] = customer.name
            return reading.ticket_from(
                row,
                entries,
                reading.with_senders(customer, entries),
                names,
                assignee=self._people.agent(owner),
                url=self.address_of(TicketId(number)),
            )

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send plain text to the customer, now."""
        self._write(ticket, "reply", {"body": html_of(body)})

    def note(self, ticket: TicketId, body: str) -> None:
        """Add plain text that only colleagues see, now; Freshdesk also has notes that customers see."""
        self._write(ticket, "notes", {"body": html_of(body), "private": True})

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags: the whole list is read, written and read again."""
        with understood(self.host):
            return change_tags(
                lambda: reading.tags_of(self._record(ticket)),
                lambda tags: self._change(ticket, {"tags": list(tags)}),
                add,
                remove,
                self.host,
            )

    @override
    def tag_customer(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Of the contact who asked, the same way."""
        with understood(self.host):
            return self._people.tag(self._record(ticket), add, remove)

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the status, where it is another one; a closed ticket is solved already."""
        with understood(self.host):
            wanted = reading.STATUSES[status]
            if self._record(ticket)["status"] not in wanted:
                self._change(ticket, {"status": wanted[0]})

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take it, or give it back to nobody."""
        with understood(self.host):
            self._change(ticket, {"responder_id": int(self._people.me()) if to_me else None})

    def articles(self) -> tuple[Reply, ...]:
        """The canned responses of every folder, as plain text; their language is not known."""
        with understood(self.host):
            found = {}
            for folder in self._pages.rows("/canned_response_folders"):
                path = f"/canned_response_folders/{digits(folder['id'])}/responses"
                for article in map(reading.article_from, self._pages.rows(path)):
                    if article:
                        found[article.id] = article
            return tuple(found.values())

    @override
    def address_of(self, ticket: TicketId) -> str:
        """The ticket's page for agents."""
        return f"{self._home}/a/tickets/{ticket}" if _NUMBER.fullmatch(ticket) else ""

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """Whose page this is: for agents, for customers, or of the old interface."""
        parts = parts_of(address)
        page = _TICKET_PAGE.fullmatch(parts.path)
        return TicketId(page[1]) if page and origin(address) == origin(self._home) else None

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _listed(self, view: str, order: Parameters) -> list[dict[str, Json]]:
        """Every row once: a list that changes while it is read shows some twice."""
        rows = self._pages.rows("/tickets", {"filter": view, **EVER, "include": "requester", **order})
        return list({digits(row["id"]): row for row in rows}.values())

    def _mark(self) -> str:
        """What says that nothing changed; empty where that cannot be told."""
        with understood(self.host):
            me, facts, settled = self._people.me(), [], True
            for answer in self._pages.answers("/tickets", {"filter": _MINE, **EVER, **OLDEST_FIRST}):
                for row in answer.body:
                    if _is_mine(record(row), me):
                        facts.append(repr((digits(row["id"]), row["updated_at"], row["status"])))
                        settled = settled and is_settled(answer, moment(row["updated_at"]))
            facts.sort()
            return sha256("\n".join(facts).encode("utf-8", "replace")).hexdigest() if settled else ""

    def _record(self, ticket: TicketId) -> dict[str, Json]:
        """The ticket's own record; a deleted one can still be asked for."""
        with self._names(ticket) as path:
            row = record(self._http.get(path, {"include": "requester"}).body)
        if row.get("deleted") is True:
            raise no_such_ticket(ticket)
        return row

    def _change(self, ticket: TicketId, fields: Json) -> None:
        """Nothing but these fields is sent: whatever else is named would be set."""
        with self._names(ticket) as path:
            self._http.put(path, fields)

    def _write(self, ticket: TicketId, kind: str, content: Json) -> None:
        with self._names(ticket) as path:
            self._http.post(f"{path}/{kind}", content)

    @contextmanager
    def _names(self, ticket: TicketId) -> Iterator[str]:
        """Give the ticket's path; say which ticket it is that is not there."""
        path = f"/tickets/{numbered(ticket)}"
        with about(ticket, self.verify):
            yield path


def _is_mine(row: Json, me: str) -> bool:
    return reading.is_there(row) and not reading.is_over(row) and reading.owner_of(row) == me
