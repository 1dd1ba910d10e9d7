"""What the agent decided about a ticket, against or beyond what was detected."""

from dataclasses import dataclass

from assistant.domain.category import CategoryId


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the agent decided about one ticket; None leaves it to the program."""

    category: CategoryId | None = None
    language: str | None = None
    dispute_open: bool | None = None
    """Confirmed by the agent; outranks the system of record."""
