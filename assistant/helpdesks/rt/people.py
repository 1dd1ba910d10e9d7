"""Whom Request Tracker knows: the agent, colleagues, the customer."""

import re
from urllib.parse import quote

from assistant.domain.account import Account, Credential, Identity, SignIn
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.ticket import Customer
from assistant.helpdesks.rt import reading
from assistant.wire.answer import Json
from assistant.wire.http import Http

_TOKEN = re.compile(r"1-(\d+)-\w+")


class People:
    """Users, as far as the agent may see them."""

    def __init__(self, http: Http, account: Account, credential: Credential) -> None:
        """Ask through the account's session."""
        self._http = http
        self._login = account.login
        self._user = _user_of(account, credential)
        self._colleagues: dict[str, bool] = {}

    def ourselves(self) -> tuple[Identity, bool]:
        """Whom the credentials belong to, and whether that is an agent; RT has no question for that."""
        if not self._user:
            return Identity(self._login), True
        user = self._http.get(f"/user/{quote(self._user, safe='')}").body
        return reading.identity_from(user), bool(int(user["Privileged"]))

    def customer(self, record: Json) -> Customer:
        """Who asked first. Only this search tells custom fields to agents who may not administer users."""
        requestors = reading.requestors_of(record)
        if not requestors:
            return Customer()
        fields = {"fields": "RealName,EmailAddress,CustomFields"}
        try:
            users = self._http.post(
                "/users", [{"field": "Name", "value": requestors[0]}], fields, changes=False
            ).body["items"]
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS:
                raise
            users = []
        return reading.customer_from(users[0]) if users else reading.customer_known_by(requestors[0])

    def is_colleague(self, login: str) -> bool:
        """Asked once for everybody: RT tells it only in the user's own record."""
        if login not in self._colleagues:
            try:
                user = self._http.get(f"/user/{quote(login, safe='')}").body
            except ServiceError as error:
                if error.trouble not in {Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET}:
                    raise
                user = {}
            self._colleagues[login] = bool(int(user.get("Privileged") or 0))
        return self._colleagues[login]


def _user_of(account: Account, credential: Credential) -> str:
    """The user to ask for: RT's tokens begin with their owner's number."""
    token = _TOKEN.fullmatch(credential.secret.strip()) if account.sign_in is SignIn.TOKEN else None
    return token[1] if token else account.login
