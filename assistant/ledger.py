"""What a customer bought, from every connected source: what is kept at once, anew when asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from assistant.domain.addresses import AddressBook, folded
from assistant.domain.errors import ServiceError, StorageError
from assistant.domain.purchases import Asked, Purchases
from assistant.pipeline.merging import merged
from assistant.pipeline.one_person import of_one_person
from assistant.ports import BatchSource, Clock, OrderSource

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from assistant.domain.source import Source, SourceId
    from assistant.domain.ticket import Customer
    from assistant.stores import Addresses, PurchasesStore

NOTHING_CONFIRMED: Final = AddressBook()


@dataclass(frozen=True, slots=True)
class Connected:
    """A source with what speaks to it."""

    source: Source
    shop: OrderSource


def everybody(
    connected: Sequence[Source], kept: PurchasesStore, book: AddressBook = NOTHING_CONFIRMED
) -> tuple[Purchases, ...]:
    """What is kept of each customer, each person once; needs no key of any shop's."""
    found = kept.everybody()
    people = dict.fromkeys(tuple(sorted(book.person(email))) for email in found)
    return tuple(_whole(connected, person, found, shared=person[0] in book.shared) for person in people)


def _whole(
    connected: Sequence[Source],
    person: Sequence[str],
    found: Mapping[str, Mapping[SourceId, Purchases]],
    *,
    shared: bool,
) -> Purchases:
    """Of all addresses of a person; a source that never answered for one of them is named as lacking."""
    answers = [
        [answer for email in person if (answer := found.get(email, {}).get(source.id))]
        for source in connected
    ]
    there = [whole for each in answers if (whole := of_one_person(each))]
    lacking = (
        source.name for source, each in zip(connected, answers, strict=True) if len(each) < len(person)
    )
    whole = merged(there) or Purchases("", None)
    return replace(whole, lacking=tuple(dict.fromkeys((*whole.lacking, *lacking))), shared=shared)


class Ledger:
    """A shop that is all connected shops. Safe to call from several worker threads.

    A slow shop delays nobody: ``purchases`` reads what is kept and asks no one.
    """

    def __init__(
        self,
        connected: Sequence[Connected],
        kept: PurchasesStore,
        clock: Clock,
        addresses: Addresses | None = None,
    ) -> None:
        """Ask nothing yet. Without ``addresses`` every address is a person of its own."""
        self._connected = tuple(connected)
        self._kept = kept
        self._clock = clock
        self._addresses = addresses

    def purchases(self, customer: Customer) -> Purchases | None:
        """What is kept of all sources; those that never answered for this customer are named as lacking."""
        email = folded(customer.email)
        if not email or not self._connected:
            return None
        try:
            book = self._book()
        except StorageError as error:
            # Nobody knows whose orders these are: none is shown as the whole.
            return Purchases("", None, lacking=(str(error),))
        person = book.person(email)
        found = {each: self._kept_of(each) for each in person}
        return _whole(self._sources, person, found, shared=email in book.shared)

    def ask(self, customer: Customer) -> Asked:
        """Ask every source again for all of the person's addresses, one after another; keep what they say."""
        troubles: list[ServiceError] = []
        for email in self._book().person(customer.email) if customer.email.strip() else ():
            asked = customer if email == folded(customer.email) else replace(customer, email=email)
            for each in self._connected:
                try:
                    self._ask(each, asked)
                except ServiceError as error:
                    troubles.append(error)
        return Asked(self.purchases(customer), tuple(troubles))

    @property
    def asks_many(self) -> bool:
        """Whether a source can be asked about several customers at once."""
        return any(isinstance(each.shop, BatchSource) for each in self._connected)

    def ask_many(self, customers: Sequence[Customer], turn: Callable[[], bool]) -> None:
        """Keep what every source says of them, with all their addresses; a whole batch is one turn."""
        book = self._book()
        people = {
            email: replace(customer, email=email)
            for customer in customers
            if customer.email.strip()
            for email in book.person(customer.email)
        }
        troubles: list[ServiceError] = []
        for each in self._connected if people else ():
            try:
                self._ask_about(each, people, turn)
            except ServiceError as error:
                troubles.append(error)
        for trouble in troubles:
            raise trouble

    def everybody(self) -> tuple[Purchases, ...]:
        """What is kept of each customer who ever wrote."""
        return everybody(self._sources, self._kept, self._book())

    def close(self) -> None:
        """Let go of every connection."""
        for each in self._connected:
            each.shop.close()

    @property
    def _sources(self) -> tuple[Source, ...]:
        return tuple(each.source for each in self._connected)

    def _book(self) -> AddressBook:
        return self._addresses.book() if self._addresses else NOTHING_CONFIRMED

    def _kept_of(self, email: str) -> dict[SourceId, Purchases]:
        found = ((source.id, self._kept.kept(source.id, email)) for source in self._sources)
        return {source: kept for source, kept in found if kept is not None}

    def _ask_about(self, one: Connected, people: Mapping[str, Customer], turn: Callable[[], bool]) -> None:
        if not isinstance(one.shop, BatchSource):
            for customer in people.values():
                if not turn():
                    return
                self._ask(one, customer)
        elif turn():
            found = one.shop.purchases_of(tuple(people.values()))
            for email in people:
                self._keep(one, email, found.get(email))

    def _ask(self, one: Connected, customer: Customer) -> None:
        self._keep(one, folded(customer.email), one.shop.purchases(customer))

    def _keep(self, one: Connected, email: str, found: Purchases | None) -> None:
        now = self._clock.now()
        # Nobody of that name is an answer, too: it is kept as a history without orders.
        found = found or Purchases(one.source.name, now, kind=one.source.kind)
        self._kept.keep(one.source.id, email, found, now)
