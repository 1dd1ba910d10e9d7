"""What a remedy costs."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from assistant.domain.facts import FactId, Facts
from assistant.domain.guide import Guide, MoneyRules, Proration, RemedyCost, ResolutionId, ResolutionTerms
from tests.builders import usd

REMEDY = ResolutionId("remedy")


def a_guide(cost: RemedyCost | None) -> Guide:
    terms: Mapping[ResolutionId, ResolutionTerms] = {
        REMEDY: ResolutionTerms(REMEDY, "A remedy", (), (), cost)
    }
    money = MoneyRules(vip_from=Decimal(500), margin=Decimal("0.4"), unknown_order_cost=Decimal(25))
    return Guide("g", "1", "en", money, {}, (), terms, ())


@pytest.mark.parametrize(
    ("cost", "expected"),
    [
        (None, "0"),
        (RemedyCost(), "39.00"),
        (RemedyCost(at_cost=True), "23.400"),
        (RemedyCost(share_of_order=Decimal("0.5"), plus=Decimal(5)), "24.500"),
    ],
)
def test_a_remedy_costs_its_share_of_the_order(cost: RemedyCost | None, expected: str) -> None:
    assert usd(expected) == a_guide(cost).cost_of(REMEDY, Facts(order_total=usd("39.00")), "USD")


def test_an_order_that_nobody_knows_costs_what_the_guide_says() -> None:
    assert usd("25") == a_guide(RemedyCost()).cost_of(REMEDY, Facts(), "USD")
    assert usd("0") == a_guide(None).cost_of(REMEDY, Facts(), "USD")


@pytest.mark.parametrize(("left", "expected"), [("3", "9.75"), ("12", "39.00"), ("15", "39.00"), ("-1", "0")])
def test_a_share_may_hang_on_a_fact(left: str, expected: str) -> None:
    months = FactId("months_left")
    guide = a_guide(RemedyCost(Proration(months, Decimal(12))))
    facts = Facts(order_total=usd("39.00"), own={months: Decimal(left)})
    assert usd(expected) == guide.cost_of(REMEDY, facts, "USD")


def test_without_that_fact_the_cost_cannot_be_told() -> None:
    guide = a_guide(RemedyCost(Proration(FactId("months_left"), Decimal(12))))
    assert guide.cost_of(REMEDY, Facts(order_total=usd("39.00")), "USD") is None
    assert guide.cost_of(REMEDY, Facts(), "USD") is None
