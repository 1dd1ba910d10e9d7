"""Shops answer behind what is shown already: late, wrong or never, the ticket does not wait for them."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from typing_extensions import override

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.purchases import Asked, Order, Purchases
from assistant.domain.ticket import Customer
from assistant.gui.shop_flow import ShopFlow
from assistant.gui.ticket_flow import TicketFlow
from tests.builders import a_ticket, a_worksheet, usd
from tests.fakes import FakeHelpdesk, FakeShop, Later, RightAway, a_desk

if TYPE_CHECKING:
    from assistant.domain.worksheet import Worksheet

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
HISTORY = Purchases("Shop", NOON, (Order("1", NOON, usd("900")),))
SHEET = a_worksheet(ticket=a_ticket("One", id="1"))


class AnsweringShop(FakeShop):
    """Says one thing at once and another when it is asked; counts the questions."""

    def __init__(self, asked: Purchases | None = HISTORY) -> None:
        super().__init__(None)
        self.later = asked
        self.questions = 0

    @override
    def ask(self, customer: Customer) -> Asked:
        self.questions += 1
        return Asked(self.later, self.troubles)


def heard(flow: ShopFlow) -> list[object]:
    said: list[object] = []
    flow.answered.connect(lambda _ticket, purchases: said.append(purchases))
    return said


@pytest.fixture
def parent(qtbot: object) -> QObject:  # noqa: ARG001 - signals need an application
    return QObject()


def test_what_the_shops_say_is_told_behind_the_sheet(parent: QObject) -> None:
    flow, shop = ShopFlow(RightAway(), parent), AnsweringShop()
    said = heard(flow)
    flow.start(a_desk(FakeHelpdesk(SHEET.ticket), shop=shop))
    flow.show_sheet(SHEET)
    assert [HISTORY] == said


def test_what_is_known_already_is_no_news(parent: QObject) -> None:
    flow, shop = ShopFlow(RightAway(), parent), AnsweringShop(replace(HISTORY, as_of=NOON.replace(minute=5)))
    said = heard(flow)
    flow.start(a_desk(FakeHelpdesk(SHEET.ticket), shop=shop))
    flow.show_sheet(replace(SHEET, purchases=HISTORY))
    assert [] == said


def test_shops_are_not_asked_again_for_every_sheet_of_a_ticket_unless_the_agent_wants_it(
    parent: QObject,
) -> None:
    flow, shop = ShopFlow(RightAway(), parent), AnsweringShop()
    flow.start(a_desk(FakeHelpdesk(SHEET.ticket), shop=shop))
    flow.show_sheet(SHEET)
    flow.show_sheet(SHEET)
    assert 1 == shop.questions
    flow.ask_again()
    flow.show_sheet(SHEET)
    assert 2 == shop.questions


def test_answer_for_a_desk_that_was_left_is_dropped(parent: QObject) -> None:
    later = Later()
    flow = ShopFlow(later, parent)
    said = heard(flow)
    flow.start(a_desk(FakeHelpdesk(SHEET.ticket), shop=AnsweringShop()))
    flow.show_sheet(SHEET)
    flow.start(None)
    later.let_go()
    assert [] == said


def test_shop_that_fails_is_told_and_what_the_others_say_still_counts(parent: QObject) -> None:
    flow, shop = ShopFlow(RightAway(), parent), AnsweringShop()
    shop.troubles = (ServiceError(Trouble.TIMEOUT, "slow"),)
    said = heard(flow)
    failed: list[object] = []
    flow.failed.connect(failed.append)
    flow.start(a_desk(FakeHelpdesk(SHEET.ticket), shop=shop))
    flow.show_sheet(SHEET)
    assert [HISTORY] == said
    assert list(shop.troubles) == failed


def test_slow_shop_holds_one_thread_and_only_the_last_ticket_waits_for_it(parent: QObject) -> None:
    later, shop = Later(), AnsweringShop()
    flow = ShopFlow(later, parent)
    flow.start(a_desk(FakeHelpdesk(SHEET.ticket), shop=shop))
    for name in ("1", "2", "3"):
        flow.show_sheet(a_worksheet(ticket=a_ticket(id=name)))
    answered: list[str] = []
    flow.answered.connect(lambda ticket, _purchases: answered.append(ticket))
    later.let_go()
    later.let_go()
    assert ["1", "3"] == answered
    assert 2 == shop.questions


@pytest.mark.usefixtures("qtbot")
def test_ticket_is_worked_out_anew_with_what_the_shops_said() -> None:
    sheets: list[Worksheet] = []
    flow = TicketFlow(RightAway())
    flow.sheet_changed.connect(sheets.append)
    flow.start(a_desk(FakeHelpdesk(SHEET.ticket), shop=FakeShop(None)))
    flow.take_purchases(SHEET.ticket.id, HISTORY)
    before, after = sheets
    assert before.standing.ltv is None
    assert usd("900") == after.standing.ltv
