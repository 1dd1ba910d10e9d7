"""How a lifetime value is made up: every term on screen, and no result where one of them is not known."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from assistant.domain.facts import DisputeState
from assistant.domain.guide import MoneyRules, two_tiers
from assistant.domain.money import Money
from assistant.domain.purchases import Order, Purchases
from assistant.domain.standing import Headroom, Standing
from assistant.domain.worksheet import Worksheet
from assistant.gui.customer_panel import CustomerPanel
from assistant.gui.ltv_card import LtvCard
from assistant.gui.theme import LIGHT
from assistant.pipeline.standing import stand
from tests.builders import NOON, a_standing, a_worksheet, an_order, usd


@pytest.fixture(autouse=True)
def _american() -> Iterator[None]:
    """The C locale writes money as nobody does."""
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


RULES = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(40), currency="USD")


def card_of(qtbot: QtBot, sheet: Worksheet) -> str:
    card = LtvCard()
    qtbot.addWidget(card)
    card.show_sheet(sheet)
    return " | ".join(label.text() for label in card.findChildren(QLabel) if label.text())


def a_sheet(standing: Standing, cost: Money | None = None) -> Worksheet:
    sheet = a_worksheet()
    terms = standing.headroom_with(cost)
    return replace(
        sheet,
        standing=standing,
        resolution=replace(sheet.resolution, headroom=terms.left, headroom_terms=terms),
    )


def test_headroom_shows_every_term_of_the_worked_example(qtbot: QtBot) -> None:
    """MISSION.md: (300 - 100) x 0.4 - 20 - 50 = 10."""
    orders = (an_order("200", refunded=usd("100"), goodwill=usd("20")), an_order("100", "1002"))
    said = card_of(qtbot, a_sheet(stand(Purchases("Shop", NOON, orders), RULES), usd("50")))
    assert "Margin, 40 % | $80.00" in said
    assert "Goodwill already given | \N{MINUS SIGN}$20.00" in said
    assert "This remedy | \N{MINUS SIGN}$50.00" in said
    assert "Headroom | $10.00" in said


def test_cost_that_nobody_knows_leaves_no_result(qtbot: QtBot) -> None:
    said = card_of(qtbot, a_sheet(a_standing(), None))
    assert "This remedy | unknown" in said
    assert "Headroom | unknown" in said


def test_no_cost_is_not_written_as_less_than_nothing(qtbot: QtBot) -> None:
    assert "This remedy | $0.00" in card_of(qtbot, a_sheet(a_standing(), usd("0")))


def test_several_currencies_stand_apart_where_the_guide_states_no_rate(qtbot: QtBot) -> None:
    orders = (an_order("100"), replace(an_order(number="2"), paid=Money(Decimal(50), "EUR")))
    standing = stand(Purchases("Shop", NOON, orders), RULES)
    assert standing.ltv is None
    said = card_of(qtbot, a_sheet(standing))
    assert "Orders in EUR | €50.00" in said
    assert "Orders in USD | $100.00" in said
    assert "Headroom | unknown" in said


def test_rate_and_its_day_are_shown_where_the_value_hangs_on_them(qtbot: QtBot) -> None:
    rules = replace(RULES, rates={"EUR": Decimal("1.10")}, rates_stated=date(2026, 11, 1))
    orders = (an_order("100"), replace(an_order(number="2"), paid=Money(Decimal(50), "EUR")))
    said = card_of(qtbot, a_sheet(stand(Purchases("Shop", NOON, orders), rules), usd("0")))
    assert "Orders in EUR, at 1.1 | €50.00" in said
    assert "11/1/26" in said
    assert "Lifetime value | $155.00" in said


def test_tier_that_is_kept_a_little_below_its_bound_says_so(qtbot: QtBot) -> None:
    assert "the tier is kept" in card_of(qtbot, a_sheet(replace(a_standing(), held=True)))
    assert "the tier is kept" not in card_of(qtbot, a_sheet(a_standing()))


def panel_of(qtbot: QtBot, sheet: Worksheet) -> CustomerPanel:
    panel = CustomerPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(800, 200)
    panel.show_sheet(sheet)
    return panel


@pytest.mark.parametrize(
    ("state", "due", "said"),
    [
        (DisputeState.NEEDS_RESPONSE, datetime(2026, 12, 3, tzinfo=UTC), True),
        (DisputeState.WON, datetime(2026, 12, 3, tzinfo=UTC), False),
        (DisputeState.NEEDS_RESPONSE, None, False),
    ],
)
def test_open_dispute_says_until_when_it_can_be_answered(
    qtbot: QtBot, state: DisputeState, due: datetime | None, said: bool
) -> None:
    order: Order = an_order(dispute=state, dispute_due=due)
    for purchases in (Purchases("Shop", NOON, (order,)), Purchases("Shop", NOON, unplaced=(order,))):
        panel = panel_of(qtbot, replace(a_worksheet(), purchases=purchases))
        words = " ".join(label.text() for label in panel.findChildren(QLabel))
        assert said == ("dispute due 12/3/26" in words)


def test_terms_are_those_of_the_resolution() -> None:
    terms = Headroom(usd("100"), Decimal("0.4"), usd("0"), None)
    assert terms.left is None
    assert terms.carries is None
