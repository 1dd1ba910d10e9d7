"""What the agent is about to send. No draft is ever lost."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from assistant.domain.ticket import TicketId


class DraftState(StrEnum):
    """How far a draft got."""

    EDITING = "editing"
    WAITING = "waiting"
    """The agent sent it, and the helpdesk could not be reached: it goes when that is back."""
    SENDING = "sending"
    """Handed to the helpdesk, answer outstanding. Found after a restart, it is doubtful."""
    DOUBTFUL = "doubtful"
    """It may have arrived; the conversation must be read before anything is repeated."""
    REFUSED = "refused"
    """The helpdesk said no, or was never reached: certainly not sent."""
    CONFIRMED = "confirmed"
    """It stands in the conversation. Nothing is kept of it; only a doubt that was settled is shown so."""


IN_DOUBT: Final = frozenset({DraftState.DOUBTFUL, DraftState.SENDING})
"""What may stand in the conversation already."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A ticket as it stood when the agent clicked: what is compared before anything leaves."""

    messages: frozenset[str]
    """The ids of its messages."""
    status: str = ""
    assignee: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """One text for one ticket."""

    ticket: TicketId
    body: str
    internal: bool = False
    """True: goes out as an internal note."""
    state: DraftState = DraftState.EDITING
    changed: datetime | None = None
    trouble: str = ""
    """Why it was refused or is doubtful, in words for the agent."""
    reason: str = ""
    """Why it is sent although it promises more than the guide grants, in the agent's words."""
    beside: str = ""
    """An internal note that goes along with it, once it has arrived."""
    seen: Seen | None = None
    """Once the agent clicked."""
    clicked: datetime | None = None
    """When that was; aware."""
