"""Intercom's conversations, over its REST API 2.16; what it calls tickets is another thing, and not read.

What surprises: a token belongs to the workspace and each request says in whose name it is, so the account's
login names the agent by their address; without one it is whoever made the token. Of a long conversation
Intercom shows the newest 500 parts. What it lists comes from a search that is some moments behind. It knows
no waiting: such a conversation is closed, and the customer's answer opens it again. A reply wakes a snoozed
conversation; whether it also opens a closed one is not documented. One that was merged is closed, and which
one it became is not told: it can be read, and nothing is written to it. By what it is known is not documented
either (only the mark of the one that is left is); the mark that programs of others look for is taken. There
are no drafts. Replies pass a filter that leaves paragraphs and line breaks alone.
"""

import re
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import Ability, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import about, identifier, merged_away, numbered, record, text
from assistant.helpdesks.intercom import reading
from assistant.helpdesks.intercom.address import api_of, page_of, ticket_at, window_of
from assistant.helpdesks.intercom.lists import Lists
from assistant.helpdesks.intercom.paragraph import paragraph_of
from assistant.helpdesks.intercom.people import People
from assistant.helpdesks.intercom.tags import Tags, untaggable
from assistant.helpdesks.modest import Modest
from assistant.wire.address import token_authorization
from assistant.wire.answer import LIMITS, Json, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

VERSION = "2.16"
"""The first that has macros; without it Intercom takes the app's own."""
_FITS = {Status.OPEN: {"open"}, Status.PENDING: {"closed", "snoozed"}, Status.SOLVED: {"closed"}}
_NUMBER = re.compile(r"[0-9]{1,20}")


class Intercom(Modest):
    """One agent's account at Intercom; see ``ports.Helpdesk``."""

    abilities = frozenset(
        {Ability.VIEWS, Ability.STATUS, Ability.ASSIGN, Ability.SNOOZE, Ability.CUSTOMER_TAGS}
    )

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
            also={"Intercom-Version": VERSION},
        )
        self._http = Polite(http, sleep)
        self._lists = Lists(self._http)
        self._tags = Tags(self._http, self._lists)
        self._people = People(self._http, self._lists, account.login)

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    @property
    @override
    def window(self) -> str:
        """One host for every workspace of a region."""
        return f"https://{window_of(self.host)}"

    def verify(self) -> Identity:
        """Is it Intercom, is there such a teammate, and may the token read conversations."""
        with understood(self.host):
            agent = self._people.who_we_are()
            if reading.is_bot(agent):
                raise trouble_with(Trouble.NO_RIGHTS, self.host)
            next(self._lists.found(state="open", admin_assignee_id=int(identifier(agent["id"]))), None)
            return reading.identity_from(agent)

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The open conversations assigned to the agent, the longest untouched first."""
        with understood(self.host):
            me = int(self._people.me())
            found = self._lists.found(state="open", admin_assignee_id=me)
            return reading.waiting(row for row in found if row.get("admin_assignee_id") == me)

    @override
    def views(self) -> tuple[View, ...]:
        """The teams' inboxes."""
        with understood(self.host):
            teams = self._lists.whole("/teams", "teams")
            return tuple(
                View(ViewId(identifier(team["id"])), text(team.get("name")) or identifier(team["id"]))
                for team in teams
            )

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The open conversations of a team, whoever has them."""
        with understood(self.host):
            if not _NUMBER.fullmatch(view):
                raise trouble_with(Trouble.NO_SUCH_TICKET, self.host)
            return reading.waiting(self._lists.found(state="open", team_assignee_id=int(view)))

    def ticket(self, ticket: TicketId) -> Ticket:
        """One conversation with all that was said."""
        with self._about(ticket):
            self._people.me()
            conversation = self._record(ticket)
            return reading.ticket_from(
                conversation,
                self._people.contact(conversation),
                assignee=self._people.name_of(conversation.get("admin_assignee_id")),
                url=self.address_of(TicketId(text(conversation["id"]))),
            )

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send plain text to the customer, now."""
        self._write(ticket, "comment", body)

    def note(self, ticket: TicketId, body: str) -> None:
        """Add plain text that only colleagues see, now."""
        self._write(ticket, "note", body)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags, each by itself; a tag that is new to the workspace is made there."""
        with self._about(ticket):
            there = self._standing(ticket)
            changed = self._tags.change(there, self._people.me(), frozenset(add), frozenset(remove))
            return reading.tags_of(self._record(ticket) if changed else there)

    @override
    def tag_customer(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """The same on the contact of the conversation, where it has one and that is still there."""
        with self._about(ticket):
            contact = reading.contact_of(self._standing(ticket))
        with understood(self.host), untaggable(self.host):
            return self._tags.of_contact(contact, add, remove)

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Open it or close it; a snoozed one waits already."""
        with self._about(ticket):
            state = text(self._standing(ticket).get("state"))
            if state in _FITS[status]:
                return
            part = (
                {"message_type": "open"}
                if status is Status.OPEN
                else {"message_type": "close", "type": "admin"}
            )
            self._manage(ticket, part)

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a conversation, or give it back to nobody; its team keeps it."""
        with self._about(ticket):
            self._standing(ticket)
            assignee = self._people.me() if to_me else "0"
            self._manage(ticket, {"message_type": "assignment", "type": "admin", "assignee_id": assignee})

    @override
    def snooze(self, ticket: TicketId, until: datetime) -> None:
        """Let it rest."""
        with self._about(ticket):
            self._standing(ticket)
            self._manage(ticket, {"message_type": "snoozed", "snoozed_until": int(until.timestamp())})

    def articles(self) -> tuple[Reply, ...]:
        """The macros that the agent's teams may see."""
        with understood(self.host):
            teams = self._people.teams()
            articles = (reading.article_from(macro, teams) for macro in self._lists.paged("/macros"))
            return tuple(article for article in articles if article)

    @override
    def address_of(self, ticket: TicketId) -> str:
        """The page on which Intercom shows it; it names the workspace, which the first answer tells."""
        return page_of(ticket, self.host, self._people.workspace)

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """Any page of the inbox about a conversation of this workspace, as far as it is known."""
        return ticket_at(address, self.host, self._people.workspace)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def _record(self, ticket: TicketId) -> dict[str, Json]:
        # A number for certain: Intercom takes the word ``last`` for whichever conversation was the last.
        conversation = record(self._http.get(f"/conversations/{numbered(ticket)}").body)
        identifier(conversation["id"])
        return conversation

    def _standing(self, ticket: TicketId) -> dict[str, Json]:
        """The same, read before every write."""
        conversation = self._record(ticket)
        if reading.is_merged(conversation):
            raise merged_away(ticket)
        return conversation

    def _write(self, ticket: TicketId, kind: str, body: str) -> None:
        with self._about(ticket):
            self._standing(ticket)
            part = {
                "message_type": kind,
                "type": "admin",
                "admin_id": self._people.me(),
                "body": paragraph_of(body),
            }
            self._http.post(f"/conversations/{numbered(ticket)}/reply", part)

    def _manage(self, ticket: TicketId, part: Mapping[str, str | int]) -> None:
        self._http.post(f"/conversations/{numbered(ticket)}/parts", {**part, "admin_id": self._people.me()})

    @contextmanager
    def _about(self, ticket: TicketId) -> Iterator[None]:
        with understood(self.host), about(ticket):
            yield
