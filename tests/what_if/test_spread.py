"""Customer values and their bins: parts make the whole, and a place leads back to its value."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.what_if.distribution import distribution_of
from assistant.what_if.spread import Spread

AMOUNTS = st.decimals(
    Decimal("-1e9"), Decimal("1e9"), places=2, allow_nan=False, allow_infinity=False
) | st.decimals(0, 2000, places=2)
SOME = st.lists(AMOUNTS, max_size=60)


@settings(deadline=None, max_examples=60)
@given(SOME, AMOUNTS, AMOUNTS)
def test_higher_threshold_never_takes_in_more(values: list[Decimal], one: Decimal, other: Decimal) -> None:
    spread, low, high = Spread(values), min(one, other), max(one, other)
    assert spread.reaching(low) >= spread.reaching(high)


@settings(deadline=None, max_examples=60)
@given(SOME, AMOUNTS)
def test_those_above_and_those_below_are_everybody(values: list[Decimal], threshold: Decimal) -> None:
    spread = Spread(values)
    below = [value for value in values if value < threshold]
    assert len(values) == spread.reaching(threshold) + len(below)
    assert sum(values, Decimal(0)) == spread.worth_of_reaching(threshold) + sum(below, Decimal(0))


@settings(deadline=None, max_examples=60)
@given(SOME, st.decimals(0, 2000, places=2))
def test_those_near_the_line_are_within_a_twentieth_of_it(values: list[Decimal], threshold: Decimal) -> None:
    near = [value for value in values if abs(value - threshold) * 20 <= threshold]
    assert len(near) == Spread(values).near(threshold)


@settings(deadline=None, max_examples=60)
@given(SOME)
def test_bins_hold_every_customer_once(values: list[Decimal]) -> None:
    found = distribution_of(Spread(values))
    assert len(values) == sum(found.counts)
    assert len(found.edges) == (len(found.counts) + 1 if values else 0)
    assert all(low < high for low, high in pairwise(found.edges))
    assert len(found.counts) <= 48
    for number, (low, high) in enumerate(pairwise(found.edges)):
        last = number == len(found.counts) - 1
        inside = [value for value in values if low <= value < high or (last and value == high)]
        assert found.counts[number] == len(inside)


@settings(deadline=None, max_examples=60)
@given(SOME, AMOUNTS, AMOUNTS)
def test_axis_keeps_order_and_leads_back(values: list[Decimal], one: Decimal, other: Decimal) -> None:
    found = distribution_of(Spread(values))
    low, high = found.place(min(one, other)), found.place(max(one, other))
    assert 0 <= low <= high <= len(found.counts)
    if found.counts:
        assert abs(found.place(found.value_at(low)) - low) <= 0.11


@settings(deadline=None, max_examples=60)
@given(SOME, st.integers(2, 12))
def test_marks_are_few_and_stand_at_their_values(values: list[Decimal], most: int) -> None:
    found = distribution_of(Spread(values))
    marks = found.marks(most)
    assert len(marks) <= most
    assert all(found.place(value) == place for place, value in marks)


def test_wide_spread_is_shown_by_magnitude() -> None:
    found = distribution_of(Spread([*map(Decimal, range(10, 60)), Decimal(900), Decimal(40_000)]))
    assert found.by_magnitude
    assert [10, 100, 1000, 10_000] == [int(value) for _, value in found.marks(5)]


def test_narrow_spread_is_shown_in_equal_steps() -> None:
    found = distribution_of(Spread(map(Decimal, range(900))))
    assert not found.by_magnitude
    assert {Decimal(50)} == {high - low for low, high in pairwise(found.edges[found.first : found.last + 1])}


@pytest.mark.parametrize("values", [[], ["0"], ["-5"], ["7", "7", "7"], ["-3", "900000"]])
def test_odd_shops_have_a_plot_too(values: list[str]) -> None:
    found = distribution_of(Spread(map(Decimal, values)))
    assert len(values) == sum(found.counts)


def test_nobody_is_no_share_of_anything() -> None:
    nobody = Spread()
    assert (0, 0, Decimal(0)) == (nobody.reaching(Decimal(5)), nobody.near(Decimal(5)), nobody.percentile(90))
