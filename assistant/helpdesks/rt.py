"""Request Tracker 5 and newer, over REST 2.0; ``tests/helpdesks/test_rt_server.py`` runs it on a real one."""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from urllib.parse import quote

from assistant.domain.account import Account, Credential, Identity, SignIn
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.reply import Reply
from assistant.domain.ticket import Customer, Ticket, TicketId, TicketSummary
from assistant.helpdesks import rt_reading as reading
from assistant.helpdesks.rt_messages import messages_among, strangers_in
from assistant.helpdesks.rt_pages import Pages
from assistant.helpdesks.rt_tags import Tags
from assistant.wire.address import base, basic_authorization, parts_of, token_authorization
from assistant.wire.errors import trouble_with
from assistant.wire.http import LIMITS, Answer, Http, Limits

Json = Any

_MINE = "Owner = '__CurrentUser__' AND Status = '__Active__'"
_ROW = {
    "fields": "Subject,Status,Requestor,LastUpdated,CustomFields",
    "fields[Requestor]": "RealName,EmailAddress",
    "orderby": "LastUpdated",
}
_ARTICLE = {
    "fields": "Name,Summary,CustomFields",
    "fields[CustomFields]": "Type",
    "orderby": "Name",
}
_ANY = [{"field": "id", "operator": ">", "value": 0}]
# Agents copy the address of the page that they are on.
_PAGE = re.compile(r"/(?:REST|Ticket|SelfService|Search|NoAuth|Articles|Prefs|User|m|index\.html)(?:/.*)?$")
_TOKEN = re.compile(r"1-(\d+)-\w+")


class RequestTracker:
    """One agent's account at a Request Tracker; see ``ports.Helpdesk``."""

    expands_braces = False

    def __init__(self, account: Account, credential: Credential, *, limits: Limits = LIMITS) -> None:
        """Nothing is asked before the first call."""
        self._account = account
        self._home = _home_of(account.address)
        self._user = _user_of(account, credential)
        authorization = _authorization(account, credential)
        self._http = Http(self._home + "/REST/2.0", authorization, ca_file=account.ca_file, limits=limits)
        self._pages = Pages(self._http)
        self._colleagues: dict[str, bool] = {}
        self._tags = Tags(self._http, self._pages, account.tags_field)

    def verify(self) -> Identity:
        """Is it an RT, whom does it take us for, and may we see anything at all."""
        with self._read():
            if "Version" not in self._root():
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host)
            identity, privileged = self._who_we_are()
            if not (privileged and self._sees_anything()):
                raise ServiceError(
                    Trouble.NO_RIGHTS,
                    translatable(
                        "errors", "You are signed in to {host}, but may see no queue and no ticket."
                    ),
                    translatable("errors", "Ask an administrator of the helpdesk for the right."),
                    host=self._http.host,
                )
            return identity

    def tickets(self) -> tuple[TicketSummary, ...]:
        """The agent's open tickets, the longest waiting first."""
        with self._read():
            rows = self._pages.listed("/tickets", {"query": _MINE, **_ROW})
            return tuple(reading.summary_from(row, self._account.tags_field) for row in rows)

    def ticket(self, ticket: TicketId) -> Ticket:
        """One ticket with its whole conversation; a merged one is that which it became."""
        with self._read():
            answer = self._record(ticket)
            record, number = answer.body, str(answer.body["id"])
            entries = messages_among(self._pages.history(number, answer.version))
            return reading.ticket_from(
                record,
                self._pages.conversation(number, entries),
                self._customer(record),
                agents=frozenset(
                    login
                    for login in strangers_in(entries, reading.requestors_of(record))
                    if self._is_colleague(login)
                ),
                tags_field=self._account.tags_field,
                url=f"{self._home}/Ticket/Display.html?id={number}",
            )

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
        with self._read():
            return self._tags.change(partial(self._record, ticket), frozenset(add), frozenset(remove))

    def articles(self) -> tuple[Reply, ...]:
        """The articles that we may see, as plain text; their language is not known."""
        with self._read():
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

    def _who_we_are(self) -> tuple[Identity, bool]:
        """Whom the credentials belong to, and whether that is an agent; RT has no question for that."""
        if not self._user:
            return Identity(self._account.login), True
        user = self._http.get(f"/user/{quote(self._user, safe='')}").body
        return reading.identity_from(user), bool(int(user["Privileged"]))

    def _sees_anything(self) -> bool:
        queues = self._pages.listed("/queues/all", {})
        return bool(next(queues, None) or next(self._pages.listed("/tickets", {"query": _MINE}), None))

    def _record(self, ticket: TicketId) -> Answer:
        """The ticket's own record, with its version."""
        try:
            return self._http.get(f"/ticket/{_number(ticket)}")
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise ServiceError(
                    Trouble.NO_SUCH_TICKET,
                    translatable("errors", "There is no ticket {ticket}."),
                    translatable("errors", "Refresh the queue and pick another."),
                    ticket=ticket,
                ) from error
            raise

    def _customer(self, record: Json) -> Customer:
        """Who asked first. Only this search tells custom fields to agents who may not administer users."""
        requestors = reading.requestors_of(record)
        if not requestors:
            return Customer()
        fields = {"fields": "RealName,EmailAddress,CustomFields"}
        try:
            users = self._http.post(
                "/users", [{"field": "Name", "value": requestors[0]}], fields, changes=False
            ).body["items"]
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS:
                raise
            users = []
        return reading.customer_from(users[0]) if users else reading.customer_known_by(requestors[0])

    def _is_colleague(self, login: str) -> bool:
        """Asked once for everybody: RT tells it only in the user's own record."""
        if login not in self._colleagues:
            try:
                user = self._http.get(f"/user/{quote(login, safe='')}").body
            except ServiceError as error:
                if error.trouble not in {Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET}:
                    raise
                user = {}
            self._colleagues[login] = bool(int(user.get("Privileged") or 0))
        return self._colleagues[login]

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
        with self._read():
            links = self._record(ticket).body["_hyperlinks"]
            if not any(link.get("ref") == kind for link in links):
                raise trouble_with(Trouble.NO_RIGHTS, self._http.host) from error

    @contextmanager
    def _read(self) -> Iterator[None]:
        """JSON that is not as RT's comes from something else."""
        try:
            yield
        except (KeyError, TypeError, AttributeError, ValueError, IndexError) as error:
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host) from error


def _authorization(account: Account, credential: Credential) -> str:
    if account.sign_in is SignIn.TOKEN:
        return token_authorization("token", credential)
    # RT takes the header's bytes for letters, so that UTF-8 would be a wrong password.
    return basic_authorization(account.login, credential, "latin-1")


def _user_of(account: Account, credential: Credential) -> str:
    """The user to ask for: RT's tokens begin with their owner's number."""
    token = _TOKEN.fullmatch(credential.secret.strip()) if account.sign_in is SignIn.TOKEN else None
    return token[1] if token else account.login


def _home_of(address: str) -> str:
    """Where RT lives, without what agents copy along."""
    parts = parts_of(address)
    return base(parts) + _PAGE.sub("", parts.path).rstrip("/") if parts.hostname else address


def _number(ticket: TicketId) -> str:
    return quote(ticket, safe="")
