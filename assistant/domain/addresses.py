"""Whose address is whose: what agents confirmed, and what may be suggested to them.

Nothing is merged by itself. Only records are looked at, never a ticket's text: who writes could name
anybody's address there.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias


class Decision(StrEnum):
    """What an agent can say of an address."""

    SAME = "same"
    """The other address is the same person's."""
    APART = "apart"
    """It is somebody else's: it is not suggested again."""
    PARTED = "parted"
    """It is not the same person's after all."""
    UNDECIDED = "undecided"
    """It may be suggested again."""
    SHARED = "shared"
    """Several people write from the customer's address."""
    OWN = "own"
    """One person does, after all."""


Pair: TypeAlias = tuple[str, str]
"""Two folded addresses, the first in the alphabet first."""


def folded(address: str) -> str:
    """An address as customers are known by it."""
    return address.strip().casefold()


def is_address(text: str) -> bool:
    """Whether it could be one: something on either side of one @, and no space."""
    name, at, host = text.strip().rpartition("@")
    return bool(name and at and host) and "@" not in name and not any(map(str.isspace, text.strip()))


def base_of(address: str) -> str | None:
    """``anna@x`` of ``anna+shop@x``; None where there is no plus.

    Dots are left alone: at some providers ``an.na`` is ``anna``, at others it is somebody else.
    """
    name, _, host = folded(address).rpartition("@")
    base, plus, _ = name.partition("+")
    return f"{base}@{host}" if base and plus and host else None


def pair(one: str, other: str) -> Pair:
    """The same whichever is named first."""
    first, second = sorted((folded(one), folded(other)))
    return first, second


@dataclass(frozen=True)
class AddressBook:
    """What was confirmed, in whichever order. Frozen: every change makes another one."""

    same: frozenset[Pair] = frozenset()
    """Of one person; whoever is joined through a third address is, too."""
    apart: frozenset[Pair] = frozenset()
    """Not to be suggested again."""
    shared: frozenset[str] = frozenset()
    """Several people write from it: it joins nobody, and its history is no one's alone."""

    def person(self, address: str) -> tuple[str, ...]:
        """All addresses of who writes from this one: it comes first, the others by the alphabet."""
        start = folded(address)
        found, ahead = {start}, [start]
        while ahead and start not in self.shared:
            near = self._beside.get(ahead.pop(), frozenset()) - found
            found |= near
            ahead += near
        return (start, *sorted(found - {start}))

    def after(self, decision: Decision, address: str, other: str = "") -> "AddressBook":
        """With what an agent said of an address, or of another one beside it."""
        match decision:
            case Decision.SAME:
                return self.joined(address, other)
            case Decision.APART:
                return self.told_apart(address, other)
            case Decision.PARTED:
                return self.parted(other)
            case Decision.UNDECIDED:
                return self.undecided(address, other)
            case Decision.SHARED:
                return self.marked_shared(address)
            case Decision.OWN:
                return self.marked_own(address)

    def joined(self, one: str, other: str) -> "AddressBook":
        """They are one person's; that outweighs that they were told apart."""
        both = frozenset({pair(one, other)} if folded(one) != folded(other) else ())
        return replace(self, same=self.same | both, apart=self.apart - both)

    def parted(self, address: str) -> "AddressBook":
        """Take this address away from the others; those that were one person without it stay so."""
        gone = folded(address)
        _, *others = self.person(gone)
        kept = frozenset(each for each in self.same if gone not in each)
        return replace(self, same=kept | frozenset(pair(others[0], other) for other in others[1:]))

    def told_apart(self, one: str, other: str) -> "AddressBook":
        """They are not to be suggested for each other."""
        return replace(self, apart=self.apart | {pair(one, other)})

    def undecided(self, one: str, other: str) -> "AddressBook":
        """They may be suggested for each other again, by whichever of the person's addresses it was said."""
        return replace(self, apart=self.apart - {pair(mine, other) for mine in self.person(one)})

    def marked_shared(self, address: str) -> "AddressBook":
        """Several people write from it. Who was joined with it is remembered, should that be taken back."""
        return replace(self, shared=self.shared | {folded(address)})

    def marked_own(self, address: str) -> "AddressBook":
        """One person writes from it, after all."""
        return replace(self, shared=self.shared - {folded(address)})

    def suggested(self, address: str, others: Iterable[str]) -> tuple[str, ...]:
        """Those that nobody has decided about, each once."""
        if folded(address) in self.shared:
            return ()
        known = self.shared.union(self.person(address), self.told_apart_from(address))
        found = (folded(other) for other in others if is_address(other))
        return tuple(dict.fromkeys(other for other in found if other not in known))

    def told_apart_from(self, address: str) -> tuple[str, ...]:
        """Those that an agent said are somebody else."""
        mine = frozenset(self.person(address))
        apart = {other for both in self.apart if not mine.isdisjoint(both) for other in both}
        return tuple(sorted(apart - mine))

    @cached_property
    def _beside(self) -> dict[str, frozenset[str]]:
        near: dict[str, set[str]] = {}
        for one, other in self.same:
            if self.shared.isdisjoint((one, other)):
                near.setdefault(one, set()).add(other)
                near.setdefault(other, set()).add(one)
        return {address: frozenset(others) for address, others in near.items()}


@dataclass(frozen=True, slots=True)
class KnownAs:
    """What an agent sees of a customer's addresses."""

    address: str
    """The ticket's own, folded."""
    others: tuple[str, ...] = ()
    """Confirmed, and counted in."""
    shared: bool = False
    suggested: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    """Said to be somebody else's."""
