"""From the suggestion on the panel to the value that counts both addresses, through the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant.desk import Desk
from assistant.domain.addresses import Decision
from assistant.domain.settings import Settings
from assistant.domain.standing import WhyUnknown
from assistant.equipment import Equipment
from assistant.gui.theme import LIGHT
from assistant.gui.work import Work
from assistant.gui.work_page import WorkPage
from assistant.records import Records
from tests.builders import a_ticket, usd
from tests.fakes import (
    FakeDetector,
    FakeHelpdesk,
    FixedClock,
    FixedGuide,
    MemoryDrafts,
    MemoryJournal,
    RightAway,
    an_account,
)
from tests.test_ledger import ByAddress, a_history, known_as

PLUS, BASE = "anna+shop@x.example", "anna@x.example"


class Panel:
    """The page at work on one ticket from a plus-address, whose base bought twice."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        ledger, addresses = known_as(folder, ByAddress({BASE: a_history("One", "1", "2")}))
        self.page = WorkPage(LIGHT)
        qtbot.addWidget(self.page)
        self.page.show()
        self.work = Work(self.page, RightAway(), Settings(refresh_seconds=0), self.page)
        records = Records(MemoryDrafts(), MemoryJournal(), addresses=addresses)
        self.desk = Desk(
            an_account(),
            Equipment(
                helpdesk=FakeHelpdesk(a_ticket(email=PLUS)),
                shop=ledger,
                guides=FixedGuide(),
                detector=FakeDetector(),
                records=records,
                clock=FixedClock(),
            ),
        )
        self.work.start(self.desk)
        self.page.customer.toggle_card()

    def words(self) -> str:
        row = self.page.customer.known_as
        text = " ".join(label.text() for label in row.findChildren(QLabel) if label.isVisibleTo(row))
        return text.replace("\u2068", "").replace("\u2069", "")

    def button(self, text: str) -> QPushButton:
        buttons = self.page.customer.known_as.findChildren(QPushButton)
        return next(button for button in buttons if button.text() == text)


@pytest.fixture
def panel(tmp_path: Path, qtbot: QtBot) -> Panel:
    return Panel(tmp_path, qtbot)


def test_confirmed_address_counts_at_once(panel: Panel, qtbot: QtBot) -> None:
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert WhyUnknown.NO_ORDERS is sheet.standing.why_unknown
    assert f"Is {BASE} the same person?" in panel.words()
    qtbot.mouseClick(panel.button("Same person"), Qt.MouseButton.LeftButton)
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert usd("20") == sheet.standing.ltv
    assert f"Also known as {BASE}" == panel.words()


def test_suggestion_that_is_turned_down_changes_nothing(panel: Panel, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel.button("Not them"), Qt.MouseButton.LeftButton)
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert sheet.standing.ltv is None
    assert "Known by this address alone" == panel.words()


def test_shared_address_leaves_the_value_unknown_and_says_why(panel: Panel) -> None:
    panel.page.customer.known_as.decided.emit(Decision.SAME, BASE)
    panel.page.customer.known_as.decided.emit(Decision.SHARED, "")
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert WhyUnknown.SHARED_ADDRESS is sheet.standing.why_unknown
    assert "several people use this address" in panel.page.customer._history.text()
    panel.page.customer.known_as.decided.emit(Decision.OWN, "")
    sheet = panel.work.tickets.sheet
    assert sheet is not None
    assert usd("20") == sheet.standing.ltv
