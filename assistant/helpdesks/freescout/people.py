"""Who we are at FreeScout, and what is known of who asked."""

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.foreign_json import identifier, record, some, text
from assistant.helpdesks.freescout.lists import listed
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_NOT_SEEN = frozenset({Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET, Trouble.NOT_THIS_SERVICE})


class People:
    """The agent is asked for once."""

    def __init__(self, http: Polite, login: str) -> None:
        """``login`` is a user's address."""
        self._http = http
        self._login = login.strip()
        self._user: dict[str, Json] | None = None

    def me(self) -> int:
        """The agent's number."""
        return int(identifier((self._user or self.who_we_are())["id"]))

    def who_we_are(self) -> dict[str, Json]:
        """The user of the account's login; servers ignore filters that they do not know."""
        for user in listed(self._http, "users", email=self._login) if self._login else ():
            if text(user.get("email")).casefold() == self._login.casefold():
                self._user = user
                return user
        raise trouble_with(Trouble.WRONG_CREDENTIALS, self._http.host)

    def customer(self, conversation: Json) -> dict[str, Json]:
        """The record of who asked; nothing where there is none, or where we may not see it."""
        customer = text(some(conversation.get("customer")).get("id"))
        try:
            return record(self._http.get(f"/customers/{identifier(customer)}").body) if customer else {}
        except ServiceError as error:
            if error.trouble not in _NOT_SEEN:
                raise
            return {}
