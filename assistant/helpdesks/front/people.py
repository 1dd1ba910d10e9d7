"""Who we are at Front, and what is known of who asked."""

from urllib.parse import quote

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.foreign_json import identifier, record
from assistant.helpdesks.front import reading
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_NOT_SEEN = frozenset({Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET})


class People:
    """The agent is asked for once."""

    def __init__(self, http: Polite, login: str) -> None:
        """``login`` is a teammate's address, or their id at Front."""
        self._http = http
        self._login = login.strip()
        self._agent: dict[str, Json] | None = None

    def me(self) -> str:
        """The agent's id."""
        return identifier((self._agent or self.who_we_are())["id"])

    def company(self) -> dict[str, Json]:
        """Whose token it is."""
        try:
            return record(self._http.get("/me").body)
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host) from error
            raise

    def who_we_are(self) -> dict[str, Json]:
        """The teammate of the account's login."""
        alias = self._login if self._login.startswith("tea_") else f"alt:email:{self._login}"
        if not self._login:
            raise trouble_with(Trouble.WRONG_CREDENTIALS, self._http.host)
        try:
            self._agent = record(self._http.get(f"/teammates/{quote(alias, safe=':@')}").body)
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise trouble_with(Trouble.WRONG_CREDENTIALS, self._http.host) from error
            raise
        return self._agent

    def contact(self, conversation: Json) -> dict[str, Json]:
        """The record of who asked; nothing where there is none, or where we may not see it."""
        contact = reading.contact_of(conversation)
        try:
            return record(self._http.get(f"/contacts/{contact}").body) if contact else {}
        except ServiceError as error:
            if error.trouble not in _NOT_SEEN:
                raise
            return {}
