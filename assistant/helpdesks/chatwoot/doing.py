"""What is changed at Chatwoot: messages, labels, where a conversation stands, and who has it."""

from contextlib import suppress
from datetime import datetime

from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Status
from assistant.domain.ticket import TicketId
from assistant.helpdesks.chatwoot import reading
from assistant.helpdesks.chatwoot.access import Access, told_apart
from assistant.helpdesks.chatwoot.asking import Asking
from assistant.helpdesks.chatwoot.text import inert, markdown_of
from assistant.helpdesks.foreign_json import Record, about, numbered
from assistant.wire.answer import Json
from assistant.wire.errors import doubtful, trouble_with, understood

_NOBODY = 0
_OPEN, _SNOOZED = "open", "snoozed"


class Doing:
    """Writes through the account's session."""

    def __init__(self, access: Access, asking: Asking) -> None:
        """Nothing is asked yet."""
        self._access, self._asking = access, asking

    def say(self, ticket: TicketId, body: str, *, to_customer: bool) -> None:
        """Add a message; always said who sees it, and that nothing in it is a form or an answer's choice."""
        conversation = self._asking.conversation(ticket)
        if to_customer and conversation.get("can_reply") is False:
            # Their window is over: it would be taken, and fail on its way.
            raise trouble_with(Trouble.UNABLE, self._access.host)
        markdown = not to_customer or reading.is_formatted(conversation)
        message = {
            "content": inert(markdown_of(body) if markdown else body),
            "message_type": "outgoing",
            "private": not to_customer,
            "content_type": "text",
        }
        made = self._post(ticket, "messages", message)
        if not isinstance(made, dict) or "id" not in made:
            raise doubtful(self._access.host)

    def label(self, ticket: TicketId, labels: tuple[str, ...]) -> None:
        """Write all labels, as JSON: sent as a form they would all be taken away."""
        self._post(ticket, "labels", {"labels": list(labels)})

    def label_contact(self, contact: str, labels: tuple[str, ...]) -> None:
        """The same for a contact's own record."""
        session = self._access.session()
        path = f"{session.home}/contacts/{contact}/labels"
        told_apart(lambda: session.http.post(path, {"labels": list(labels)}).body, self._access.host)

    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the status, by name: without one Chatwoot would turn the present one round.

        The customer's turn is a rest without an end: they wake it by writing. What Chatwoot calls pending is
        a bot's turn, and stays so whatever the customer writes.
        """
        wanted = {Status.OPEN: _OPEN, Status.PENDING: _SNOOZED, Status.SOLVED: "resolved"}[status]
        before = self._asking.conversation(ticket)
        if before["status"] == wanted:
            return
        self._turn(ticket, {"status": wanted})
        if wanted == _OPEN:
            self._give_back(ticket, before)

    def rest(self, ticket: TicketId, until: datetime) -> None:
        """Let it rest until then."""
        self._asking.conversation(ticket)
        self._turn(ticket, {"status": _SNOOZED, "snoozed_until": int(until.timestamp())})

    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take it, or give it to nobody."""
        self._asking.conversation(ticket)
        self._assign(ticket, self._access.session().me if to_me else None)

    def _turn(self, ticket: TicketId, wanted: Record) -> None:
        told = self._post(ticket, "toggle_status", wanted)
        payload = told.get("payload") if isinstance(told, dict) else None
        now = payload.get("current_status") if isinstance(payload, dict) else None
        if isinstance(now, str) and now != wanted["status"]:
            raise trouble_with(Trouble.NO_RIGHTS, self._access.host)

    def _give_back(self, ticket: TicketId, before: Record) -> None:
        """Whoever opens a conversation gets it; it goes back to whom it belonged, where we may do that."""
        owner = reading.assignee_of(before).get("id")
        owner = owner if isinstance(owner, int) else None
        if owner != self._access.session().me:
            with suppress(ServiceError):
                self._assign(ticket, owner)

    def _assign(self, ticket: TicketId, owner: int | None) -> None:
        try:
            self._post(ticket, "assignments", {"assignee_id": _NOBODY if owner is None else owner})
        except SendDoubtfulError:
            # That nobody has it now is confirmed by nothing at all.
            if not self._belongs_to(ticket, owner):
                raise

    def _belongs_to(self, ticket: TicketId, owner: int | None) -> bool:
        try:
            with understood(self._access.host):
                return reading.assignee_of(self._asking.conversation(ticket)).get("id") == owner
        except ServiceError:
            return False

    def _post(self, ticket: TicketId, what: str, body: Record) -> Json:
        session = self._access.session()
        path = f"{session.home}/conversations/{numbered(ticket)}/{what}"
        with about(ticket):
            return told_apart(lambda: session.http.post(path, body).body, self._access.host)
