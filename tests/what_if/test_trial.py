"""A threshold tried on the past: monotone, whole, never more than what the guide itself would have done."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.domain.errors import AssistantError
from assistant.domain.guide import Guide, two_tiers
from assistant.domain.journal import JournalLine
from assistant.domain.money import Money
from assistant.domain.standing import TierTerms
from assistant.domain.tier import STANDARD, VIP, Tier
from assistant.trial.past import replayed
from assistant.what_if.trial import tried
from tests.builders import a_line, usd
from tests.fakes import shipped_guide

GUIDE = shipped_guide()
AMOUNTS = st.decimals(0, 3000, places=2)
CATEGORIES = st.sampled_from(["delivered_not_received", "wrong_address", "order_status", "gone_since"])
FACTS = st.sampled_from(["", "order_total=60", "order_total=400; goodwill_given=20"])
LTVS = AMOUNTS.map(lambda amount: f"{amount} USD") | st.sampled_from(["", "900 EUR"])
LINES = st.lists(
    st.builds(
        lambda category, facts, ltv: a_line(category=category, facts=facts, ltv=ltv), CATEGORIES, FACTS, LTVS
    ),
    max_size=12,
)
MARGINS = tuple(map(Decimal, ("0.3", "0.4", "0.5")))


def parcel(ltv: str, facts: str = "order_total=100") -> JournalLine:
    return a_line(category="delivered_not_received", ltv=ltv, facts=facts)


def with_threshold(threshold: Decimal) -> Guide:
    return replace(GUIDE, money=replace(GUIDE.money, tiers=two_tiers(threshold)))


def in_dollars() -> Guide:
    return replace(GUIDE, money=replace(GUIDE.money, currency="USD"))


@settings(deadline=None, max_examples=30)
@given(LINES, AMOUNTS, AMOUNTS)
def test_higher_threshold_never_costs_more(lines: list[JournalLine], one: Decimal, other: Decimal) -> None:
    trial = tried(in_dollars(), (), lines, MARGINS)
    low, high = trial.at(min(one, other)), trial.at(max(one, other))
    assert low.above >= high.above
    for cheap, dear in zip(high.by_margin, low.by_margin, strict=True):
        assert 0 <= cheap.cost.more <= dear.cost.more
        assert cheap.cost.favours <= dear.cost.favours
        assert cheap.earned <= dear.earned


@settings(deadline=None, max_examples=30)
@given(LINES, AMOUNTS)
def test_nothing_is_ever_not_a_number(lines: list[JournalLine], threshold: Decimal) -> None:
    figures = tried(in_dollars(), (), lines, MARGINS).at(threshold)
    assert figures.share is None or 0 <= figures.share <= 1
    for one in figures.by_margin:
        assert one.earned.is_finite()
        assert one.cost.more.is_finite()
        assert one.cost.left.is_finite()


@settings(deadline=None, max_examples=30)
@given(LINES)
def test_every_answer_is_counted_or_passed_over(lines: list[JournalLine]) -> None:
    past = tried(in_dollars(), (), lines).past
    assert len(lines) == past.answers + past.passed_over


@settings(deadline=None, max_examples=30)
@given(LINES, AMOUNTS)
def test_cost_is_what_a_guide_with_that_threshold_would_have_cost(
    lines: list[JournalLine], threshold: Decimal
) -> None:
    """Against the journal replayed by two whole guides: with this threshold, and with one out of reach."""
    kept = [replace(line, tier="") for line in lines if line.ltv.endswith("USD")]
    beyond = replayed(kept, with_threshold(Decimal(10**9)), with_threshold(threshold))
    cost = tried(in_dollars(), (), kept).at(threshold).by_margin[1].cost
    told = {(one.old, one.new): one.more.get("USD", Decimal(0)) for one in beyond.changes if not one.unknown}
    if len(told) == len(beyond.changes):
        assert cost.more == sum(told.values(), Decimal(0))


def test_worked_example() -> None:
    """Sent again: 100 x 60 % + 8 = 68 beyond looking for the parcel. Left: 800 x 40 % - 68 = 252."""
    cost = tried(GUIDE, (), [parcel("800 USD")]).at(Decimal(800)).by_margin[1].cost
    assert (1, Decimal(68), Decimal(252), 0) == (cost.favours, cost.more, cost.left, cost.short)
    assert 0 == tried(GUIDE, (), [parcel("799.99 USD")]).at(Decimal(800)).by_margin[1].cost.favours


def test_lower_margin_carries_fewer_favours() -> None:
    """300 x 20 % does not carry 100 x 80 % + 8, while 300 x 40 % carries 100 x 60 % + 8."""
    figures = tried(GUIDE, (), [parcel("300 USD")], (Decimal("0.2"), Decimal("0.4")))
    assert [0, 1] == [one.cost.favours for one in figures.at(Decimal(100)).by_margin]


def test_customers_in_another_currency_are_not_added() -> None:
    customers = (usd("100"), Money(Decimal(900), "EUR"), usd("600"), None)
    trial = tried(GUIDE, customers, [])
    assert ("USD", 2, 2) == (trial.currency, len(trial.spread), trial.unknown)
    assert (1, Decimal("0.5")) == (trial.at(Decimal(500)).above, trial.at(Decimal(500)).share)
    assert [180, 240, 300] == [int(one.earned) for one in trial.at(Decimal(500)).by_margin]


def test_without_orders_the_customers_of_past_answers_serve() -> None:
    trial = tried(GUIDE, (), [parcel("800 USD"), parcel("")])
    assert trial.from_answers
    assert 1 == len(trial.spread)


def test_nothing_at_all_is_said_as_nothing() -> None:
    figures = tried(GUIDE, (), []).at(Decimal(500))
    assert (0, 0, None) == (figures.customers, figures.above, figures.share)
    assert {Decimal(0)} == {one.cost.more for one in figures.by_margin}


def test_tier_between_two_others_moves_between_them() -> None:
    names = (("standard", 0), ("vip", 500), ("gold", 1000))
    tiers = tuple(TierTerms(Tier(name), Decimal(bound)) for name, bound in names)
    trial = tried(replace(GUIDE, money=replace(GUIDE.money, tiers=tiers)), (), [])
    assert (VIP, Decimal(0), Decimal(1000)) == (trial.tier.name, trial.lowest, trial.highest)


def test_guide_with_one_tier_has_no_threshold() -> None:
    alone = replace(GUIDE, money=replace(GUIDE.money, tiers=(TierTerms(STANDARD, Decimal(0)),)))
    with pytest.raises(AssistantError, match="no threshold to try"):
        tried(alone, (), [])
