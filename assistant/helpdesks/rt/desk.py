"""Request Tracker 5 and newer, over REST 2.0; ``tests/helpdesks/test_rt_server.py`` runs it on a real one."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import partial
from typing import Any
from urllib.parse import quote

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity, SignIn
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.helpdesk import Ability, News, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Ticket, TicketId, TicketSummary
from assistant.helpdesks.modest import Modest
from assistant.helpdesks.rt import reading
from assistant.helpdesks.rt.doing import Doing
from assistant.helpdesks.rt.known import Known, KnownTickets
from assistant.helpdesks.rt.messages import messages_among, strangers_in
from assistant.helpdesks.rt.pages import Pages
from assistant.helpdesks.rt.people import People
from assistant.helpdesks.rt.queue import Queue
from assistant.helpdesks.rt.tags import Tags
from assistant.wire.address import base, basic_authorization, parts_of, token_authorization
from assistant.wire.answer import LIMITS, Answer, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http

Json = Any

_ARTICLE = {
    "fields": "Name,Summary,CustomFields",
    "fields[CustomFields]": "Type",
    "orderby": "Name",
}
_ANY = [{"field": "id", "operator": ">", "value": 0}]
# Agents copy the address of the page that they are on.
_PAGE = re.compile(r"/(?:REST|Ticket|SelfService|Search|NoAuth|Articles|Prefs|User|m|index\.html)(?:/.*)?$")
_TICKET_PAGE = re.compile(
    r"/(?:SelfService/|Ticket/|m/ticket/)\w+(?:\.html)?\?(?:[^#]*&)?id=(\d+)(?:[&#].*)?"
)


class RequestTracker(Modest):
    """One agent's account at a Request Tracker; see ``ports.Helpdesk``. It has no drafts and no snooze."""

    abilities = frozenset({Ability.VIEWS, Ability.STATUS, Ability.ASSIGN})

    def __init__(self, account: Account, credential: Credential, *, limits: Limits = LIMITS) -> None:
        """Nothing is asked before the first call."""
        self._account = account
        self._home = _home_of(account.address)
        authorization = _authorization(account, credential)
        self._http = Http(self._home + "/REST/2.0", authorization, ca_file=account.ca_file, limits=limits)
        self._pages = Pages(self._http)
        self._people = People(self._http, account, credential)
        self._tags = Tags(self._http, self._pages, account.tags_field)
        self._queue = Queue(self._http, self._pages, account.tags_field)
        self._doing = Doing(self._http, self._record)
        self._known = KnownTickets()

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    def verify(self) -> Identity:
        """Is it an RT, whom does it take us for, and may we see anything at all."""
        with understood(self._http.host):
            if "Version" not in self._root():
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host)
            identity, privileged = self._people.ourselves()
            if not (privileged and self._queue.sees_anything()):
                raise ServiceError(
                    Trouble.NO_RIGHTS,
                    translatable(
                        "errors", "You are signed in to {host}, but may see no queue and no ticket."
                    ),
                    translatable("errors", "Ask an administrator of the helpdesk for the right."),
                    host=self._http.host,
                )
            return identity

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The agent's open tickets, the longest waiting first."""
        with understood(self._http.host):
            return self._queue.mine()

    @override
    def news(self, mark: str) -> News:
        """Asks for one row; the whole queue only where that is another."""
        with understood(self._http.host):
            return self._queue.news(mark)

    @override
    def views(self) -> tuple[View, ...]:
        """RT's queues: anybody may see those, and saved searches belong to single agents."""
        with understood(self._http.host):
            return self._queue.views()

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The open tickets of a queue."""
        with understood(self._http.host):
            return self._queue.viewed(view)

    def ticket(self, ticket: TicketId) -> Ticket:
        """One ticket with its whole conversation; a merged one is that which it became.

        Its version is its newest entry, so that one without a newer is not fetched again.
        """
        with understood(self._http.host):
            known = self._known.get(ticket)
            answer = self._record(ticket, known.etag if known else "")
            if known and answer.body is None:
                return replace(known.ticket, customer=self._people.customer(known.record))
            record, number = answer.body, str(answer.body["id"])
            entries = messages_among(self._pages.history(number, answer.version))
            read = reading.ticket_from(
                record,
                self._pages.conversation(number, entries),
                self._people.customer(record),
                agents=frozenset(
                    login
                    for login in strangers_in(entries, reading.requestors_of(record))
                    if self._people.is_colleague(login)
                ),
                tags_field=self._account.tags_field,
                url=self.address_of(TicketId(number)),
            )
            self._known.keep(ticket, Known(answer.etag, record, read))
            return read

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send plain text to the customer, now."""
        self._write(ticket, "correspond", body)

    def note(self, ticket: TicketId, body: str) -> None:
        """Add plain text that only colleagues see, now."""
        self._write(ticket, "comment", body)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags: read, change, and write where nobody wrote in between."""
        with understood(self._http.host):
            return self._tags.change(partial(self._record, ticket), frozenset(add), frozenset(remove))

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the status, by the words of RT's default lifecycle."""
        with understood(self._http.host):
            self._doing.put(ticket, status)

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a ticket, from a colleague too, or give it back to nobody."""
        with understood(self._http.host):
            self._doing.assign(ticket, self._people.ourselves()[0].login if to_me else "")

    @override
    def address_of(self, ticket: TicketId) -> str:
        """The page on which RT shows it."""
        return f"{self._home}/Ticket/Display.html?id={_number(ticket)}"

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """Any of RT's pages about one ticket."""
        found = _TICKET_PAGE.fullmatch(address.strip().removeprefix(self._home))
        return TicketId(found[1]) if found else None

    def articles(self) -> tuple[Reply, ...]:
        """The articles that we may see, as plain text; their language is not known."""
        with understood(self._http.host):
            found = [reading.article_from(item) for item in self._pages.found("/articles", _ANY, _ARTICLE)]
            return tuple(article for article in found if article is not None)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _root(self) -> Json:
        try:
            return self._http.get("/rt").body
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host) from error
            raise

    def _record(self, ticket: TicketId, unless_still: str = "") -> Answer:
        """The ticket's own record, with its version; without a body where that is still the one named."""
        try:
            return self._http.get(f"/ticket/{_number(ticket)}", unless_still=unless_still)
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise ServiceError(
                    Trouble.NO_SUCH_TICKET,
                    translatable("errors", "There is no ticket {ticket}."),
                    translatable("errors", "Refresh the queue and pick another."),
                    ticket=ticket,
                ) from error
            raise

    def _write(self, ticket: TicketId, kind: str, body: str) -> None:
        # RT takes a lone 0 for no text at all, and stores an empty message.
        content = {"Content": "0\n" if body == "0" else body, "ContentType": "text/plain"}
        try:
            self._http.post(f"/ticket/{_number(ticket)}/{kind}", content)
        except ServiceError as error:
            if error.trouble is Trouble.REJECTED:
                self._explain(ticket, kind, error)
            raise

    def _explain(self, ticket: TicketId, kind: str, error: ServiceError) -> None:
        """RT rejects an unknown ticket and a missing right alike, in the agent's language."""
        with understood(self._http.host):
            links = self._record(ticket).body["_hyperlinks"]
            if not any(link.get("ref") == kind for link in links):
                raise trouble_with(Trouble.NO_RIGHTS, self._http.host) from error


def _authorization(account: Account, credential: Credential) -> str:
    if account.sign_in is SignIn.TOKEN:
        return token_authorization("token", credential)
    # RT takes the header's bytes for letters, so that UTF-8 would be a wrong password.
    return basic_authorization(account.login, credential, "latin-1")


def _home_of(address: str) -> str:
    """Where RT lives, without what agents copy along."""
    parts = parts_of(address)
    return base(parts) + _PAGE.sub("", parts.path).rstrip("/") if parts.hostname else address


def _number(ticket: TicketId) -> str:
    return quote(ticket, safe="")
