"""Help Scout's lists: page by page, the agent's own, and its folders."""

from collections.abc import Iterator
from hashlib import sha256

from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import View, ViewId
from assistant.domain.ticket import TicketSummary
from assistant.helpdesks.foreign_json import digits, number, record, records, text
from assistant.helpdesks.help_scout import reading
from assistant.helpdesks.help_scout.session import Session
from assistant.helpdesks.waiting import longest_waiting_first
from assistant.wire.answer import Json, Parameters
from assistant.wire.errors import trouble_with

_MOST_PAGES = 100
_MINE = {"status": "active"}
# Nobody works through these.
_LEFT_OUT = frozenset({"closed", "spam", "deleted"})


class Lists:
    """Help Scout counts its pages; the address that it names for the next one is not followed."""

    def __init__(self, session: Session) -> None:
        """Ask through the account's session."""
        self._session = session

    def mine(self, me: str) -> tuple[TicketSummary, ...]:
        """The active conversations of an agent, the longest waiting first."""
        asked = {"assigned_to": me, **_MINE, "sortField": "waitingSince", "sortOrder": "asc"}
        rows = self.conversations(asked)
        waiting = [row for row in rows if reading.owner_of(row) == me and not reading.is_resting(row)]
        return longest_waiting_first(map(reading.summary_from, waiting))

    def mark(self, me: str) -> str:
        """What says that nothing changed: how many there are, and those that changed last."""
        asked: Parameters = {
            "assigned_to": me,
            **_MINE,
            "sortField": "modifiedAt",
            "sortOrder": "desc",
            "page": 1,
        }
        body = record(self._session.get("/conversations", asked).body)
        rows = records(record(body.get("_embedded") or {}).get("conversations") or [])
        facts = [
            (reading.summary_from(row), reading.owner_of(row), row.get("threads"), row.get("snooze"))
            for row in rows
        ]
        told = repr((record(body["page"]).get("totalElements"), facts))
        return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()

    def views(self) -> tuple[View, ...]:
        """The folders of every inbox, by name; with that of the inbox where there are several."""
        inboxes = list(self.inboxes())
        found = []
        for inbox in inboxes:
            number = digits(inbox["id"])
            before = f"{text(inbox.get('name'))}: " if len(inboxes) > 1 else ""
            for folder in self._rows(f"/mailboxes/{number}/folders", "folders", {}):
                if folder.get("type") not in _LEFT_OUT and text(folder.get("name")):
                    view = ViewId(f"{number}/{digits(folder['id'])}")
                    found.append(View(view, before + text(folder["name"])))
        return tuple(found)

    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The conversations of a folder."""
        inbox, _, folder = view.partition("/")
        if not (inbox.isdecimal() and folder.isdecimal()):
            raise trouble_with(Trouble.NO_SUCH_TICKET, self._session.host)
        rows = self.conversations({"mailbox": inbox, "folder": folder, "status": "all"})
        return tuple(reading.summary_from(row) for row in rows)

    def conversations(self, parameters: Parameters) -> list[dict[str, Json]]:
        """Every row once: a list that changes while it is read shows some twice."""
        rows = self._rows("/conversations", "conversations", parameters)
        return list({digits(row["id"]): row for row in rows if reading.is_there(row)}.values())

    def threads(self, number: str) -> list[dict[str, Json]]:
        """All that was written in a conversation, and what was done to it."""
        return list(self._rows(f"/conversations/{number}/threads", "threads", {}))

    def inboxes(self) -> Iterator[dict[str, Json]]:
        """Those that the agent may see."""
        return self._rows("/mailboxes", "mailboxes", {})

    def _rows(self, path: str, name: str, parameters: Parameters) -> Iterator[dict[str, Json]]:
        for page in range(1, _MOST_PAGES + 1):
            body = record(self._session.get(path, {**parameters, "page": page}).body)
            rows = records(record(body.get("_embedded") or {}).get(name) or [])
            yield from rows
            # A list without a number of pages is all there is.
            pages = record(body.get("page") or {}).get("totalPages", 1)
            if not rows or page >= number(pages):
                return
