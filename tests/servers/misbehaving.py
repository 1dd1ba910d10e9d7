"""A local HTTP server that misbehaves on purpose, one behaviour at a time.

``with misbehaving(answers(200, b"<html>", kind="text/html")) as server: ...``; what arrived is in
``server.received``. It serves until the block is left, and leaves no thread behind.
"""

import contextlib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assistant.wire.answer import Limits


@dataclass(frozen=True)
class Received:
    """One request as it arrived."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


Behaviour = Callable[["Conversation"], None]


@dataclass
class Server:
    """What the tests see of it."""

    port: int
    scheme: str = "http"
    received: list[Received] = field(default_factory=list)
    connections: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"{self.scheme}://127.0.0.1:{self.port}"


class Conversation:
    """One connection, for a behaviour to misuse."""

    def __init__(self, connection: socket.socket, server: Server) -> None:
        """Nothing is read before the behaviour asks for it."""
        self._connection = connection
        self._server = server
        self._stream = connection.makefile("rb")

    def head(self) -> Received | None:
        """Read a request without its body."""
        first = self._stream.readline().split()
        if len(first) < 3:
            return None
        headers: dict[str, str] = {}
        while line := self._stream.readline().strip():
            name, _, value = line.partition(b":")
            headers[name.decode().lower()] = value.strip().decode("latin-1")
        return Received(first[0].decode(), first[1].decode(), headers, b"")

    def request(self) -> Received | None:
        """Read a whole request, and remember it."""
        head = self.head()
        if head is None:
            return None
        body = self._stream.read(int(head.headers.get("content-length", 0)))
        whole = Received(head.method, head.path, head.headers, body)
        self._server.received.append(whole)
        return whole

    def say(self, data: bytes) -> None:
        """Send bytes as they are."""
        self._connection.sendall(data)

    def pause(self, seconds: float) -> bool:
        """Wait; False once the test is over."""
        return not self._server.stopping.wait(seconds)

    def cut(self) -> None:
        """Reset the connection, so that the other side cannot take it for an end."""
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        self.end()
        self._connection.close()

    def end(self) -> None:
        """Let go of the reader, without which the connection stays open."""
        self._stream.close()


Chooses = Callable[[Received], tuple[int, bytes, Mapping[str, str]]]


def answers(status: int, body: bytes = b"{}", kind: str = "application/json", **headers: str) -> Behaviour:
    """Answer every request alike; header names are written with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return answers_by(lambda _: (status, body, {"Content-Type": kind, **named}))


def answers_by(chooses: Chooses) -> Behaviour:
    """Answer with the status, body and headers that are chosen for a request; JSON where nothing is said."""

    def behave(conversation: Conversation) -> None:
        request = conversation.request()
        if request is None:
            return
        status, body, headers = chooses(request)
        headers = {"Content-Type": "application/json", **headers, "Content-Length": str(len(body))}
        lines = [f"HTTP/1.1 {status} So", *(f"{name}: {headers[name]}" for name in headers)]
        conversation.say("\r\n".join([*lines, "Connection: close", "", ""]).encode() + body)

    return behave


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """One behaviour for each connection; the last one stays."""
    waiting = list(behaviours)

    def behave(conversation: Conversation) -> None:
        (waiting.pop(0) if len(waiting) > 1 else waiting[0])(conversation)

    return behave


def cuts_before_reading(conversation: Conversation) -> None:
    """Reset as soon as somebody connects."""
    conversation.cut()


def cuts_within_the_body(conversation: Conversation) -> None:
    """Read the head and a little more, then reset."""
    conversation.head()
    conversation.cut()


def cuts_after_reading(conversation: Conversation) -> None:
    """Take the whole request, then go without a word."""
    conversation.request()
    conversation.cut()


def cuts_its_answer(conversation: Conversation) -> None:
    """Promise more than comes."""
    conversation.request()
    conversation.say(b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{"Ver')


def says_nothing(conversation: Conversation) -> None:
    """Take the whole request and stay silent."""
    conversation.request()
    conversation.pause(60)


def drips(conversation: Conversation) -> None:
    """Send a byte now and then, for ever."""
    conversation.request()
    conversation.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    with contextlib.suppress(OSError):
        while conversation.pause(0.02):
            conversation.say(b" ")


def floods(conversation: Conversation) -> None:
    """Send without an end."""
    conversation.request()
    conversation.say(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[")
    with contextlib.suppress(OSError):
        while conversation.pause(0):
            conversation.say(b'"spam",' * 9000)


def talks_nonsense(conversation: Conversation) -> None:
    """Speak another protocol."""
    conversation.say(b"220 mail.example ESMTP\r\n")


HASTY = Limits(connect=5, read=2, whole=3, bytes=200_000)
"""For who is made to wait: the test waits as long."""
PATIENT = Limits(connect=30, read=30, whole=60, bytes=200_000)
"""For everybody else: an answer that a busy machine gives late is an answer."""


def patience_with(behaviour: Behaviour) -> Limits:
    """How long to wait for a server that does this and nothing else."""
    return HASTY if behaviour in {says_nothing, drips} else PATIENT


def forwards(port: int, *, then_cuts: bool = False) -> Behaviour:
    """Hand every request to another server on this computer, and its answer back, or swallow it."""

    def behave(conversation: Conversation) -> None:
        request = conversation.request()
        if request is None:
            return
        headers = {**request.headers, "connection": "close"}
        lines = [
            f"{request.method} {request.path} HTTP/1.1",
            *(f"{name}: {headers[name]}" for name in headers),
        ]
        with socket.create_connection(("127.0.0.1", port), timeout=30) as behind:
            behind.sendall("\r\n".join([*lines, "", ""]).encode("latin-1") + request.body)
            answer = b"".join(iter(lambda: behind.recv(65536), b""))
        if then_cuts:
            conversation.cut()
        else:
            conversation.say(answer)

    return behave


@contextlib.contextmanager
def misbehaving(behaviour: Behaviour, certificate: Path | None = None) -> Iterator[Server]:
    """Serve until the block is left; with a certificate (and its key in one PEM file) over TLS."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = Server(listening.getsockname()[1], "https" if certificate else "http")
        talks: list[threading.Thread] = []
        accepting = threading.Thread(target=_accept, args=(listening, server, behaviour, certificate, talks))
        accepting.start()
        try:
            yield server
        finally:
            server.stopping.set()
            # A connection of our own wakes the one who waits for connections.
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", server.port), timeout=1).close()
            accepting.join()
            for talk in talks:
                talk.join()


def _accept(
    listening: socket.socket,
    server: Server,
    behaviour: Behaviour,
    certificate: Path | None,
    talks: list[threading.Thread],
) -> None:
    while True:
        connection, _ = listening.accept()
        if server.stopping.is_set():
            connection.close()
            return
        server.connections += 1
        talk = threading.Thread(target=_talk, args=(connection, server, behaviour, certificate))
        talk.start()
        talks.append(talk)


def _talk(connection: socket.socket, server: Server, behaviour: Behaviour, certificate: Path | None) -> None:
    connection.settimeout(5)
    with contextlib.suppress(OSError), connection:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            connection = context.wrap_socket(connection, server_side=True)
        with connection:
            conversation = Conversation(connection, server)
            try:
                behaviour(conversation)
            finally:
                conversation.end()


def self_signed(folder: Path, host: str = "127.0.0.1", *, now: datetime | None = None) -> Path:
    """A certificate that nobody vouches for, with its key, in one PEM file; good on that day alone."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "shop.example")])
    now = now or datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(host))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    file.write_bytes(
        certificate.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return file
