"""A small SMTP server of ours, for what a real one never does when it is asked to.

It takes every mail and hands it to ``delivers``; ``mishap`` says what happens to the next one instead.
"""

import contextlib
import socketserver
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from typing_extensions import override


class Mishap(StrEnum):
    """What can become of a mail between its first byte and its confirmation."""

    CUT_AT_GREETING = "cut at the greeting"
    CUT_BEFORE_DATA = "cut before the mail was asked for"
    CUT_WITHIN_DATA = "cut while the mail came in"
    CUT_AFTER_DATA = "taken, then cut"
    SILENT_AFTER_DATA = "taken, then silent"
    LOST_AFTER_DATA = "swallowed, then cut"
    NONSENSE_AFTER_DATA = "taken, then nonsense"
    REFUSED_AFTER_DATA = "refused as a whole"
    REFUSED_SENDER = "sender refused"
    REFUSED_RECIPIENT = "recipient refused"
    BUSY = "busy"
    ENDLESS_GREETING = "a greeting without end"


@dataclass
class Relay:
    """What the tests see of it."""

    port: int = 0
    mishap: Mishap | None = None
    """Of the next mail alone."""
    mails: list[tuple[str, tuple[str, ...], bytes]] = field(default_factory=list)
    """Sender, recipients and content of all that it took."""
    delivers: Callable[[str, tuple[str, ...], bytes], None] = lambda *_: None
    offers: tuple[str, ...] = ("8BITMIME", "AUTH PLAIN LOGIN")
    welcomes: bool = True
    knows: Callable[[str], bool] = lambda _: True
    commands: list[str] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)


@contextlib.contextmanager
def relaying(relay: Relay, certificate: Path | None = None) -> Iterator[Relay]:
    """Serve until the block is left; encrypted from the first byte where there is a certificate."""

    class Listener(socketserver.ThreadingTCPServer):
        daemon_threads = True

    class Connection(socketserver.StreamRequestHandler):
        timeout = 30

        @override
        def handle(self) -> None:
            with contextlib.suppress(OSError):
                _Talk(relay, self).goes_on()

        @override
        def finish(self) -> None:
            with contextlib.suppress(OSError):
                super().finish()

    with Listener(("127.0.0.1", 0), Connection) as listener:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            listener.socket = context.wrap_socket(
                listener.socket, server_side=True, do_handshake_on_connect=False
            )
        relay.port = listener.server_address[1]
        thread = threading.Thread(target=listener.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield relay
        finally:
            relay.stopping.set()
            listener.shutdown()
            thread.join()


class _CutError(OSError):
    """The connection ends here, on purpose."""


class _Talk:
    """One connection."""

    def __init__(self, relay: Relay, wire: socketserver.StreamRequestHandler) -> None:
        self._relay, self._wire = relay, wire
        self._sender = ""
        self._recipients: list[str] = []

    def goes_on(self) -> None:
        self._happens(Mishap.CUT_AT_GREETING)
        while self._relay.mishap is Mishap.ENDLESS_GREETING and not self._relay.stopping.wait(0.01):
            self._says("220-and another line")
        self._says("220 shop.example ESMTP")
        while line := self._wire.rfile.readline().decode("utf-8", "replace").strip():
            self._relay.commands.append(line)
            verb = line.split()[0].upper().split(":")[0]
            answer = getattr(self, f"_{verb.lower()}", None)
            if verb == "QUIT":
                self._says("221 bye")
                return
            self._says(answer(line) if answer else "502 unknown")

    def _ehlo(self, _line: str) -> str:
        self._says("250-shop.example")
        for offer in self._relay.offers:
            self._says(f"250-{offer}")
        return "250 SIZE 20000000"

    def _auth(self, line: str) -> str:
        if len(line.split()) < 3:
            self._says("334 ")
            self._wire.rfile.readline()
        return "235 welcome" if self._relay.welcomes else "535 wrong"

    def _mail(self, line: str) -> str:
        if self._happens(Mishap.BUSY):
            return "421 too busy"
        if self._happens(Mishap.REFUSED_SENDER):
            return "550 not your address"
        self._sender, self._recipients = line.partition(":")[2].strip(), []
        return "250 ok"

    def _rcpt(self, line: str) -> str:
        address = line.partition("<")[2].partition(">")[0]
        if self._happens(Mishap.REFUSED_RECIPIENT) or not self._relay.knows(address):
            return "550 nobody here"
        self._recipients.append(address)
        return "250 ok"

    def _data(self, _line: str) -> str:
        self._happens(Mishap.CUT_BEFORE_DATA)
        self._says("354 go on")
        if self._relay.mishap is Mishap.CUT_WITHIN_DATA:
            self._wire.rfile.read(10)
            self._happens(Mishap.CUT_WITHIN_DATA)
        content = self._content()
        self._happens(Mishap.LOST_AFTER_DATA)
        if self._happens(Mishap.REFUSED_AFTER_DATA):
            return "554 this is spam"
        mail = self._sender, tuple(self._recipients), content
        self._relay.mails.append(mail)
        self._relay.delivers(*mail)
        self._happens(Mishap.CUT_AFTER_DATA)
        if self._happens(Mishap.SILENT_AFTER_DATA):
            self._relay.stopping.wait(30)
        return "what?" if self._happens(Mishap.NONSENSE_AFTER_DATA) else "250 taken"

    def _content(self) -> bytes:
        lines = []
        while (line := self._wire.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return b"".join(lines)

    def _rset(self, _line: str) -> str:
        return "250 ok"

    def _noop(self, _line: str) -> str:
        return "250 ok"

    def _says(self, line: str) -> None:
        self._wire.wfile.write(line.encode() + b"\r\n")

    def _happens(self, mishap: Mishap) -> bool:
        """Whether it is its turn; those that cut do so here."""
        if self._relay.mishap is not mishap:
            return False
        self._relay.mishap = None
        if "cut" in mishap:
            raise _CutError
        return True
