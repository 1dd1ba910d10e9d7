"""A round of practice: begun afresh, and looked back on. Blocking, and free of Qt."""

from collections.abc import Callable, Sequence
from typing import Protocol

from assistant.domain.account import PRACTICE, Account
from assistant.domain.ticket import Ticket, TicketId
from assistant.practice.evenly import Evenly, evenly
from assistant.practice.script import Script
from assistant.stores import Drafts, Journal


class Stage(Protocol):
    """Where the customers stand."""

    def reset(self) -> None:
        """Throw away all that was said."""
        ...

    def ticket(self, ticket: TicketId) -> Ticket:
        """One customer's conversation."""
        ...


class Round:
    """Has a stage, a journal and drafts apart from those of every real account."""

    def __init__(
        self,
        stage: Stage,
        scripts: Callable[[], Sequence[Script]],
        *,
        drafts: Drafts,
        journal: Journal,
        empty_journal: Callable[[], None],
    ) -> None:
        """Take the parts; nothing is opened yet."""
        self._stage = stage
        self._scripts = scripts
        self._drafts = drafts
        self._journal = journal
        self._empty_journal = empty_journal

    def begin(self) -> Account:
        """Start afresh: nobody has been answered, nothing is written down."""
        for draft in self._drafts.waiting(PRACTICE.id):
            self._drafts.forget(PRACTICE.id, draft.ticket)
        self._empty_journal()
        self._stage.reset()
        return PRACTICE

    def look_back(self) -> Evenly:
        """How evenly the customers were answered so far."""
        scripts = self._scripts()
        tickets = {one.ticket: self._stage.ticket(one.ticket) for one in scripts}
        return evenly(scripts, tickets, self._journal.lines())
