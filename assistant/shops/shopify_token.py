"""The two ways to a token for Shopify: one that the shop gave us, and one that is lent for a day."""

import threading
from datetime import datetime, timedelta
from typing import Protocol

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.source import Source
from assistant.ports import Clock
from assistant.shops.door import door
from assistant.wire.answer import Json, Limits
from assistant.wire.errors import trouble_with, understood
from assistant.wire.http import Http

_HEADER = "X-Shopify-Access-Token"
_FETCH = "/admin/oauth/access_token"
# What Shopify answers where the client, its secret or the shop's consent is not good.
_NOT_LENT = frozenset({Trouble.REJECTED, Trouble.WRONG_CREDENTIALS, Trouble.NO_RIGHTS})


class Access(Protocol):
    """A session whose requests carry a token."""

    def http(self) -> Http:
        """The session to use now; it may have to be fetched first."""
        ...

    def renewable(self, refused: Http) -> bool:
        """Drop a session that Shopify refused; whether another can be had."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


class GivenToken:
    """A token of a custom app; it does not expire."""

    def __init__(self, home: str, source: Source, credential: Credential, limits: Limits) -> None:
        """Nothing is asked yet; a copied token brings line ends along."""
        self._http = Http(
            home, credential.secret.strip(), ca_file=source.ca_file, limits=limits, header=_HEADER
        )

    def http(self) -> Http:
        """Always the same."""
        return self._http

    def renewable(self, refused: Http) -> bool:
        """What was refused stays refused."""
        del refused
        return False

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()


class LentToken:
    """A token that Shopify lends an app for its client id and secret; it is kept in memory alone."""

    def __init__(
        self, home: str, source: Source, credential: Credential, clock: Clock, limits: Limits
    ) -> None:
        """Nothing is asked yet."""
        self._home, self._source, self._credential = home, source, credential
        self._clock, self._limits = clock, limits
        self._desk = door(home, source, credential, limits)
        self._lent: Http | None = None
        self._until: datetime | None = None
        self._lending = threading.Lock()

    def http(self) -> Http:
        """With the token that we have; with a new one where that is about to expire."""
        with self._lending:
            if self._lent is None or self._is_over():
                self._drop()
                self._lent = self._fetched()
            return self._lent

    def renewable(self, refused: Http) -> bool:
        """Another thread may have dropped it already."""
        with self._lending:
            if self._lent is refused:
                self._drop()
        return True

    def close(self) -> None:
        """Let go of the connections, and of the token."""
        with self._lending:
            self._drop()
            self._desk.close()

    def _is_over(self) -> bool:
        return self._until is not None and self._clock.now() >= self._until

    def _drop(self) -> None:
        if self._lent is not None:
            self._lent.close()
        self._lent, self._until = None, None

    def _fetched(self) -> Http:
        asked = self._clock.now()
        answer = self._answer()
        with understood(self._desk.host):
            token, seconds = str(answer["access_token"]), answer.get("expires_in")
            # A tenth is left over, so that no request sets out with a token that expires on the way.
            self._until = asked + timedelta(seconds=float(seconds) * 0.9) if seconds else None
        return Http(self._home, token, ca_file=self._source.ca_file, limits=self._limits, header=_HEADER)

    def _answer(self) -> Json:
        request = {
            "grant_type": "client_credentials",
            "client_id": self._source.login.strip(),
            "client_secret": self._credential.secret.strip(),
        }
        try:
            return self._desk.post(_FETCH, request, changes=False).body
        except ServiceError as error:
            if error.trouble in _NOT_LENT:
                raise trouble_with(Trouble.WRONG_CREDENTIALS, self._desk.host) from error
            raise
