"""What the agent decided about a ticket, against or beyond what was detected."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from assistant.domain.category import CategoryId
from assistant.domain.facts import DISPUTE, DisputeState, FactId


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the agent decided about one ticket; None leaves it to the program."""

    category: CategoryId | None = None
    language: str | None = None
    dispute: DisputeState | None = None
    """Confirmed by the agent; outranks the system of record."""
    facts: Mapping[FactId, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the agent said of the facts that the guide asks for, as it was said."""

    def saying(self, fact: FactId, value: str) -> "Wishes":
        """The same, and one fact that the agent confirms; an empty value takes it back."""
        if fact == DISPUTE:
            return replace(self, dispute=DisputeState(value))
        others = {known: text for known, text in self.facts.items() if known != fact}
        return replace(self, facts={**others, fact: value} if value else others)
