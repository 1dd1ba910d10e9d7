"""A plain mailbox, for shops without a helpdesk, over IMAP and SMTP; ``test_mailbox.py`` runs it on Dovecot.

A ticket is a conversation, joined by what its mails say they answer, never by their subject. Open: a mail of
it lies in the inbox, or where rules sort it to; the queue is the inbox alone, other folders are views.
Solved: all were moved to the archive; a new mail opens it again. Pending: the newest mail carries the keyword
``$EvenhandPending``, so that the next one ends it. Tags are keywords, too. Notes are mails in a folder of
their own, which nobody sends. Drafts lie in the folder for drafts.

What surprises: only what lies in the folder of sent mail, or of notes, counts as ours, since anybody can name
our address as theirs. An answer goes to the first writer, to the Reply-To of their newest mail, even when
others wrote into the conversation; nobody else is copied in. Each folder's 5,000 newest mails are seen, and
the first 1,000 folders.
There is no assignee: whoever has the password has every ticket. Servers that refuse new keywords have neither
tags nor pending. A mail that is in doubt need not lie in the folder of sent mail although it went out: only
the agent, or the same id on a repetition, tells.
"""

import threading
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256

from typing_extensions import override

from assistant.domain.account import Account, Credential, Identity
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.helpdesk import Ability, News, Status, View, ViewId
from assistant.domain.reply import Reply
from assistant.domain.ticket import Ticket, TicketId, TicketSummary
from assistant.helpdesks.mailbox import changes, places, reading
from assistant.helpdesks.mailbox.box import Box
from assistant.helpdesks.mailbox.imap import told
from assistant.helpdesks.mailbox.names import INBOX
from assistant.helpdesks.mailbox.sending import Outgoing
from assistant.helpdesks.mailbox.session import Session
from assistant.helpdesks.mailbox.threads import Thread
from assistant.helpdesks.mailbox.unsaid import unsaid
from assistant.helpdesks.mailbox.words import Words
from assistant.helpdesks.mailbox.writing import deliverable
from assistant.helpdesks.modest import Modest
from assistant.wire.answer import LIMITS, Limits
from assistant.wire.errors import trouble_with

_NEVER = datetime.min.replace(tzinfo=UTC)


class Mailbox(Modest):
    """One mailbox of a shop; see ``ports.Helpdesk``. Safe to call from several worker threads."""

    abilities = frozenset({Ability.VIEWS, Ability.STATUS, Ability.DRAFT})

    def __init__(self, account: Account, credential: Credential, *, limits: Limits = LIMITS) -> None:
        """Nothing is asked before the first call."""
        self._account, self._credential, self._limits = account, credential, limits
        self._turn = threading.RLock()
        self._opened: tuple[Box, Words] | None = None

    @property
    @override
    def host(self) -> str:
        """As the agent knows it."""
        try:
            return places.incoming(self._account).host
        except ServiceError:
            return self._account.address

    def verify(self) -> Identity:
        """Whether both servers know us; who writes, as they will see it."""
        with self._talking():
            self._box.session.close()
            self._box.session.states(INBOX)
        with unsaid(self._credential.secret):
            self._outgoing().greet()
        name, address = places.sender(self._account)
        return Identity(self._account.login, name, address)

    @override
    def tickets(self) -> tuple[TicketSummary, ...]:
        """The open conversations, the longest waiting first."""
        with self._talking():
            self._words.settle()
            return self._queue()

    @override
    def news(self, mark: str) -> News:
        """One question for each folder, where nothing happened."""
        with self._talking():
            self._words.settle()
            now = sha256(self._box.threads()[1].encode()).hexdigest()
            # What comes between the two is told once more the next time.
            return News(now, None if now == mark else self._queue())

    @override
    def views(self) -> tuple[View, ...]:
        """The folders in which customers' mail may lie."""
        with self._talking():
            self._box.folders.look()
            working = self._box.folders.working()
        return tuple(View(ViewId(folder.name.decode("ascii")), folder.title) for folder in working)

    @override
    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The conversations with a mail in this folder, those that wait for the customer included."""
        with self._talking():
            folder = view.encode("ascii", "replace")
            if folder not in {known.name for known in self._box.folders.working()}:
                raise trouble_with(Trouble.NO_SUCH_TICKET, self.host)
            self._box.visit(folder)
            threads, _ = self._box.threads()
            return self._rows(thread for thread in threads if thread.lies_in(folder))

    def ticket(self, ticket: TicketId) -> Ticket:
        """One conversation, wherever its mails lie; attachments are named and not fetched."""
        with self._talking():
            thread = self._found(ticket)
            return reading.ticket_from(thread, self._box.messages(thread), self._own)

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send it, then lay it beside what was sent."""
        with self._talking():
            thread = self._found(ticket)
            to, content = self._words.answer(thread, body)
        self._hand_over(to, content)
        with self._talking():
            self._words.sent(thread, content)

    def note(self, ticket: TicketId, body: str) -> None:
        """Lay it into the folder of notes."""
        with self._talking():
            self._words.note(self._found(ticket), body)

    @override
    def draft(self, ticket: TicketId, body: str) -> None:
        """Lay it into the folder for drafts."""
        with self._talking():
            self._words.draft(self._found(ticket), body)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove keywords."""
        with self._talking():
            changes.tag(self._box, self._found(ticket), add, remove)
            return reading.tags_of(self._found(ticket))

    @override
    def put(self, ticket: TicketId, status: Status) -> None:
        """Move its mails, or mark the newest one."""
        with self._talking():
            changes.put(self._box, self._found(ticket), status)

    def articles(self) -> tuple[Reply, ...]:
        """None: a mailbox has no canned replies."""
        return ()

    def close(self) -> None:
        """Let go of the connection."""
        with self._turn:
            if self._opened is not None:
                self._box.session.close()

    @property
    def _box(self) -> Box:
        return self._parts[0]

    @property
    def _words(self) -> Words:
        return self._parts[1]

    @property
    def _own(self) -> str:
        return deliverable(places.sender(self._account)[1])

    @property
    def _parts(self) -> tuple[Box, Words]:
        """Made on the first call: an address that cannot be read is told then."""
        if self._opened is None:
            session = Session(
                places.incoming(self._account),
                self._account.login,
                self._credential,
                ca_file=self._account.ca_file,
                limits=self._limits,
            )
            box = Box(session)
            self._opened = box, Words(box, places.sender(self._account))
        return self._opened

    def _outgoing(self) -> Outgoing:
        return Outgoing(
            places.outgoing(self._account),
            self._account.login,
            self._credential,
            ca_file=self._account.ca_file,
            limits=self._limits,
        )

    def _hand_over(self, to: str, content: bytes) -> None:
        with unsaid(self._credential.secret):
            self._outgoing().send(self._own, to, content)

    @contextmanager
    def _talking(self) -> Iterator[None]:
        """One thread at a time; what a server says that is no IMAP comes from something else."""
        with self._turn, told(self.host), unsaid(self._credential.secret):
            self._box.session.errand.begin()
            yield

    def _queue(self) -> tuple[TicketSummary, ...]:
        return self._rows(
            thread
            for thread in self._box.threads()[0]
            if reading.status_of(thread) == Status.OPEN and thread.lies_in(INBOX)
        )

    def _rows(self, threads: Iterable[Thread]) -> tuple[TicketSummary, ...]:
        own = self._own
        rows = (reading.summary_from(thread, own) for thread in threads)
        return tuple(sorted(rows, key=lambda row: (row.updated or _NEVER, row.id)))

    def _found(self, ticket: TicketId) -> Thread:
        self._words.settle()
        thread = self._box.thread(ticket)
        if thread is None:
            raise ServiceError(
                Trouble.NO_SUCH_TICKET,
                translatable("errors", "There is no ticket {ticket}."),
                translatable("errors", "Refresh the queue and pick another."),
                ticket=ticket,
            )
        return thread
