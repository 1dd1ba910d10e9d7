"""Tiers: reached at their bound, lost a little below it; and bounds from a shop's own customers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.guide import two_tiers
from assistant.domain.standing import TierTerms
from assistant.domain.tier import STANDARD, VIP, Tier
from assistant.pipeline.tiers import derived_bounds, measure_of, tier_of

TWO = two_tiers(Decimal(500))
SILVER, GOLD, PLATINUM = Tier("silver"), Tier("gold"), Tier("platinum")
FOUR = (
    TierTerms(STANDARD, Decimal(0)),
    TierTerms(SILVER, Decimal(250)),
    TierTerms(GOLD, Decimal(500)),
    TierTerms(PLATINUM, Decimal(1000)),
)
VALUES = st.decimals(min_value=-1000, max_value=3000, places=2)
BEFORE = st.none() | st.sampled_from([terms.name for terms in FOUR])


@pytest.mark.parametrize(
    ("ltv", "before", "tier"),
    [
        ("500", None, VIP),
        ("499.99", None, STANDARD),
        ("-3", None, STANDARD),
        ("499.99", VIP, VIP),
        ("450", VIP, VIP),
        ("449.99", VIP, STANDARD),
        ("450", STANDARD, STANDARD),
        ("450", "gone", STANDARD),
    ],
)
def test_a_tier_is_reached_at_its_bound_and_lost_below_nine_tenths_of_it(
    ltv: str, before: str | None, tier: str
) -> None:
    assert tier == tier_of(Decimal(ltv), TWO, Tier(before) if before else None).name


@pytest.mark.parametrize(
    ("ltv", "before", "tier"),
    [("900", PLATINUM, PLATINUM), ("460", PLATINUM, GOLD), ("449", PLATINUM, SILVER), ("600", SILVER, GOLD)],
)
def test_whoever_falls_from_a_high_tier_holds_the_ones_below_it(ltv: str, before: Tier, tier: Tier) -> None:
    assert tier == tier_of(Decimal(ltv), FOUR, before).name


@given(VALUES, VALUES, BEFORE)
def test_who_is_worth_more_never_has_less(one: Decimal, other: Decimal, before: Tier | None) -> None:
    low, high = sorted((one, other))
    assert tier_of(low, FOUR, before).bound <= tier_of(high, FOUR, before).bound


@given(VALUES, BEFORE)
def test_what_was_had_before_never_harms_and_settles_at_once(ltv: Decimal, before: Tier | None) -> None:
    reached = tier_of(ltv, FOUR, before)
    assert reached.bound >= tier_of(ltv, FOUR).bound
    assert reached == tier_of(ltv, FOUR, reached.name)


def test_the_lowest_tier_is_explained_by_the_one_above_it() -> None:
    assert [TWO[1], TWO[1]] == [measure_of(terms, TWO) for terms in TWO]
    assert measure_of(FOUR[0], FOUR[:1]) is None


def test_the_top_tenth_begins_at_the_ninetieth_percentile() -> None:
    hundred = [Decimal(value) for value in range(1, 101)]
    bounds = derived_bounds(reversed(hundred))
    assert [51, 81, 91, 96] == [int(bound) for bound in bounds]
    assert [50, 20, 10, 5] == [sum(value >= bound for value in hundred) for bound in bounds]


def test_without_customers_nothing_is_derived() -> None:
    assert () == derived_bounds([])
    assert (Decimal(7),) == derived_bounds([Decimal(7)], (100,))


@given(st.lists(VALUES, min_size=1, max_size=60), st.lists(st.integers(0, 100), max_size=6).map(sorted))
def test_derived_bounds_are_values_of_customers_and_never_fall(values: list[Decimal], at: list[int]) -> None:
    bounds = derived_bounds(values, at)
    assert list(bounds) == sorted(bounds)
    assert set(bounds) <= set(values)
    for percent, bound in zip(at, bounds, strict=True):
        below = sum(value < bound for value in values)
        assert below * 100 <= percent * len(values)
