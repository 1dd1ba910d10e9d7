"""A session with Help Scout, whose token is lent for an app's id and secret and kept in memory alone.

It is asked for in JSON: the vendor's page on authentication takes that as well as a form.
"""

import threading
from collections.abc import Callable

from assistant.domain.account import Account, Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.foreign_json import record, texts
from assistant.wire.address import base, parts_of
from assistant.wire.answer import Answer, Json, Limits, Parameters
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http
from assistant.wire.patience import Sleep
from assistant.wire.polite import Polite

API = "https://api.helpscout.net"
_FETCH = "/v2/oauth2/token"
# What the token's desk answers where the app or its secret is not good.
_NOT_LENT = frozenset({Trouble.REJECTED, Trouble.WRONG_CREDENTIALS, Trouble.NO_RIGHTS})


class Session:
    """Asks like ``Polite``; where a token is refused, once more with a new one: nothing was carried out."""

    def __init__(self, account: Account, credential: Credential, limits: Limits, sleep: Sleep) -> None:
        """Nothing is asked yet; the account's login is the app's id."""
        self._account, self._credential = account, credential
        self._limits, self._sleep = limits, sleep
        self._home = _home_of(account.address)
        # The secret travels in the body: this header says nothing.
        self._desk = Polite(self._http("/", "application/json", "Accept"), sleep)
        self._lent: Polite | None = None
        self._lending = threading.Lock()

    @property
    def host(self) -> str:
        """As the agent knows it."""
        return self._desk.host

    def get(self, path: str, parameters: Parameters | None = None) -> Answer:
        """Ask for something."""
        return self._asked(lambda http: http.get(path, parameters))

    def post(self, path: str, body: Json) -> Answer:
        """Add something."""
        return self._asked(lambda http: http.post(path, body))

    def put(self, path: str, body: Json) -> Answer:
        """Replace something."""
        return self._asked(lambda http: http.put(path, body))

    def patch(self, path: str, body: Json) -> Answer:
        """Change a part of something."""
        return self._asked(lambda http: http.patch(path, body))

    def close(self) -> None:
        """Let go of the connections, and of the token."""
        with self._lending:
            self._drop()
            self._desk.close()

    def _asked(self, question: Callable[[Polite], Answer]) -> Answer:
        http = self._current()
        try:
            return question(http)
        except ServiceError as error:
            if error.trouble is not Trouble.WRONG_CREDENTIALS:
                raise
        with self._lending:
            # Another thread may have dropped it already.
            if self._lent is http:
                self._drop()
        return question(self._current())

    def _current(self) -> Polite:
        with self._lending:
            if self._lent is None:
                self._lent = Polite(
                    self._http("/v2", f"Bearer {self._token()}", "Authorization"), self._sleep
                )
            return self._lent

    def _drop(self) -> None:
        if self._lent is not None:
            self._lent.close()
        self._lent = None

    def _token(self) -> str:
        request = {
            "grant_type": "client_credentials",
            "client_id": self._account.login.strip(),
            "client_secret": self._credential.secret.strip(),
        }
        try:
            answer = self._desk.post(_FETCH, request, changes=False)
        except ServiceError as error:
            if error.trouble in _NOT_LENT:
                raise trouble_with(Trouble.WRONG_CREDENTIALS, self.host) from error
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host) from error
            raise
        with understood(self.host):
            (token,) = texts([record(answer.body)["access_token"]])
            return token

    def _http(self, path: str, secret: str, header: str) -> Http:
        """Help Scout confirms a new message with an empty body."""
        return Http(
            self._home + path,
            secret,
            ca_file=self._account.ca_file,
            limits=self._limits,
            header=header,
            silent=True,
            unsaid=self._credential.secret.strip(),
        )


def _home_of(address: str) -> str:
    """One address serves everybody; agents may have typed that of their own pages there."""
    parts = parts_of(address)
    host = f".{parts.hostname or 'helpscout.com'}"
    return API if host.endswith((".helpscout.com", ".helpscout.net")) else base(parts)
