"""What the text of a ticket says: one category, and the pressure beside it."""

from dataclasses import dataclass

from assistant.domain.category import CategoryId
from assistant.domain.correction import CorrectionId, Meaning
from assistant.domain.evidence import Evidence
from assistant.domain.pressure import Pressure


@dataclass(frozen=True, slots=True)
class Guess:
    """A category that it could also be; confidence between 0 and 1."""

    id: CategoryId
    confidence: float


@dataclass(frozen=True, slots=True)
class Detected:
    """The best category, how sure the detector is of it, and the words that say so."""

    id: CategoryId
    confidence: float
    sure: bool
    """False: ask the agent before any reply is offered."""
    evidence: tuple[Evidence, ...] = ()
    alternatives: tuple[Guess, ...] = ()
    """Best first, without the category itself."""
    chosen_by_agent: bool = False
    calibrated: bool = False
    """Whether the confidence is how often this is right; else it only ranks."""
    learnt_from: CorrectionId | None = None
    """The nearest correction by an agent, where that made or confirmed this category."""
    learnt_ticket: str = ""
    """The ticket that it was about."""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the detector says of a ticket."""

    language: str
    """ISO 639-1 code, or 'und' where it cannot be told."""
    category: Detected
    pressure: tuple[Pressure, ...] = ()
    meaning: Meaning | None = None
    """For finding tickets like it; None where nothing is learnt, or there are no words to learn from."""
