"""For tests of tiers' tags: tickets by customer, shops that count, a time that passes only in waits."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.domain.account import AccountId
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.money import Money
from assistant.domain.purchases import Asked, Order, Purchases
from assistant.domain.swept import Swept
from assistant.domain.ticket import Customer, Ticket
from assistant.pace import Pace
from assistant.storage.tagged import SqliteTagLog
from assistant.sweep import Means, Sweep
from assistant.tier_tags import TierTags
from tests.builders import NOON, a_ticket
from tests.fakes import FakeHelpdesk, FixedClock, FixedGuide

if TYPE_CHECKING:
    from assistant.tag_log import TagLog

SHOP = AccountId("shop.example")
TAG = "evenhand-vip"


def worth(amount: str) -> Purchases:
    """A history that comes to this."""
    return Purchases("Shop", NOON, (Order("1", NOON, Money(Decimal(amount), "USD")),))


def from_(email: str, number: int, tags: tuple[str, ...] = ()) -> Ticket:
    """A ticket of this customer."""
    return a_ticket(id=str(number), email=email, name=email.partition("@")[0], tags=tags)


class CountingShop:
    """Tells nothing before it was asked; keeps what it told, as a ledger does."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values = dict(values)
        self.kept: dict[str, Purchases] = {}
        self.asked: list[str] = []
        self.troubles: dict[str, list[ServiceError]] = {}

    def purchases(self, customer: Customer) -> Purchases | None:
        nothing = Purchases("", None, lacking=("Shop",))
        return self.kept.get(customer.email.casefold(), nothing)

    def everybody(self) -> tuple[Purchases, ...]:
        return ()

    def ask(self, customer: Customer) -> Asked:
        email = customer.email.casefold()
        self.asked.append(email)
        if waiting := self.troubles.get(email):
            return Asked(self.purchases(customer), (waiting.pop(0),))
        found = worth(self.values[email]) if email in self.values else Purchases("Shop", NOON)
        self.kept[email] = found
        return Asked(found)

    def close(self) -> None:
        """Nothing stays open."""


class BatchingShop(CountingShop):
    """Asked about many at once, too; every batch is a question, as every single customer is."""

    def __init__(self, values: Mapping[str, str]) -> None:
        super().__init__(values)
        self.batches: list[tuple[str, ...]] = []
        self.trouble_with_many: list[ServiceError] = []

    @property
    def asks_many(self) -> bool:
        return True

    def ask_many(self, customers: Sequence[Customer], turn: Callable[[], bool]) -> None:
        if not customers or not turn():
            return
        if self.trouble_with_many:
            raise self.trouble_with_many.pop(0)
        emails = tuple(customer.email.casefold() for customer in customers)
        self.batches.append(emails)
        for email in emails:
            found = worth(self.values[email]) if email in self.values else Purchases("Shop", NOON)
            self.kept[email] = found


class Time:
    """Passes only while somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waited: list[float] = []

    def clock(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.now += seconds


class Queue:
    """An account with its queue, its shop and its log on the disk."""

    def __init__(
        self,
        folder: Path,
        tickets: Iterable[Ticket],
        values: Mapping[str, str],
        shop: CountingShop | None = None,
    ) -> None:
        self.helpdesk = FakeHelpdesk(*tickets)
        self.shop = shop or CountingShop(values)
        self.time = Time()
        self.log: TagLog = SqliteTagLog(folder / "tagged.sqlite")
        self.tags = TierTags(SHOP, self.helpdesk, self.shop, FixedGuide(), self.log, FixedClock())

    def sweep(self, **means: object) -> Swept:
        """One sweep, as far as it comes."""
        sweep = Sweep(self.tags, Means(Pace(self.time.clock, self.time.wait), **means))  # type: ignore[arg-type]  # by name
        sweep.begin()
        while sweep.step():
            pass
        return sweep.swept

    def tagged(self) -> dict[str, tuple[str, ...]]:
        """What stands at every ticket now."""
        return {ticket.id: ticket.tags for ticket in self.helpdesk.held.values()}

    def colleague_tags(self, number: str, *tags: str) -> None:
        """Somebody else changes a ticket."""
        ticket = next(ticket for ticket in self.helpdesk.held.values() if ticket.id == number)
        self.helpdesk.held[ticket.id] = replace(ticket, tags=tags)


def trouble(kind: Trouble = Trouble.TIMEOUT, wait: float | None = None) -> ServiceError:
    """Something that a shop or a helpdesk may say."""
    error = ServiceError(kind, "The shop does not answer.")
    error.wait = wait
    return error
