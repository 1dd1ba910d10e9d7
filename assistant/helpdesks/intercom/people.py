"""Who we are at Intercom, who has a conversation, and what is known of who asked."""

import re

from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.foreign_json import identifier, record, some_records, text
from assistant.helpdesks.intercom import reading
from assistant.helpdesks.intercom.lists import Lists
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

_NOT_SEEN = frozenset({Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET})
_NUMBER = re.compile(r"[0-9]{1,20}")


class People:
    """Teammates are asked for once."""

    def __init__(self, http: Polite, lists: Lists, login: str) -> None:
        """``login`` is a teammate's address or number; empty: whoever made the token."""
        self._http = http
        self._lists = lists
        self._login = login.strip().casefold()
        self._agent: dict[str, Json] | None = None
        self._names: dict[str, str] = {}
        self.workspace = ""
        """Empty until the first answer told it."""

    def me(self) -> str:
        """The agent's number."""
        number = identifier((self._agent or self.who_we_are())["id"])
        if not _NUMBER.fullmatch(number):
            raise ValueError("no admin's number")
        return number

    def teams(self) -> list[str]:
        """The numbers of the agent's teams."""
        self.me()
        teams = (self._agent or {}).get("team_ids")
        return [text(team) for team in teams] if isinstance(teams, list) else []

    def who_we_are(self) -> dict[str, Json]:
        """The teammate of the account's login, or the token's owner."""
        owner = self._owner()
        agent = owner if self._login in {"", *_logins_of(owner)} else self._colleague()
        self._agent = agent
        return agent

    def name_of(self, admin: Json) -> str:
        """A colleague's name; their number where we may not ask, empty where nobody is meant."""
        number = text(admin)
        if number in {"", "0"}:
            return ""
        if number not in self._names:
            self._names |= {number: number, **self._colleagues()}
        return self._names[number]

    def contact(self, conversation: Json) -> dict[str, Json]:
        """The record of who asked; nothing where we may not see it, or where it became another."""
        contact = reading.contact_of(conversation)
        try:
            return record(self._http.get(f"/contacts/{identifier(contact)}").body) if contact else {}
        except ServiceError as error:
            if error.trouble not in _NOT_SEEN:
                raise
            return {}

    def _owner(self) -> dict[str, Json]:
        try:
            owner = record(self._http.get("/me").body)
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host) from error
            raise
        if owner.get("type") != "admin":
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host)
        self.workspace = identifier(record(owner["app"])["id_code"])
        return owner

    def _colleague(self) -> dict[str, Json]:
        for admin in self._lists.whole("/admins", "admins"):
            if self._login in _logins_of(admin):
                return admin
        raise trouble_with(Trouble.WRONG_CREDENTIALS, self._http.host)

    def _colleagues(self) -> dict[str, str]:
        try:
            admins = self._lists.whole("/admins", "admins")
        except ServiceError as error:
            if error.trouble not in _NOT_SEEN:
                raise
            admins = []
        return {
            text(one.get("id")): text(one.get("name")) or text(one.get("email"))
            for one in some_records(admins)
        }


def _logins_of(admin: Json) -> set[str]:
    return {text(admin.get("email")).casefold(), text(admin.get("id"))} - {""}
