"""What a remedy costs."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from assistant.domain.facts import FactId, Facts
from assistant.domain.guide import (
    Guide,
    MoneyRules,
    Proration,
    RemedyCost,
    ResolutionId,
    ResolutionTerms,
    two_tiers,
)
from assistant.domain.money import Money
from tests.builders import usd

if TYPE_CHECKING:
    from collections.abc import Mapping

REMEDY = ResolutionId("remedy")


def a_guide(cost: RemedyCost | None) -> Guide:
    terms: Mapping[ResolutionId, ResolutionTerms] = {
        REMEDY: ResolutionTerms(REMEDY, "A remedy", (), (), cost)
    }
    money = MoneyRules(tiers=two_tiers(Decimal(500)), margin=Decimal("0.4"), unknown_order_cost=Decimal(25))
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


@pytest.mark.parametrize(
    ("currency", "money", "expected"),
    [
        ("USD", Money(Decimal(100), "USD"), Money(Decimal(100), "USD")),
        ("USD", Money(Decimal(100), "EUR"), Money(Decimal("108.00"), "USD")),
        ("USD", Money(Decimal(100), "GBP"), None),
        (None, Money(Decimal(100), "GBP"), Money(Decimal(100), "GBP")),
    ],
)
def test_money_is_converted_at_the_rates_that_the_guide_states(
    currency: str | None, money: Money, expected: Money | None
) -> None:
    rules = MoneyRules(
        two_tiers(Decimal(500)),
        Decimal("0.4"),
        Decimal(35),
        currency=currency,
        rates={"EUR": Decimal("1.08")},
    )
    assert expected == rules.converted(money)
    assert (None if currency is None else Decimal(1)) == rules.rate_of("USD")


def test_an_order_in_another_currency_costs_what_the_guide_takes_it_for() -> None:
    guide = a_guide(RemedyCost(plus=Decimal(5)))
    money = replace(guide.money, currency="USD", rates={"EUR": Decimal("1.08")})
    euros, pounds = (Facts(order_total=Money(Decimal(100), currency)) for currency in ("EUR", "GBP"))
    rated = replace(guide, money=money)
    assert usd("113.00") == rated.cost_of(REMEDY, euros, "USD")
    assert Money(Decimal(105), "GBP") == rated.cost_of(REMEDY, pounds, "USD")
