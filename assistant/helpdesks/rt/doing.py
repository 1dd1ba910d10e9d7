"""Where a ticket of Request Tracker stands, and who has it."""

from collections.abc import Callable, Mapping

from assistant.domain.errors import Trouble
from assistant.domain.helpdesk import Status
from assistant.domain.ticket import TicketId
from assistant.wire.answer import Answer, Json
from assistant.wire.errors import trouble_with
from assistant.wire.http import Http

_NOBODY = "Nobody"
# RT's default lifecycle; a queue with another one answers in words, which the agent sees.
_STATUSES: Mapping[Status, str] = {Status.OPEN: "open", Status.PENDING: "stalled", Status.SOLVED: "resolved"}


class Doing:
    """Writes, and looks whether it stands: RT says yes to what it did not do."""

    def __init__(self, http: Http, read: Callable[[TicketId], Answer]) -> None:
        """``read`` gives the ticket's own record."""
        self._http = http
        self._read = read

    def put(self, ticket: TicketId, status: Status) -> None:
        """Set the status."""
        wanted, there = _STATUSES[status], self._read(ticket).body
        if there["Status"] == wanted:
            return
        told = self._http.put(_path(there), {"Status": wanted})
        if self._read(ticket).body["Status"] != wanted:
            raise trouble_with(Trouble.REJECTED, self._http.host, self._http.quoted(told.body))

    def assign(self, ticket: TicketId, login: str) -> None:
        """Give it to this login, from whoever has it; empty: to nobody."""
        there = self._read(ticket).body
        if owner_of(there) == login:
            return
        told = self._http.put(f"{_path(there)}/{_how(there, login)}", {})
        if owner_of(self._read(ticket).body) != login:
            raise trouble_with(Trouble.REJECTED, self._http.host, self._http.quoted(told.body))


def owner_of(record: Json) -> str:
    """The login of who has it; empty: nobody."""
    owner = str(record["Owner"]["id"])
    return "" if owner == _NOBODY else owner


def _how(record: Json, login: str) -> str:
    if not login:
        return "untake"
    return "steal" if owner_of(record) else "take"


def _path(record: Json) -> str:
    return f"/ticket/{record['id']}"
