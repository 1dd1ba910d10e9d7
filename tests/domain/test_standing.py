"""Headroom: what generosity may cost for this customer."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.money import Money
from assistant.domain.standing import Standing, Tier
from tests.builders import a_standing, usd

AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=2)


def test_the_worked_example() -> None:
    """Paid 300, 100 returned, 20 given as goodwill, margin 40 %, a refund of 50."""
    standing = Standing(Tier.STANDARD, usd("200"), Decimal("0.4"), usd("20"))
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
    assert a_standing(Tier.UNKNOWN, None).headroom_after(usd("1")) is None


def test_currencies_are_not_mixed_to_find_headroom() -> None:
    assert a_standing().headroom_after(Money(Decimal(1), "EUR")) is None
