"""What an agent sends, exactly once: looked at before it leaves, searched for where no answer came.

Every step is written down before it is taken. A program that is killed leaves a draft that is doubtful, and
the conversation is read before anything else becomes of it. What is not found there may still be on its way
to the helpdesk, so it does not go again before some time has passed. Where a helpdesk works on it for longer
than that, the same words can stand there twice: no conversation tells what is still to come.
"""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from assistant.delivering import Arrival, Look, look_for, moves, seen
from assistant.domain.blanks import keeping_back
from assistant.domain.braces import escape_braces
from assistant.domain.draft import IN_DOUBT, Draft, DraftState, Seen
from assistant.domain.errors import (
    AssistantError,
    MovedError,
    SendDoubtfulError,
    ServiceError,
    StorageError,
    translatable,
)
from assistant.domain.move import Move

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.domain.account import AccountId
    from assistant.domain.ticket import Ticket, TicketId
    from assistant.ports import Clock, Helpdesk
    from assistant.stores import Drafts

OLDEST = timedelta(hours=1)
"""What waited longer does not go by itself."""

ON_ITS_WAY = timedelta(seconds=30)
"""What left and was not confirmed may arrive for so long: helpdesks work on when nobody listens any more."""

_LOG = logging.getLogger(__name__)
_MAY_STAND_THERE = (*IN_DOUBT, DraftState.REFUSED)


@dataclass(frozen=True, slots=True)
class _Left:
    """Words that went to the helpdesk, which has not confirmed them."""

    body: str
    internal: bool
    at: float
    """By the count of seconds that no clock's hands move."""
    before: Seen
    """The ticket as it was seen before that."""


class Outbox:
    """The drafts of one account on their way. Safe to call from several worker threads."""

    def __init__(
        self,
        account: AccountId,
        helpdesk: Helpdesk,
        drafts: Drafts,
        clock: Clock,
        *,
        on_its_way: timedelta = ON_ITS_WAY,
        passed: Callable[[], float] = time.monotonic,
    ) -> None:
        """Share the account's helpdesk and the store of drafts; ``passed`` counts seconds by no clock."""
        self._account = account
        self._helpdesk = helpdesk
        self._drafts = drafts
        self._clock = clock
        self._on_its_way, self._passed = on_its_way.total_seconds(), passed
        # What a run before this one sent left before this one began.
        self._began = passed()
        self._left: dict[TicketId, _Left] = {}

    def clicked(self, draft: Draft, ticket: Ticket) -> Draft:
        """The draft with what the agent saw as they clicked, and when: before it leaves, it is compared."""
        return replace(draft, seen=seen(ticket), clicked=self._clock.now())

    def send(self, draft: Draft) -> None:
        """Hand a clicked draft to the helpdesk; it is let go only when it certainly arrived.

        Raises ``MovedError`` where the ticket is another by now: the agent reads it, and clicks again.
        ``ServiceError`` where nothing was sent; ``SendDoubtfulError`` where that cannot be told, which a
        draft in doubt stays until it was looked for in vain some time after it left. The draft is kept in
        that state either way.
        """
        if keeping_back(draft.body, internal=draft.internal):
            raise ValueError("a draft with blanks never leaves")
        if (before := draft.seen) is None:
            raise ValueError("a draft that nobody clicked never leaves")
        left = self._in_doubt(draft, before)
        draft = replace(draft, trouble="", state=DraftState.DOUBTFUL if left else DraftState.WAITING)
        self._keep(draft)
        if not self._stands_there_already(draft, before, left):
            self._keep(replace(draft, state=DraftState.SENDING))
            self._left[draft.ticket] = _left(draft, self._passed(), left.before if left else before)
            self._deliver(draft, before)
        self._let_go(draft)
        if draft.beside:
            # The answer has arrived; the reason is in the journal, too.
            with suppress(ServiceError, SendDoubtfulError):
                self._helpdesk.note(draft.ticket, draft.beside)

    def again(self, ticket: TicketId) -> None:
        """Try what waits for this ticket once more; as ``send``, and an error where nothing waits."""
        draft = self._drafts.kept(self._account, ticket)
        if draft is None or draft.state is not DraftState.WAITING or draft.seen is None:
            raise AssistantError(
                translatable("errors", "This answer waits no more."),
                translatable("errors", "Read the ticket again: it may have been sent elsewhere."),
            )
        self.send(draft)

    def is_old(self, draft: Draft) -> bool:
        """Whether a draft has waited so long that the agent is asked before it goes."""
        # A click that is yet to come was made by a clock that was wrong: how old it is, nobody knows.
        return draft.clicked is None or abs(self._clock.now() - draft.clicked) > OLDEST

    def settled(self, draft: Draft | None, ticket: Ticket) -> Draft | None:
        """A kept draft as the conversation shows it: one whose arrival was in doubt may stand there."""
        if draft is None or draft.seen is None or draft.state not in _MAY_STAND_THERE:
            return draft
        if look_for(draft, draft.seen, ticket).arrival is not Arrival.FOUND:
            return draft
        self._let_go(draft)
        return replace(draft, state=DraftState.CONFIRMED)

    def _in_doubt(self, draft: Draft, before: Seen) -> _Left | None:
        """What may be on its way: remembered for these words, whatever else became of the draft since."""
        doubted = draft.state in IN_DOUBT
        left = self._left.get(draft.ticket)
        if left and (doubted or (left.body, left.internal) == (draft.body, draft.internal)):
            return left
        return _left(draft, self._began, before) if doubted else None

    def _stands_there_already(self, draft: Draft, before: Seen, left: _Left | None) -> bool:
        """Read the ticket once more: it may have changed, and a draft that was in doubt may have arrived."""
        try:
            now = self._helpdesk.ticket(draft.ticket)
        except ServiceError as error:
            if left:
                raise self._still_in_doubt(draft, _cannot_be_read()) from error
            self._keep_as(draft, _after(error), error)
            raise
        if look_for(draft, left.before if left else before, now).arrival is Arrival.FOUND:
            return True
        alike = look_for(draft, before, now).arrival is Arrival.UNCLEAR
        moved = moves(draft, before, now) | ({Move.ANSWERED} if alike else frozenset())
        if moved:
            raise self._moved(draft, moved)
        if left:
            self._may_go_again(draft, before, left, now)
        return False

    def _moved(self, draft: Draft, moved: frozenset[Move]) -> MovedError:
        another = MovedError(moved)
        if draft.state is DraftState.DOUBTFUL:
            # It stays one that may arrive yet, with what was seen before: by that it is found.
            self._keep_as(draft, DraftState.DOUBTFUL, another)
        else:
            self._keep_as(replace(draft, seen=None, clicked=None), DraftState.EDITING, another)
        return another

    def _may_go_again(self, draft: Draft, before: Seen, left: _Left, now: Ticket) -> None:
        """Raises where it is too early, or where what was read cannot be the whole conversation."""
        if not before.messages <= {message.id for message in now.messages}:
            raise self._still_in_doubt(draft, _cannot_be_read())
        if self._passed() - left.at < self._on_its_way:
            raise self._still_in_doubt(draft, _too_early())

    def _still_in_doubt(self, draft: Draft, error: SendDoubtfulError) -> SendDoubtfulError:
        self._keep_as(draft, DraftState.DOUBTFUL, error)
        return error

    def _deliver(self, draft: Draft, before: Seen) -> None:
        try:
            self._hand_over(draft)
        except SendDoubtfulError as error:
            if self._look(draft, before).arrival is not Arrival.FOUND:
                self._keep_as(draft, DraftState.DOUBTFUL, error)
                raise
        except ServiceError as error:
            self._left.pop(draft.ticket, None)
            self._keep_as(draft, _after(error), error)
            raise

    def _hand_over(self, draft: Draft) -> None:
        give = self._helpdesk.note if draft.internal else self._helpdesk.reply
        # A customer's name may hold braces: what leaves here must stay those characters.
        give(draft.ticket, escape_braces(draft.body) if self._helpdesk.expands_braces else draft.body)

    def _look(self, draft: Draft, before: Seen) -> Look:
        """Whether it stands in the conversation; absent where nobody says so."""
        try:
            return look_for(draft, before, self._helpdesk.ticket(draft.ticket))
        except ServiceError:
            return Look(Arrival.ABSENT)

    def _let_go(self, draft: Draft) -> None:
        self._left.pop(draft.ticket, None)
        with suppress(StorageError):
            self._drafts.forget(self._account, draft.ticket)

    def _keep(self, draft: Draft) -> None:
        _LOG.info("Ticket %r: %s", draft.ticket, draft.state.value)
        self._drafts.keep(self._account, replace(draft, changed=self._clock.now()))

    def _keep_as(self, draft: Draft, state: DraftState, error: AssistantError) -> None:
        # What the helpdesk did weighs more than a disk that fails just now: the draft is kept as sending,
        # which is read as doubtful, and the agent hears the error that matters.
        with suppress(StorageError):
            self._keep(replace(draft, state=state, trouble=str(error)))


def _after(error: ServiceError) -> DraftState:
    """What was not reached may be tried again without asking; a no is a no."""
    return DraftState.WAITING if error.passes else DraftState.REFUSED


def _left(draft: Draft, at: float, before: Seen) -> _Left:
    return _Left(draft.body, draft.internal, at, before)


def _cannot_be_read() -> SendDoubtfulError:
    return SendDoubtfulError(
        translatable("errors", "It may have arrived before, and the conversation cannot be read just now."),
        translatable("errors", "Nothing was sent again. Try again in a moment."),
    )


def _too_early() -> SendDoubtfulError:
    return SendDoubtfulError(
        translatable("errors", "It left moments ago and does not stand there yet. It may still arrive."),
        translatable("errors", "Nothing was sent again. Wait half a minute, then try again."),
    )
