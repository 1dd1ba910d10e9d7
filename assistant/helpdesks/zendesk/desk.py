"""Zendesk Support, over its Ticketing API v2; run against a small desk of ours and its published description.

Not known, for want of a real account: whether a comment through this API reaches a customer who writes from a
messenger, and whether Zendesk hangs an agent's signature below it. Its API has no drafts and no snoozing.
"""

import re
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.errors import ServiceError
from assistant.domain.helpdesk import Ability, News, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Customer, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import about, digits, numbered, records
from assistant.helpdesks.modest import Modest
from assistant.helpdesks.subdomain import home_of
from assistant.helpdesks.zendesk import reading
from assistant.helpdesks.zendesk.access import NOT_TOLD, Ourselves, authorization_for
from assistant.helpdesks.zendesk.queue import Queue, pages
from assistant.helpdesks.zendesk.user_tags import UserTags
from assistant.helpdesks.zendesk.writing import Writing
from assistant.wire.address import origin, parts_of
from assistant.wire.answer import LIMITS, Json, Limits
from assistant.wire.errors import understood
from assistant.wire.http import Http
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

_DOMAIN = "zendesk.com"
_MOST_PAGES_OF_A_VIEW = 5
"""A view may be asked for five times a minute."""
_TICKET_PAGE = re.compile(r"/(?:agent/(?:#/)?tickets|tickets|(?:hc/[^/]+/)?requests)/([0-9]+)(?![^/?#])")


class Zendesk(Modest):
    """One agent's account at a Zendesk; see ``ports.Helpdesk``.

    With a login the secret is an API token, which belongs to the company and works for everybody's login;
    without one it is an OAuth token, which belongs to its owner.
    """

    expands_braces = True
    abilities = frozenset({Ability.VIEWS, Ability.STATUS, Ability.ASSIGN, Ability.CUSTOMER_TAGS})

    def __init__(
        self, account: Account, credential: Credential, *, limits: Limits = LIMITS, sleep: Sleep = time.sleep
    ) -> None:
        """Nothing is asked before the first call."""
        self._home = home_of(account.address, _DOMAIN)
        authorization = authorization_for(account.login, credential)
        http = Http(self._home + "/api/v2", authorization, ca_file=account.ca_file, limits=limits)
        self._http = Polite(http, sleep)
        self._ourselves = Ourselves(self._http, company_token=bool(account.login.strip()))
        self._queue = Queue(self._http, self._ourselves.id)
        self._writing = Writing(self._http, self._ourselves.user)
        self._user_tags = UserTags(self._http)

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    def verify(self) -> Identity:
        """Whom it takes us for; who is no agent sees nothing here."""
        with understood(self.host):
            return self._ourselves.verified()

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """Ours, whether it is our turn or not, the longest waiting first."""
        with understood(self.host):
            return self._queue.tickets()

    @override
    def news(self, mark: str) -> News:
        """Two small questions where nothing changed."""
        with understood(self.host):
            return self._queue.news(mark)

    @override
    def views(self) -> tuple[View, ...]:
        """The views that we may see, in their order."""
        with understood(self.host):
            found = pages(self._http, "/views", {"active": "true"})
            return tuple(reading.view_from(record) for page in found for record in records(page["views"]))

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """As Zendesk lists them, which may be some minutes old."""
        with understood(self.host):
            found = []
            path = f"/views/{digits(view)}/tickets"
            for page in pages(self._http, path, {"include": "users"}, _MOST_PAGES_OF_A_VIEW):
                people = reading.people_from(page)
                found += [reading.summary_from(record, people) for record in records(page["tickets"])]
            return tuple({row.id: row for row in found}.values())

    def ticket(self, ticket: TicketId) -> Ticket:
        """One ticket with its whole conversation."""
        path = f"/tickets/{numbered(ticket)}"
        with understood(self.host), about(ticket):
            answer = self._http.get(path, {"include": "users"}).body
            record, people = answer["ticket"], dict(reading.people_from(answer))
            comments = []
            asked = {"include": "users", "include_inline_images": "true", "sort": "created_at"}
            for page in pages(self._http, f"{path}/comments", asked):
                comments += records(page["comments"])
                people |= reading.people_from(page)
            return reading.ticket_from(
                record,
                comments,
                people,
                self._customer(record, comments, people),
                me=self._ourselves.id(),
                url=self.address_of(TicketId(digits(record["id"]))),
            )

    def reply(self, ticket: TicketId, body: str) -> None:
        """A public comment; the status stays as it is."""
        with self._changing(ticket):
            self._writing.comment(ticket, body, public=True)

    def note(self, ticket: TicketId, body: str) -> None:
        """An internal comment."""
        with self._changing(ticket):
            self._writing.comment(ticket, body, public=False)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags by name, each under the guard of the ticket's version."""
        with self._changing(ticket):
            return self._writing.tag(ticket, add, remove)

    @override
    def tag_customer(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Each by name; a company that switched its users' tags off has none."""
        return self._user_tags.change(ticket, add, remove)

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Where a field is mandatory for solving, Zendesk refuses and says which."""
        with self._changing(ticket):
            self._writing.put(ticket, status)

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a ticket, or give it back to nobody."""
        with self._changing(ticket):
            self._writing.assign(ticket, to_me=to_me)

    def articles(self) -> tuple[Reply, ...]:
        """The public texts of the macros that we may use; their language is not known."""
        with understood(self.host):
            asked = {"active": "true", "only_viewable": "true"}
            found = [
                reading.article_from(macro)
                for page in pages(self._http, "/macros", asked)
                for macro in records(page["macros"])
            ]
            return tuple({article.id: article for article in found if article}.values())

    @override
    def address_of(self, ticket: TicketId) -> str:
        """Its page in the agent's workspace."""
        return f"{self._home}/agent/tickets/{ticket}"

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """From the agent's workspace, or from the customer's page."""
        if origin(address) != origin(self._home):
            return None
        parts = parts_of(address)
        found = _TICKET_PAGE.match(f"{parts.path}#{parts.fragment}")
        return TicketId(found[1]) if found else None

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    @contextmanager
    def _changing(self, ticket: TicketId) -> Iterator[None]:
        """Even where nobody confirms it, the ticket is looked at again."""
        numbered(ticket)
        try:
            yield
        finally:
            self._queue.changed(ticket)

    def _customer(self, record: Json, comments: list[Json], people: reading.People) -> Customer:
        """Who asked; what came along with the ticket may lack their custom fields."""
        requester = digits(record["requester_id"])
        also = reading.others_in(comments, people)
        try:
            user = self._http.get(f"/users/{requester}").body["user"]
        except ServiceError as error:
            if error.trouble not in NOT_TOLD:
                raise
            user = people.get(requester, {})
        return reading.customer_from(user, also)
