"""Zammad 5 and newer, over its REST API.

Tested against a small desk of ours that was made after Zammad's documentation and source; no real one was
asked. Not known for certain: the pages of the new interface (``/desktop``, ``/mobile``), and whether a shared
draft needs a form's id (one is sent). A key that may administer users could act as others (a ``From`` header,
which we never send); Zammad does not tell whether ours may.
"""

import re
import time
from collections.abc import Collection, Mapping
from datetime import datetime

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity, SignIn
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.helpdesk import Ability, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import Record, about, number, record, records
from assistant.helpdesks.modest import Modest
from assistant.helpdesks.zammad import reading
from assistant.helpdesks.zammad.doing import Doing
from assistant.helpdesks.zammad.queue import People, Queue, States
from assistant.helpdesks.zammad.tags import Tags
from assistant.helpdesks.zammad.talk import Talk
from assistant.wire.address import base, basic_authorization, origin, parts_of, token_authorization
from assistant.wire.answer import LIMITS, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

_PER_PAGE = 200
_MOST_PAGES = 50
# Agents copy the address of the page that they are on.
_PAGE = re.compile(r"/(?:api|desktop|mobile)(?:/.*)?$")
_TICKET_PAGE = re.compile(r"/?#ticket/zoom/(\d+)(?:/\d+)?/?|/(?:desktop|mobile)/tickets?/(\d+)(?:[/#].*)?")


class Zammad(Modest):
    """One agent's account at a Zammad; see ``ports.Helpdesk``."""

    abilities = frozenset(Ability) - {Ability.CUSTOMER_TAGS}

    def __init__(
        self, account: Account, credential: Credential, *, limits: Limits = LIMITS, sleep: Sleep = time.sleep
    ) -> None:
        """Nothing is asked before the first call."""
        self._home = _home_of(account.address)
        http = Http(
            self._home + "/api/v1",
            _authorization(account, credential),
            ca_file=account.ca_file,
            limits=limits,
        )
        self._http = Polite(http, sleep)
        self._states, self._tags, self._people = States(self._http), Tags(self._http), People(self._http)
        self._queue = Queue(self._http, self._states, self._tags, self._people)
        self._doing = Doing(self._http, self._states)
        self._talk = Talk(self._http, self._states, self._people)
        self._me = 0

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    def verify(self) -> Identity:
        """Is it a Zammad, whom does it take us for, and may we do what agents may."""
        with understood(self.host):
            try:
                identity = reading.identity_from(record(self._http.get("/users/me", {"expand": "true"}).body))
                self._states.all()
                # A customer is let in so far; text modules are for agents alone.
                records(self._http.get("/text_modules", {"per_page": 1, "page": 1}).body)
            except ServiceError as error:
                raise self._explained(error) from error
            return identity

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The agent's new and open tickets, and those whose time of rest is over."""
        with understood(self.host):
            return self._queue.mine(self._my_id())

    @override
    def views(self) -> tuple[View, ...]:
        """Zammad's overviews."""
        with understood(self.host):
            return self._queue.views()

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """An overview's tickets, at most 2000; tags that were not asked for before are not told."""
        with understood(self.host):
            return self._queue.viewed(view)

    def ticket(self, ticket: TicketId) -> Ticket:
        """One ticket with its whole conversation; one that was merged is no ticket any more."""
        with understood(self.host):
            item = self._talk.ticket(ticket)
            articles = self._talk.articles(ticket)
            return reading.ticket_from(
                item,
                articles,
                self._people.asked(item, reading.addresses_in(articles)),
                kind=self._states.kind_of(item),
                tags=self._tags.of(number(item["id"])),
                url=self.address_of(ticket),
            )

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send a plain mail to the customer's address; Zammad mends the subject and adds its own mark."""
        with understood(self.host):
            mail = self._talk.mail(ticket)
        self._talk.write(ticket, {**mail, "body": body})

    def note(self, ticket: TicketId, body: str) -> None:
        """Add an internal note."""
        with understood(self.host):
            self._talk.ticket(ticket)
        self._talk.write(ticket, {"type": "note", "internal": True, "body": body})

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags, each by itself."""
        with understood(self.host):
            return self._tags.change(self._number(ticket), frozenset(add), frozenset(remove) - frozenset(add))

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the state to one of this kind; the customer's turn rests for a week."""
        with understood(self.host), about(ticket):
            self._doing.put(self._number(ticket), status)

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a ticket, or give it back to nobody."""
        with understood(self.host), about(ticket):
            self._doing.assign(self._number(ticket), self._my_id() if to_me else None)

    @override
    def snooze(self, ticket: TicketId, until: datetime) -> None:
        """Let it wait with a reminder."""
        with understood(self.host), about(ticket):
            self._doing.rest(self._number(ticket), until)

    @override
    def draft(self, ticket: TicketId, body: str) -> None:
        """Leave a shared draft, where the ticket's group has those."""
        with understood(self.host), about(ticket):
            item = self._talk.ticket(ticket)
            to = self._people.asked(item).email
            self._doing.draft(number(item["id"]), body, to, me=self._my_id())

    def articles(self) -> tuple[Reply, ...]:
        """The text modules that are in use, as plain text; their language is not known."""
        with understood(self.host):
            found = [reading.article_from(item) for item in self._modules()]
            return tuple(article for article in found if article is not None)

    @override
    def address_of(self, ticket: TicketId) -> str:
        """The ticket's page."""
        return f"{self._home}/#ticket/zoom/{ticket}"

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """By the page's address alone; a number as mails show it is another one."""
        if origin(address) != origin(self._home):
            return None
        parts, home = parts_of(address), parts_of(self._home).path
        page = f"{parts.path}#{parts.fragment}" if parts.fragment else parts.path
        found = _TICKET_PAGE.fullmatch(page.removeprefix(home)) if page.startswith(home) else None
        return TicketId(found[1] or found[2]) if found else None

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _my_id(self) -> int:
        if not self._me:
            self._me = number(record(self._http.get("/users/me").body)["id"])
        return self._me

    def _number(self, ticket: TicketId) -> int:
        """Of a ticket that is there: Zammad would tag one that is not, and wake one that was merged."""
        return number(self._talk.ticket(ticket)["id"])

    def _modules(self) -> list[Record]:
        modules: list[Record] = []
        for page in range(1, _MOST_PAGES + 1):
            asked: Mapping[str, str | int] = {"expand": "true", "page": page, "per_page": _PER_PAGE}
            found = records(self._http.get("/text_modules", asked).body)
            modules += found
            if len(found) < _PER_PAGE:
                break
        return modules

    def _explained(self, error: ServiceError) -> ServiceError:
        """No word of Zammad's that is missing here is a ticket; a customer's rights are too few."""
        if error.trouble is Trouble.NO_SUCH_TICKET:
            return trouble_with(Trouble.NOT_THIS_SERVICE, self.host)
        if error.trouble is Trouble.NO_RIGHTS:
            return ServiceError(
                Trouble.NO_RIGHTS,
                translatable("errors", "You are signed in to {host}, but may see no queue and no ticket."),
                translatable("errors", "Ask an administrator of the helpdesk for the right."),
                host=self.host,
            )
        return error


def _authorization(account: Account, credential: Credential) -> str:
    if account.sign_in is SignIn.TOKEN:
        return token_authorization("Token", Credential(f"token={credential.secret.strip()}"))
    return basic_authorization(account.login, credential)


def _home_of(address: str) -> str:
    """Where Zammad lives, without what agents copy along."""
    parts = parts_of(address)
    return base(parts) + _PAGE.sub("", parts.path).rstrip("/") if parts.hostname else address
