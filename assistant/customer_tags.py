"""The tag of a customer's tier on their own record, where the helpdesk has such tags. Blocking."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from assistant.domain.addresses import folded
from assistant.domain.errors import AssistantError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Ability
from assistant.domain.swept import Change, Swept
from assistant.domain.tagging import Tagging
from assistant.domain.tier import UNKNOWN, Tier
from assistant.tagging import AS_IT_IS, Retag, retag
from assistant.tier_tags import FRESH, TierTags

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.domain.standing import Standing
    from assistant.domain.ticket import Ticket, TicketId, TicketSummary

_MOST_FAILURES: Final = 3
"""After so many in a row customers' records are left alone for the rest of a sweep."""


class CustomerTags:
    """Looked at once a day at most, and at once where the tier changes. Safe to call from several threads."""

    def __init__(self, tags: TierTags) -> None:
        """Nothing is asked yet."""
        self._tags = tags
        self._may = Ability.CUSTOMER_TAGS in tags.helpdesk.abilities

    def follow(self, ticket: Ticket, standing: Standing) -> Tagging | None:
        """Set the tag of the tier on the ticket's customer; None where nothing had to be done."""
        if not self._tags.is_certain(standing) or not self.is_wanted(ticket.customer.email, standing.tier):
            return None
        now = self._tags.clock.now().isoformat()
        return self.set_on(ticket.id, ticket.customer.email, standing.tier, run=now)

    def is_wanted(self, address: str, tier: Tier, *, again: bool = False) -> bool:
        """Whether the record is to be looked at: not within a day, nor where an agent took the tag back.

        ``again``: there, too.
        """
        log, email = self._tags.log, folded(address)
        if log is None or not self._may or not email or tier == UNKNOWN:
            return False
        account, since = self._tags.account, self._tags.clock.now() - FRESH
        if again:
            return True
        if log.settled(account, (email,), since).get(email) == tier:
            return False
        return log.undone_of(account, (email,)).get(email) != tier

    def missing(self, ticket: TicketId, tier: Tier) -> Retag:
        """What is to be done about the record; this asks the helpdesk."""
        there = self._read(ticket)
        return retag(there, tier, self._tags.guides.guide().money.tiers) if there is not None else AS_IT_IS

    def set_on(self, ticket: TicketId, address: str, tier: Tier, run: str) -> Tagging | None:
        """Do it, between two entries into the log."""
        tags, log, email = self._tags, self._tags.log, folded(address)
        if log is None:
            return None
        done, there = None, self._read(ticket)
        if there is not None:
            tags.settle_customer(email, there)
            change = retag(there, tier, tags.guides.guide().money.tiers)
            done = self._changed(change, ticket, email, tier, run) if change else None
        log.settle(tags.account, email, tier, tags.clock.now())
        return done

    def _changed(self, change: Retag, ticket: TicketId, email: str, tier: Tier, run: str) -> Tagging | None:
        tags = self._tags
        added, removed = tuple(sorted(change.add)), tuple(sorted(change.remove))
        wanted = Tagging(tags.clock.now(), tags.account, ticket, tier, added, removed, run, customer=email)
        with self._remembering():
            return tags.carry_out(wanted, tags.log) if tags.log else None

    def _read(self, ticket: TicketId) -> tuple[str, ...] | None:
        """None where this customer has no record that takes tags."""
        try:
            with self._remembering():
                return self._tags.helpdesk.tag_customer(ticket)
        except ServiceError as error:
            if error.trouble is Trouble.UNABLE:
                return None
            raise

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        """Who may not do it is told once, and does not try again."""
        try:
            yield
        except ServiceError as error:
            self._may = self._may and error.trouble is not Trouble.NO_RIGHTS
            raise


class CustomersToo:
    """A sweep sees to customers' records beside their tickets; what fails there stops no ticket."""

    def __init__(
        self,
        customers: CustomerTags,
        swept: Swept,
        patiently: Callable[[Callable[[], Retag | Tagging | None]], Retag | Tagging | None],
        turn: Callable[[], bool],
    ) -> None:
        """``patiently`` calls again where the other side is busy; ``turn`` waits before every question."""
        self._customers = customers
        self._swept = swept
        self._patiently = patiently
        self._turn = turn
        self._seen: set[str] = set()
        self._failures = 0

    def see_to(self, row: TicketSummary, tier: Tier, run: str, *, dry: bool, again: bool) -> None:
        """Each customer once a sweep."""
        email = folded(row.customer_email)
        if email in self._seen or self._failures >= _MOST_FAILURES:
            return
        self._seen.add(email)
        if not self._customers.is_wanted(email, tier, again=again) or not self._turn():
            return
        try:
            self._add(row, tier, email, self._patiently(lambda: self._done(row, tier, run, dry=dry)))
        except (ServiceError, SendDoubtfulError) as error:
            self._on_failed(row, error)
        else:
            self._failures = 0

    def _done(self, row: TicketSummary, tier: Tier, run: str, *, dry: bool) -> Retag | Tagging | None:
        if dry:
            return self._customers.missing(row.id, tier)
        return self._customers.set_on(row.id, row.customer_email, tier, run)

    def _add(self, row: TicketSummary, tier: Tier, email: str, done: Retag | Tagging | None) -> None:
        if isinstance(done, Tagging):
            self._swept.changes.append(Change(row.id, tier, done.added, done.removed, email))
        elif done:
            add, remove = tuple(sorted(done.add)), tuple(sorted(done.remove))
            self._swept.changes.append(Change(row.id, tier, add, remove, email))

    def _on_failed(self, row: TicketSummary, error: AssistantError) -> None:
        self._failures += 1
        self._swept.failures.append((row.id, error))
        if isinstance(error, ServiceError) and error.trouble is Trouble.WRONG_CREDENTIALS:
            self._swept.stopped = error
