"""The tag of a customer's tier on a ticket: set, written down, and taken back. Blocking.

What is set on the customer's own record, `customer_tags`, goes into the same list and back the same way.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from assistant.domain.addresses import folded
from assistant.domain.errors import ServiceError, StorageError, Trouble
from assistant.domain.tagging import Tagging, TaggingId, TaggingState
from assistant.domain.tier import UNKNOWN, Tier
from assistant.tagging import retag

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from assistant.domain.account import AccountId
    from assistant.domain.standing import Standing
    from assistant.domain.ticket import Customer, Ticket, TicketId
    from assistant.ports import Clock, Guides, Helpdesk, Shop
    from assistant.tag_log import TagLog

_NOTHING_CHANGED: Final = frozenset(
    {
        *(
            Trouble.NAME_NOT_FOUND,
            Trouble.REFUSED,
            Trouble.TLS_NOT_TRUSTED,
            Trouble.CERTIFICATE_TIME,
            Trouble.INSECURE_ADDRESS,
        ),
        *(Trouble.WRONG_CREDENTIALS, Trouble.NO_RIGHTS, Trouble.NO_SUCH_TICKET, Trouble.REJECTED),
    }
)
"""After any other, the tags may have been written before it went wrong: helpdesks write, then look again."""

FRESH: Final = timedelta(hours=24)
"""What a shop said longer ago changes no tag: it is to be asked again first."""

_UNDER_WAY: Final = timedelta(minutes=5)
"""What was begun less long ago, another window or a sweep may be doing just now."""


@dataclass(frozen=True, slots=True)
class TierTags:
    """An account's tickets and the log of what was done to their tags. Safe to call from several threads."""

    account: AccountId
    helpdesk: Helpdesk
    shop: Shop
    guides: Guides
    log: TagLog | None
    """None: nothing is ever tagged, and no tier remembered."""
    clock: Clock

    def before(self, customer: Customer) -> Tier | None:
        """What tier the customer had last, so that a small fall does not take it away."""
        email = folded(customer.email)
        if self.log is None or not email:
            return None
        with suppress(StorageError):
            return self.log.tiers(self.account, (email,)).get(email)
        return None

    def remember(self, customer: Customer, tier: Tier) -> None:
        """Not knowing a tier is no tier to remember; a log that fails must not keep a ticket closed."""
        email = folded(customer.email)
        if self.log is not None and email and tier != UNKNOWN and tier != self.before(customer):
            with suppress(StorageError):
                self.log.remember(self.account, {email: tier}, self.clock.now())

    def follow(self, ticket: Ticket, standing: Standing) -> Tagging | None:
        """Set the tag of the tier on a ticket.

        None where all is right, where an agent took it back, and where the tier is unknown or old news.
        """
        if self.log is None or not self.is_certain(standing):
            return None
        self.settle({ticket.id: ticket.tags})
        if self.log.undone(self.account, (ticket.id,)).get(ticket.id) == standing.tier:
            return None
        return self.set_on(ticket.id, ticket.tags, standing.tier, run=self.clock.now().isoformat())

    def set_on(self, ticket: TicketId, tags: Collection[str], tier: Tier, run: str) -> Tagging | None:
        """Write down what is to be done, do it, and write down that it is done: a crash leaves a trace."""
        change = retag(tags, tier, self.guides.guide().money.tiers)
        if self.log is None or not change:
            return None
        added, removed = tuple(sorted(change.add)), tuple(sorted(change.remove))
        wanted = Tagging(self.clock.now(), self.account, ticket, tier, added, removed, run)
        return self.carry_out(wanted, self.log)

    def carry_out(self, wanted: Tagging, log: TagLog) -> Tagging:
        """Do it between two entries into the log; what certainly did not happen is not left there."""
        begun = log.write(wanted)
        try:
            self._set(wanted, add=wanted.added, remove=wanted.removed)
        except ServiceError as error:
            if error.trouble in _NOTHING_CHANGED:
                log.forget(begun.id)
            raise
        return log.write(replace(begun, state=TaggingState.DONE))

    def is_certain(self, standing: Standing) -> bool:
        """Whether the tier is known, and no old news."""
        return standing.tier != UNKNOWN and self.is_fresh(standing.as_of)

    def is_fresh(self, as_of: datetime | None) -> bool:
        """Whether it was said lately; what comes with the ticket itself has no date."""
        # What is yet to be said was noted by a clock that was wrong: how old it is, nobody knows.
        return as_of is None or abs(self.clock.now() - as_of) <= FRESH

    def settle(self, tickets: Mapping[TicketId, Collection[str]]) -> None:
        """Of what was begun and never confirmed, these tickets' tags now tell whether it was done."""
        if self.log is None:
            return
        broken_off = self.clock.now() - _UNDER_WAY
        for begun in self.log.taggings(self.account, only_begun=True):
            if begun.customer or begun.ticket not in tickets or begun.at > broken_off:
                continue
            self._settle(begun, tickets[begun.ticket])

    def settle_customer(self, email: str, there: Collection[str]) -> None:
        """The same of what was begun on a customer's own record."""
        broken_off = self.clock.now() - _UNDER_WAY
        for begun in self.log.taggings(self.account, only_begun=True) if self.log else ():
            if begun.customer == email and begun.at <= broken_off:
                self._settle(begun, there)

    def _settle(self, begun: Tagging, there: Collection[str]) -> None:
        if self.log is None:
            return
        if set(begun.added) <= set(there) and not set(begun.removed) & set(there):
            self.log.write(replace(begun, state=TaggingState.DONE))
        else:
            self.log.forget(begun.id)

    def undo(self, number: TaggingId) -> Tagging | None:
        """Put the tags back; the ticket, or the customer, is then left alone until the tier changes.

        None where there is no such number in this account, or it was taken back already.
        """
        kept = self.log.tagging(number) if self.log else None
        if self.log is None or kept is None or kept.account != self.account:
            return None
        if kept.state is TaggingState.UNDONE:
            return None
        self._set(kept, add=kept.removed, remove=kept.added)
        return self.log.write(replace(kept, state=TaggingState.UNDONE))

    def done(self) -> tuple[Tagging, ...]:
        """Everything that was done in this account, newest first."""
        return self.log.taggings(self.account) if self.log else ()

    def _set(self, where: Tagging, *, add: Collection[str], remove: Collection[str]) -> None:
        change = self.helpdesk.tag_customer if where.customer else self.helpdesk.tag
        change(where.ticket, add=add, remove=remove)

    def close(self) -> None:
        """Let go of the log's file."""
        if self.log is not None:
            self.log.close()
