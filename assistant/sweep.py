"""Every ticket of the open queue gets the tag of its customer's tier: slowly, and resumable at any moment.

So does the customer's own record, where the helpdesk has such tags.

A customer is looked up once a sweep, in what is kept first. Shops that answer for many at once are asked
ahead about the next tickets' customers, the others one customer after the other. What was done is written
down as it is done, so that a sweep that was killed goes on where it was.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from threading import Event
from time import monotonic
from typing import Final, TypeVar

from assistant.customer_tags import CustomersToo, CustomerTags
from assistant.domain.addresses import folded
from assistant.domain.errors import AssistantError, SendDoubtfulError, ServiceError, Trouble
from assistant.domain.guide import MoneyRules
from assistant.domain.helpdesk import ViewId
from assistant.domain.purchases import Purchases
from assistant.domain.swept import Change, Found, Swept
from assistant.domain.ticket import Customer, TicketId, TicketSummary
from assistant.domain.tier import UNKNOWN, Tier
from assistant.looking_ahead import Ahead
from assistant.pace import Pace
from assistant.pipeline.standing import stand
from assistant.tagging import retag
from assistant.tier_tags import TierTags

_GOES_ON: Final = timedelta(hours=24)
"""How old a sweep may be that was broken off, and still is gone on with."""

_STEP: Final = 25
"""Tickets between two entries into the log: those without a change may be looked at again after a crash.

Their customers are asked about together."""

_MOST_FAILURES: Final = 5
"""So many in a row are no accident of one ticket or customer."""

_MOST_TRIES: Final = 3
_Answer = TypeVar("_Answer")


@dataclass(frozen=True, slots=True)
class Means:
    """How a sweep goes about it."""

    pace: Pace
    cancelled: Callable[[], bool] = lambda: False
    """Looked at between two tickets."""
    told: Callable[[Swept], None] = lambda _swept: None
    """Called after every ticket."""
    dry: bool = False
    """Report alone: no tag is set and nothing is written down."""
    again: bool = False
    """Tag those tickets, too, whose tag somebody took back."""
    view: ViewId | None = None
    """Which of the helpdesk's own lists; None: the agent's open tickets."""


class Sweep:
    """``begin`` it, then ``step`` until that says it is over. For one thread at a time."""

    def __init__(self, tags: TierTags, means: Means) -> None:
        """Nothing is asked yet."""
        if tags.log is None:
            raise ValueError("what cannot be listed and taken back is not done")
        self.swept = Swept()
        self._tags = tags
        self._means = means
        self._log = None if means.dry else tags.log
        self._money = tags.guides.guide().money
        self._terms = _fingerprint(self._money)
        self._run = tags.clock.now().isoformat()
        self._left: Iterator[Sequence[TicketSummary]] = iter(())
        self._tiers: dict[str, Tier | AssistantError] = {}
        self._to_remember: dict[str, Tier] = {}
        self._in_a_row = {"lookup": 0, "tag": 0}
        self._ahead = Ahead(tags, self._again_where_busy, self._turn)
        self._customers = CustomersToo(CustomerTags(tags), self.swept, self._again_where_busy, self._turn)

    def begin(self) -> None:
        """List the tickets, without those that a broken-off sweep has been at."""
        view, helpdesk = self._means.view, self._tags.helpdesk
        rows = helpdesk.tickets() if view is None else helpdesk.viewed(view)
        done: frozenset[TicketId] = frozenset()
        if self._log:
            done = self._log.ticked(self._tags.account, self._terms, self._tags.clock.now() - _GOES_ON)
            self._tags.settle({row.id: row.tags for row in rows})
        left = [row for row in rows if row.id not in done]
        self.swept.tickets, self.swept.before = len(rows), len(rows) - len(left)
        self._left = (left[first : first + _STEP] for first in range(0, len(left), _STEP))

    def step(self) -> bool:
        """Look at a few tickets; False where it is over, one way or the other."""
        if self._is_broken_off():
            return False
        rows = next(self._left, None)
        if rows is None:
            self.swept.finished = True
            if self._log:
                self._log.end_sweep(self._tags.account)
            return False
        self._look_at(rows)
        return not self._is_broken_off()

    def _is_broken_off(self) -> bool:
        return self.swept.stopped is not None or self._means.cancelled()

    def _look_at(self, rows: Sequence[TicketSummary]) -> None:
        log = None if self._means.again else self._tags.log
        undone = log.undone(self._tags.account, [row.id for row in rows]) if log else {}
        done: list[TicketId] = []
        refused = self._ahead.ask(rows, self._tiers)
        if refused is not None and refused.trouble is Trouble.WRONG_CREDENTIALS:
            self.swept.stopped = refused
        try:
            for row in rows:
                if self._is_broken_off():
                    break
                found = self._found(row, undone.get(row.id))
                self.swept.counts[found] += 1
                if found is not Found.FAILED:
                    done.append(row.id)
                    self._see_to_customer(row)
                self._means.told(self.swept)
        finally:
            self._write_down(done)

    def _write_down(self, done: Sequence[TicketId]) -> None:
        if self._log:
            now = self._tags.clock.now()
            self._log.remember(self._tags.account, self._to_remember, now)
            self._log.tick(self._tags.account, self._terms, done, now)
        self._to_remember.clear()

    def _found(self, row: TicketSummary, undone: Tier | None) -> Found:
        tier = self._tier(row)
        if isinstance(tier, AssistantError):
            self.swept.failures.append((row.id, tier))
            return Found.FAILED
        change = retag(row.tags, tier, self._money.tiers)
        if tier == UNKNOWN:
            return Found.UNKNOWN
        if tier == undone:
            return Found.LEFT_ALONE
        if not change:
            return Found.RIGHT_ALREADY
        if self._log:
            failed = self._tried("tag", lambda: self._tags.set_on(row.id, row.tags, tier, self._run))
            if isinstance(failed, AssistantError):
                self.swept.failures.append((row.id, failed))
                return Found.FAILED
        add, remove = tuple(sorted(change.add)), tuple(sorted(change.remove))
        self.swept.changes.append(Change(row.id, tier, add, remove))
        return Found.CHANGED

    def _see_to_customer(self, row: TicketSummary) -> None:
        tier = self._tiers.get(folded(row.customer_email), UNKNOWN)
        if not isinstance(tier, AssistantError):
            self._customers.see_to(row, tier, self._run, dry=self._means.dry, again=self._means.again)

    def _turn(self) -> bool:
        self._means.pace.turn()
        return not self._means.cancelled()

    def _tier(self, row: TicketSummary) -> Tier | AssistantError:
        """Looked up once for every customer, and so is what went wrong with it."""
        email = folded(row.customer_email)
        if email and (known := self._tiers.get(email)):
            return known
        tier = self._tried("lookup", lambda: self._looked_up(row))
        if email:
            self._tiers[email] = tier
        return tier

    def _looked_up(self, row: TicketSummary) -> Tier:
        customer, purchases = self._purchases(row)
        tier = stand(purchases, self._money, self._tags.before(customer)).tier
        if tier != UNKNOWN and customer.email:
            self._to_remember[folded(customer.email)] = tier
        return tier

    def _purchases(self, row: TicketSummary) -> tuple[Customer, Purchases | None]:
        """What is kept where that is young and whole; else every shop is asked."""
        customer, shop = Customer(row.customer_name, row.customer_email), self._tags.shop
        kept = shop.purchases(customer) if folded(row.customer_email) else None
        if kept is None:
            # The list may tell no address, and tells no fields, which some shops read the value from.
            self._means.pace.turn()
            customer = self._tags.helpdesk.ticket(row.id).customer
            kept = shop.purchases(customer)
        if kept is None or (not kept.lacking and self._tags.is_fresh(kept.as_of)):
            return customer, kept
        self._means.pace.turn()
        asked = shop.ask(customer)
        for trouble in asked.troubles:
            raise trouble
        return customer, asked.purchases

    def _tried(self, what: str, call: Callable[[], _Answer]) -> _Answer | AssistantError:
        """The answer or what went wrong. Who is locked out does not knock again, nor who fails and fails."""
        try:
            answer = self._again_where_busy(call)
        except (ServiceError, SendDoubtfulError) as error:
            self._in_a_row[what] += 1
            locked_out = isinstance(error, ServiceError) and error.trouble is Trouble.WRONG_CREDENTIALS
            if locked_out or self._in_a_row[what] >= _MOST_FAILURES:
                self.swept.stopped = error
            return error
        self._in_a_row[what] = 0
        return answer

    def _again_where_busy(self, call: Callable[[], _Answer]) -> _Answer:
        for _ in range(_MOST_TRIES - 1):
            try:
                return call()
            except ServiceError as error:
                if error.trouble is not Trouble.BUSY or self._means.cancelled():
                    raise
                self._means.pace.rest(error.wait)
                self._means.pace.turn()
        return call()


def _fingerprint(money: MoneyRules) -> str:
    """Of all that makes a tier: under other terms, what was looked at counts no more."""
    return sha256(repr(money).encode()).hexdigest()[:16]


def quiet_sweep(tags: TierTags, stop: Event, view: ViewId | None = None) -> Sweep:
    """One behind a window: it ends soon after ``stop`` is set, also in the middle of a pause."""
    return Sweep(tags, Means(Pace(monotonic, stop.wait), cancelled=stop.is_set, view=view))
