"""Gorgias, over its REST API; run against a small desk of ours that keeps to its documentation.

A ticket that was merged leads on to the one that it became (301, by its changelog of August 2023; it was not
found before): it is read as that one, and nothing is written to it. Not known, for want of a real account:
whether Gorgias fills in ``{{ }}`` in what this API is sent (it is kept from doing so), and how customers of a
chat or a social network are answered through it (they are not). It has no drafts, and no state between open
and closed: a closed ticket opens again when its customer writes.
"""

import re
import time
from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import Ability, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Customer, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import about, digits, numbered, some
from assistant.helpdesks.gorgias import reading
from assistant.helpdesks.gorgias.lists import Lists, rows_in
from assistant.helpdesks.gorgias.records import own_record, record_of
from assistant.helpdesks.gorgias.sending import Sending
from assistant.helpdesks.modest import Modest
from assistant.helpdesks.subdomain import home_of
from assistant.helpdesks.waiting import longest_waiting_first
from assistant.wire.address import basic_authorization, origin, parts_of
from assistant.wire.answer import LIMITS, Json, Limits, Parameters
from assistant.wire.errors import understood
from assistant.wire.http import Http
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

_DOMAIN = "gorgias.com"
_MINE = {
    "type": "ticket-list",
    "filters": "eq(ticket.assignee_user.id, '{{current_user.id}}') && eq(ticket.status, 'open')",
    "order_by": "updated_datetime",
    "order_dir": "asc",
}
_CLOSED = {"status": "closed"}
_STATUSES: Mapping[Status, Json] = {
    # As its own window does: else a resting ticket would be open and rest at once.
    Status.OPEN: {"status": "open", "snooze_datetime": None},
    Status.PENDING: _CLOSED,
    Status.SOLVED: _CLOSED,
}
_TICKET_PAGE = re.compile(r"/app/(?:ticket|tickets/[0-9]+|views/[0-9]+)/([0-9]+)(?:/.*)?")
_NOT_TOLD = frozenset({Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET})


class Gorgias(Modest):
    """One agent's account at a Gorgias; see ``ports.Helpdesk``.

    The API key is one person's, and goes with their email. Nothing is sent that is not documented: Gorgias
    refuses parameters that it does not know.
    """

    expands_braces = True
    abilities = frozenset({Ability.VIEWS, Ability.STATUS, Ability.ASSIGN, Ability.SNOOZE})

    def __init__(
        self, account: Account, credential: Credential, *, limits: Limits = LIMITS, sleep: Sleep = time.sleep
    ) -> None:
        """Nothing is asked before the first call."""
        self._home = home_of(account.address, _DOMAIN)
        authorization = basic_authorization(account.login.strip(), Credential(credential.secret.strip()))
        http = Http(self._home + "/api", authorization, ca_file=account.ca_file, limits=limits, silent=True)
        self._http = Polite(http, sleep)
        self._me = ""
        self._lists = Lists(self._http)
        self._sending = Sending(self._http, sleep)

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    def verify(self) -> Identity:
        """User 0 is whoever asks."""
        with understood(self.host):
            return reading.identity_from(self._ourselves())

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """Ours that are open, the longest waiting first: a view that is kept nowhere."""
        with understood(self.host):
            me = self._my_id()
            found = [row for row in self._lists.described(_MINE) if reading.is_ours_and_open(row, me)]
            summaries = {row.id: row for row in map(reading.summary_from, found)}
            return longest_waiting_first(summaries.values())

    @override
    def views(self) -> tuple[View, ...]:
        """The views of tickets that we may see, in their order."""
        with understood(self.host):
            found = map(reading.view_from, self._lists.listed("/views"))
            return tuple(view for view in found if view is not None)

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """As Gorgias lists them."""
        with understood(self.host):
            found = map(reading.summary_from, self._lists.listed(f"/views/{digits(view)}/items"))
            return tuple({row.id: row for row in found}.values())

    def ticket(self, ticket: TicketId) -> Ticket:
        """One ticket with its whole conversation; the messages inside its own record are only the first."""
        with understood(self.host), about(ticket):
            record = record_of(self._http, ticket)
            now = digits(record["id"])
            parameters: Parameters = {"ticket_id": now, "order_by": "created_datetime:asc"}
            return reading.ticket_from(
                record,
                list(self._lists.listed("/messages", parameters)),
                self._customer(some(record.get("customer"))),
                me=self._my_id(),
                url=self.address_of(TicketId(now)),
            )

    def reply(self, ticket: TicketId, body: str) -> None:
        """A mail to the customer; the ticket stays open."""
        with understood(self.host):
            self._sending.reply(ticket, body, self._my_id())

    def note(self, ticket: TicketId, body: str) -> None:
        """An internal note."""
        with understood(self.host):
            self._sending.note(ticket, body, self._my_id())

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """POST adds and DELETE removes, whatever others do; PUT would replace."""
        path = f"/tickets/{numbered(ticket)}"
        with understood(self.host), about(ticket):
            there = reading.tags_from(own_record(self._http, ticket))
            missing = [tag for tag in dict.fromkeys(add) if tag not in there and tag not in remove]
            extra = [tag for tag in dict.fromkeys(remove) if tag in there]
            if missing:
                self._http.post(f"{path}/tags", {"names": missing})
            if extra:
                self._http.delete(f"{path}/tags", {"names": extra})
            return reading.tags_from(self._http.get(path).body) if missing or extra else there

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Open or closed."""
        self._change(ticket, _STATUSES[status])

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a ticket, or give it back to nobody."""
        with understood(self.host):
            holder = {"id": int(self._my_id())} if to_me else None
        self._change(ticket, {"assignee_user": holder})

    @override
    def snooze(self, ticket: TicketId, until: datetime) -> None:
        """Closed until then, as in its own window."""
        self._change(ticket, {**_CLOSED, "snooze_datetime": until.astimezone(UTC).isoformat()})

    def articles(self) -> tuple[Reply, ...]:
        """The texts of the macros, in the language that each is said to be in."""
        with understood(self.host):
            found = map(reading.article_from, self._lists.listed("/macros"))
            return tuple({article.id: article for article in found if article}.values())

    @override
    def address_of(self, ticket: TicketId) -> str:
        """Its page in the agent's window."""
        return f"{self._home}/app/ticket/{ticket}"

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """From a ticket's own page, or from beside a view."""
        if origin(address) != origin(self._home):
            return None
        found = _TICKET_PAGE.fullmatch(parts_of(address).path)
        return TicketId(found[1]) if found else None

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _ourselves(self) -> Json:
        user = self._http.get("/users/0").body
        self._me = digits(user["id"])
        return user

    def _my_id(self) -> str:
        """Asked for once."""
        return self._me or digits(self._ourselves()["id"])

    def _customer(self, known: Json) -> Customer:
        """What the ticket tells, and more where we may see it."""
        if known.get("id") is None:
            return reading.customer_from(known, ())
        path = f"/customers/{digits(known['id'])}"
        record = some(self._told(path)) or known
        return reading.customer_from(record, rows_in(self._told(f"{path}/custom-fields") or []))

    def _told(self, path: str) -> Json | None:
        try:
            return self._http.get(path).body
        except ServiceError as error:
            if error.trouble not in _NOT_TOLD:
                raise
            return None

    def _change(self, ticket: TicketId, change: Json) -> None:
        """Only what is named changes."""
        with understood(self.host), about(ticket):
            own_record(self._http, ticket)
            self._http.put(f"/tickets/{numbered(ticket)}", change)
