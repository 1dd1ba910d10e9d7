"""The two ways into a Vendure: an API key, and a log-in whose session is kept in memory alone."""

import re
import threading
from collections.abc import Mapping
from typing import Protocol

from assistant.domain.account import Credential
from assistant.domain.errors import Trouble
from assistant.domain.source import Source
from assistant.shops.door import door
from assistant.shops.vendure_queries import LOGIN
from assistant.wire.answer import Limits
from assistant.wire.errors import trouble_with
from assistant.wire.http import Http
from assistant.wire.patience import Patience

_TOKEN = "vendure-auth-token"  # noqa: S105 - the name of a header
_KEY = "vendure-api-key"
# Several cookies come in one line, and their dates hold commas too.
_COOKIE = re.compile(r"(?:^|,\s*)([^=;,\s]+=[^;,]+)")


class Session(Protocol):
    """Requests that are ours."""

    def http(self, patience: Patience) -> Http:
        """The session to use now; somebody may have to log in first."""
        ...

    def renewable(self, refused: Http) -> bool:
        """Drop a session that was refused; whether another can be had."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


class KeySession:
    """An API key; it does not expire by itself."""

    def __init__(self, home: str, source: Source, credential: Credential, limits: Limits) -> None:
        """Nothing is asked yet; a copied key brings line ends along."""
        self._http = Http(home, credential.secret.strip(), ca_file=source.ca_file, limits=limits, header=_KEY)

    def http(self, patience: Patience) -> Http:
        """Always the same."""
        del patience
        return self._http

    def renewable(self, refused: Http) -> bool:
        """What was refused stays refused."""
        del refused
        return False

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()


class LoginSession:
    """An administrator's log-in. Vendure answers with a token, with cookies, or with both."""

    def __init__(self, home: str, source: Source, credential: Credential, limits: Limits) -> None:
        """Nothing is asked yet."""
        self._home, self._source, self._credential, self._limits = home, source, credential, limits
        self._door = door(home, source, credential, limits)
        self._open: Http | None = None
        self._opening = threading.Lock()

    def http(self, patience: Patience) -> Http:
        """With the session that we have; the first one logs in."""
        with self._opening:
            if self._open is None:
                self._open = self._logged_in(patience)
            return self._open

    def renewable(self, refused: Http) -> bool:
        """Another thread may have dropped it already."""
        with self._opening:
            if self._open is refused:
                self._drop()
        return True

    def close(self) -> None:
        """Let go of the connections, and of the session."""
        with self._opening:
            self._drop()
            self._door.close()

    def _drop(self) -> None:
        if self._open is not None:
            self._open.close()
        self._open = None

    def _logged_in(self, patience: Patience) -> Http:
        # A password may begin or end with a space.
        who = {"username": self._source.login.strip(), "password": self._credential.secret}
        asked = {"query": LOGIN, "variables": who}
        answer = patience.ask(lambda: self._door.post("", asked, changes=False))
        if answer.body["data"]["login"]["__typename"] != "CurrentUser":
            raise trouble_with(Trouble.WRONG_CREDENTIALS, self._door.host)
        header, secret = _session_in(answer.headers)
        if not secret:
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self._door.host)
        return Http(self._home, secret, ca_file=self._source.ca_file, limits=self._limits, header=header)


def _session_in(headers: Mapping[str, str]) -> tuple[str, str]:
    """The header that carries the session from now on, and what it says."""
    token = headers.get(_TOKEN, "")
    if token:
        return "Authorization", f"Bearer {token}"
    return "Cookie", "; ".join(_COOKIE.findall(headers.get("set-cookie", "")))
