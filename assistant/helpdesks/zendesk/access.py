"""How we get in at Zendesk, and as whom."""

from assistant.domain.account import Credential, Identity
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.helpdesks.foreign_json import digits, text
from assistant.helpdesks.zendesk import reading
from assistant.wire.address import basic_authorization, token_authorization
from assistant.wire.answer import Json
from assistant.wire.errors import trouble_with
from assistant.wire.polite import Polite

NOT_TOLD = frozenset({Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET})
_WITH_TOKEN = "/token"  # noqa: S105 - what a login ends with, beside a token


def authorization_for(login: str, credential: Credential) -> str:
    """With a login the secret is an API token, without one an OAuth token."""
    login = login.strip().removesuffix(_WITH_TOKEN)
    if not login:
        return token_authorization("Bearer", credential)
    return basic_authorization(login + _WITH_TOKEN, Credential(credential.secret.strip()))


class Ourselves:
    """The user that Zendesk takes us for, asked for once."""

    def __init__(self, http: Polite, *, company_token: bool) -> None:
        """``company_token``: an API token, which works for everybody's login."""
        self._http = http
        self._company_token = company_token
        self._user: Json = None

    def id(self) -> str:
        """Our number."""
        return digits(self.user()["id"])

    def verified(self) -> Identity:
        """Asked for anew."""
        self._user = None
        return reading.identity_from(self.user(), acts_for_others=self._acts_for_others())

    def user(self) -> Json:
        """Our record. Anonymous callers get one too, without an id; so do we where tokens are off."""
        if self._user is None:
            self._user = self._agent()
        return self._user

    def _agent(self) -> Json:
        try:
            user = self._http.get("/users/me").body["user"]
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self._http.host) from error
            raise
        if user["id"] is None:
            raise trouble_with(Trouble.WRONG_CREDENTIALS, self._http.host)
        if user["role"] not in reading.AGENTS:
            raise ServiceError(
                Trouble.NO_RIGHTS,
                translatable("errors", "You are signed in to {host}, but may see no queue and no ticket."),
                translatable("errors", "Ask an administrator of the helpdesk for the right."),
                host=self._http.host,
            )
        return user

    def _acts_for_others(self) -> bool | None:
        """An API token does; an OAuth token only where it was made for that."""
        if self._company_token:
            return True
        try:
            token = self._http.get("/oauth/tokens/current").body["token"]
        except ServiceError as error:
            if error.trouble not in NOT_TOLD:
                raise
            return None
        return any("impersonate" in text(scope) for scope in token["scopes"])
