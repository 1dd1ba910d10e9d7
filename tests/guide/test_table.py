"""The walk through a table of rules: no case is left out, and none is told wrongly."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import places
from assistant.domain.condition import All, AnyOf, Asks, Condition, Is, Known, Not, OneOf, Within, met
from assistant.domain.facts import CATEGORY, FactId, FactKind, FactSpec, FactValue
from assistant.domain.guide import ResolutionId, Rule
from assistant.guide import load_guide
from assistant.guide.conditions import specs_of, vocabulary
from assistant.guide.table import Table

OWN = {
    FactId("level"): FactSpec(FactId("level"), FactKind.CHOICE, "level", ("gold", "silver"), "agent"),
    FactId("worn"): FactSpec(FactId("worn"), FactKind.YES_NO, "worn", source="agent"),
}
SPECS = vocabulary(("lost", "broken"), ("standard", "vip"), OWN)
DAYS, COUNTRY, TAGS = FactId("days_since_delivery"), FactId("country"), FactId("tags")
LEVEL, WORN = FactId("level"), FactId("worn")

leaves = st.sampled_from(
    [
        Asks(CATEGORY, OneOf(frozenset({"lost"}))),
        Asks(CATEGORY, OneOf(frozenset({"broken"}))),
        Asks(DAYS, Within(high=Decimal(14))),
        Asks(DAYS, Within(low=Decimal(14), low_counts=False)),
        Asks(DAYS, Within(Decimal(3), Decimal(30))),
        Asks(DAYS, Known(known=False)),
        Asks(COUNTRY, OneOf(frozenset({"DE", "at"}))),
        Asks(TAGS, OneOf(frozenset({"gift", "b2b"}))),
        Asks(LEVEL, OneOf(frozenset({"gold"}))),
        Asks(WORN, Is(value=True)),
    ]
)
conditions = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(All, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=4,
)
cases = st.fixed_dictionaries(
    {
        CATEGORY: st.sampled_from(["lost", "broken"]),
        TAGS: st.frozensets(st.sampled_from(["gift", "b2b", "x"])),
    },
    optional={
        DAYS: st.sampled_from([0, 3, 7, 14, 15, 30, 400]).map(Decimal),
        COUNTRY: st.sampled_from(["DE", "AT", "HU"]),
        LEVEL: st.sampled_from(["gold", "silver"]),
        WORN: st.booleans(),
    },
)


def table_of(*conditions_: Condition) -> tuple[Rule, ...]:
    return tuple(Rule(place + 1, one, ResolutionId("x"), "So.") for place, one in enumerate(conditions_))


def decider(rules: tuple[Rule, ...], case: Mapping[FactId, FactValue]) -> int | None:
    return next((rule.number for rule in rules if met(rule.when, case.get)), None)


@settings(max_examples=200)
@given(st.lists(conditions, min_size=1, max_size=5), st.lists(cases, min_size=1, max_size=20))
def test_who_decides_a_case_is_among_those_that_the_walk_has_found(
    found: list[Condition], some: list[dict[FactId, FactValue]]
) -> None:
    rules = table_of(*found)
    reached = {region.rule.number if region.rule else None for region in Table(rules, SPECS).regions()}
    assert {decider(rules, case) for case in some} <= reached


@settings(max_examples=200)
@given(st.lists(conditions, min_size=1, max_size=5), cases)
def test_what_is_called_decided_for_sure_has_no_gap(
    found: list[Condition], case: dict[FactId, FactValue]
) -> None:
    table = Table(table_of(*found), SPECS)
    category = str(case[CATEGORY])
    if table.gap(category) is None:
        assert decider(table.rules, case) is not None


@settings(max_examples=200)
@given(st.lists(conditions, min_size=2, max_size=5))
def test_each_gap_is_a_case_that_no_rule_fits(found: list[Condition]) -> None:
    rules = table_of(*found)
    for region in Table(rules, SPECS).regions():
        if region.rule is None:
            case: dict[FactId, FactValue] = {TAGS: frozenset()}
            for question, cell in region.known.items():
                if question.about and cell.value:
                    case[TAGS] = frozenset({*case[TAGS], question.about})  # type: ignore[misc]  # texts
                elif not question.about and cell.value is not None:
                    case[question.fact] = cell.value
            assert decider(rules, case) is None


def test_a_rule_behind_a_wider_one_is_never_reached_and_names_it() -> None:
    lost = Asks(CATEGORY, OneOf(frozenset({"lost"})))
    narrow = All((lost, Asks(DAYS, Within(high=Decimal(14)))))
    table = Table(table_of(lost, narrow, All()), SPECS)
    assert {1, 3} == {region.rule.number for region in table.regions() if region.rule}
    assert {1} == table.shadowing(table.rules[1])


def test_rules_may_shadow_another_together() -> None:
    lost = Asks(CATEGORY, OneOf(frozenset({"lost"})))
    soon, late = Asks(DAYS, Within(high=Decimal(14))), Asks(DAYS, Within(low=Decimal(14)))
    unknown = Asks(DAYS, Known(known=False))
    table = Table(table_of(soon, late, unknown, lost), SPECS)
    assert {1, 2, 3} == {region.rule.number for region in table.regions() if region.rule}
    assert {1, 2, 3} == table.shadowing(table.rules[3])


def test_every_rule_of_the_default_guide_is_reached_and_nothing_is_left_out() -> None:
    guide = load_guide(places.default_guide())
    regions = list(Table(guide.rules, specs_of(guide)).regions())
    assert set(range(1, 19)) == {region.rule.number for region in regions if region.rule}
    assert all(region.rule for region in regions)


@pytest.mark.parametrize("days", ["3", "14", "30"])
def test_each_bound_and_what_lies_between_is_a_case_of_its_own(days: str) -> None:
    rules = table_of(Asks(DAYS, Within(high=Decimal(days))), Asks(DAYS, Within(low=Decimal(days))))
    words = {region.words() for region in Table(rules, SPECS).regions()}
    assert {
        f"days since delivery below {days}",
        f"days since delivery {days}",
        f"days since delivery above {days}",
        "days since delivery unknown",
    } == words
