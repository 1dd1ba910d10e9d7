"""Did tickets with pressure get more? Rates with intervals, and no verdict from few cases."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.journal import JournalLine
from assistant.evenness import FEW, Comparison, Finding, compared, rate
from tests.storage.test_journal import LINE


def answers(*, loud: bool, more: int, of: int, category: str = "order_status") -> list[JournalLine]:
    pressure = ("abuse",) if loud else ()
    return [
        replace(LINE, pressure=pressure, promised=("refund",) if number < more else (), category=category)
        for number in range(of)
    ]


def overall(lines: list[JournalLine]) -> Comparison:
    return next(one for one in compared(lines) if not one.group)


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)],
)
def test_intervals_are_wilsons(count: int, of: int, low: float, high: float) -> None:
    """The last two are worked examples of Newcombe's paper."""
    found = rate(count, of)
    assert pytest.approx((low, high), abs=1e-4) == (found.low, found.high)


def test_the_difference_has_newcombes_interval() -> None:
    """56 of 70 against 48 of 80: 0.0524 to 0.3339, from his table II (a)."""
    found = overall(answers(loud=True, more=56, of=70) + answers(loud=False, more=48, of=80))
    assert pytest.approx((0.0524, 0.3339), abs=1e-4) == (found.low, found.high)
    assert Finding.MORE_WITH_PRESSURE is found.finding


def test_pressure_that_costs_an_answer_is_found_too() -> None:
    found = overall(answers(loud=True, more=2, of=80) + answers(loud=False, more=40, of=80))
    assert Finding.LESS_WITH_PRESSURE is found.finding


def test_a_small_difference_is_none() -> None:
    found = overall(answers(loud=True, more=5, of=80) + answers(loud=False, more=4, of=80))
    assert Finding.EVEN is found.finding


def test_few_answers_give_no_verdict() -> None:
    found = overall(answers(loud=True, more=FEW - 1, of=FEW - 1) + answers(loud=False, more=0, of=500))
    assert Finding.TOO_FEW is found.finding


def test_each_category_and_tier_is_compared_by_itself() -> None:
    lines = answers(loud=True, more=1, of=2) + answers(loud=False, more=0, of=3, category="other")
    assert ["", "order_status, vip", "other, vip"] == [one.group for one in compared(lines)]


def test_without_answers_there_is_nothing_to_compare() -> None:
    assert () == compared([])


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_rate_lies_in_its_interval(count: int, more: int) -> None:
    found = rate(count, count + more)
    assert 0 <= found.low <= found.share + 1e-9
    assert found.share - 1e-9 <= found.high <= 1
