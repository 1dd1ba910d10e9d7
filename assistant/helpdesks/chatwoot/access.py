"""The way to one account of a Chatwoot: whose token it is, which account, and under which header."""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.helpdesks.foreign_json import Record, number, record, records, text
from assistant.wire.address import base, parts_of
from assistant.wire.answer import Json, Limits
from assistant.wire.errors import trouble_with
from assistant.wire.http import Http
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

_APP = re.compile(r"/(?:app|api)(?:/.*)?$")
_ACCOUNT = re.compile(r"/accounts/(\d{1,18})(?:/|$)")
# The documented one, and how it comes through a proxy that drops names with underscores; both are one to it.
_HEADERS = ("api_access_token", "api-access-token")
# Said of a token that is not good; the same status is used for what a good one may not do.
_NOT_GOOD = ("access token", "sign in")


@dataclass(frozen=True, slots=True)
class Session:
    """An account that answered."""

    http: Polite
    home: str
    """Of every path in the account."""
    account: str
    me: int
    identity: Identity


class Access:
    """Asks who we are before anything else; the answer holds the token, so it goes no further than here."""

    def __init__(self, account: Account, credential: Credential, limits: Limits, sleep: Sleep) -> None:
        """Nothing is asked yet; a copied token brings line ends along."""
        parts = parts_of(account.address)
        self.home = base(parts) + _APP.sub("", parts.path).rstrip("/") if parts.hostname else account.address
        named = _ACCOUNT.search(parts.path)
        self._named = named[1] if named else ""
        self._https = [
            Polite(
                Http(
                    self.home,
                    credential.secret.strip(),
                    ca_file=account.ca_file,
                    limits=limits,
                    header=header,
                ),
                sleep,
            )
            for header in _HEADERS
        ]
        self._session: Session | None = None
        self._asking = threading.Lock()

    @property
    def host(self) -> str:
        """As the agent knows it."""
        return self._https[0].host

    @property
    def account(self) -> str:
        """The account's number, as far as it is known by now."""
        return self._session.account if self._session else self._named

    def session(self, *, anew: bool = False) -> Session:
        """Who we are is asked once, or anew."""
        with self._asking:
            if self._session is None or anew:
                self._session = self._opened()
            return self._session

    def close(self) -> None:
        """Let go of the connections."""
        for http in self._https:
            http.close()

    def _opened(self) -> Session:
        http, profile = self._profile()
        account = self._chosen(profile)
        email = text(profile.get("email"))
        identity = Identity(email, text(profile.get("name")), email, acts_for_others=False)
        if not email:
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host)
        return Session(http, f"/api/v1/accounts/{account}", account, number(profile["id"]), identity)

    def _profile(self) -> tuple[Polite, Record]:
        try:
            return self._https[0], _profile_of(self._https[0])
        except ServiceError as error:
            if error.trouble is not Trouble.WRONG_CREDENTIALS:
                raise
        return self._https[1], _profile_of(self._https[1])

    def _chosen(self, profile: Record) -> str:
        """The account that the address names, or the only one."""
        active = [
            str(number(item["id"]))
            for item in records(profile["accounts"])
            if item.get("status", "active") == "active"
        ]
        if self._named and self._named not in active:
            raise ServiceError(
                Trouble.NO_RIGHTS,
                translatable("errors", "You are signed in to {host}, but may see no queue and no ticket."),
                translatable("errors", "Ask an administrator of the helpdesk for the right."),
                host=self.host,
            )
        if not self._named and len(active) != 1:
            # Which of them, the address must say.
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host)
        return self._named or active[0]


def _profile_of(http: Polite) -> Record:
    try:
        return record(http.get("/api/v1/profile").body)
    except ServiceError as error:
        if error.trouble is Trouble.NO_SUCH_TICKET:
            raise trouble_with(Trouble.NOT_THIS_SERVICE, http.host) from error
        raise


def told_apart(ask: Callable[[], Json], host: str) -> Json:
    """The answer; a good token that may not do this is told by the same status as one that is not good."""
    try:
        return ask()
    except ServiceError as error:
        said = str(error.parameters.get("said", "")).lower()
        if error.trouble is Trouble.WRONG_CREDENTIALS and not any(mark in said for mark in _NOT_GOOD):
            raise trouble_with(Trouble.NO_RIGHTS, host) from error
        raise
