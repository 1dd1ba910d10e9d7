"""What is changed at Zammad: where a ticket stands, who has it, and the draft beside it."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import Status
from assistant.helpdesks.foreign_json import Record, number, record
from assistant.helpdesks.html_text import html_of
from assistant.helpdesks.zammad.queue import States
from assistant.helpdesks.zammad.reading import NOBODY
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_KINDS = {Status.OPEN: "open", Status.SOLVED: "closed"}
_RESTING = "pending reminder"
_THE_CUSTOMERS_TURN = timedelta(days=7)


class Doing:
    """Sends what is to change and nothing else, so that nothing else is set back to what we knew."""

    def __init__(self, http: Polite, states: States) -> None:
        """Write through the account's session."""
        self._http = http
        self._states = states

    def put(self, ticket: int, status: Status) -> None:
        """Set the state. Zammad has none for the customer's turn but one that rests for a time: a week."""
        if status is Status.PENDING:
            self.rest(ticket, datetime.now(UTC) + _THE_CUSTOMERS_TURN)
        else:
            self._change(ticket, {"state_id": self._states.first(_KINDS[status])})

    def rest(self, ticket: int, until: datetime) -> None:
        """Let it rest; the time goes along, without which Zammad refuses the state."""
        stamp = until.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._change(ticket, {"state_id": self._states.first(_RESTING), "pending_time": stamp})

    def assign(self, ticket: int, owner: int | None) -> None:
        """Give it to this user, or to nobody."""
        self._change(ticket, {"owner_id": NOBODY if owner is None else owner})

    def draft(self, ticket: int, body: str, to: str, *, me: int) -> None:
        """Put a shared draft in the place of our own; one of a colleague's stays, as there is room for one.

        It says nothing of the ticket's state or owner: whoever takes it up later would set those back.
        """
        path = f"/tickets/{ticket}/shared_draft"
        if not _is_free(self._http.get(path).body, me):
            raise trouble_with(Trouble.UNABLE, self._http.host)
        article = {
            "type": "email",
            "internal": False,
            "to": to,
            "cc": "",
            "subject": "",
            "body": html_of(body),
            "content_type": "text/html",
            "ticket_id": ticket,
        }
        # Files would be looked for under this id; ours has none.
        self._http.put(path, {"form_id": str(uuid4()), "new_article": article, "ticket_attributes": {}})

    def _change(self, ticket: int, wanted: Record) -> None:
        """An administrator's workflow may take back what was asked for, without a word."""
        now = self._http.put(f"/tickets/{ticket}", wanted).body
        ids = {name: value for name, value in wanted.items() if name.endswith("_id")}
        if not isinstance(now, dict) or any(now.get(name, value) != value for name, value in ids.items()):
            raise trouble_with(Trouble.NO_RIGHTS, self._http.host)


def _is_free(body: Json, me: int) -> bool:
    """Whether there is no draft yet, or the last to write it was we."""
    there = record(body)
    if there["shared_draft_id"] is None:
        return True
    drafts = record(record(there["assets"])["TicketSharedDraftZoom"])
    return bool(record(drafts[str(number(there["shared_draft_id"]))])["updated_by_id"] == me)
