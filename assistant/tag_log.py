"""What is kept on this computer of tags that were set without a click, as a Protocol. All calls block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from assistant.domain.account import AccountId
    from assistant.domain.tagging import Tagging, TaggingId
    from assistant.domain.ticket import TicketId
    from assistant.domain.tier import Tier


class TagLog(Protocol):
    """What was done to tags without a click, what tier customers had, and how far a sweep came.

    On this computer. Every call raises ``StorageError``.
    """

    def write(self, tagging: Tagging) -> Tagging:
        """Keep it, in the place of what was kept under its number; a new one gets its number."""
        ...

    def forget(self, tagging: TaggingId) -> None:
        """Let one go: it certainly did not happen."""
        ...

    def tagging(self, number: TaggingId) -> Tagging | None:
        """One of them."""
        ...

    def taggings(self, account: AccountId, *, only_begun: bool = False) -> tuple[Tagging, ...]:
        """All of an account, newest first."""
        ...

    def undone(self, account: AccountId, tickets: Collection[TicketId]) -> Mapping[TicketId, Tier]:
        """Those of these tickets whose last tagging somebody took back, and for which tier it was."""
        ...

    def undone_of(self, account: AccountId, emails: Collection[str]) -> Mapping[str, Tier]:
        """The same of customers' own records, by case-folded address."""
        ...

    def settled(self, account: AccountId, emails: Collection[str], since: datetime) -> Mapping[str, Tier]:
        """For which tier customers' own tags were found or made right since then."""
        ...

    def settle(self, account: AccountId, email: str, tier: Tier, at: datetime) -> None:
        """The customer's own tags are right for this tier."""
        ...

    def tiers(self, account: AccountId, emails: Collection[str]) -> Mapping[str, Tier]:
        """What tier customers had last, by case-folded address."""
        ...

    def remember(self, account: AccountId, tiers: Mapping[str, Tier], at: datetime) -> None:
        """These customers have these tiers now."""
        ...

    def tick(self, account: AccountId, terms: str, tickets: Collection[TicketId], at: datetime) -> None:
        """A sweep by these terms has been at these tickets."""
        ...

    def ticked(self, account: AccountId, terms: str, since: datetime) -> frozenset[TicketId]:
        """Where a sweep by the same terms has been that did not come to its end."""
        ...

    def end_sweep(self, account: AccountId) -> None:
        """It came to its end: the next one begins anew."""
        ...

    def forget_account(self, account: AccountId) -> None:
        """Let go of everything about an account that was removed."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
