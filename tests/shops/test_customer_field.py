"""A lifetime value that the helpdesk keeps in a field of the customer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.money import Money
from assistant.domain.ticket import Customer
from assistant.shops.customer_field import CustomerFieldShop
from tests.builders import usd


def said(text: str, field: str = "LTV") -> Money | None:
    found = CustomerFieldShop(field, "usd").purchases(Customer(fields={"LTV": text}))
    return found.stated_ltv if found else None


@pytest.mark.parametrize("text", ["812.50", " 812.50 ", "812.50 USD", "usd 812.50", "USD812.50"])
def test_an_amount_is_read_with_or_without_its_currency(text: str) -> None:
    assert usd("812.50") == said(text)


def test_the_currency_that_the_field_names_outranks_the_accounts() -> None:
    found = said("1200 eur")
    assert found is not None
    assert "EUR" == found.currency


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "VIP",
        "812,50",
        "1.234.567",
        "1e9",
        "-5",
        "12 12",
        "USD 12 EUR",
        "٨١٢",
        "9" * 13,
        "12\n13",
        "$12",
    ],
)
def test_what_is_no_amount_is_unknown_and_never_zero(text: str) -> None:
    assert said(text) is None


@given(st.text(max_size=30))
def test_whatever_stands_in_the_field_is_an_amount_or_unknown(text: str) -> None:
    found = said(text)
    assert found is None or found.amount >= 0


def test_a_field_that_was_not_chosen_or_is_not_there_says_nothing() -> None:
    assert said("812.50", field="") is None
    assert said("812.50", field="Revenue") is None
    assert CustomerFieldShop("", "USD").purchases(Customer(fields={"": "5"})) is None


def test_the_field_is_named_as_the_source() -> None:
    found = CustomerFieldShop("LTV", "USD").purchases(Customer(fields={"LTV": "5"}))
    assert found is not None
    assert ("LTV", None) == (found.source, found.as_of)
