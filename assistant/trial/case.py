"""A case with a known answer, as a guide's owner writes it beside the guide."""

from dataclasses import dataclass, field

from assistant.domain.category import CategoryId
from assistant.domain.facts import Facts
from assistant.domain.guide import ResolutionId
from assistant.domain.purchases import Purchases
from assistant.domain.reply import ReplyId
from assistant.domain.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Expected:
    """What the guide must answer; empty or None is not looked at."""

    resolution: ResolutionId
    category: CategoryId | None = None
    """What the detector must read from the ticket."""
    rule: int | None = None
    reply: ReplyId | None = None
    """Must be offered; what is said and left blank is then looked for in it, else in the first."""
    says: tuple[str, ...] = ()
    blanks: tuple[str, ...] | None = None
    """Exactly what the agent has to fill in."""


@dataclass(frozen=True, slots=True)
class TrialCase:
    """One case, and where it stands in the file."""

    name: str
    line: int
    expected: Expected
    category: CategoryId | None = None
    """None where the ticket's words say it."""
    ticket: Ticket | None = None
    purchases: Purchases | None = None
    facts: Facts = field(default_factory=Facts)
    language: str = ""
    """Of the replies; empty: the ticket's, or the guide's own."""
