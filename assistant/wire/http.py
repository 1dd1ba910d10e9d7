"""The one way to another system's HTTP API: encrypted, bounded, its credentials sent to no other host.

What surprises: proxies are taken from the system's settings (offices have them), but never for this computer
itself; nothing else of the environment counts, so neither ``.netrc`` nor a certificate bundle named there.
"""

import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode, urljoin

from assistant.domain.errors import ServiceError, Trouble
from assistant.wire import errors
from assistant.wire.address import base, is_this_computer, origin, parts_of, proxies_for
from assistant.wire.answer import LIMITS, Answer, Json, Limits, Parameters, json_of
from assistant.wire.body import Outgoing, json_bytes
from assistant.wire.secret import are_in, secrets_in

if TYPE_CHECKING:
    import requests

_MOST_REDIRECTS = 5
_GOOD, _NO_CONTENT, _NO_SUCCESS, _NOT_MODIFIED = 200, 204, 300, 304


class Http:
    """A session with one host. Safe to call from several worker threads.

    Every call raises ``ServiceError``. The calls that change something raise ``SendDoubtfulError`` where the
    whole request had left and nobody can tell whether it was carried out.
    """

    def __init__(
        self,
        address: str,
        authorization: str,
        *,
        ca_file: str = "",
        limits: Limits = LIMITS,
        header: str = "Authorization",
        also: Mapping[str, str] | None = None,
        silent: bool = False,
        unsaid: str = "",
    ) -> None:
        """Name the header that carries the secret, and others that say nothing secret.

        ``unsaid`` is a secret that travels in bodies instead.
        ``silent`` where the server confirms a change with an empty body, here None.
        """
        self._address = address
        self._authorization = authorization
        self._secrets = secrets_in(authorization) | {unsaid or authorization}
        self._header, self._also = header, dict(also or {})
        self._silent = silent
        self._ca_file = ca_file
        self._limits = limits
        self._session: requests.Session | None = None
        self._opening = threading.Lock()

    @property
    def host(self) -> str:
        """As the agent knows it, for words about it."""
        return parts_of(self._address).hostname or self._address

    def get(
        self,
        path: str,
        parameters: Parameters | None = None,
        *,
        may_be_empty: bool = False,
        unless_still: str = "",
    ) -> Answer:
        """Ask for something; redirects are followed on the same host only.

        The body is None where it ``may_be_empty`` (204), or is ``unless_still`` this version (304).
        """
        url, known = self._url(path, parameters), {"If-None-Match": unless_still} if unless_still else {}
        for _ in range(_MOST_REDIRECTS):
            status, headers, body = self._exchange("GET", url, None, known)
            if (may_be_empty and status == _NO_CONTENT) or (known and status == _NOT_MODIFIED):
                return Answer(None, headers=headers)
            if status not in errors.REDIRECTS:
                return self._answer(status, headers, body)
            target = urljoin(url, headers.get("location", ""))
            if origin(target) != origin(url):
                break
            url = target
        raise errors.trouble_with(Trouble.NOT_THIS_SERVICE, self.host)

    def post(
        self, path: str, body: Json, parameters: Parameters | None = None, *, changes: bool = True
    ) -> Answer:
        """Send something; ``changes=False`` for a search whose terms do not fit into an address."""
        return self._send("POST", path, body, parameters, {}, changes=changes)

    def put(self, path: str, body: Json, *, if_match: str = "") -> Answer:
        """Change something, where it still is what ``if_match`` says."""
        return self._send("PUT", path, body, None, {"If-Match": if_match} if if_match else {}, changes=True)

    def patch(self, path: str, body: Json) -> Answer:
        """Change a part of something."""
        return self._send("PATCH", path, body, None, {}, changes=True)

    def delete(self, path: str, body: Json = None, parameters: Parameters | None = None) -> Answer:
        """Take something away; some servers want to hear what of it in a body."""
        return self._send("DELETE", path, body, parameters, {}, changes=True)

    def quoted(self, body: Json) -> str:
        """The server's own words, unless they hold the secret that it was sent."""
        words = errors.line_of(body)
        return "" if are_in(self._secrets, words) else errors.clipped(words)

    def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            self._session.close()

    def _send(
        self,
        method: str,
        path: str,
        body: Json,
        parameters: Parameters | None,
        headers: Mapping[str, str],
        *,
        changes: bool,
    ) -> Answer:
        outgoing = Outgoing(b"" if body is None else json_bytes(body), changes=changes)
        if body is not None:
            headers = {"Content-Type": "application/json; charset=utf-8", **headers}
        try:
            status, came, content = self._exchange(method, self._url(path, parameters), outgoing, headers)
        except ServiceError as error:
            if changes and outgoing.left:
                raise errors.doubtful(self.host) from error
            raise
        silence = not content and (self._silent or status == _NO_CONTENT)
        understood = silence or json_of(came, content) is not None
        if changes and errors.leaves_doubt(status, understood=understood):
            raise errors.doubtful(self.host)
        if silence and _GOOD <= status < _NO_SUCCESS:
            return Answer(None, headers=came)
        return self._answer(status, came, content)

    def _url(self, path: str, parameters: Parameters | None) -> str:
        """The address of a path; refuses to speak to a stranger without encryption."""
        parts = parts_of(self._address)
        if not parts.hostname:
            raise errors.trouble_with(Trouble.NAME_NOT_FOUND, self._address)
        if parts.scheme != "https" and not (parts.scheme == "http" and is_this_computer(parts.hostname)):
            raise errors.trouble_with(Trouble.INSECURE_ADDRESS, parts.hostname)
        if not (self._authorization.isascii() and self._authorization.isprintable()):
            # Such a header is refused below, in words that would hold the secret.
            raise errors.trouble_with(Trouble.WRONG_CREDENTIALS, self.host)
        query = "?" + urlencode(parameters, quote_via=quote) if parameters else ""
        return f"{base(parts)}{parts.path.rstrip('/')}{path}{query}"

    def _exchange(
        self, method: str, url: str, body: Outgoing | None, headers: Mapping[str, str]
    ) -> tuple[int, Mapping[str, str], bytes]:
        """Status, headers and whole body; every failure of the network is told as trouble."""
        import urllib3

        # What changes something has a connection of its own: on a kept one a late second answer to what was
        # asked before would be taken for a yes, and a server that lets go of it just then leaves a doubt.
        alone = body is not None and body.changes
        session = self._session_of_its_own() if alone else self._connected()
        try:
            with session.request(
                method,
                url,
                data=body,
                headers={self._header: self._authorization, **self._also, **headers},
                timeout=(self._limits.connect, self._limits.read),
                allow_redirects=False,
                stream=True,
                proxies=proxies_for(url),
                verify=self._verified(),
            ) as answer:
                return answer.status_code, answer.headers, self._read(answer)
        except (OSError, ValueError, urllib3.exceptions.HTTPError) as error:
            raise errors.trouble_with(errors.trouble_of(error), self.host) from _bare(error)
        finally:
            if alone:
                session.close()

    def _read(self, answer: "requests.Response") -> bytes:
        """The whole body, as it comes in: neither endless nor too large."""
        until = time.monotonic() + self._limits.whole
        pieces, size = [], 0
        while piece := answer.raw.read1(65536, decode_content=True):
            pieces.append(piece)
            size += len(piece)
            if size > self._limits.bytes:
                raise errors.trouble_with(Trouble.NOT_THIS_SERVICE, self.host)
            if time.monotonic() > until:
                raise errors.trouble_with(Trouble.TIMEOUT, self.host)
        return b"".join(pieces)

    def _answer(self, status: int, headers: Mapping[str, str], content: bytes) -> Answer:
        body = json_of(headers, content)
        if not _GOOD <= status < _NO_SUCCESS:
            trouble = errors.trouble_of_status(status)
            if trouble is Trouble.NO_SUCH_TICKET and body is None:
                trouble = Trouble.NOT_THIS_SERVICE
            wait = errors.wait_asked_for(headers)
            error = errors.trouble_with(trouble, self.host, self.quoted(body) or str(status), wait=wait)
            error.status = status
            raise error
        if body is None:
            raise errors.trouble_with(Trouble.NOT_THIS_SERVICE, self.host)
        return Answer(body, headers.get("etag", ""), headers)

    def _connected(self) -> "requests.Session":
        """One session for all threads, made on the first call: importing it is slow."""
        with self._opening:
            if self._session is None:
                self._session = self._session_of_its_own()
            return self._session

    def _session_of_its_own(self) -> "requests.Session":
        from assistant.wire.session import new_session

        return new_session(self._limits)

    def _verified(self) -> str | bool:
        if not self._ca_file:
            return True
        if not Path(self._ca_file).is_file():
            raise errors.trouble_with(Trouble.TLS_NOT_TRUSTED, self.host)
        return self._ca_file


def _bare(error: BaseException) -> BaseException:
    """The same error without the request that it holds: its headers carry the secret."""
    for name in ("request", "response"):
        if getattr(error, name, None) is not None:
            setattr(error, name, None)
    return error
