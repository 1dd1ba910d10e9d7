"""The case: all that the guide decides on. It has no place for pressure."""

from dataclasses import dataclass, field

from assistant.domain.category import CategoryId
from assistant.domain.facts import Facts
from assistant.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class Case:
    """What happened, to whom, and the facts."""

    category: CategoryId
    standing: Standing
    facts: Facts = field(default_factory=Facts)
