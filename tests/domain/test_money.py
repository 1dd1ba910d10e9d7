"""Money: exact, in one currency, rounded only at the end."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.money import CurrencyMismatchError, Money
from tests.builders import usd

AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, places=4)
CURRENCIES = st.sampled_from(["USD", "EUR", "JPY", "KWD"])


@given(AMOUNTS, AMOUNTS, CURRENCIES)
def test_what_was_added_can_be_taken_off_again(one: Decimal, other: Decimal, currency: str) -> None:
    first, second = Money(one, currency), Money(other, currency)
    assert first == first + second - second


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_no_cent_is_lost_by_the_order_of_a_sum(one: Decimal, two: Decimal, three: Decimal) -> None:
    a, b, c = (Money(amount, "USD") for amount in (one, two, three))
    assert (a + b) + c == a + (b + c)


@given(AMOUNTS, CURRENCIES)
def test_rounding_moves_an_amount_by_half_a_minor_unit_at_most(amount: Decimal, currency: str) -> None:
    minor = {"USD": Decimal("0.01"), "EUR": Decimal("0.01"), "JPY": Decimal(1), "KWD": Decimal("0.001")}
    rounded = Money(amount, currency).rounded()
    assert abs(rounded.amount - amount) <= minor[currency] / 2
    assert rounded == rounded.rounded()
    assert 0 == rounded.amount % minor[currency]


def test_half_a_cent_goes_up() -> None:
    assert [usd("0.13"), usd("-0.13")] == [usd("0.125").rounded(), usd("-0.125").rounded()]
    assert Decimal("0.13") == Decimal("0.125").quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_different_currencies_never_mix() -> None:
    with pytest.raises(CurrencyMismatchError):
        usd("1") + Money(Decimal(1), "EUR")
    with pytest.raises(CurrencyMismatchError):
        usd("1") - Money(Decimal(1), "EUR")


@pytest.mark.parametrize("amount", ["NaN", "sNaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_no_money(amount: str) -> None:
    with pytest.raises(ValueError, match="not an amount"):
        Money(Decimal(amount), "USD")


def test_money_says_its_currency() -> None:
    assert ["39.00 USD", "39 JPY"] == [str(usd("39")), str(Money(Decimal("39.2"), "JPY"))]
