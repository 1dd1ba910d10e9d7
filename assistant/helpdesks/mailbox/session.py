"""What the mailbox asks of its IMAP server, over one connection that is opened anew where it was lost."""

import imaplib
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.helpdesks.mailbox.answers import Data, fetched_in, states_in, values_in, words_in
from assistant.helpdesks.mailbox.errand import Errand
from assistant.helpdesks.mailbox.imap import Client, Said, accepted, signed_in, told
from assistant.helpdesks.mailbox.line import Line
from assistant.helpdesks.mailbox.names import Folder, folder_from, prefix_in, quoted, sets_of
from assistant.helpdesks.mailbox.places import Place
from assistant.helpdesks.mailbox.rights import forbidden, may_insert, named
from assistant.wire.answer import Limits
from assistant.wire.errors import doubtful

T = TypeVar("T")
Fetched = Mapping[str, Data]

_LOST = frozenset({Trouble.CUT, Trouble.TIMEOUT})
# After anything else nobody knows what the server would say next.
_IN_STEP = frozenset({Trouble.REJECTED, Trouble.NO_RIGHTS, Trouble.CHANGED_MEANWHILE, Trouble.UNABLE})
# The command, the mail, and the end of the line: before that last piece the server does nothing.
_PIECES_OF_APPEND = 3


class Session:
    """For one thread at a time. Every call raises ``ServiceError``."""

    def __init__(
        self, place: Place, login: str, credential: Credential, *, ca_file: str, limits: Limits
    ) -> None:
        """Nothing is opened yet."""
        self._place = place
        self._login, self._credential = login, credential
        self._ca_file, self._limits = ca_file, limits
        self._client: Client | None = None
        self._offers: frozenset[str] = frozenset()
        self._selected: tuple[bytes, bool] | None = None
        self.errand = Errand(limits)

    @property
    def host(self) -> str:
        """Whom we speak to."""
        return self._place.host

    def greet(self) -> None:
        """See that the server is there and knows us."""
        self._ask(lambda client: accepted(client.noop(), self.host))

    def can(self, word: str) -> bool:
        """Whether the server offers something."""
        if self._client is None:
            self.greet()
        return word in self._offers

    def folders(self) -> tuple[Folder, ...]:
        """Every folder that can be opened."""
        data = self._ask(lambda client: values_in(accepted(client.list('""', '"*"'), self.host)))
        found = zip(data[::3], data[1::3], data[2::3], strict=False)
        return tuple(folder for row in found if (folder := folder_from(*row)) is not None)

    def prefix(self) -> bytes:
        """What the names of our own folders begin with."""
        if not self.can("NAMESPACE"):
            return b""
        data = self._ask(lambda client: values_in(accepted(client.namespace(), self.host)))
        return prefix_in(data)

    def create(self, folder: bytes) -> None:
        """Make a folder, and let other programs show it."""

        def make(client: Client) -> None:
            accepted(client.create(quoted(folder)), self.host)
            client.subscribe(quoted(folder))

        self._ask(make, folder=folder)

    def states(self, folder: bytes) -> Mapping[str, int]:
        """Numbers that change whenever something in the folder does."""
        modseq = " HIGHESTMODSEQ" if self.can("CONDSTORE") else ""

        def ask(client: Client) -> Mapping[str, int]:
            if self._selected and self._selected[0] == folder:
                # Some servers tell of the open folder what they knew when it was opened.
                accepted(client.noop(), self.host)
            answer = client.status(quoted(folder), f"(MESSAGES UIDNEXT UIDVALIDITY{modseq})")
            return states_in(accepted(answer, self.host))

        return self._ask(ask, folder=folder)

    def newest(self, folder: bytes, first: int) -> list[Fetched]:
        """UID and flags of the folder's messages from the ``first``-th on."""
        return self._fetch(folder, lambda client: client.fetch(f"{first}:*", "(UID FLAGS)"))

    def since(self, folder: bytes, uid: int, what: str, changed: str = "") -> list[Fetched]:
        """Of the messages from this UID on, or of those among them that changed."""
        more = (f"(CHANGEDSINCE {changed})",) if changed else ()
        return self._fetch(folder, _uid("FETCH", f"{uid}:*", what, *more))

    def fetch(self, folder: bytes, uids: Iterable[int], what: str) -> list[Fetched]:
        """Of these messages."""
        found: list[Fetched] = []
        for some in sets_of(uids):
            found += self._fetch(folder, _uid("FETCH", some, what))
        return found

    def flag(self, folder: bytes, uids: Iterable[int], flags: Iterable[str], *, on: bool) -> None:
        """Set flags or take them away; others stay."""
        for some in sets_of(uids):
            self._change(folder, "STORE", some, f"{'+' if on else '-'}FLAGS.SILENT", f"({' '.join(flags)})")

    def lasting_flags(self, folder: bytes) -> frozenset[str]:
        r"""Which flags stay, in lower case; ``\*`` where new ones may be made up."""

        def ask(client: Client) -> frozenset[str]:
            self._open(client, folder, writing=True, anew=True)
            pieces = client.response("PERMANENTFLAGS")[1]
            lists = values_in(piece for piece in pieces if isinstance(piece, bytes))
            return frozenset(word.lower() for words in lists for word in words_in(words))

        return self._ask(ask, folder=folder)

    def move(self, folder: bytes, uids: Iterable[int], to: bytes) -> None:
        """Into another folder."""
        for some in sets_of(uids):
            if self.can("MOVE"):
                self._change(folder, "MOVE", some, quoted(to), into=to)
            else:
                self._change(folder, "COPY", some, quoted(to), into=to)
                self._discard(folder, some)

    def discard(self, folder: bytes, uids: Iterable[int]) -> None:
        """Delete these, and nothing that others marked as deleted."""
        for some in sets_of(uids):
            self._discard(folder, some)

    def with_header(self, folder: bytes, name: str, value: str) -> list[int]:
        """The UIDs of the messages whose header holds this word."""

        def ask(client: Client) -> list[int]:
            self._open(client, folder, writing=False)
            data = accepted(client.uid("SEARCH", "HEADER", name, value), self.host)
            words = b" ".join(item for item in data if isinstance(item, bytes)).split()
            return [int(word) for word in words]

        return self._ask(ask, folder=folder)

    def append(self, folder: bytes, content: bytes, flags: str) -> None:
        """Lay a mail into a folder; ``SendDoubtfulError`` where nobody says whether it lies there."""
        # A connection that was lost while it rested is found out before anything is at stake.
        self.greet()
        mail = quoted(folder), flags, "", content
        self._do(lambda client: client.append(*mail), None, _PIECES_OF_APPEND, into=folder)

    def takes_mail(self, folder: bytes) -> bool:
        """Whether a mail could be laid into it, as far as the server says so."""
        return not self.can("ACL") or self._ask(lambda client: may_insert(client, folder), folder=folder)

    def close(self) -> None:
        """Let go of the connection."""
        if self._client is not None:
            self._client.line.close()
        self._client, self._selected = None, None

    def _discard(self, folder: bytes, some: str) -> None:
        self._change(folder, "STORE", some, "+FLAGS.SILENT", r"(\Deleted)")
        if self.can("UIDPLUS"):
            self._change(folder, "EXPUNGE", some)

    def _fetch(self, folder: bytes, ask: Callable[[Client], Said]) -> list[Fetched]:
        def fetch(client: Client) -> list[Fetched]:
            self._open(client, folder, writing=False)
            return list(fetched_in(accepted(ask(client), self.host)))

        return self._ask(fetch, folder=folder)

    def _change(self, folder: bytes, *words: str, into: bytes = b"") -> None:
        self._do(_uid(*words), folder, 1, into=into or folder)

    def _do(
        self, change: Callable[[Client], Said], folder: bytes | None, pieces: int, *, into: bytes
    ) -> None:
        """Change something; in doubt once so many pieces of the command left and no answer came.

        In an open ``folder`` it can be asked again; without one it would be done twice.
        """
        begun: list[Client] = []

        def act(client: Client) -> None:
            begun.clear()
            if folder:
                self._open(client, folder, writing=True)
            client.pieces = 0
            begun.append(client)
            accepted(change(client), self.host)

        try:
            self._ask(act, again=folder is not None, folder=into)
        except ServiceError as error:
            if begun and begun[0].pieces >= pieces and error.trouble not in _IN_STEP:
                raise doubtful(self.host) from error
            raise

    def _open(self, client: Client, folder: bytes, *, writing: bool, anew: bool = False) -> None:
        if self._selected == (folder, writing) and not anew:
            return
        self._selected = None
        try:
            accepted(client.select(quoted(folder), readonly=not writing), self.host)
        except imaplib.IMAP4.readonly:
            raise forbidden(folder, self.host) from None
        self._selected = folder, writing

    def _ask(self, action: Callable[[Client], T], *, folder: bytes = b"", again: bool = True) -> T:
        """Name the folder that is meant, for words about it."""
        rested = self._client is not None
        with named(folder, self.host):
            try:
                return self._asked(action)
            except ServiceError as error:
                # Servers end connections that rest.
                if not (again and rested and error.trouble in _LOST):
                    raise
            return self._asked(action)

    def _asked(self, action: Callable[[Client], T]) -> T:
        client = self._connected()
        try:
            with told(self.host):
                client.line.begin()
                return action(client)
        except ServiceError as error:
            if error.trouble not in _IN_STEP:
                self.close()
            raise

    def _connected(self) -> Client:
        if self._client is None:
            line = Line(self._place, self._ca_file, self._limits, self.errand)
            self._client, self._offers = signed_in(line, self._login, self._credential)
        return self._client


def _uid(command: str, *words: str) -> Callable[[Client], Said]:
    return lambda client: client.uid(command, *words)
