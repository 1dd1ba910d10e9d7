"""Whom Freshdesk knows: the agent, colleagues, the customer."""

from collections.abc import Collection
from dataclasses import replace

from assistant.domain.account import Identity
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import Customer
from assistant.helpdesks.foreign_json import digits, record, texts
from assistant.helpdesks.freshdesk import reading
from assistant.helpdesks.replaced_tags import change_tags
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

# An unknown number is answered with a body that is empty, and so by nobody in particular.
_NOT_TOLD = frozenset({Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET, Trouble.NOT_THIS_SERVICE})
_MOST_ASKED = 20


class People:
    """Users, as far as the agent may see them; names of colleagues are asked for once."""

    def __init__(self, http: Polite) -> None:
        """Nobody is known yet."""
        self._http = http
        self._names: dict[str, str] = {}
        self._me = ""

    def ourselves(self) -> Identity:
        """Asked anew each time."""
        agent = self._http.get("/agents/me").body
        identity = reading.identity_from(agent)
        self._me = digits(agent["id"])
        self._names[self._me] = reading.name_of(agent)
        return identity

    def me(self) -> str:
        """Our own number."""
        if not self._me:
            self.ourselves()
        return self._me

    def agent(self, number: str) -> str:
        """A colleague's name; the number where we may not see them, and nothing for nobody."""
        if number and number not in self._names:
            agent = self._told(f"/agents/{number}")
            self._names[number] = reading.name_of(agent) if agent else ""
        return self._names.get(number, "") or number

    def agents(self, numbers: Collection[str]) -> dict[str, str]:
        """The names of colleagues, as far as they can be seen."""
        for number in [number for number in numbers if number not in self._names][:_MOST_ASKED]:
            self.agent(number)
        return {number: self._names.get(number, "") for number in numbers}

    def customer(self, row: Json) -> Customer:
        """Who asked, from their own record; from the ticket's where we may not see that."""
        embedded = record(row.get("requester") or {})
        requester = row.get("requester_id")
        contact = self._told(f"/contacts/{digits(requester)}") if requester is not None else None
        known, short = reading.customer_from(contact or {}), reading.customer_from(embedded)
        # The list tells the ticket's own record: both must call the customer alike.
        return replace(known, name=short.name or known.name, email=short.email or known.email)

    def tag(self, row: Json, add: Collection[str], remove: Collection[str]) -> tuple[str, ...]:
        """Set and remove tags of who asked: of their whole list, as it stands at that moment."""
        path = f"/contacts/{digits(row['requester_id'])}"

        def write(tags: tuple[str, ...]) -> None:
            self._http.put(path, {"tags": list(tags)})

        return change_tags(lambda: texts(self._contact(path)["tags"]), write, add, remove, self._http.host)

    def _contact(self, path: str) -> dict[str, Json]:
        """An agent may ask as well: they have no such record, nor has a contact who was deleted."""
        try:
            contact = record(self._http.get(path).body)
        except ServiceError as error:
            if error.trouble not in _NOT_TOLD - {Trouble.NO_RIGHTS}:
                raise
            contact = {"deleted": True}
        if contact.get("deleted") is True:
            raise trouble_with(Trouble.UNABLE, self._http.host)
        return contact

    def _told(self, path: str) -> dict[str, Json] | None:
        try:
            return record(self._http.get(path).body)
        except ServiceError as error:
            if error.trouble in _NOT_TOLD:
                return None
            raise
