"""Two guides walked side by side: no case that is decided otherwise is missed, and none is made up."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.case import Case
from assistant.domain.condition import Asks, Known, asked_in
from assistant.domain.facts import HEADROOM, FactKind, FactSpec, FactValue
from assistant.domain.guide import Guide, ResolutionId, two_tiers
from assistant.domain.standing import TierTerms
from assistant.domain.tier import Tier
from assistant.guide.cells import Cell, Question
from assistant.pipeline.resolving import known_facts, resolve
from assistant.trial.differing import Difference, differing, same_terms
from assistant.trial.merging import merged
from tests.trial.two_guides import (
    LEVEL,
    NAMES,
    a_guide,
    case_in,
    changed_figures,
    close_calls,
    conditions,
    guides,
    happenings,
    rules,
    values_of,
    weighing,
)

many = settings(max_examples=60, deadline=None)
some_happenings = st.lists(happenings, min_size=1, max_size=25)
money = st.fixed_dictionaries(
    {
        "tiers": st.sampled_from(["500", "500.01", "800"]).map(lambda bound: two_tiers(Decimal(bound)))
        | st.just((*two_tiers(Decimal(500)), TierTerms(Tier("gold"), Decimal(800))))
        | st.just((TierTerms(Tier("vip"), Decimal(0)), TierTerms(Tier("gold"), Decimal(650)))),
        "margin": st.sampled_from(["0.4", "0.3", "0.6"]).map(Decimal),
        "unknown_order_cost": st.sampled_from(["35", "10", "200"]).map(Decimal),
        "currency": st.sampled_from([None, None, "EUR"]),
        "rates": st.sampled_from([{}, {"USD": Decimal("0.9")}]),
    }
)


@many
@given(guides)
def test_a_guide_does_not_differ_from_itself(guide: Guide) -> None:
    assert () == differing(guide, guide).differences


@many
@given(guides, st.data())
def test_a_planted_change_of_one_answer_is_found(guide: Guide, data: st.DataObject) -> None:
    happening = data.draw(happenings)
    rule = resolve(case_in(guide, happening), guide).rule
    other = data.draw(st.sampled_from([name for name in NAMES if name != rule.then]))
    table = tuple(replace(one, then=other) if one == rule else one for one in guide.rules)
    changed = replace(guide, rules=table)
    if resolve(case_in(changed, happening), changed).rule.number == rule.number:
        found = differing(guide, changed).differences
        assert any((one.old, one.new) == (rule, table[rule.number - 1]) for one in found)


@many
@given(guides, st.lists(rules, min_size=1, max_size=5), some_happenings)
def test_what_other_rules_decide_otherwise_is_told(
    old: Guide, table: list[tuple[object, ResolutionId]], some: list[object]
) -> None:
    everything_is_told(old, a_guide(*table), some)  # type: ignore[arg-type]


@many
@given(guides, conditions, st.integers(0, 4), some_happenings)
def test_what_one_other_condition_decides_otherwise_is_told(
    old: Guide, when: object, place: int, some: list[object]
) -> None:
    table = list(old.rules)
    table[place % len(table)] = replace(table[place % len(table)], when=when)  # type: ignore[arg-type]
    last = old.rules[-1]
    everything_is_told(old, replace(old, rules=(*table, replace(last, number=len(table) + 1))), some)


@many
@given(
    st.lists(rules, max_size=1),
    weighing,
    money,
    st.sampled_from(["8", "3", "30"]).map(Decimal),
    st.lists(close_calls | happenings, min_size=10, max_size=20),
)
def test_what_other_figures_decide_otherwise_is_told(
    before: list[tuple[object, ResolutionId]],
    weighed: tuple[object, ResolutionId],
    figures: dict[str, object],
    plus: Decimal,
    some: list[object],
) -> None:
    old = a_guide(*before, weighed)  # type: ignore[arg-type]
    everything_is_told(old, changed_figures(old, figures, plus), some)


@many
@given(guides, st.sampled_from([("customer Level", ("gold", "silver")), ("agent", ("gold", "bronze"))]))
def test_a_fact_that_is_read_otherwise_is_seen_by_each_guide_in_its_own_way(
    old: Guide, how: tuple[str, tuple[str, ...]]
) -> None:
    source, values = how
    spec = FactSpec(LEVEL, FactKind.CHOICE, "level", values, source)
    new = replace(old, facts={**old.facts, LEVEL: spec})
    asked = any(test.fact == LEVEL for rule in old.rules for test in asked_in(rule.when))
    found = differing(old, new)
    assert asked or not found.differences
    if Question(LEVEL) in found.cells.pairs:
        seen = {(pair.before, pair.now) for pair in found.cells.pairs[Question(LEVEL)]}
        assert (("silver", "gold") in seen) is (source != "agent")


def test_a_value_that_only_one_guide_names_is_unknown_to_the_other() -> None:
    old = a_guide((Asks(LEVEL, Known(known=True)), NAMES[1]))
    spec = FactSpec(LEVEL, FactKind.CHOICE, "level", ("gold", "bronze"), "agent")
    found = differing(old, replace(old, facts={**old.facts, LEVEL: spec})).differences
    told = {(one.known[Question(LEVEL)].words, one.old and one.old.number) for one in found}
    assert {("silver", 1), ("bronze", 2)} == told


def everything_is_told(old: Guide, new: Guide, some: list[object]) -> None:
    walk = differing(old, new)
    for happening in some:
        before, now = case_in(old, happening), case_in(new, happening)  # type: ignore[arg-type]
        was, is_ = resolve(before, old), resolve(now, new)
        if not same_terms(old.resolutions[was.id], new.resolutions[is_.id]):
            told = [one for one in walk.differences if (one.old, one.new) == (was.rule, is_.rule)]
            assert any(lies_in(now, one, new) for one in told), (was.rule, is_.rule)
    assert len(walk.differences) == sum(change.kinds for change in merged(walk))


def lies_in(case: Case, difference: Difference, guide: Guide) -> bool:
    return all(holds(answer(case, question, guide), cell) for question, cell in difference.known.items())


def answer(case: Case, question: Question, guide: Guide) -> FactValue | None:
    if question.fact == HEADROOM:
        ltv = case.standing.ltv
        cost = guide.cost_of(ResolutionId(question.about), case.facts, ltv.currency) if ltv else None
        left = case.standing.headroom_after(cost)
        return left.amount if left else None
    return values_of(known_facts(case), question.fact, question.about)


def holds(value: FactValue | None, cell: Cell) -> bool:
    if value is None or cell.within is None:
        return value == cell.value
    return cell.within.holds(value)
