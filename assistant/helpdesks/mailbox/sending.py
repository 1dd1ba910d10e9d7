"""Handing a mail over by SMTP: it was sent for certain, or certainly not, or nobody can tell."""

import base64
import re
from collections.abc import Callable, Sequence

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.mailbox.imap import told
from assistant.helpdesks.mailbox.line import Line
from assistant.helpdesks.mailbox.places import Encryption, Place
from assistant.wire.answer import Limits
from assistant.wire.errors import doubtful, quoted, trouble_with

_GOOD, _ASKS, _REFUSES = range(200, 300), range(300, 400), range(400, 600)
_BUSY, _PERMANENT = 421, 500
_WRONG = frozenset({530, 534, 535, 538})
_LINE_BEGINS_WITH_DOT = re.compile(rb"(?m)^\.")
_NOWHERE = frozenset({Trouble.REFUSED, Trouble.TIMEOUT})
# Ours would tell the customer what this computer is called.
_OUR_NAME = "[127.0.0.1]"


class Outgoing:
    """The server that takes mail from us. A new connection for each: they are rare."""

    def __init__(
        self, places: Sequence[Place], login: str, credential: Credential, *, ca_file: str, limits: Limits
    ) -> None:
        """Several places, where the agent named none: the first that answers."""
        self._places = places
        self._login, self._secret = login, credential
        self._ca_file, self._limits = ca_file, limits

    def greet(self) -> None:
        """See that the server is there and knows us."""
        self._with_client(lambda _: None)

    def send(self, sender: str, recipient: str, content: bytes) -> None:
        """One mail to one address; ``SendDoubtfulError`` once it left and nobody says what became of it."""
        self._with_client(lambda client: client.hand_over(sender, recipient, content))

    def _with_client(self, action: Callable[["_Client"], None]) -> None:
        client = self._connected()
        try:
            with told(client.host):
                client.sign_in(self._login, self._secret.secret.strip("\r\n"))
                action(client)
        finally:
            client.leave()

    def _connected(self) -> "_Client":
        for place in self._places:
            client = _Client(Line(place, self._ca_file, self._limits))
            try:
                with told(place.host):
                    client.connect()
                    return client
            except ServiceError as error:
                client.leave()
                if place is self._places[-1] or error.trouble not in _NOWHERE:
                    raise
        raise trouble_with(Trouble.REFUSED, "")


class _Client:
    """One connection."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._offers: dict[str, str] = {}
        self.host = line.place.host

    def connect(self) -> None:
        """Hear the greeting, and go on only where nobody listens in."""
        self._line.open()
        self._expect(self._reply(), _GOOD)
        self._introduce()
        if self._line.place.encryption is Encryption.AFTER_GREETING:
            if "STARTTLS" not in self._offers:
                raise self._line.refuse_openness()
            self._expect(self._say("STARTTLS"), _GOOD)
            self._line.secure()
            self._introduce()

    def sign_in(self, login: str, secret: str) -> None:
        """By whichever of the two ways it offers; one that offers none wants none."""
        ways = self._offers.get("AUTH", "").split()
        if "PLAIN" in ways:
            self._secretly(f"AUTH PLAIN {_packed(f'{chr(0)}{login}{chr(0)}{secret}')}", _GOOD)
        elif "LOGIN" in ways:
            self._secretly("AUTH LOGIN", _ASKS)
            self._secretly(_packed(login), _ASKS)
            self._secretly(_packed(secret), _GOOD)

    def hand_over(self, sender: str, recipient: str, content: bytes) -> None:
        """What comes before the last dot is no mail; what comes after it cannot be taken back."""
        beyond = not (sender + recipient).isascii()
        if beyond and "SMTPUTF8" not in self._offers:
            raise trouble_with(Trouble.REJECTED, self.host, recipient)
        self._expect(self._say(f"MAIL FROM:<{sender}>{' SMTPUTF8' if beyond else ''}"), _GOOD)
        self._expect(self._say(f"RCPT TO:<{recipient}>"), _GOOD)
        self._expect(self._say("DATA"), _ASKS)
        self._line.begin(patient=True)
        self._line.send(_LINE_BEGINS_WITH_DOT.sub(b"..", content))
        try:
            with told(self.host):
                self._line.send(b".\r\n")
                answer = self._reply()
        except ServiceError as error:
            raise doubtful(self.host) from error
        if answer[0] not in _GOOD and answer[0] not in _REFUSES:
            raise doubtful(self.host)
        self._expect(answer, _GOOD)

    def leave(self) -> None:
        """Whatever the mail's fate, it does not depend on a farewell."""
        try:
            self._line.begin()
            self._line.send(b"QUIT\r\n")
        except OSError:
            pass
        self._line.close()

    def _introduce(self) -> None:
        _, said = self._expect(self._say(f"EHLO {_OUR_NAME}"), _GOOD)
        words = (line.upper().replace("=", " ", 1).partition(" ") for line in said.splitlines()[1:])
        self._offers = {name: more for name, _, more in words}

    def _secretly(self, words: str, wanted: range) -> None:
        """What it answers is not quoted: it may hold what we said."""
        code, _ = self._say(words)
        if code in _WRONG or (code >= _PERMANENT and code not in wanted):
            raise trouble_with(Trouble.WRONG_CREDENTIALS, self.host)
        self._expect((code, ""), wanted)

    def _say(self, words: str) -> tuple[int, str]:
        if not words.isprintable():
            raise trouble_with(Trouble.REJECTED, self.host, "…")
        self._line.begin()
        self._line.send(words.encode() + b"\r\n")
        return self._reply()

    def _reply(self) -> tuple[int, str]:
        lines = []
        while True:
            line = self._line.readline().rstrip()
            code, more = line[:3], line[3:4]
            if not (len(code) == 3 and code.isdigit()) or more not in {b"", b" ", b"-"}:  # noqa: PLR2004 - digits
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host)
            lines.append(line[4:].decode("utf-8", "replace"))
            if more != b"-":
                return int(code), "\n".join(lines)

    def _expect(self, answer: tuple[int, str], wanted: range) -> tuple[int, str]:
        code, said = answer
        if code in wanted:
            return answer
        if code not in _REFUSES:
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host)
        if code == _BUSY:
            raise trouble_with(Trouble.BUSY, self.host)
        if code in _WRONG:
            raise trouble_with(Trouble.WRONG_CREDENTIALS, self.host)
        trouble = Trouble.REJECTED if code >= _PERMANENT else Trouble.FAILING
        raise trouble_with(trouble, self.host, quoted(f"{code} {said}"))


def _packed(text: str) -> str:
    return base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
