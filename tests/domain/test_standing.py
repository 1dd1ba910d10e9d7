"""Headroom: what generosity may cost for this customer."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.money import Money
from assistant.domain.standing import Headroom, Standing, Term
from assistant.domain.tier import STANDARD, UNKNOWN
from tests.builders import a_standing, usd

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


def test_the_worked_example() -> None:
    """Paid 300, 100 returned, 20 given as goodwill, margin 40 %, a refund of 50."""
    standing = Standing(STANDARD, usd("200"), Decimal("0.4"), usd("20"))
    assert usd("10.0") == standing.headroom_after(usd("50"))


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_a_dearer_remedy_never_leaves_more(ltv: Decimal, cost: Decimal, more: Decimal) -> None:
    standing = replace(a_standing(), ltv=Money(ltv, "USD"))
    cheap, dear = (standing.headroom_after(Money(amount, "USD")) for amount in (cost, cost + more))
    assert cheap is not None
    assert dear is not None
    assert dear.amount <= cheap.amount


def test_what_is_not_known_is_not_reckoned_with() -> None:
    known = a_standing()
    assert known.headroom_after(None) is None
    assert replace(known, goodwill=None).headroom_after(usd("1")) is None
    assert a_standing(UNKNOWN, None).headroom_after(usd("1")) is None


def test_currencies_are_not_mixed_to_find_headroom() -> None:
    assert a_standing().headroom_after(Money(Decimal(1), "EUR")) is None


def test_every_term_of_headroom_can_be_shown() -> None:
    terms = Standing(STANDARD, usd("200"), Decimal("0.4"), usd("20")).headroom_with(usd("50"))
    assert (usd("80.0"), usd("20"), usd("50"), usd("10.0")) == (
        terms.earned,
        terms.goodwill,
        terms.cost,
        terms.left,
    )
    assert () == terms.unknown
    assert terms.carries


def test_what_would_lose_money_is_not_carried() -> None:
    assert False is a_standing(ltv="100").headroom_with(usd("40.01")).carries
    assert True is a_standing(ltv="100").headroom_with(usd("40")).carries


@given(
    ltv=st.none() | st.just(usd("900")),
    goodwill=st.none() | st.just(usd("0")) | st.just(Money(Decimal(0), "EUR")),
    cost=st.none() | st.just(usd("1")) | st.just(Money(Decimal(1), "EUR")),
)
def test_an_unknown_term_makes_the_verdict_unknown_and_is_named(
    ltv: Money | None, goodwill: Money | None, cost: Money | None
) -> None:
    terms = Headroom(ltv, Decimal("0.4"), goodwill, cost)
    told = {Term.LTV: ltv, Term.GOODWILL: goodwill, Term.COST: cost}
    in_dollars = {term for term, money in told.items() if money and money.currency == "USD"}
    if ltv:
        assert set(told) - in_dollars == set(terms.unknown)
    assert (terms.unknown == ()) is (terms.left is not None) is (terms.carries is not None)
