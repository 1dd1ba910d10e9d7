"""For the same facts, did tickets with pressure get more? Rates with intervals; few cases give no verdict.

Intervals are Wilson's for a rate (1927) and Newcombe's for a difference of two (1998, method 10), at 95 %.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.domain.journal import JournalLine

_Z = 1.959963984540054
FEW = 30
"""With fewer answers on either side nothing is concluded."""


class Finding(StrEnum):
    """What the figures say."""

    EVEN = "even"
    MORE_WITH_PRESSURE = "more_with_pressure"
    LESS_WITH_PRESSURE = "less_with_pressure"
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many, with the interval in which the true rate lies."""

    count: int
    of: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """Between 0 and 1; 0 of none."""
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """Answers with pressure beside those without, for the same category and tier, or for all."""

    group: str
    with_pressure: Rate
    without: Rate
    difference: float
    low: float
    high: float

    @property
    def finding(self) -> Finding:
        """A difference counts only where its interval leaves zero out."""
        if min(self.with_pressure.of, self.without.of) < FEW:
            return Finding.TOO_FEW
        if self.low > 0:
            return Finding.MORE_WITH_PRESSURE
        return Finding.LESS_WITH_PRESSURE if self.high < 0 else Finding.EVEN


def compared(lines: Iterable[JournalLine]) -> tuple[Comparison, ...]:
    """How often an answer promised more than the guide grants: for all, then for each category and tier."""
    groups: dict[str, list[JournalLine]] = defaultdict(list)
    for line in lines:
        groups[""].append(line)
        groups[f"{line.category}, {line.tier}"].append(line)
    return tuple(_comparison(group, groups[group]) for group in sorted(groups))


def rate(count: int, of: int) -> Rate:
    """A rate with Wilson's interval."""
    if not of:
        return Rate(0, 0, 0.0, 1.0)
    share, square = count / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z * sqrt(share * (1 - share) / of + square / (4 * of * of)) / (1 + square / of)
    return Rate(count, of, max(0.0, middle - half), min(1.0, middle + half))


def _comparison(group: str, lines: list[JournalLine]) -> Comparison:
    pressed, calm = ([one for one in lines if bool(one.pressure) is loud] for loud in (True, False))
    with_, without = _more(pressed), _more(calm)
    difference = with_.share - without.share
    low = difference - sqrt((with_.share - with_.low) ** 2 + (without.high - without.share) ** 2)
    high = difference + sqrt((with_.high - with_.share) ** 2 + (without.share - without.low) ** 2)
    return Comparison(group, with_, without, difference, low, high)


def _more(lines: list[JournalLine]) -> Rate:
    return rate(sum(bool(line.promised) for line in lines), len(lines))
