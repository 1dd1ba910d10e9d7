"""A session whose every answer ends: its head and its body together, after a time and after a size.

What the libraries call a timeout is the silence between two pieces. A head that drips, or a server that says
'go on' for ever, would keep a worker for good.
"""

import time
from http.client import HTTPResponse
from http.cookiejar import DefaultCookiePolicy
from io import BufferedReader, RawIOBase
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from typing_extensions import Buffer, override
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ProtocolError

from assistant import __version__
from assistant.wire.answer import Limits

_HEAD = 1024 * 1024
"""What may come beside a body."""


def new_session(limits: Limits) -> requests.Session:
    """Knows nothing of the environment, keeps no cookie."""
    session = requests.Session()
    session.trust_env = False
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    # Servers like RT send a browser to their log-in page: we say that we are none.
    session.headers.update({"Accept": "application/json", "User-Agent": f"Evenhand/{__version__}"})
    for scheme in ("https://", "http://"):
        session.mount(scheme, _Bounded(limits))
    return session


class _Bounded(HTTPAdapter):
    """Connections whose answers end, with and without a proxy.

    A server may let go of a kept line while we say something on it. What only asks is then asked once more;
    what changes something never.
    """

    def __init__(self, limits: Limits) -> None:
        self._pools = _pools(limits)
        super().__init__()

    @override
    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        super().init_poolmanager(*args, **more)
        self.poolmanager.pool_classes_by_scheme = self._pools

    @override
    def send(self, request: requests.PreparedRequest, *args: Any, **more: Any) -> requests.Response:
        try:
            return super().send(request, *args, **more)
        except requests.ConnectionError as error:
            if request.method != "GET" or not _let_go(error):
                raise
            return super().send(request, *args, **more)

    @override
    def proxy_manager_for(self, proxy: Any, **more: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **more)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _let_go(error: requests.ConnectionError) -> bool:
    """Whether the other side ended the line before it said a thing."""
    told = error.args[0] if error.args else None
    return isinstance(told, ProtocolError) and isinstance(
        told.args[-1], ConnectionResetError | ConnectionAbortedError | BrokenPipeError
    )


def _pools(limits: Limits) -> dict[str, type[HTTPConnectionPool]]:
    """The libraries make an answer themselves, by the class that their connection names."""

    class Response(HTTPResponse):
        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            self.fp = BufferedReader(_Ending(self.fp.detach(), limits))

    class Plain(HTTPConnection):
        response_class = Response

    class Safe(HTTPSConnection):
        response_class = Response

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SafePool(HTTPSConnectionPool):
        ConnectionCls = Safe

    return {"http": PlainPool, "https": SafePool}


class _Ending(RawIOBase):
    """What a socket says, until enough time went by or enough was said."""

    def __init__(self, source: RawIOBase, limits: Limits) -> None:
        self._source = source
        self._until = time.monotonic() + limits.whole
        self._left = limits.bytes + _HEAD

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer, /) -> int | None:
        if time.monotonic() > self._until:
            raise TimeoutError
        came = self._source.readinto(buffer)
        self._left -= came or 0
        if self._left < 0:
            raise ConnectionError
        return came

    @override
    def close(self) -> None:
        self._source.close()
        super().close()
