"""What the desk needs from the world outside, as Protocols.

All calls block; none may run on the GUI thread.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol

from assistant.domain.account import Account, AccountId, Credential, Identity
from assistant.domain.category import CategoryId
from assistant.domain.draft import Draft
from assistant.domain.errors import AssistantError
from assistant.domain.guide import Category, Guide, GuideNews
from assistant.domain.journal import JournalLine
from assistant.domain.notice import FileNotice
from assistant.domain.purchases import Purchases
from assistant.domain.reading import Reading
from assistant.domain.reply import Reply
from assistant.domain.settings import Settings
from assistant.domain.source import Reach
from assistant.domain.ticket import Customer, Ticket, TicketId, TicketSummary


class Helpdesk(Protocol):
    """A ticketing system, as one agent may use it.

    Every call raises ``ServiceError``. The calls that change something raise ``SendDoubtfulError`` where the
    request left and no answer came.
    """

    @property
    def expands_braces(self) -> bool:
        """Whether it would expand ``{{ }}`` in what it is sent."""
        ...

    def verify(self) -> Identity:
        """Whom our credentials belong to; the error's ``trouble`` names what is wrong with them."""
        ...

    def tickets(self) -> tuple[TicketSummary, ...]:
        """The agent's open tickets, the longest waiting first."""
        ...

    def ticket(self, ticket: TicketId) -> Ticket:
        """One ticket with its whole conversation."""
        ...

    def reply(self, ticket: TicketId, body: str) -> None:
        """Send plain text to the customer, now."""
        ...

    def note(self, ticket: TicketId, body: str) -> None:
        """Add plain text that only colleagues see, now."""
        ...

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """Set and remove tags without harming others'; returns what then stands there."""
        ...

    def articles(self) -> tuple[Reply, ...]:
        """The helpdesk's own canned replies, as plain text."""
        ...

    def close(self) -> None:
        """Let go of connections and files."""
        ...


class Shop(Protocol):
    """A source of orders."""

    def purchases(self, customer: Customer) -> Purchases | None:
        """What this customer bought; None where the source does not know them."""
        ...


class OrderSource(Shop, Protocol):
    """A shop's own system, or a payment service, asked over its HTTP API.

    Every call raises ``ServiceError``; nothing is ever changed there. ``purchases`` finds the customer by the
    address, without regard to case, and checks again on our side that every order is theirs.
    """

    def verify(self) -> Reach:
        """Whether our credentials are good, and which rights they lack."""
        ...

    def close(self) -> None:
        """Let go of connections and files."""
        ...


class Detector(Protocol):
    """Reads a ticket's text. Pure: same ticket, same reading."""

    def read(self, ticket: Ticket, categories: Mapping[CategoryId, Category]) -> Reading:
        """What the ticket says."""
        ...


class Guides(Protocol):
    """Where the shop's guide lies, and what becomes of it while the program runs."""

    def guide(self) -> Guide:
        """The guide in force; ``GuideError`` where there is none that can be used."""
        ...

    def look(self) -> GuideNews | None:
        """What changed since the last look."""
        ...

    def other(self, folder: Path) -> Guide:
        """The guide in another folder, to be tried out; ``GuideError`` where it is faulty."""
        ...


class Drafts(Protocol):
    """Drafts on this computer, one per account and ticket."""

    def keep(self, account: AccountId, draft: Draft) -> None:
        """Store it so that it survives a crash from now on."""
        ...

    def kept(self, account: AccountId, ticket: TicketId) -> Draft | None:
        """What was kept last."""
        ...

    def forget(self, account: AccountId, ticket: TicketId) -> None:
        """Let it go: it was sent, or the agent threw it away."""
        ...

    def waiting(self, account: AccountId) -> tuple[Draft, ...]:
        """All drafts of an account, newest first."""
        ...


class Journal(Protocol):
    """One line for every answer that left this computer."""

    def write(self, line: JournalLine) -> None:
        """Add a line."""
        ...

    def lines(self) -> tuple[JournalLine, ...]:
        """Every line, oldest first."""
        ...


class Secrets(Protocol):
    """Where an account's secret is kept: the operating system's keyring.

    Every call raises ``SecretsError``.
    """

    def store(self, account: AccountId, credential: Credential) -> None:
        """Keep it; read back before it counts as kept."""
        ...

    def stored(self, account: AccountId) -> Credential | None:
        """What was kept."""
        ...

    def remove(self, account: AccountId) -> None:
        """Let it go; nothing happens where there is none."""
        ...


class SessionSecrets(Secrets, Protocol):
    """Secrets with a place until quit, for an agent whose keyring fails."""

    def store_until_quit(self, account: AccountId, credential: Credential) -> None:
        """Keep it in memory alone."""
        ...


class SettingsStore(Protocol):
    """Where settings are kept."""

    def load(self) -> tuple[Settings, tuple[FileNotice, ...]]:
        """Read them with what was wrong; broken values have fallen back to their defaults."""
        ...

    def save(self, settings: Settings) -> None:
        """Write them whole."""
        ...


class AccountsStore(Protocol):
    """Where the list of accounts is kept."""

    def load(self) -> tuple[tuple[Account, ...], tuple[FileNotice, ...]]:
        """Read it with what was wrong."""
        ...

    def add(self, account: Account) -> None:
        """Append one with a new id."""
        ...

    def remove(self, account: AccountId) -> tuple[AssistantError, ...]:
        """Remove one with its secret and drafts; returns what may be left."""
        ...


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        ...
