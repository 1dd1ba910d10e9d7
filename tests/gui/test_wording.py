"""Words for values."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from assistant.domain.errors import AssistantError, GuideError
from assistant.domain.money import Money
from assistant.domain.notice import FileFault, FileNotice
from assistant.domain.pressure import PressureKind
from assistant.domain.purchases import LineKind
from assistant.domain.resolution import Reason
from assistant.domain.standing import WhyUnknown
from assistant.domain.tier import STANDARD, UNKNOWN, VIP, Tier
from assistant.gui import case_words, wording
from tests.builders import NOON, usd


@pytest.fixture(autouse=True)
def _american() -> Iterator[None]:
    """The C locale writes money as nobody does."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@given(st.text(max_size=60))
def test_a_strangers_text_is_one_line_that_turns_nothing_around(text: str) -> None:
    line = wording.one_line(text)
    assert len(line.splitlines()) <= 1
    assert not set(line) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b")
    assert line == wording.one_line(line)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (usd("812.5"), "$812.50"),
        (usd("-3"), "\N{MINUS SIGN}$3.00"),
        (usd("-0.001"), "$0.00"),
        (Money(Decimal(1200), "JPY"), "¥1,200"),
        (Money(Decimal("1.5"), "KWD"), "KWD\N{NO-BREAK SPACE}1.500"),
    ],
)
def test_money_carries_its_currency_and_its_own_digits(amount: Money, expected: str) -> None:
    assert expected == wording.money(amount)


@pytest.mark.parametrize(
    ("amount", "expected"), [("499.99", "$499"), ("-499.99", "\N{MINUS SIGN}$499"), ("500", "$500")]
)
def test_without_cents_money_is_never_more_than_it_is(amount: str, expected: str) -> None:
    assert expected == wording.money(usd(amount), cents=False)


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(-5, "0 min"), (59, "0 min"), (3599, "59 min"), (3600, "1 h"), (86399, "23 h"), (86400, "1 d")],
)
def test_an_age_is_one_unit(seconds: int, expected: str) -> None:
    assert expected == wording.age(NOON - timedelta(seconds=seconds), NOON)


def test_what_has_no_time_has_no_age() -> None:
    assert ["", ""] == [wording.age(None), wording.moment(None)]
    assert wording.age(NOON)


def test_every_value_has_words() -> None:
    words = [
        *map(case_words.tier, (VIP, STANDARD, UNKNOWN, Tier("gold"))),
        *map(case_words.why_unknown, (*WhyUnknown, None)),
        *map(case_words.pressure, PressureKind),
        *map(case_words.line, LineKind),
        *(wording.file_notice(FileNotice(Path("a.json"), fault, "b"))[0] for fault in FileFault),
    ]
    assert [] == [word for word in words if not word or "{" in word]


def test_an_error_without_advice_is_its_title() -> None:
    assert ("It failed.", "") == wording.error(AssistantError("It failed."))


def test_braces_in_what_an_error_carries_are_characters() -> None:
    error = AssistantError("It said: {said}", "{said}", said="{host} {0}")
    assert ("It said: {host} {0}", "{host} {0}") == wording.error(error)


def test_a_guide_that_cannot_be_used_says_why() -> None:
    title, advice = wording.error(GuideError(Path("guide"), ()))
    assert ("The guide in guide cannot be used.", "") == (title, advice)


def test_a_file_says_what_would_be_right_or_where_it_is_now() -> None:
    allowed = FileNotice(Path("a.json"), FileFault.WRONG_VALUE, "undo_seconds", ("0-60",))
    assert "Allowed: 0-60." in wording.file_notice(allowed)[1]
    damaged = FileNotice(Path("d.sqlite"), FileFault.DAMAGED, kept_as=Path("/x/d.bad"))
    assert "It is kept as d.bad; a fresh one was begun." == wording.file_notice(damaged)[1]


def test_the_guides_own_words_may_hold_braces() -> None:
    assert "We {always} do." == wording.reason(Reason("We {always} do."))
    assert "Leaves $1.00." == wording.reason(Reason("Leaves {left}.", (("left", usd("1")),)))
    assert "After 3 days." == wording.reason(Reason("After {days} days.", (("days", 3),)))


@pytest.mark.parametrize(("code", "expected"), [("de", "German"), ("und", "und"), ("xx", "xx")])
def test_a_language_is_named_or_left_as_its_code(code: str, expected: str) -> None:
    assert expected == wording.language(code)
