"""What the guide grants and does not grant in one case, with the rule that said so."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.case import Facts
from assistant.domain.guide import ResolutionId, Rule
from assistant.domain.money import Money
from assistant.domain.standing import Tier


class FactUsed(StrEnum):
    """What a rule looked at."""

    CATEGORY = "category"
    TIER = "tier"
    HEADROOM = "headroom"
    DISPUTE = "dispute"


@dataclass(frozen=True, slots=True)
class Resolution:
    """The guide's answer to a case."""

    id: ResolutionId
    title: str
    rule: Rule
    grants: tuple[str, ...]
    refuses: tuple[str, ...]
    because: tuple[str, ...]
    """Sentences for people, from the guide's own words and the facts."""
    used: frozenset[FactUsed]
    """What the deciding rule looked at; every other fact changed nothing."""
    headroom: Money | None
    """After the remedy that was weighed (a cost of nothing where none was); None where it is unknown."""
    weighed: bool
    """Whether headroom was looked at on the way to the deciding rule."""
    tier: Tier
    facts: Facts
