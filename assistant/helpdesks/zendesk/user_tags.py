"""Tags on a Zendesk user's own record; as its help says, it sets them on their new tickets, too."""

from collections.abc import Collection

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import TicketId
from assistant.helpdesks.foreign_json import about, digits, numbered, texts
from assistant.helpdesks.zendesk.writing import spelt
from assistant.wire.errors import trouble_with, understood
from assistant.wire.polite import Polite


class UserTags:
    """Each is set and removed by its name: what others write in the same moment stays."""

    def __init__(self, http: Polite) -> None:
        """Write through the account's session."""
        self._http = http

    def change(self, ticket: TicketId, add: Collection[str], remove: Collection[str]) -> tuple[str, ...]:
        """Set and remove tags of the ticket's requester; returns what stands there then."""
        removing = spelt(remove)
        with understood(self._http.host):
            path = self._path(ticket)
            there = self._there(path)
            missing = [tag for tag in spelt(add) if tag not in there and tag not in removing]
            extra = [tag for tag in removing if tag in there]
            if missing:
                self._http.put(path, {"tags": missing})
            if extra:
                self._http.delete(path, {"tags": extra})
            return self._written(path, there) if missing or extra else there

    def _path(self, ticket: TicketId) -> str:
        with about(ticket):
            row = self._http.get(f"/tickets/{numbered(ticket)}").body["ticket"]
        return f"/users/{digits(row['requester_id'])}/tags"

    def _there(self, path: str) -> tuple[str, ...]:
        try:
            return texts(self._http.get(path).body["tags"])
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                # A user who was deleted.
                raise trouble_with(Trouble.UNABLE, self._http.host) from error
            raise

    def _written(self, path: str, before: tuple[str, ...]) -> tuple[str, ...]:
        there = self._there(path)
        if set(there) == set(before):
            # It said yes and did nothing: users' tags are switched off, or not ours to set.
            raise trouble_with(Trouble.NO_RIGHTS, self._http.host)
        return there
