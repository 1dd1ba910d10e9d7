"""Bins for a plot of customer values, with an axis that leads from a value to its place and back."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Final

from assistant.what_if.spread import Spread

_BINS: Final = 30
_WIDE: Final = 10
"""Where the best customers are this many times the middle one, equal steps put nearly all in one bin."""
_NICE: Final = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))
# Preferred numbers (ISO 3): steps that look equal by magnitude, and are round.
_FINE: Final = tuple(map(Decimal, ("1", "1.25", "1.6", "2", "2.5", "3.2", "4", "5", "6.3", "8")))
_SERIES: Final = ((3, _FINE), (6, _FINE[::2]), (99, (_FINE[0],)))
"""Up to how many decades each is fine enough."""
_MAGNITUDES: Final = ({1, 2, 5}, {1})
_STRIDES: Final = (1, 2, 4, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Distribution:
    """Bin ``n`` holds ``counts[n]`` customers from ``edges[n]`` to below the next edge.

    The last one has its upper edge, too. A place on the axis is counted in bins, whatever their width.
    """

    edges: tuple[Decimal, ...] = ()
    counts: tuple[int, ...] = ()
    by_magnitude: bool = False
    """Whether each bin is wider than the one before, as on a logarithmic scale."""
    first: int = 0
    last: int = 0
    """The edges between these two, with both, are round; outside of them lie the few at either end."""

    def place(self, value: Decimal) -> float:
        """Where a value stands; outside of the axis at its end."""
        if not self.counts or value <= self.edges[0]:
            return 0.0
        if value >= self.edges[-1]:
            return float(len(self.counts))
        number = bisect_right(self.edges, value) - 1
        low, high = self.edges[number : number + 2]
        return number + float((value - low) / (high - low))

    def value_at(self, place: float) -> Decimal:
        """The round value nearest to a place: as round as a tenth of a bin allows."""
        if not self.counts:
            return Decimal(0)
        number = min(max(int(place), 0), len(self.counts) - 1)
        low, high = self.edges[number : number + 2]
        step = Decimal(1).scaleb((high - low).adjusted() - 1)
        within = Decimal(min(max(place - number, 0.0), 1.0))
        return ((low + (high - low) * within) / step).to_integral_value(ROUND_HALF_UP) * step

    def marks(self, most: int) -> tuple[tuple[int, Decimal], ...]:
        """No more than ``most`` of the round edges with their places, for the words below the axis."""
        inner = [(place, self.edges[place]) for place in range(self.first, self.last + 1) if self.counts]
        for chosen in self._choices(inner):
            if len(chosen) <= most:
                return tuple(chosen)
        return tuple(inner[:: max(len(inner) // max(most, 1), 1)][:most])

    def _choices(self, inner: list[tuple[int, Decimal]]) -> list[list[tuple[int, Decimal]]]:
        if self.by_magnitude:
            return [
                inner,
                *([one for one in inner if _leading(one[1]) in leading] for leading in _MAGNITUDES),
            ]
        step = inner[1][1] - inner[0][1] if len(inner) > 1 else Decimal(1)
        return [[one for one in inner if one[1] % (step * stride) == 0] for stride in _STRIDES]


def distribution_of(spread: Spread) -> Distribution:
    """Bins of equal width, or of equal ratio where a few are worth many times what the others are."""
    ordered = spread.ordered
    if not ordered:
        return Distribution()
    by_magnitude = _is_wide(ordered)
    inner = _by_magnitude(spread) if by_magnitude else _equal(spread)
    edges = [*inner]
    if ordered[0] < inner[0]:
        edges.insert(0, ordered[0])
    first = len(edges) - len(inner)
    if ordered[-1] > inner[-1]:
        edges.append(ordered[-1])
    starts = [bisect_left(ordered, edge) for edge in edges[:-1]]
    counts = tuple(after - before for before, after in pairwise([*starts, len(ordered)]))
    return Distribution(tuple(edges), counts, by_magnitude, first, first + len(inner) - 1)


def _is_wide(ordered: Sequence[Decimal]) -> bool:
    positive = ordered[bisect_right(ordered, Decimal(0)) :]
    # A shop where many lost money on balance has no magnitudes to speak of.
    return len(positive) * 2 > len(ordered) and _at(positive, 99) > _WIDE * _at(positive, 50)


def _at(ordered: Sequence[Decimal], percent: int) -> Decimal:
    return ordered[min(len(ordered) * percent // 100, len(ordered) - 1)]


def _equal(spread: Spread) -> list[Decimal]:
    low, high = spread.percentile(1), spread.percentile(99)
    if 0 < low * 4 < high:
        low = Decimal(0)
    step = _nice((high - low) / _BINS) if high > low else _nice(max(abs(high), Decimal(1)) / _BINS)
    start = (low / step).to_integral_value(ROUND_FLOOR) * step
    edges = [start, start + step]
    while edges[-1] < high:
        edges.append(edges[-1] + step)
    return edges


def _nice(least: Decimal) -> Decimal:
    unit = Decimal(1).scaleb(least.adjusted())
    return next(factor * unit for factor in _NICE if factor * unit >= least)


def _by_magnitude(spread: Spread) -> list[Decimal]:
    positive = spread.ordered[bisect_right(spread.ordered, Decimal(0)) :]
    low, high = _at(positive, 1), positive[-1]
    decades = range(low.adjusted(), high.adjusted() + 2)
    series = next(series for most, series in _SERIES if len(decades) - 2 <= most)
    edges = [factor.scaleb(decade) for decade in decades for factor in series]
    begin = _last(edges, lambda edge: edge <= low)
    end = next(place for place, edge in enumerate(edges) if edge > high)
    return edges[begin : max(end, begin + 1) + 1]


def _last(edges: Sequence[Decimal], holds: Callable[[Decimal], bool]) -> int:
    return max(place for place, edge in enumerate(edges) if holds(edge))


def _leading(value: Decimal) -> int | None:
    """The only digit that is no nought; None where there are several."""
    digits = value.normalize().as_tuple().digits
    return digits[0] if len(digits) == 1 else None
