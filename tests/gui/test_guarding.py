"""A draft that promises more than the guide grants: which words, one click takes them out, or a reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assistant.desk import Desk
from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.domain.draft import Draft
from assistant.domain.settings import Settings
from assistant.domain.ticket import TicketId
from assistant.domain.worksheet import Worksheet
from assistant.equipment import Equipment
from assistant.gui.theme import LIGHT
from assistant.gui.work import Work
from assistant.gui.work_page import WorkPage
from assistant.records import Records
from tests.builders import a_ticket
from tests.fakes import (
    FakeDetector,
    FakeHelpdesk,
    FakeShop,
    FixedClock,
    FixedGuide,
    Later,
    MemoryDrafts,
    MemoryJournal,
    RightAway,
)

ONE, TWO = a_ticket("One", id="1"), a_ticket("Two", id="2")
FINE = "Hello Mara, we look for it with the carrier."
MORE = "Hello Mara. We will refund you in full today. Robin"


class Panel:
    """A work page on a ticket whose guide grants a search, and no refund."""

    def __init__(self, qtbot: QtBot, background: RightAway | Later) -> None:
        self.page = WorkPage(LIGHT)
        qtbot.addWidget(self.page)
        self.page.resize(380, 900)
        self.page.show()
        self.helpdesk = FakeHelpdesk(ONE, TWO)
        self.work = Work(self.page, background, Settings(), self.page)
        self.work.sending.undo_seconds = 0
        self.sent: list[Draft] = []

    def start(self) -> None:
        self.desk = Watched(
            Account(AccountId("a"), HelpdeskKind.RT, "a"),
            Equipment(
                helpdesk=self.helpdesk,
                shop=FakeShop(),
                guides=FixedGuide(),
                detector=FakeDetector(),
                records=Records(MemoryDrafts(), MemoryJournal()),
                clock=FixedClock(),
            ),
        )
        self.work.start(self.desk)

    def write(self, text: str) -> None:
        self.page.draft.editor.setPlainText(text)
        self.work.guarding.look()

    def press(self, words: str) -> None:
        buttons = self.page.draft.findChildren(QPushButton)
        QTest.mouseClick(next(b for b in buttons if words == b.text()), Qt.MouseButton.LeftButton)

    @property
    def reason(self) -> QLineEdit:
        return next(iter(self.page.draft.guard.findChildren(QLineEdit)))

    @property
    def said(self) -> str:
        return self.page.draft.guard.words()

    @property
    def arrived(self) -> list[str]:
        return [message.body for message in self.helpdesk.held[TicketId("1")].messages[len(ONE.messages) :]]


class Watched(Desk):
    """A desk that remembers what it was given to send."""

    last: Draft | None = None

    @override
    def send(self, draft: Draft, sheet: Worksheet) -> None:
        Watched.last = draft
        super().send(draft, sheet)


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    made = Panel(qtbot, RightAway())
    made.start()
    return made


def test_a_draft_within_the_guide_has_no_strip(panel: Panel) -> None:
    panel.write(FINE)
    assert ("", []) == (panel.said, panel.page.draft.editor.extraSelections())


def test_words_that_promise_more_are_named_and_underlined(panel: Panel) -> None:
    panel.write(MORE)
    assert "refund" in panel.said
    assert "the guide does not grant a refund" in panel.said
    assert panel.page.draft.editor.extraSelections()


def test_one_click_takes_them_out_in_one_undo_step(panel: Panel) -> None:
    panel.write(MORE)
    panel.press("Take out")
    panel.work.guarding.look()
    assert "refund" not in panel.page.draft.body()
    assert "" == panel.said
    panel.page.draft.editor.undo()
    assert MORE == panel.page.draft.body()


def test_a_text_that_has_changed_since_is_not_cut(panel: Panel) -> None:
    panel.write(MORE)
    panel.page.draft.editor.setPlainText(f"Well. {MORE}")
    panel.press("Take out")
    assert f"Well. {MORE}" == panel.page.draft.body()


def test_without_a_reason_it_is_not_sent_and_the_reason_is_asked_for(panel: Panel) -> None:
    panel.write(MORE)
    panel.press("Send")
    assert [] == panel.arrived
    assert panel.reason.isVisible()


def test_with_a_reason_it_is_sent_and_the_reason_goes_along(panel: Panel) -> None:
    panel.write(MORE)
    panel.reason.setText("Agreed with the lead on the phone.")
    panel.press("Send")
    assert [MORE] == panel.arrived
    assert Watched.last is not None
    assert "Agreed with the lead on the phone." == Watched.last.reason


def test_a_shop_may_want_the_reason_at_the_ticket(panel: Panel) -> None:
    panel.work.follow(Settings(undo_seconds=0, reasons_as_notes=True))
    panel.write(MORE)
    panel.reason.setText("The lead said so.")
    panel.press("Send")
    assert [MORE, "Sent beyond the guide. Reason: The lead said so."] == panel.arrived
    assert not panel.helpdesk.held[TicketId("1")].messages[-1].public


def test_the_reason_can_be_sent_with_the_return_key(panel: Panel) -> None:
    panel.write(MORE)
    QTest.keyClicks(panel.reason, "The lead said so.")
    QTest.keyClick(panel.reason, Qt.Key.Key_Return)
    assert [MORE] == panel.arrived


def test_a_reason_does_not_follow_to_another_ticket(panel: Panel) -> None:
    panel.write(MORE)
    panel.reason.setText("The lead said so.")
    panel.work.next_ticket()
    panel.write(MORE)
    assert "" == panel.reason.text()


def test_within_the_guide_it_is_sent_without_questions(panel: Panel) -> None:
    panel.write(FINE)
    panel.press("Send")
    assert [FINE] == panel.arrived


def test_even_unread_words_are_held_against_the_guide_before_they_leave(panel: Panel) -> None:
    panel.page.draft.editor.setPlainText(MORE)
    panel.press("Send")
    assert [] == panel.arrived
    assert "refund" in panel.said


def test_an_internal_note_promises_nobody_anything(panel: Panel) -> None:
    panel.write(MORE)
    panel.press("Note")
    assert [MORE] == panel.arrived


def test_a_verdict_on_what_was_written_before_is_not_shown(qtbot: QtBot) -> None:
    later = Later()
    panel = Panel(qtbot, later)
    panel.start()
    later.let_all_go()
    panel.write(MORE)
    panel.page.draft.editor.setPlainText(FINE)
    later.let_all_go()
    assert "" == panel.said


def test_a_guard_that_fails_keeps_no_answer_from_a_customer(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assistant.domain.errors import UnfinishedError

    def broken(_sheet: Worksheet, _draft: str) -> None:
        raise UnfinishedError

    monkeypatch.setattr(panel.desk, "judge", broken)
    panel.write(FINE)
    panel.press("Send")
    assert [FINE] == panel.arrived


def test_what_was_found_before_goes_when_something_else_is(panel: Panel, qtbot: QtBot) -> None:
    panel.write(MORE)
    panel.write("Hello Mara. Here is 20 % off your next order.")
    qtbot.waitUntil(lambda: "discount" in panel.said)
    assert "refund" not in panel.said
    offered = [b for b in panel.page.draft.guard.findChildren(QPushButton) if not b.isHidden()]
    assert ["Take out: 20 % off"] == [b.accessibleName() for b in offered]


def slow_panel(qtbot: QtBot) -> tuple[Panel, Later]:
    later = Later()
    panel = Panel(qtbot, later)
    panel.start()
    later.let_all_go()
    panel.page.draft.editor.setPlainText(FINE)
    later.let_all_go()
    return panel, later


def test_a_second_click_while_the_first_is_looked_at_sends_nothing_more(qtbot: QtBot) -> None:
    panel, later = slow_panel(qtbot)
    panel.page.draft.ask_send()
    panel.page.draft.ask_send()
    later.let_all_go()
    assert [FINE] == panel.arrived


def test_a_note_takes_a_waiting_send_back(qtbot: QtBot) -> None:
    panel, later = slow_panel(qtbot)
    panel.page.draft.ask_send()
    panel.page.draft.ask_note()
    later.let_all_go()
    (message,) = panel.helpdesk.held[TicketId("1")].messages[len(ONE.messages) :]
    assert (FINE, False) == (message.body, message.public)


def test_a_ticket_that_is_worked_out_anew_meanwhile_swallows_no_send(qtbot: QtBot) -> None:
    panel, later = slow_panel(qtbot)
    panel.page.draft.ask_send()
    panel.work.tickets.refresh()
    later.let_go(1)  # the ticket, as it is now
    later.let_all_go()
    assert [FINE] == panel.arrived


def test_a_reason_is_not_the_next_answers(panel: Panel) -> None:
    panel.write(MORE)
    panel.reason.setText("The lead said so.")
    panel.press("Send")
    panel.write(f"{MORE} Again.")
    panel.press("Send")
    assert [MORE] == panel.arrived
    assert "" == panel.reason.text()


def test_the_strip_stays_while_the_same_ticket_is_fetched_again(panel: Panel) -> None:
    panel.write(MORE)
    panel.work.tickets.refresh()
    assert "refund" in panel.said
