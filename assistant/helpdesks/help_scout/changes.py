"""What is changed in a conversation at Help Scout: messages, drafts, and where it stands."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.helpdesks.foreign_json import about, digits, record, text
from assistant.helpdesks.help_scout import reading
from assistant.helpdesks.help_scout.session import Session
from assistant.helpdesks.html_text import html_of
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with

Row = dict[str, Json]


class Changes:
    """Each names the conversation by the number in its own record: one that was merged has another by now."""

    def __init__(self, session: Session, verify: Callable[[], object]) -> None:
        """Change through the account's session."""
        self._session = session
        self._verify = verify

    def reply(self, row: Row, body: str, *, draft: bool) -> None:
        """A message to the customer, or the draft of one."""
        self._add(row, "reply", {"customer": {"id": reading.customer_number(row)}, "draft": draft}, body)

    def note(self, row: Row, body: str) -> None:
        """A message among colleagues."""
        self._add(row, "notes", {}, body)

    def rewrite(self, row: Row, thread: str, body: str) -> None:
        """Put another text into a draft."""
        with self._of(row) as path:
            self._session.patch(f"{path}/threads/{thread}", _replaced("/text", html_of(body)))

    def tag(self, row: Row, tags: tuple[str, ...]) -> None:
        """Replace all tags."""
        with self._of(row) as path:
            self._session.put(f"{path}/tags", {"tags": list(tags)})

    def put(self, row: Row, status: str) -> None:
        """Set the status."""
        with self._of(row) as path:
            self._session.patch(path, _replaced("/status", status))

    def assign(self, row: Row, owner: str) -> None:
        """Give it to somebody, or to nobody."""
        change = _replaced("/assignTo", int(owner)) if owner else {"op": "remove", "path": "/assignTo"}
        with self._of(row) as path:
            self._session.patch(path, change)

    def snooze(self, row: Row, until: datetime) -> None:
        """Let it rest until then, or until the customer answers."""
        stamp = until.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        with self._of(row) as path:
            self._session.put(f"{path}/snooze", {"snoozedUntil": stamp, "unsnoozeOnCustomerReply": True})

    def _add(self, row: Row, kind: str, fields: dict[str, Json], body: str) -> None:
        # Without a status a reply would open what was closed.
        content = {**fields, "text": html_of(body), "status": text(row["status"])}
        with self._of(row) as path, _in_the_servers_words(self._session.host):
            self._session.post(f"{path}/{kind}", content)

    @contextmanager
    def _of(self, row: Row) -> Iterator[str]:
        number = digits(record(row)["id"])
        with about(TicketId(number), self._verify):
            yield f"/conversations/{number}"


@contextmanager
def _in_the_servers_words(host: str) -> Iterator[None]:
    """A conversation that is full is refused with the status of one that changed meanwhile."""
    try:
        yield
    except ServiceError as error:
        if error.trouble is not Trouble.CHANGED_MEANWHILE:
            raise
        raise trouble_with(Trouble.REJECTED, host, str(error.parameters.get("said", ""))) from error


def _replaced(path: str, value: Json) -> Json:
    return {"op": "replace", "path": path, "value": value}
