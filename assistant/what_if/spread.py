"""How customer values are spread: sorted once, so that every threshold is answered for at once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal
from itertools import accumulate
from typing import Final

NEAR: Final = Decimal("0.05")
"""Who is this share of the threshold away from it, or less, is close to the line."""


class Spread:
    """Values of many customers in one currency."""

    def __init__(self, values: Iterable[Decimal] = ()) -> None:
        """Sort them. What is no number never comes this far: ``Money`` refuses it."""
        self.ordered = tuple(sorted(values))
        self._sums = (Decimal(0), *accumulate(self.ordered))

    def __len__(self) -> int:
        """How many customers."""
        return len(self.ordered)

    def reaching(self, threshold: Decimal) -> int:
        """How many are worth this or more."""
        return len(self.ordered) - bisect_left(self.ordered, threshold)

    def worth_of_reaching(self, threshold: Decimal) -> Decimal:
        """What those are worth together."""
        return self._sums[-1] - self._sums[bisect_left(self.ordered, threshold)]

    def near(self, threshold: Decimal) -> int:
        """How many are so close to it that one order or refund takes them over."""
        away = abs(threshold) * NEAR
        return bisect_right(self.ordered, threshold + away) - bisect_left(self.ordered, threshold - away)

    def percentile(self, percent: int) -> Decimal:
        """The value that this many per cent of all are below; of nobody, nothing."""
        if not self.ordered:
            return Decimal(0)
        return self.ordered[min(len(self.ordered) * percent // 100, len(self.ordered) - 1)]
