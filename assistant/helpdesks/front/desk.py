"""Front, over its Core API.

What surprises: a token belongs to the company and may write in anybody's name, so the account's login names
the agent by their address. A reply archives the conversation unless told not to. Front confirms a reply
before it is sent; whether it could be delivered it tells later. Notes may be shown as Markdown. Without
ticket statuses Front knows no waiting: such a conversation is archived, and the customer's answer brings it
back. A merged conversation is followed on the same host only. The API names Front's views, but does not list
what is in them: the agent's inboxes stand in their place.
"""

import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import datetime

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.errors import SendDoubtfulError, Trouble
from assistant.domain.helpdesk import Ability, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import about, identifier, no_such_ticket, record, text
from assistant.helpdesks.front import reading
from assistant.helpdesks.front.address import WINDOW, api_of, page_of, ticket_at
from assistant.helpdesks.front.drafts import Drafts
from assistant.helpdesks.front.lists import Lists
from assistant.helpdesks.front.people import People
from assistant.helpdesks.front.tags import Tags
from assistant.helpdesks.html_text import html_of
from assistant.helpdesks.modest import Modest
from assistant.helpdesks.waiting import longest_waiting_first
from assistant.wire.address import token_authorization
from assistant.wire.answer import LIMITS, Json, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

_SETTLES = 10.0
"""Seconds; how long Front takes is not documented."""
_KINDS = {Status.OPEN: "open", Status.PENDING: "waiting", Status.SOLVED: "resolved"}


class Front(Modest):
    """One agent's account at Front; see ``ports.Helpdesk``."""

    abilities = frozenset(Ability) - {Ability.CUSTOMER_TAGS}

    def __init__(
        self,
        account: Account,
        credential: Credential,
        *,
        limits: Limits = LIMITS,
        sleep: Sleep = time.sleep,
    ) -> None:
        """Nothing is asked before the first call."""
        http = Http(
            api_of(account.address),
            token_authorization("Bearer", credential),
            ca_file=account.ca_file,
            limits=limits,
        )
        self._sleep = sleep
        self._http = Polite(http, sleep)
        self._lists = Lists(self._http)
        self._tags = Tags(self._http, self._lists)
        self._drafts = Drafts(self._http, self._lists)
        self._people = People(self._http, account.login)

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    @property
    @override
    def window(self) -> str:
        """One host for every account."""
        return f"https://{WINDOW}"

    def verify(self) -> Identity:
        """Is it Front, is there such a teammate, and may the token read what they have."""
        with understood(self.host):
            if not text(self._people.company().get("id")).startswith("cmp_"):
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host)
            agent = self._people.who_we_are()
            if agent.get("is_blocked") is True:
                raise trouble_with(Trouble.NO_RIGHTS, self.host)
            self._http.get(f"/teammates/{identifier(agent['id'])}/conversations", {"limit": 1})
            return reading.identity_from(agent)

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The conversations assigned to the agent, the longest untouched first."""
        with understood(self.host):
            path = f"/teammates/{self._people.me()}/conversations"
            return longest_waiting_first(self._open(self._lists.paged(path, ("q[statuses][]", "assigned"))))

    @override
    def views(self) -> tuple[View, ...]:
        """The inboxes that the agent shares with others."""
        with understood(self.host):
            inboxes = self._lists.whole(f"/teammates/{self._people.me()}/inboxes")
            return tuple(
                View(ViewId(identifier(inbox["id"])), text(inbox.get("name")) or identifier(inbox["id"]))
                for inbox in inboxes
                if inbox.get("is_private") is not True
            )

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The open conversations of an inbox, whoever has them; Front's order, the newest first."""
        with understood(self.host):
            statuses = (("q[statuses][]", status) for status in ("assigned", "unassigned"))
            return tuple(
                self._open(self._lists.paged(f"/inboxes/{identifier(view)}/conversations", *statuses))
            )

    def ticket(self, ticket: TicketId) -> Ticket:
        """One conversation with all that was said; a merged one is that which it became."""
        with self._about(ticket):
            conversation = self._record(ticket)
            path = _path(conversation)
            messages = list(self._lists.paged(f"{path}/messages"))[::-1]
            comments = list(self._lists.whole(f"{path}/comments"))[::-1]
            return reading.ticket_from(conversation, messages, comments, self._people.contact(conversation))

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send plain text to the customer, now."""
        with self._about(ticket):
            message = {
                "author_id": self._people.me(),
                "body": html_of(body),
                "text": body,
                # Front's own default is to archive.
                "options": {"archive": False},
            }
            path = _path(self._record(ticket))
            try:
                self._http.post(f"{path}/messages", message)
            except SendDoubtfulError:
                # Front shows a reply some moments after it took it: nobody may look for it too early.
                self._sleep(_SETTLES)
                raise

    def note(self, ticket: TicketId, body: str) -> None:
        """Add plain text that only colleagues see, now."""
        with self._about(ticket):
            comment = {"author_id": self._people.me(), "body": body}
            self._http.post(f"{_path(self._record(ticket))}/comments", comment)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags, each by itself; a tag that is new to the company is made there."""
        with self._about(ticket):
            there = self._record(ticket)
            changed = self._tags.change(there, frozenset(add), frozenset(remove))
            return reading.tags_of(self._record(ticket) if changed else there)

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the ticket status where the company uses them; else open it or archive it."""
        with self._about(ticket):
            there = self._record(ticket)
            kind = _KINDS[status]
            if there.get("status_category"):
                if there["status_category"] != kind:
                    self._http.patch(_path(there), {"status_id": self._status_of(kind)})
            elif reading.is_open(there) != (kind == "open"):
                self._http.patch(_path(there), {"status": "open" if kind == "open" else "archived"})

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a conversation, or give it back to nobody."""
        with self._about(ticket):
            assignee = {"assignee_id": self._people.me() if to_me else None}
            self._http.put(f"{_path(self._record(ticket))}/assignee", assignee)

    @override
    def snooze(self, ticket: TicketId, until: datetime) -> None:
        """Set a reminder, which in a shared inbox is everybody's."""
        with self._about(ticket):
            reminder = {"teammate_id": self._people.me(), "scheduled_at": int(until.timestamp())}
            self._http.patch(f"{_path(self._record(ticket))}/reminders", reminder)

    @override
    def draft(self, ticket: TicketId, body: str) -> None:
        """Leave a draft that the agent alone sees."""
        with self._about(ticket):
            self._drafts.leave(identifier(self._record(ticket)["id"]), self._people.me(), body)

    def articles(self) -> tuple[Reply, ...]:
        """The message templates that the token may see, and the agent's own."""
        with understood(self.host):
            found = [*self._lists.whole("/message_templates")]
            found += self._lists.whole(f"/teammates/{self._people.me()}/message_templates")
            articles = (reading.article_from(template) for template in found)
            return tuple({article.id: article for article in articles if article}.values())

    @override
    def address_of(self, ticket: TicketId) -> str:
        """The page on which Front shows it."""
        return page_of(ticket)

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """Front's own links name the conversation, its window's address the same number in digits."""
        return ticket_at(address)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _record(self, ticket: TicketId) -> dict[str, Json]:
        """The conversation's own record: read before every write, so that a merged one is not written to."""
        try:
            path = f"/conversations/{identifier(ticket)}"
        except ValueError:
            raise no_such_ticket(ticket) from None
        conversation = record(self._http.get(path).body)
        if not reading.is_ticket(conversation):
            raise no_such_ticket(ticket)
        return conversation

    def _status_of(self, kind: str) -> str:
        """The first of the company's statuses of a kind."""
        statuses = self._lists.whole("/company/statuses")
        found = next((status for status in statuses if status.get("category") == kind), None)
        if found is None:
            raise trouble_with(Trouble.UNABLE, self.host)
        return identifier(found["id"])

    def _open(self, conversations: Iterator[Json]) -> Iterator[TicketSummary]:
        for conversation in conversations:
            if reading.is_ticket(conversation) and reading.is_open(conversation):
                yield reading.summary_from(conversation)

    @contextmanager
    def _about(self, ticket: TicketId) -> Iterator[None]:
        with understood(self.host), about(ticket):
            yield


def _path(conversation: Json) -> str:
    return f"/conversations/{identifier(conversation['id'])}"
