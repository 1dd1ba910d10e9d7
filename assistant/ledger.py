"""What a customer bought, from every connected source: what is kept at once, anew when asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.domain.errors import ServiceError
from assistant.domain.purchases import Asked, Purchases
from assistant.domain.source import Source, SourceId
from assistant.domain.ticket import Customer
from assistant.pipeline.merging import merged
from assistant.ports import Clock, OrderSource
from assistant.stores import PurchasesStore


@dataclass(frozen=True, slots=True)
class Connected:
    """A source with what speaks to it."""

    source: Source
    shop: OrderSource


def everybody(connected: Sequence[Source], kept: PurchasesStore) -> tuple[Purchases, ...]:
    """What is kept of each customer; needs no key of any shop's."""
    return tuple(_whole(connected, found) for found in kept.everybody().values())


def _whole(connected: Sequence[Source], found: Mapping[SourceId, Purchases]) -> Purchases:
    there = [found[source.id] for source in connected if source.id in found]
    lacking = tuple(source.name for source in connected if source.id not in found)
    return replace(merged(there) or Purchases("", None), lacking=lacking)


class Ledger:
    """A shop that is all connected shops. Safe to call from several worker threads.

    A slow shop delays nobody: ``purchases`` reads what is kept and asks no one.
    """

    def __init__(self, connected: Sequence[Connected], kept: PurchasesStore, clock: Clock) -> None:
        """Ask nothing yet."""
        self._connected = tuple(connected)
        self._kept = kept
        self._clock = clock

    def purchases(self, customer: Customer) -> Purchases | None:
        """What is kept of all sources; those that never answered for this customer are named as lacking."""
        email = customer.email.strip().casefold()
        if not email or not self._connected:
            return None
        found = {each: self._kept.kept(each.source.id, email) for each in self._connected}
        whole = merged([each for each in found.values() if each is not None])
        lacking = tuple(each.source.name for each, kept in found.items() if kept is None)
        return replace(whole or Purchases("", None), lacking=lacking)

    def ask(self, customer: Customer) -> Asked:
        """Ask every source again, one after another, and keep what they say."""
        troubles = []
        for each in self._connected if customer.email.strip() else ():
            try:
                self._ask(each, customer)
            except ServiceError as error:
                troubles.append(error)
        return Asked(self.purchases(customer), tuple(troubles))

    def everybody(self) -> tuple[Purchases, ...]:
        """What is kept of each customer who ever wrote."""
        return everybody([each.source for each in self._connected], self._kept)

    def close(self) -> None:
        """Let go of every connection."""
        for each in self._connected:
            each.shop.close()

    def _ask(self, one: Connected, customer: Customer) -> None:
        now = self._clock.now()
        # Nobody of that name is an answer, too: it is kept as a history without orders.
        found = one.shop.purchases(customer) or Purchases(one.source.name, now, kind=one.source.kind)
        self._kept.keep(one.source.id, customer.email.strip().casefold(), found, now)
