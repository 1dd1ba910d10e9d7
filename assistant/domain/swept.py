"""What a sweep over the open queue found and did."""

from dataclasses import dataclass, field
from enum import StrEnum

from assistant.domain.errors import AssistantError
from assistant.domain.ticket import TicketId
from assistant.domain.tier import Tier


class Found(StrEnum):
    """How it is with a ticket."""

    CHANGED = "changed"
    RIGHT_ALREADY = "right_already"
    UNKNOWN = "unknown"
    LEFT_ALONE = "left_alone"
    """Somebody took back what was done here, and the tier is still the same."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Change:
    """What was done to the tags of a ticket or of its customer; in a dry run, what would be."""

    ticket: TicketId
    tier: Tier
    add: tuple[str, ...]
    remove: tuple[str, ...]
    customer: str = ""
    """Whose own record it was; empty: the ticket itself."""


@dataclass(slots=True)
class Swept:
    """What came of a sweep so far."""

    tickets: int = 0
    """In the queue."""
    before: int = 0
    """Of them, looked at before the last run was broken off."""
    counts: dict[Found, int] = field(default_factory=lambda: dict.fromkeys(Found, 0))
    """In this run."""
    changes: list[Change] = field(default_factory=list)
    failures: list[tuple[TicketId, AssistantError]] = field(default_factory=list)
    stopped: AssistantError | None = None
    """Why it gave up; what is left is for the next run."""
    finished: bool = False

    @property
    def looked_at(self) -> int:
        """Tickets that need no more looking at, from this run or the one before."""
        return self.before + sum(self.counts.values())
