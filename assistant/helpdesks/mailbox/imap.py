"""Python's own IMAP client on our line, signed in; what goes wrong is told in the words of every helpdesk."""

import imaplib
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.mailbox.line import Line
from assistant.helpdesks.mailbox.places import Encryption
from assistant.wire.errors import quoted, trouble_of, trouble_with

if TYPE_CHECKING:
    from typing_extensions import Buffer

_CODES = {
    "UNAVAILABLE": Trouble.FAILING,
    "SERVERBUG": Trouble.FAILING,
    "LIMIT": Trouble.BUSY,
    "INUSE": Trouble.BUSY,
    "PRIVACYREQUIRED": Trouble.INSECURE_ADDRESS,
    "NOPERM": Trouble.NO_RIGHTS,
    "READ-ONLY": Trouble.NO_RIGHTS,
    "NONEXISTENT": Trouble.CHANGED_MEANWHILE,
}
_CODE = re.compile(r"\[([A-Z-]+)")
Said = tuple[str, list[Any]]
"""OK or not, and the lines of an answer."""
# What a server's answers, cut short or made up, make Python's client raise.
ODD = (OSError, imaplib.IMAP4.error, ValueError, KeyError, IndexError, TypeError, AttributeError)


class Client(imaplib.IMAP4):
    """Speaks over our line, which bounds time and size; the base class does neither."""

    def __init__(self, line: Line) -> None:
        """Connect and hear the greeting."""
        self.line = line
        self.pieces = 0
        """How many pieces of the present command were sent, or begun to be."""
        super().__init__(line.place.host, line.place.port)

    @override
    def open(self, host: str = "", port: int = 143, timeout: float | None = None) -> None:
        self.host, self.port = host, port
        self.sock = self.line.open()

    @override
    def read(self, size: int) -> bytes:
        return self.line.read(size)

    @override
    def readline(self) -> bytes:
        return self.line.readline()

    @override
    def send(self, data: "Buffer") -> None:
        self.pieces += 1
        self.line.send(bytes(data))

    @override
    def shutdown(self) -> None:
        self.line.close()

    @override
    def socket(self) -> socket.socket:
        return self.sock


def signed_in(line: Line, login: str, credential: Credential) -> tuple[Client, frozenset[str]]:
    """A connection that may be worked with, and what the server can do."""
    with told(line.place.host):
        try:
            client = Client(line)
            _secure(client)
            _sign_in(client, _offers(client), login, credential.secret.strip("\r\n"))
            return client, _offers(client)
        except BaseException:
            line.close()
            raise


def _secure(client: Client) -> None:
    """Before anything else is said, where that is not yet done and not needless."""
    if client.line.place.encryption is not Encryption.AFTER_GREETING:
        return
    if "STARTTLS" not in _offers(client):
        raise client.line.refuse_openness()
    accepted(client.xatom("STARTTLS"), client.host)
    client.sock = client.line.secure()


def accepted(answer: Said, host: str) -> list[Any]:
    """The data of an answer; the error where the server said no."""
    kind, data = answer
    if kind == "OK":
        return data
    said = " ".join(item.decode("utf-8", "replace") for item in data if isinstance(item, bytes))
    code = _CODE.search(said)
    trouble = _CODES.get(code[1] if code else "", Trouble.REJECTED)
    raise trouble_with(trouble, host, quoted(said) or kind)


@contextmanager
def told(host: str) -> Iterator[None]:
    """Around talking: every way in which that fails is a named trouble."""
    try:
        yield
    except ODD as error:
        # Without the cause: the client's words may hold what was sent.
        raise trouble_with(_trouble(error), host) from None


def _trouble(error: BaseException) -> Trouble:
    ended = isinstance(error, imaplib.IMAP4.abort) and "unexpected" not in str(error)
    if ended or (isinstance(error, imaplib.IMAP4.error) and "* BYE" in str(error)):
        return Trouble.CUT
    if isinstance(error, imaplib.IMAP4.error) or not isinstance(error, OSError | UnicodeError):
        return Trouble.NOT_THIS_SERVICE
    return trouble_of(error)


def _offers(client: Client) -> frozenset[str]:
    data = accepted(client.capability(), client.host)
    words = b" ".join(item for item in data if isinstance(item, bytes))
    return frozenset(words.decode("ascii", "replace").upper().split())


def _sign_in(client: Client, offers: frozenset[str], login: str, secret: str) -> None:
    plain = f"\0{login}\0{secret}"
    if "\n" in plain or "\r" in plain or plain.count("\0") > 2:  # noqa: PLR2004 - the two that part it
        raise trouble_with(Trouble.WRONG_CREDENTIALS, client.host)
    try:
        if "AUTH=PLAIN" in offers:
            client.authenticate("PLAIN", lambda _: plain.encode("utf-8", "replace"))
        elif "LOGINDISABLED" in offers:
            raise trouble_with(Trouble.INSECURE_ADDRESS, client.host)
        else:
            client.login(login, secret)
    except UnicodeEncodeError:
        raise trouble_with(Trouble.WRONG_CREDENTIALS, client.host) from None
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error as error:
        raise _refusal(str(error), client.host) from None


def _refusal(said: str, host: str) -> ServiceError:
    code = _CODE.search(said)
    return trouble_with(_CODES.get(code[1] if code else "", Trouble.WRONG_CREDENTIALS), host)
