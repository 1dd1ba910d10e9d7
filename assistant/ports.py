"""What the desk needs from the world outside, as Protocols.

All calls block; none may run on the GUI thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from assistant.domain.account import Identity
    from assistant.domain.category import CategoryId
    from assistant.domain.guide import Category, Guide, GuideNews
    from assistant.domain.helpdesk import Ability, News, Status, View, ViewId
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

    @property
    def window(self) -> str:
        """Where its pages lie, like ``https://app.example.com``; empty: where the account's address says."""
        ...

    @property
    def abilities(self) -> frozenset[Ability]:
        """What it offers beside the rest; without the ability, such a call raises ``Trouble.UNABLE``."""
        ...

    def verify(self) -> Identity:
        """Whom our credentials belong to; the error's ``trouble`` names what is wrong with them."""
        ...

    def tickets(self) -> tuple[TicketSummary, ...]:
        """The agent's open tickets, the longest waiting first."""
        ...

    def news(self, mark: str) -> News:
        """The same, but only where it changed since ``mark``, at little cost; an empty mark begins."""
        ...

    def views(self) -> tuple[View, ...]:
        """Lists of tickets that the helpdesk itself keeps, in its order."""
        ...

    def viewed(self, view: ViewId) -> tuple[TicketSummary, ...]:
        """The tickets of such a list, in its order."""
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

    def tag_customer(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...]:
        """The same on the record of the ticket's customer; without a change it only reads.

        ``Trouble.UNABLE`` also where this one customer has no record that takes tags.
        """
        ...

    def put(self, ticket: TicketId, status: Status) -> None:
        """Put a ticket where the helpdesk keeps those of this status."""
        ...

    def assign(self, ticket: TicketId, *, to_me: bool) -> None:
        """Take a ticket, or give it back to nobody."""
        ...

    def snooze(self, ticket: TicketId, until: datetime) -> None:
        """Let it rest until then (aware); an answer by the customer wakes it earlier."""
        ...

    def draft(self, ticket: TicketId, body: str) -> None:
        """Leave plain text in the helpdesk's own editor, in the place of an earlier draft of ours."""
        ...

    def articles(self) -> tuple[Reply, ...]:
        """The helpdesk's own canned replies, as plain text."""
        ...

    def address_of(self, ticket: TicketId) -> str:
        """The ticket's page in the helpdesk's own interface, as far as is known by now; else empty."""
        ...

    def ticket_at(self, address: str) -> TicketId | None:
        """Whose page this is; None where it is no ticket of this account's helpdesk. Asks nobody."""
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


@runtime_checkable
class BatchSource(OrderSource, Protocol):
    """A source that answers for several customers in fewer questions than one by one."""

    def purchases_of(self, customers: Sequence[Customer]) -> Mapping[str, Purchases | None]:
        """What ``purchases`` says of each, by case-folded address."""
        ...


@runtime_checkable
class BatchShop(Shop, Protocol):
    """A shop that can be asked ahead of time about several customers."""

    @property
    def asks_many(self) -> bool:
        """Whether that takes fewer questions than to ask one by one."""
        ...

    def ask_many(self, customers: Sequence[Customer], turn: Callable[[], bool]) -> None:
        """Keep what every source says of them now; ``turn`` is called before each question, False ends it.

        ``ServiceError`` where a source did not answer; what was said before that is kept.
        """
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
