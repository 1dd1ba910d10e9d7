"""From a lifetime value to the tier, and from many values to bounds that a shop may choose."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.domain.standing import TierTerms
    from assistant.domain.tier import Tier

HELD: Final = Decimal("0.9")
"""A tier that was reached is lost only below this share of its bound, or every refund would turn it over."""


def tier_of(ltv: Decimal, tiers: Sequence[TierTerms], before: Tier | None = None) -> TierTerms:
    """The highest tier that this value reaches, or still holds. ``tiers`` stand lowest first.

    Whoever had a tier had all those below it, too, and holds each of them in the same way. A tier that the
    guide has no more holds nothing.
    """
    had = next((terms.bound for terms in tiers if terms.name == before), None)
    reached = tiers[0]
    for terms in tiers[1:]:
        held = had is not None and terms.bound <= had
        if ltv >= (terms.bound * HELD if held else terms.bound):
            reached = terms
    return reached


def measure_of(reached: TierTerms, tiers: Sequence[TierTerms]) -> TierTerms | None:
    """The tier whose bound explains this one: itself, or for the lowest the one that was not reached."""
    if reached != tiers[0]:
        return reached
    return tiers[1] if len(tiers) > 1 else None


def derived_bounds(
    values: Iterable[Decimal], percentiles: Sequence[int] = (50, 80, 90, 95)
) -> tuple[Decimal, ...]:
    """For each percentile the value from which on a customer is above that many per cent of all.

    At 90, a tenth of the customers reach the bound, and more only where several are worth the same. Without
    customers there is nothing to derive.
    """
    ordered = sorted(values)
    if not ordered:
        return ()
    last = len(ordered) - 1
    return tuple(ordered[min(len(ordered) * percent // 100, last)] for percent in percentiles)
