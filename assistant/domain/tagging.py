"""What was done to tickets' tags without anybody's click, so that it can be listed and taken back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, NewType

from assistant.domain.account import AccountId
from assistant.domain.ticket import TicketId
from assistant.domain.tier import Tier

TaggingId = NewType("TaggingId", int)
"""A number that people can type."""

NOT_KEPT_YET: Final = TaggingId(0)


class TaggingState(StrEnum):
    """How far it came."""

    BEGUN = "begun"
    """The helpdesk was about to be asked; whether it did it, nobody knows until the ticket is looked at."""
    DONE = "done"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Tagging:
    """The tags of one ticket, or of its customer, changed to the customer's tier."""

    at: datetime
    account: AccountId
    ticket: TicketId
    tier: Tier
    added: tuple[str, ...]
    removed: tuple[str, ...]
    run: str
    """What was done in one go has one name, so that it can be taken back in one go."""
    state: TaggingState = TaggingState.BEGUN
    id: TaggingId = NOT_KEPT_YET
    customer: str = ""
    """Whose own record it was, by case-folded address; ``ticket`` leads there. Empty: the ticket itself."""
