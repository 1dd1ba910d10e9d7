"""The journal: one line for every answer, without a word of what the customer wrote."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Sent(StrEnum):
    """How an answer left."""

    SENT = "sent"
    DOUBTFUL = "doubtful"
    """It may or may not have arrived."""
    INSERTED = "inserted"
    """Put into the helpdesk's own editor; whether the agent sent it there, only the helpdesk knows."""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """What was decided, and what was sent instead where that differs."""

    at: datetime
    account: str
    ticket: str
    guide: str
    """Its name and version."""
    category: str
    detected: str
    """What the detector said; differs where the agent chose another category."""
    tier: str
    facts: str
    """The facts that the guide could use, as ``name=value`` with semicolons between."""
    pressure: tuple[str, ...]
    """Noted, never used."""
    resolution: str
    rule: int
    reply: str
    """The canned reply that the answer is most like; empty where the guide has none."""
    likeness: float
    """How like it is: 1 is word for word, 0 has nothing in common."""
    conformity: str
    """What the guard said: in line, changed in tone, or more than granted."""
    promised: tuple[str, ...]
    """Kinds of promises beyond what the guide grants."""
    reason: str
    """The agent's own, where there are such promises."""
    sent: Sent
    ltv: str = ""
    """The lifetime value, like ``812.50 USD``; empty where none was known."""
