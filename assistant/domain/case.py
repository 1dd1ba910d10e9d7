"""The case: all that the guide decides on. It has no place for pressure."""

from dataclasses import dataclass

from assistant.domain.category import CategoryId
from assistant.domain.money import Money
from assistant.domain.standing import Standing


@dataclass(frozen=True, slots=True)
class Facts:
    """What a system of record says or the agent confirmed; None where nobody said."""

    dispute_open: bool | None = None
    order_total: Money | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What happened, to whom, and the facts."""

    category: CategoryId
    standing: Standing
    facts: Facts = Facts()
