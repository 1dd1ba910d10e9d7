"""What the guide grants and does not grant in one case, with the rule that said so."""

from dataclasses import dataclass

from typing_extensions import override

from assistant.domain.facts import FactId, Facts
from assistant.domain.guide import ResolutionId, Rule
from assistant.domain.money import Money
from assistant.domain.standing import Headroom
from assistant.domain.tier import Tier


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence for people; ``text`` is an English source with ``{placeholders}``, as in errors."""

    text: str
    parameters: tuple[tuple[str, object], ...] = ()

    @override
    def __str__(self) -> str:
        return self.text.format(**dict(self.parameters)) if self.parameters else self.text


@dataclass(frozen=True, slots=True)
class Resolution:
    """The guide's answer to a case."""

    id: ResolutionId
    title: str
    rule: Rule
    grants: tuple[str, ...]
    refuses: tuple[str, ...]
    because: tuple[Reason, ...]
    """Why, in sentences for people: the guide's own words, then the facts that were looked at."""
    used: frozenset[FactId]
    """What the deciding rule looked at; every other fact changed nothing."""
    headroom: Money | None
    """After the remedy that was weighed (a cost of nothing where none was); None where it is unknown."""
    weighed: bool
    """Whether headroom was looked at on the way to the deciding rule."""
    tier: Tier
    unsaid: frozenset[FactId]
    """Facts that an earlier rule asked for and nobody knows: said, they might change the answer."""
    facts: Facts
    headroom_terms: Headroom | None = None
    """The sum that ends in ``headroom``, with what of it is unknown."""
