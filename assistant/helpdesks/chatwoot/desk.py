"""Chatwoot 3 and newer, over its application API.

Tested against a small desk of ours that was made after Chatwoot's source and its published description; no
real one was asked. Conversations are never merged there. Not offered, as Chatwoot does not have it: drafts
(those of its API are shown to nobody). Not known for certain: how channels beside mail and the website's chat
show ``*`` and ``_``; there a text goes as it is. A label that the account does not know is kept, but its own
interface hides it. A colleague's label of the very moment in which we write ours is lost: Chatwoot takes all
labels at once.
"""

import re
import time
from collections.abc import Collection
from datetime import datetime
from functools import partial

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.helpdesk import Ability, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Ticket, TicketId, TicketSummary
from assistant.helpdesks.chatwoot import reading
from assistant.helpdesks.chatwoot.access import Access
from assistant.helpdesks.chatwoot.asking import Asking
from assistant.helpdesks.chatwoot.doing import Doing
from assistant.helpdesks.foreign_json import records
from assistant.helpdesks.modest import Modest
from assistant.helpdesks.replaced_tags import change_tags
from assistant.wire.address import origin, parts_of
from assistant.wire.answer import LIMITS, Limits
from assistant.wire.errors import understood
from assistant.wire.patience import Sleep

_TICKET_PAGE = re.compile(r"/app/accounts/(\d+)/(?:[^?#]*/)?conversations/(\d+)/?")


class Chatwoot(Modest):
    """One agent's account at a Chatwoot; see ``ports.Helpdesk``.

    It would expand ``{{ }}``; nothing of that leaves here, so that callers need not care.
    """

    abilities = frozenset(
        {Ability.VIEWS, Ability.STATUS, Ability.ASSIGN, Ability.SNOOZE, Ability.CUSTOMER_TAGS}
    )

    def __init__(
        self, account: Account, credential: Credential, *, limits: Limits = LIMITS, sleep: Sleep = time.sleep
    ) -> None:
        """Nothing is asked before the first call."""
        self._access = Access(account, credential, limits, sleep)
        self._asking = Asking(self._access)
        self._doing = Doing(self._access, self._asking)

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        return self._access.host

    def verify(self) -> Identity:
        """Whose token it is, and whether the account lets them see conversations."""
        with understood(self.host):
            identity = self._access.session(anew=True).identity
            self._asking.get("/conversations/meta", {"status": "open"})
            return identity

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The agent's open conversations, the longest without a word first."""
        with understood(self.host):
            return self._asking.mine()

    @override
    def views(self) -> tuple[View, ...]:
        """The agent's own folders."""
        with understood(self.host):
            return self._asking.views()

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The conversations of a folder."""
        with understood(self.host):
            return self._asking.viewed(view)

    def ticket(self, ticket: TicketId) -> Ticket:
        """One conversation with all its messages, also those that failed on their way."""
        with understood(self.host):
            conversation = self._asking.conversation(ticket)
            return reading.ticket_from(conversation, self._asking.messages(ticket), self.address_of(ticket))

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send plain text to the customer, now."""
        with understood(self.host):
            self._doing.say(ticket, body, to_customer=True)

    def note(self, ticket: TicketId, body: str) -> None:
        """Add plain text that only colleagues see, now."""
        with understood(self.host):
            self._doing.say(ticket, body, to_customer=False)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove labels: read, change, and write the whole list."""
        with understood(self.host):
            return change_tags(
                partial(self._asking.labels, ticket),
                partial(self._doing.label, ticket),
                add,
                remove,
                self.host,
            )

    @override
    def tag_customer(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """The contact's labels, the same way."""
        with understood(self.host):
            contact = self._asking.contact(ticket)
            read, write = self._asking.contact_labels, self._doing.label_contact
            return change_tags(partial(read, contact), partial(write, contact), add, remove, self.host)

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the status; whoever had the conversation keeps it."""
        with understood(self.host):
            self._doing.put(ticket, status)

    @override
    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a conversation, or give it back to nobody."""
        with understood(self.host):
            self._doing.assign(ticket, to_me=to_me)

    @override
    def snooze(self, ticket: TicketId, until: datetime) -> None:
        """Let it rest until then."""
        with understood(self.host):
            self._doing.rest(ticket, until)

    def articles(self) -> tuple[Reply, ...]:
        """The canned responses; their language is not known."""
        with understood(self.host):
            found = [reading.article_from(item) for item in records(self._asking.get("/canned_responses"))]
            return tuple(article for article in found if article is not None)

    @override
    def address_of(self, ticket: TicketId) -> str:
        """The conversation's page; empty until the account is known, where its address does not name it."""
        account = self._access.account
        return f"{self._access.home}/app/accounts/{account}/conversations/{ticket}" if account else ""

    @override
    def ticket_at(self, address: str) -> TicketId | None:
        """Of any page that shows a conversation of this account."""
        home = parts_of(self._access.home)
        parts = parts_of(address)
        if origin(address) != origin(self._access.home) or not parts.path.startswith(home.path):
            return None
        found = _TICKET_PAGE.fullmatch(parts.path.removeprefix(home.path))
        return TicketId(found[2]) if found and found[1] == self._access.account else None

    def close(self) -> None:
        """Let go of the connections."""
        self._access.close()
