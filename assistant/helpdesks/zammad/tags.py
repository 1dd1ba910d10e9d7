"""Tags at Zammad, which adds and removes them one by one on the server: nobody else's are touched."""

from assistant.domain.errors import Trouble
from assistant.helpdesks.zammad.reading import tags_from
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_MOST_TRIES = 4
_MOST_KEPT = 5000


class Tags:
    """No list of tickets tells them; but they cannot change without the ticket's own time of change."""

    def __init__(self, http: Polite) -> None:
        """Nothing is known yet."""
        self._http = http
        self._known: dict[int, tuple[str, tuple[str, ...]]] = {}

    def of(self, ticket: int) -> tuple[str, ...]:
        """What stands there now."""
        return tags_from(self._http.get("/tags", {"object": "Ticket", "o_id": ticket}).body)

    def known(self, ticket: int, updated: str) -> tuple[str, ...] | None:
        """What stood there when the ticket was last changed; None where we never asked."""
        when, tags = self._known.get(ticket, ("", ()))
        return tags if when and when == updated else None

    def of_row(self, ticket: int, updated: str) -> tuple[str, ...]:
        """The same as ``of``, asked once for every change of the ticket."""
        tags = self.known(ticket, updated)
        if tags is None:
            tags = self.of(ticket)
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[ticket] = updated, tags
        return tags

    def change(self, ticket: int, add: frozenset[str], remove: frozenset[str]) -> tuple[str, ...]:
        """Ask for each that is missing or too many, until all is as wanted."""
        for _ in range(_MOST_TRIES):
            there = self.of(ticket)
            missing, unwanted = sorted(add - remove - {*there}), sorted(remove & {*there})
            if not missing and not unwanted:
                return there
            for tag in missing:
                self._http.post("/tags/add", _body(ticket, tag))
            for tag in unwanted:
                self._http.delete("/tags/remove", _body(ticket, tag))
        raise trouble_with(Trouble.CHANGED_MEANWHILE, self._http.host)


def _body(ticket: int, tag: str) -> dict[str, str | int]:
    return {"object": "Ticket", "o_id": ticket, "item": tag}
