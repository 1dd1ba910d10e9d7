"""What the desk needs from the world outside, as Protocols.

All calls block; none may run on the GUI thread.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol

from assistant.domain.account import Identity
from assistant.domain.category import CategoryId
from assistant.domain.guide import Category, Guide, GuideNews
from assistant.domain.purchases import Asked, Purchases
from assistant.domain.reading import Reading
from assistant.domain.reply import Reply
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
    """Where the desk learns what a customer bought."""

    def purchases(self, customer: Customer) -> Purchases | None:
        """What is known of them without asking anybody; None where nobody knows them."""
        ...

    def ask(self, customer: Customer) -> Asked:
        """What every source says of them now; this may take long."""
        ...

    def everybody(self) -> Iterable[Purchases]:
        """What is known of each customer, without asking anybody; nothing where that cannot be told."""
        ...

    def close(self) -> None:
        """Let go of connections and files."""
        ...


class OrderSource(Protocol):
    """A shop's own system, or a payment service, asked over its HTTP API.

    Every call raises ``ServiceError``; nothing is ever changed there.
    """

    def purchases(self, customer: Customer) -> Purchases | None:
        """What the customer of this address bought, without regard to case; None where it knows nobody.

        Servers ignore filters that they do not know: every order is checked again to be theirs.
        """
        ...

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


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        ...
