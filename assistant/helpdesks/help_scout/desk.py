"""Help Scout, over its Inbox API 2.0; tested on a small one of ours after the vendor's public pages.

What surprises: a reply that names no status opens the conversation again; a list of tags is replaced as a
whole; a page's address needs a second number, known once the conversation was seen; a merged conversation
leads to the one that it became for 60 days. Unknown, and so not relied upon: whether variables such as
``{%user.name%}`` are filled in in what the API is sent (the braces are held apart), whether a note without a
status changes it (it is named), and whether an agent may have several drafts in one conversation.
"""

import re
import time
from collections.abc import Collection
from datetime import datetime

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.helpdesk import Ability, News, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Customer, Ticket, TicketId, TicketSummary
from assistant.helpdesks.foreign_json import about, digits, no_such_ticket, numbered, record, records
from assistant.helpdesks.help_scout import reading
from assistant.helpdesks.help_scout.changes import Changes
from assistant.helpdesks.help_scout.lists import Lists
from assistant.helpdesks.help_scout.session import Session
from assistant.helpdesks.modest import Modest
from assistant.helpdesks.replaced_tags import change_tags
from assistant.wire.address import base, parts_of
from assistant.wire.answer import LIMITS, Json, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.patience import Sleep

_TICKET_PAGE = re.compile(r"/conversation/([0-9]{1,19})(?:/[0-9]{0,19})?/?")
_NOT_TOLD = frozenset({Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET, Trouble.NOT_THIS_SERVICE})


class HelpScout(Modest):
    """One agent's account at Help Scout; see ``ports.Helpdesk``.

    The login is the id of an app that the agent made there, the secret is the app's.
    """

    expands_braces = True
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
        self._session = Session(account, credential, limits, sleep)
        self._lists = Lists(self._session)
        self._changes = Changes(self._session, self.verify)
        self._me = ""
        self._pages: dict[str, str] = {}
        self._articles: dict[str, Reply | None] = {}

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._session.host

    @property
    @override
    def window(self) -> str:
        """One host for every account."""
        return reading.PAGE.partition("/conversation")[0]

    def verify(self) -> Identity:
        """Whom the app belongs to."""
        with understood(self.host):
            try:
                user = record(self._session.get("/users/me").body)
            except ServiceError as error:
                if error.trouble is Trouble.NO_SUCH_TICKET:
                    raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host) from error
                raise
            identity = reading.identity_from(user)
            self._me = digits(user["id"])
            return identity

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The agent's active conversations, the longest waiting first; those that rest are left out."""
        with understood(self.host):
            return self._lists.mine(self._myself())

    @override
    def news(self, mark: str) -> News:
        """The same, where their number or the last changed of them are others."""
        with understood(self.host):
            now = self._lists.mark(self._myself())
        return News(now, None if now == mark else self.tickets())

    @override
    def views(self) -> tuple[View, ...]:
        """The folders of every inbox."""
        with understood(self.host):
            return self._lists.views()

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The conversations of a folder."""
        with understood(self.host):
            return self._lists.viewed(view)

    def ticket(self, ticket: TicketId) -> Ticket:
        """One conversation with all its messages; a merged one is that which it became."""
        with understood(self.host):
            row = self._record(ticket)
            threads = self._lists.threads(digits(row["id"]))
            return reading.ticket_from(row, threads, self._customer(row, threads))

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send plain text to the customer, now; the status stays what it is."""
        with understood(self.host):
            self._changes.reply(self._record(ticket), body, draft=False)

    def note(self, ticket: TicketId, body: str) -> None:
        """Add plain text that only colleagues see, now; the status stays what it is."""
        with understood(self.host):
            self._changes.note(self._record(ticket), body)

    @override
    def draft(self, ticket: TicketId, body: str) -> None:
        """Leave plain text in the editor; a draft of ours that is there already is written anew."""
        with understood(self.host):
            row, me = self._record(ticket), self._myself()
            there = reading.draft_of(self._lists.threads(digits(row["id"])), me)
            if there:
                self._changes.rewrite(row, there, body)
            else:
                self._changes.reply(row, body, draft=True)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags: the whole list is read, written and read again."""
        row: dict[str, Json] = {}

        def read() -> tuple[str, ...]:
            row.update(self._record(ticket))
            return reading.tags_of(row)

        with understood(self.host):
            return change_tags(read, lambda tags: self._changes.tag(row, tags), add, remove, self.host)

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the status, where it is another one."""
        with understood(self.host):
            row, wanted = self._record(ticket), reading.STATUSES[status]
            if row["status"] != wanted:
                self._changes.put(row, wanted)

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take it, or give it back to nobody."""
        with understood(self.host):
            row, wanted = self._record(ticket), self._myself() if to_me else ""
            if reading.owner_of(row) != wanted:
                self._changes.assign(row, wanted)

    @override
    def snooze(self, ticket: TicketId, until: datetime) -> None:
        """Let it rest; an answer by the customer wakes it."""
        with understood(self.host):
            self._changes.snooze(self._record(ticket), until)

    def articles(self) -> tuple[Reply, ...]:
        """The saved replies of every inbox, as plain text; one whose beginning is known is not asked for."""
        with understood(self.host):
            found = {}
            for inbox in self._lists.inboxes():
                path = f"/mailboxes/{digits(inbox['id'])}/saved-replies"
                for row in records(self._session.get(path).body):
                    article = self._article(path, row)
                    if article:
                        found[article.id] = article
            return tuple(found.values())

    @override
    def address_of(self, ticket: TicketId) -> str:
        """The conversation's page, once it was seen."""
        return self._pages.get(ticket, "")

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """Whose page this is; every account's lies at one host."""
        parts = parts_of(address)
        page = _TICKET_PAGE.fullmatch(parts.path)
        ours = page and reading.PAGE.startswith(base(parts) + "/")
        return TicketId(page[1]) if page and ours else None

    def close(self) -> None:
        """Let go of the connections."""
        self._session.close()

    def _myself(self) -> str:
        if not self._me:
            self.verify()
        return self._me

    def _record(self, ticket: TicketId) -> dict[str, Json]:
        """The conversation's own record; its number may be another one than was asked for."""
        path = f"/conversations/{numbered(ticket)}"
        with about(ticket, self.verify):
            row = record(self._session.get(path).body)
        if not reading.is_there(row):
            raise no_such_ticket(ticket)
        self._pages[digits(row["id"])] = reading.page_of(row)
        return row

    def _customer(self, row: Json, threads: list[dict[str, Json]]) -> Customer:
        short = record(row.get("primaryCustomer") or {})
        known: dict[str, Json] = {}
        if short:
            try:
                known = record(self._session.get(f"/customers/{digits(short['id'])}").body)
            except ServiceError as error:
                if error.trouble not in _NOT_TOLD:
                    raise
        return reading.customer_from(short, known, [reading.sender_of(thread) for thread in threads])

    def _article(self, path: str, row: Json) -> Reply | None:
        key = f"{digits(row['id'])} {row.get('name')} {row.get('preview')}"
        if key not in self._articles:
            whole = self._session.get(f"{path}/{digits(row['id'])}").body
            self._articles[key] = reading.article_from(record(whole))
        return self._articles[key]
