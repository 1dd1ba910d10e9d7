"""An agent's tags on tickets: set now, or kept until the helpdesk can be reached again. Blocking.

What waits goes by the rules of answers that wait: in the order of the clicks, after a look at the ticket,
and not by itself once it is old. Only a merge stops it: a tag says nothing to the customer, and who has the
ticket or what was written meanwhile does not change what it means.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Lock
from typing import TYPE_CHECKING, Final

from assistant.domain.draft import DraftState
from assistant.domain.errors import AssistantError, MovedError, SendDoubtfulError, ServiceError, StorageError
from assistant.domain.late_tags import LateTags
from assistant.domain.move import Move

if TYPE_CHECKING:
    from collections.abc import Collection

    from assistant.domain.account import AccountId
    from assistant.domain.ticket import TicketId
    from assistant.ports import Clock, Helpdesk
    from assistant.stores import Drafts, WaitingTags

OLDEST: Final = timedelta(hours=1)
"""What waited longer does not go by itself; as for answers."""


@dataclass(frozen=True, slots=True)
class Gone:
    """What became of everything that waited."""

    done: tuple[TicketId, ...] = ()
    old: tuple[LateTags, ...] = ()
    """They wait for the agent's word."""
    refused: tuple[tuple[LateTags, AssistantError], ...] = ()
    """They wait no more."""
    unreachable: bool = False
    """The rest is to be tried later."""


@dataclass(frozen=True, slots=True)
class LateTagging:
    """One account's helpdesk and the tags that wait for it. Safe to call from several worker threads."""

    account: AccountId
    helpdesk: Helpdesk
    drafts: Drafts
    store: WaitingTags | None
    """None: nothing waits, what does not work fails."""
    clock: Clock
    _turn: Lock = field(default_factory=Lock)

    def tag(
        self, ticket: TicketId, *, add: Collection[str] = (), remove: Collection[str] = ()
    ) -> tuple[str, ...] | None:
        """Set and remove tags; what then stands there, or None where the change waits or was taken back."""
        with self._turn:
            before = self._waits_for(ticket)
            if before is not None:
                # What was asked for first is done first: this joins it.
                self._keep(before.then(add=add, remove=remove))
                return None
            try:
                return self.helpdesk.tag(ticket, add=add, remove=remove)
            except (ServiceError, SendDoubtfulError) as error:
                if self.store is None or not _passes(error):
                    raise
            self._keep(LateTags(ticket, self.clock.now()).then(add=add, remove=remove))
            return None

    def waits_for(self, ticket: TicketId) -> LateTags | None:
        """What waits for a ticket, for showing it; a list that cannot be read hides no ticket."""
        with suppress(StorageError):
            return self._waits_for(ticket)
        return None

    def _waits_for(self, ticket: TicketId) -> LateTags | None:
        return next((tags for tags in self.waiting() if tags.ticket == ticket), None)

    def waiting(self) -> tuple[LateTags, ...]:
        """Everything that waits, the first that was asked for first."""
        return self.store.waiting(self.account) if self.store else ()

    def go(self) -> Gone:
        """Try what waits, one ticket after the other, until the helpdesk cannot be reached."""
        done: list[TicketId] = []
        old: list[LateTags] = []
        refused: list[tuple[LateTags, AssistantError]] = []
        for tags in self.waiting():
            if self.is_old(tags):
                old.append(tags)
                continue
            if self._comes_after_an_answer(tags):
                continue
            try:
                self.go_now(tags.ticket)
                done.append(tags.ticket)
            except (ServiceError, SendDoubtfulError, MovedError) as error:
                if _passes(error):
                    return Gone(tuple(done), tuple(old), tuple(refused), unreachable=True)
                refused.append((tags, error))
        return Gone(tuple(done), tuple(old), tuple(refused))

    def go_now(self, ticket: TicketId) -> None:
        """Try what waits for one ticket, old or not; it waits on only where that may pass.

        Raises ``MovedError`` where the ticket was merged into another one.
        """
        with self._turn:
            tags = self._waits_for(ticket)
            if tags is None:
                return
            try:
                self._set(tags)
            except (ServiceError, SendDoubtfulError, MovedError) as error:
                if not _passes(error):
                    self._let_go(tags)
                raise
            self._let_go(tags)

    def go_before_the_answer(self, ticket: TicketId) -> None:
        """What was asked for before the answer that goes now; how that ends must not stop the answer."""
        tags, draft = self.waits_for(ticket), self.drafts.kept(self.account, ticket)
        if tags and draft and draft.clicked and tags.asked < draft.clicked and not self.is_old(tags):
            with suppress(AssistantError):
                self.go_now(ticket)

    def forget(self, ticket: TicketId) -> None:
        """The agent does not want it any more."""
        with self._turn:
            self._let_go(LateTags(ticket, self.clock.now()))

    def is_old(self, tags: LateTags) -> bool:
        """Whether they waited so long that the agent is asked before they go."""
        return abs(self.clock.now() - tags.asked) > OLDEST

    def _set(self, tags: LateTags) -> None:
        now = self.helpdesk.ticket(tags.ticket)
        if now.id != tags.ticket:
            raise MovedError(frozenset({Move.MERGED}))
        if left := tags.left(now.tags):
            self.helpdesk.tag(tags.ticket, add=sorted(left.add), remove=sorted(left.remove))

    def _comes_after_an_answer(self, tags: LateTags) -> bool:
        draft = self.drafts.kept(self.account, tags.ticket)
        if draft is None or draft.state is not DraftState.WAITING or draft.clicked is None:
            return False
        return draft.clicked < tags.asked

    def _let_go(self, tags: LateTags) -> None:
        self._keep(LateTags(tags.ticket, tags.asked))

    def _keep(self, tags: LateTags) -> None:
        if self.store is not None:
            self.store.keep(self.account, tags)


def _passes(error: AssistantError) -> bool:
    """A doubtful change may be made again: a tag that stands there already is not set twice."""
    return isinstance(error, SendDoubtfulError) or (isinstance(error, ServiceError) and error.passes)
