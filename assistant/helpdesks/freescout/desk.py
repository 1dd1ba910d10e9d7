"""FreeScout, over its paid module "API & Webhooks", from what its documentation and others' clients say.

What surprises: the key is the whole installation's and knows no user, so the account's login names the agent
by their address, and the mailboxes are all of them. A reply without a status makes the conversation pending:
the one it has is always sent along. Drafts are left out, because a module too old to know them would send
them at once, and none can be changed or taken back. Tags need a module of their own and are replaced as a
whole: what a colleague adds in the moment between our reading and our writing is lost. Saved replies cannot
be read. The module's code is closed and its pages do not say how a conversation without tags looks, so that
all this was tried on a server of ours alone.
"""

import re
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import Ability, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import about, identifier, no_such_ticket, numbered, record, some, text
from assistant.helpdesks.freescout import reading, tags
from assistant.helpdesks.freescout.lists import listed
from assistant.helpdesks.freescout.people import People
from assistant.helpdesks.html_text import html_of
from assistant.helpdesks.modest import Modest
from assistant.helpdesks.replaced_tags import change_tags
from assistant.helpdesks.waiting import longest_waiting_first
from assistant.wire.address import base, origin, parts_of
from assistant.wire.answer import LIMITS, Json, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

_HEADER = "X-FreeScout-API-Key"
_NUMBER = re.compile(r"[0-9]{1,18}")
# Agents copy the address of the page that they are on.
_PAGE = re.compile(r"/(?:api|conversation|customers?|dashboard|login|mailbox|search|users?)(?:/.*)?$")
_NOBODY = 0


class FreeScout(Modest):
    """One agent's account at a FreeScout; see ``ports.Helpdesk``."""

    abilities = frozenset({Ability.VIEWS, Ability.STATUS, Ability.ASSIGN})

    def __init__(
        self,
        account: Account,
        credential: Credential,
        *,
        limits: Limits = LIMITS,
        sleep: Sleep = time.sleep,
    ) -> None:
        """Nothing is asked before the first call; a copied key brings line ends along."""
        self._home = _home_of(account.address)
        http = Http(
            self._home + "/api",
            credential.secret.strip(),
            ca_file=account.ca_file,
            limits=limits,
            header=_HEADER,
            silent=True,
        )
        self._http = Polite(http, sleep)
        self._people = People(self._http, account.login)

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    def verify(self) -> Identity:
        """Is the module there, does it take the key, and is there such a user."""
        with understood(self.host):
            self._is_there()
            return reading.identity_from(self._people.who_we_are())

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The conversations assigned to the agent, pending ones too, the longest untouched first."""
        with understood(self.host):
            me = self._people.me()
            found = self._found(assignedTo=me)
            return _waiting(row for row in found if text(some(row.get("assignee")).get("id")) == str(me))

    @override
    def views(self) -> tuple[View, ...]:
        """The mailboxes, those too that the agent may not open in FreeScout."""
        with understood(self.host):
            return tuple(
                View(
                    ViewId(identifier(mailbox["id"])), text(mailbox.get("name")) or identifier(mailbox["id"])
                )
                for mailbox in listed(self._http, "mailboxes")
            )

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The open conversations of a mailbox, whoever has them."""
        with understood(self.host):
            if not _NUMBER.fullmatch(view):
                raise trouble_with(Trouble.NO_SUCH_TICKET, self.host)
            found = self._found(mailboxId=int(view))
            return _waiting(row for row in found if text(row.get("mailboxId")) == str(int(view)))

    def ticket(self, ticket: TicketId) -> Ticket:
        """One conversation with all that was said."""
        with self._about(ticket):
            conversation = self._record(ticket, "threads,tags")
            url = self.address_of(TicketId(text(conversation["id"])))
            return reading.ticket_from(conversation, self._people.customer(conversation), url=url)

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send plain text to the customer, now."""
        with self._about(ticket):
            conversation = self._record(ticket)
            email = text(some(conversation.get("customer")).get("email"))
            addressed = {"to": [email]} if email else {}
            self._add(ticket, conversation, {"type": "message", "state": "published", **addressed}, body)

    def note(self, ticket: TicketId, body: str) -> None:
        """Add plain text that only colleagues see, now."""
        with self._about(ticket):
            self._add(ticket, self._record(ticket), {"type": "note"}, body)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags: read, change, and write the whole list."""
        with self._about(ticket):
            return change_tags(
                lambda: tags.standing(self._http, self._record(ticket, "tags")),
                lambda wanted: tags.write(self._http, numbered(ticket), wanted),
                add,
                remove,
                self.host,
            )

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the status."""
        with self._about(ticket):
            if self._record(ticket).get("status") != reading.STATUSES[status]:
                self._change(ticket, {"status": reading.STATUSES[status]})

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a conversation, or give it back to nobody; looks whether it was done."""
        with self._about(ticket):
            wanted = self._people.me() if to_me else _NOBODY
            if self._assignee(ticket) != wanted:
                self._change(ticket, {"assignTo": wanted})
                if self._assignee(ticket) != wanted:
                    raise trouble_with(Trouble.NO_RIGHTS, self.host)

    def articles(self) -> tuple[Reply, ...]:
        """None: the API does not show saved replies."""
        return ()

    @override
    def address_of(self, ticket: TicketId) -> str:
        """The page on which FreeScout shows it."""
        return f"{self._home}/conversation/{ticket}"

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """A conversation's page; the number in it is the API's, not the one that people read."""
        parts, home = parts_of(address), parts_of(self._home)
        if not parts.hostname or origin(address) != origin(self._home):
            return None
        found = re.fullmatch(r"/conversation/([0-9]{1,18})/?", parts.path.removeprefix(home.path))
        return TicketId(found[1]) if found else None

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _is_there(self) -> None:
        """Ask for something that every FreeScout with the module has."""
        page = record(self._http.get("/mailboxes", {"page": 1, "pageSize": 1}).body)
        if "mailboxes" not in some(page["_embedded"]):
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host)

    def _found(self, **filters: str | int) -> Iterator[dict[str, Json]]:
        asked = {"status": ",".join(reading.OPEN), "state": "published", "embed": "tags", **filters}
        return listed(self._http, "conversations", **asked, sortField="updatedAt", sortOrder="asc")

    def _record(self, ticket: TicketId, embed: str = "") -> dict[str, Json]:
        path = f"/conversations/{numbered(ticket)}"
        conversation = record(self._http.get(path, {"embed": embed} if embed else None).body)
        identifier(conversation["id"])
        if not reading.is_ticket(conversation):
            raise no_such_ticket(ticket)
        return conversation

    def _add(self, ticket: TicketId, conversation: Json, kind: dict[str, Json], body: str) -> None:
        status = conversation.get("status")
        # Left out, a reply would make it pending; a thread cannot be spam.
        kept = status if status in reading.STATUSES.values() else "active"
        thread = {**kind, "text": html_of(body), "user": self._people.me(), "status": kept}
        self._http.post(f"/conversations/{numbered(ticket)}/threads", thread)

    def _change(self, ticket: TicketId, fields: dict[str, str | int]) -> None:
        self._http.put(f"/conversations/{numbered(ticket)}", {"byUser": self._people.me(), **fields})

    def _assignee(self, ticket: TicketId) -> int:
        assignee = text(some(self._record(ticket).get("assignee")).get("id"))
        return int(assignee) if _NUMBER.fullmatch(assignee) else _NOBODY

    @contextmanager
    def _about(self, ticket: TicketId) -> Iterator[None]:
        with understood(self.host), about(ticket, self._is_there):
            yield


def _waiting(conversations: Iterable[Json]) -> tuple[TicketSummary, ...]:
    """Servers ignore filters that they do not know: every row is looked at again."""
    open_ones = (row for row in conversations if reading.is_ticket(row) and row.get("status") in reading.OPEN)
    rows = [reading.summary_from(row) for row in open_ones]
    return longest_waiting_first(rows)


def _home_of(address: str) -> str:
    """Where FreeScout lives, without what agents copy along."""
    parts = parts_of(address)
    return base(parts) + _PAGE.sub("", parts.path).rstrip("/") if parts.hostname else address
