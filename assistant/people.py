"""Whose addresses belong together, as the agent says: looked up, suggested, confirmed. Blocking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.domain.addresses import AddressBook, Decision, KnownAs, base_of, folded, is_address
from assistant.domain.ticket import Customer

if TYPE_CHECKING:
    from assistant.domain.purchases import Asked
    from assistant.ports import Shop
    from assistant.stores import Addresses


@dataclass(frozen=True, slots=True)
class People:
    """The customers of an account, who may each have several addresses. Safe to call from several threads."""

    shop: Shop
    addresses: Addresses | None
    """None: nothing is confirmed, because no shop is asked by address."""

    def ask(self, customer: Customer) -> Asked:
        """What every shop says of this customer now; it may take long, and changes nothing by itself.

        Whether the base of a plus-address has a history is asked, too, while nobody has decided about it.
        """
        asked = self.shop.ask(customer)
        base = base_of(customer.email)
        if self.addresses and base and self.addresses.book().suggested(customer.email, (base,)):
            kept = self.shop.purchases(Customer(email=base))
            if kept is None or kept.lacking:
                self.shop.ask(Customer(email=base))
        return asked

    def look(self, customer: Customer) -> KnownAs | None:
        """What the agent sees, without asking anybody; None where there is no address to begin with."""
        if self.addresses is None or not is_address(customer.email):
            return None
        return self._known_as(customer, self.addresses.book())

    def decide(self, customer: Customer, decision: Decision, other: str = "") -> KnownAs | None:
        """Remember what the agent says of this customer's address, or of another one's."""
        if self.addresses is None or not is_address(customer.email):
            return None
        book = self.addresses.change(lambda book: book.after(decision, customer.email, other))
        return self._known_as(customer, book)

    def _known_as(self, customer: Customer, book: AddressBook) -> KnownAs:
        address, *others = book.person(customer.email)
        return KnownAs(
            address,
            tuple(others),
            shared=address in book.shared,
            suggested=book.suggested(address, self._seen(customer)),
            apart=book.told_apart_from(address),
        )

    def _seen(self, customer: Customer) -> tuple[str, ...]:
        """In records alone: the helpdesk's, and the shops' for the base of a plus-address."""
        fields = (value for field in customer.fields.values() for value in field.split(","))
        base = base_of(customer.email)
        known = (base,) if base and self._has_history(base) else ()
        return (*known, *customer.also, *(value for value in fields if is_address(value)))

    def _has_history(self, address: str) -> bool:
        kept = self.shop.purchases(Customer(email=folded(address)))
        return kept is not None and bool(kept.orders or kept.stated_ltv)
