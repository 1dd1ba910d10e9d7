import json
from dataclasses import replace
from decimal import Decimal
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from assistant.cli.intake import Refused
from assistant.cli.outcome import as_line, outcome, refusal
from assistant.domain.money import Money
from tests.builders import a_reading, a_resolution, a_standing, a_worksheet, usd

if TYPE_CHECKING:
    from assistant.domain.guide import Guide

GUIDE = cast("Guide", SimpleNamespace(name="default", version="1"))


def told(**parts: Any) -> Any:
    return json.loads(as_line(outcome("4021", a_worksheet(**parts), GUIDE)))


def test_keys_stand_in_the_contracts_order() -> None:
    result = told()
    assert [
        "id", "language", "category", "pressure", "customer", "resolution", "replies", "guide",
    ] == list(result)  # fmt: skip
    assert ["id", "confidence", "sure", "evidence", "alternatives"] == list(result["category"])
    assert ["message", "start", "end", "text"] == list(result["category"]["evidence"][0])
    assert ["tier", "ltv", "headroom"] == list(result["customer"])
    assert ["id", "title", "rule", "grants", "refuses", "because"] == list(result["resolution"])
    assert ["id", "title", "language", "body", "blanks"] == list(result["replies"][0])


def test_pressure_is_told_with_its_words() -> None:
    (pressure,) = told()["pressure"]
    assert "review_threat" == pressure["id"]
    assert "Replace it or I will leave a one star review." == pressure["evidence"][0]["text"]


def test_money_is_a_string_with_its_code_and_never_a_float() -> None:
    assert {
        "tier": "vip",
        "ltv": {"amount": "812.50", "currency": "USD"},
        "headroom": {"amount": "293.60", "currency": "USD"},
    } == told()["customer"]


@pytest.mark.parametrize(
    ("money", "amount"),
    [
        (usd("0.005"), "0.01"),
        (usd("-0.004"), "0.00"),
        (usd("-0.005"), "-0.01"),
        (usd("1E+14"), "100000000000000.00"),
        (Money(Decimal("812.5"), "JPY"), "813"),
        (Money(Decimal("812.5"), "KWD"), "812.500"),
    ],
)
def test_money_is_rounded_half_up_to_its_currency_at_the_end(money: Money, amount: str) -> None:
    assert amount == told(resolution=a_resolution(headroom=money))["customer"]["headroom"]["amount"]


def test_what_is_not_known_is_null() -> None:
    standing = a_standing(ltv=None)
    customer = told(standing=standing, resolution=a_resolution(headroom=None))["customer"]
    assert {"tier": "unknown", "ltv": None, "headroom": None} == customer


def test_confidence_has_at_most_four_decimals() -> None:
    category = told(reading=a_reading(confidence=0.123456789))["category"]
    assert (0.1235, 0.8765) == (category["confidence"], category["alternatives"][0]["confidence"])


@pytest.mark.parametrize(
    "hostile", ["\x7f", "\x9b31m", "\x85", "\u2028", "\u2029", "\u202e", "\ud800", "\x1b[2J", "\n"]
)
def test_a_line_ends_where_it_should_for_every_reader_and_holds_no_command(hostile: str) -> None:
    sheet = a_worksheet(resolution=a_resolution(title=f"a{hostile}b"))
    line = as_line(outcome("1", sheet, GUIDE))
    assert 1 == len(line.splitlines())
    assert hostile not in line
    assert line.encode("utf-8")
    assert f"a{hostile}b" == json.loads(line)["resolution"]["title"]


def test_letters_of_every_script_stay_readable() -> None:
    sheet = a_worksheet(resolution=a_resolution(title="Újra küldjük دوباره می\u200cفرستیم 再送 🎁"))
    assert "Újra küldjük دوباره می\u200cفرستیم 再送 🎁" in as_line(outcome("1", sheet, GUIDE))


def test_pressure_changes_nothing_but_itself() -> None:
    with_it = outcome("1", a_worksheet(), GUIDE)
    without = outcome("1", replace(a_worksheet(), reading=a_reading(pressure=False)), GUIDE)
    assert with_it | {"pressure": []} == without


def test_a_refusal_names_line_and_field_in_the_message_too() -> None:
    refused = Refused("It is negative.", "facts.ltv.amount", "x", 7)
    assert {
        "id": "x",
        "error": {
            "field": "facts.ltv.amount",
            "message": "line 7, facts.ltv.amount: It is negative.",
            "line": 7,
        },
    } == refusal(refused)
    assert {"id": None, "error": {"field": "", "message": "No."}} == refusal(Refused("No."))
