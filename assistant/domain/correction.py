"""What an agent said of a ticket's category, kept so that tickets like it follow."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import compress
from math import sqrt
from operator import mul
from typing import NewType

from assistant.domain.category import CategoryId

CorrectionId = NewType("CorrectionId", str)
_UNIT = 1_000


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a ticket is about, as a direction: its words as numbers, without those of its pressure."""

    space: str
    """Which reading of words made it; across spaces nothing can be compared."""
    values: tuple[int, ...]
    """Thousandths. Whole numbers: every computer finds the same likeness."""

    def likeness(self, other: "Meaning") -> float:
        """1 for the same words, 0 for nothing in common or another space."""
        (found,) = self.likenesses([other])
        return found

    def likenesses(self, others: Iterable["Meaning"]) -> Iterator[float]:
        """The likeness of each; quicker than one by one, as most of a short ticket's values are nought."""
        mine = [value for value in self.values if value]
        for other in others:
            product: int = sum(map(mul, mine, compress(other.values, self.values)))
            alike = self.space == other.space and len(self.values) == len(other.values)
            yield min(1.0, max(0.0, product / _UNIT**2)) if alike else 0.0


def meaning_of(space: str, values: Sequence[float]) -> Meaning | None:
    """The direction of these values; None where they have none."""
    length = sqrt(sum(value * value for value in values))
    return Meaning(space, tuple(round(_UNIT * value / length) for value in values)) if length else None


@dataclass(frozen=True, slots=True)
class Correction:
    """One ticket whose category the agent named, against the detector or to confirm it."""

    id: CorrectionId
    at: datetime
    """Aware, in UTC."""
    account: str
    ticket: str
    category: CategoryId
    detected: CategoryId
    """What the program said at that moment; the same category makes this a confirmation."""
    meaning: Meaning
    text: str = ""
    """The ticket's words; empty unless the agent agreed that they are kept."""

    @property
    def confirms(self) -> bool:
        """Whether the agent only said that the program was right."""
        return self.category == self.detected


@dataclass(frozen=True, slots=True)
class Lessons:
    """All that agents taught this program, newest first, and the keys that its words were hidden with."""

    corrections: tuple[Correction, ...] = ()
    keys: tuple[bytes, ...] = ()
    """The profile's own first; then those that came with imported corrections."""
