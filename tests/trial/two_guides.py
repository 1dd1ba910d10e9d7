"""Guides small enough for chance to find every corner of them, and cases to try them on."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from assistant.domain.case import Case
from assistant.domain.category import CategoryId
from assistant.domain.condition import ALWAYS, All, AnyOf, Asks, Condition, Is, Known, Not, OneOf, Within
from assistant.domain.facts import (
    CATEGORY,
    DISPUTE,
    DISPUTE_OPEN,
    HEADROOM,
    TIER,
    DisputeState,
    FactId,
    FactKind,
    Facts,
    FactSpec,
    FactValue,
)
from assistant.domain.guide import (
    Category,
    Guide,
    MoneyRules,
    Proration,
    RemedyCost,
    ResolutionId,
    ResolutionTerms,
    Rule,
    two_tiers,
)
from assistant.domain.money import Money
from assistant.domain.purchases import Purchases
from assistant.pipeline.standing import stand

DAYS, TAGS, LEVEL, MONTHS = (FactId(name) for name in ("days_since_delivery", "tags", "level", "months_left"))
OWN = {
    LEVEL: FactSpec(LEVEL, FactKind.CHOICE, "level", ("gold", "silver"), "agent"),
    MONTHS: FactSpec(MONTHS, FactKind.NUMBER, "months", (), "agent"),
}
COSTS = {
    "free": None,
    "parcel": RemedyCost(Decimal(1), at_cost=True, plus=Decimal(8)),
    "refund": RemedyCost(Decimal(1)),
    "part": RemedyCost(Proration(MONTHS, Decimal(12))),
}
NAMES = tuple(ResolutionId(name) for name in COSTS)


def a_guide(*rules: tuple[Condition, ResolutionId]) -> Guide:
    """These rules, and one at the end for everything else."""
    table = (*rules, (ALWAYS, NAMES[0]))
    return Guide(
        name="small",
        version="1",
        language="en",
        money=MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(35)),
        categories={CategoryId(name): Category(CategoryId(name), name, "So.") for name in ("lost", "broken")},
        rules=tuple(Rule(place + 1, when, then, "So.") for place, (when, then) in enumerate(table)),
        resolutions={
            name: ResolutionTerms(name, name, (f"grant {name}",), (), COSTS[name]) for name in NAMES
        },
        replies=(),
        facts=OWN,
    )


tests = st.sampled_from(
    [
        Asks(CATEGORY, OneOf(frozenset({"lost"}))),
        Asks(TIER, OneOf(frozenset({"vip"}))),
        Asks(TIER, OneOf(frozenset({"standard", "unknown"}))),
        Asks(TIER, OneOf(frozenset({"gold"}))),
        Asks(HEADROOM, Within(low=Decimal(0))),
        Asks(HEADROOM, Within(high=Decimal(100), high_counts=False)),
        Asks(DISPUTE_OPEN, Is(value=True)),
        Asks(DISPUTE, OneOf(frozenset({"won", "lost"}))),
        Asks(DAYS, Within(high=Decimal(14))),
        Asks(DAYS, Within(Decimal(3), Decimal(30))),
        Asks(DAYS, Known(known=False)),
        Asks(TAGS, OneOf(frozenset({"gift", "b2b"}))),
        Asks(LEVEL, OneOf(frozenset({"gold"}))),
        Asks(MONTHS, Within(low=Decimal(3))),
    ]
)
conditions = st.recursive(
    tests,
    lambda inner: st.one_of(
        st.builds(All, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, inner),
    ),
    max_leaves=3,
)
rules = st.tuples(conditions, st.sampled_from(NAMES))
guides = st.lists(rules, min_size=1, max_size=5).map(lambda some: a_guide(*some))

weighing = st.tuples(
    st.sampled_from([Asks(HEADROOM, Within(low=Decimal(bound))) for bound in (0, 100)]),
    st.sampled_from(NAMES[1:]),
)
amounts = st.integers(0, 1200).map(Decimal) | st.sampled_from(
    ["0", "20", "120", "320", "499.99", "500", "650", "800", "3000"]
).map(Decimal)
maybe_money = st.none() | st.builds(Money, amounts, st.sampled_from(["EUR", "EUR", "EUR", "USD"]))
purchases = st.none() | st.builds(
    Purchases,
    source=st.just("chance"),
    as_of=st.none(),
    stated_ltv=maybe_money,
    stated_goodwill=maybe_money,
)
facts = st.builds(
    Facts,
    dispute=st.none() | st.sampled_from(DisputeState),
    order_total=maybe_money,
    days_since_delivery=st.none() | st.sampled_from([0, 3, 7, 14, 15, 30, 400]),
    tags=st.frozensets(st.sampled_from(["gift", "b2b", "x"])),
    own=st.fixed_dictionaries(
        {},
        optional={
            LEVEL: st.sampled_from(["gold", "silver"]),
            MONTHS: st.sampled_from([0, 3, 5, 12]).map(Decimal),
        },
    ),
)
customers = st.builds(
    Purchases,
    source=st.just("chance"),
    as_of=st.none(),
    stated_ltv=st.builds(Money, st.integers(400, 900).map(Decimal), st.just("EUR")),
    stated_goodwill=st.none(),
)
orders = st.builds(
    Facts,
    order_total=st.none() | st.builds(Money, st.integers(100, 400).map(Decimal), st.just("EUR")),
    own=st.sampled_from([{}, {MONTHS: Decimal(6)}]),
)
close_calls = st.tuples(st.just(CategoryId("lost")), customers, orders)
"""Where a figure that is a little different may well change the answer."""

happenings = st.tuples(st.sampled_from(["lost", "broken"]).map(CategoryId), purchases, facts)


def case_in(guide: Guide, happening: tuple[CategoryId, Purchases | None, Facts]) -> Case:
    """The same happening is another case where a guide reckons otherwise."""
    category, bought, known = happening
    return Case(category, stand(bought, guide.money), known)


def changed_figures(guide: Guide, figures: Mapping[str, object], plus: Decimal) -> Guide:
    """Other money rules, and another postage."""
    parcel = guide.resolutions[ResolutionId("parcel")]
    cost = replace(COSTS["parcel"] or RemedyCost(), plus=plus)
    resolutions = {**guide.resolutions, parcel.id: replace(parcel, cost=cost)}
    return replace(guide, money=replace(guide.money, **figures), resolutions=resolutions)  # type: ignore[arg-type]


def values_of(facts_known: Mapping[FactId, FactValue], fact: FactId, about: str) -> FactValue | None:
    """One answer: a fact, or whether one text is among several."""
    value = facts_known.get(fact)
    return about in value if isinstance(value, frozenset) else value
