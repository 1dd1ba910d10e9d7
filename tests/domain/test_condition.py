"""Conditions: what is unknown is neither so nor not so."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.condition import (
    ALWAYS,
    All,
    AnyOf,
    Asks,
    Condition,
    Is,
    Known,
    Not,
    OneOf,
    Within,
    asked_in,
    facts_in,
    met,
)
from assistant.domain.facts import FactId, FactValue

NAMES = tuple(map(FactId, "abc"))
DAY = date(2026, 11, 20)
values = st.sampled_from([Decimal(0), Decimal(7), Decimal("7.5"), Decimal(30), "x", "y", True, False, DAY])
leaves = st.builds(
    Asks,
    st.sampled_from(NAMES),
    st.sampled_from(
        [
            OneOf(frozenset({"x"})),
            OneOf(frozenset({"X", "y"})),
            Within(low=Decimal(7)),
            Within(high=Decimal(7), high_counts=False),
            Within(Decimal(0), Decimal(30), low_counts=False),
            Within(low=DAY),
            Is(value=True),
        ]
    ),
)
conditions = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(All, st.lists(inner, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=6,
)
worlds = st.dictionaries(st.sampled_from(NAMES), values)


@given(conditions, worlds, values)
def test_what_is_certain_stays_so_when_more_is_known(
    condition: Condition, world: dict[FactId, FactValue], value: FactValue
) -> None:
    before = met(condition, world.get)
    for name in NAMES:
        if name not in world and before is not None:
            assert before == met(condition, {**world, name: value}.get)


@given(conditions, st.fixed_dictionaries(dict.fromkeys(NAMES, values)))
def test_where_everything_is_known_nothing_is_open(
    condition: Condition, world: dict[FactId, FactValue]
) -> None:
    assert met(condition, world.get) is not None


@given(conditions, worlds)
def test_not_turns_round_what_is_certain_and_nothing_else(
    condition: Condition, world: dict[FactId, FactValue]
) -> None:
    said = met(condition, world.get)
    assert (None if said is None else not said) == met(Not(condition), world.get)


@given(conditions)
def test_every_fact_that_is_asked_is_told(condition: Condition) -> None:
    assert {asks.fact for asks in asked_in(condition)} == facts_in(condition)


def test_always_holds_whatever_is_known() -> None:
    nothing: dict[FactId, FactValue] = {}
    assert met(ALWAYS, nothing.get)


@pytest.mark.parametrize(
    ("known", "value", "holds"), [(True, "x", True), (False, None, True), (True, None, False)]
)
def test_whether_anybody_knows_can_be_asked(known: bool, value: str | None, holds: bool) -> None:
    world: dict[FactId, FactValue] = {FactId("a"): value} if value else {}
    assert holds == met(Asks(FactId("a"), Known(known)), world.get)


@pytest.mark.parametrize(
    ("test", "inside", "outside"),
    [
        (Within(low=Decimal(7)), ["7", "8"], ["6.99"]),
        (Within(low=Decimal(7), low_counts=False), ["7.01"], ["7"]),
        (Within(high=Decimal(7)), ["7", "-1"], ["7.01"]),
        (Within(high=Decimal(7), high_counts=False), ["6.99"], ["7"]),
        (Within(Decimal(3), Decimal(10)), ["3", "10"], ["2.99", "10.01"]),
        (Within(Decimal(7), Decimal(7)), ["7", "7.00"], ["7.01"]),
    ],
)
def test_bounds_count_as_they_say(test: Within, inside: list[str], outside: list[str]) -> None:
    assert all(test.holds(Decimal(value)) for value in inside)
    assert not any(test.holds(Decimal(value)) for value in outside)


def test_a_value_of_another_kind_is_not_within() -> None:
    assert not Within(low=Decimal(7)).holds(DAY)
    assert not Within(low=DAY).holds("x")


def test_one_of_several_texts_is_enough() -> None:
    assert OneOf(frozenset({"gift"})).holds(frozenset({"Gift", "late"}))
    assert not OneOf(frozenset({"gift"})).holds(frozenset({"late"}))
