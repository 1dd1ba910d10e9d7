"""A screen reader's user hears what others see appear: once, and no more than that."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.verdict import Conformity
from assistant.gui.main_window import MainWindow
from assistant.gui.saying import Saying
from tests.builders import NOON, a_message, a_reading, a_summary, a_ticket, a_worksheet
from tests.fakes import FakeHelpdesk, RightAway, a_desk

ONE = a_ticket("One", id="1")
REFUND = "Hello Mara, we look for it now. We will refund you in full today."
MORE = "Promises more than the guide grants. "


class Hearer:
    """Somebody who does not see the window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        saying = window.findChild(Saying)
        assert saying is not None
        self._spy = QSignalSpy(saying.said)

    @property
    def heard(self) -> list[str]:
        return [str(self._spy.at(place)[0]) for place in range(self._spy.count())]

    @property
    def urgent(self) -> list[str]:
        said = [self._spy.at(place) for place in range(self._spy.count())]
        return [str(words) for words, urgent in said if urgent]


@pytest.fixture
def hearer(qtbot: QtBot) -> Hearer:
    window = MainWindow(RightAway())
    qtbot.addWidget(window, before_close_func=MainWindow.leave)
    return Hearer(window)


def test_another_ticket_is_said_with_its_pressure_once(hearer: Hearer) -> None:
    sheet = a_worksheet(ticket=a_ticket("Box never came", id="7"), reading=a_reading())
    hearer.window.work.tickets.sheet_changed.emit(sheet)
    hearer.window.work.tickets.sheet_changed.emit(sheet)
    assert 1 == len(hearer.heard)
    assert hearer.heard[0].startswith("Ticket 7: Box never came. Pressure found: ")


def test_a_calm_ticket_is_said_without_a_word_of_pressure(hearer: Hearer) -> None:
    hearer.window.work.tickets.sheet_changed.emit(a_worksheet(ticket=ONE, reading=a_reading(pressure=False)))
    assert ["Ticket 1: One"] == hearer.heard


def test_pressure_that_comes_later_is_said(hearer: Hearer) -> None:
    tickets = hearer.window.work.tickets
    tickets.sheet_changed.emit(a_worksheet(ticket=ONE, reading=a_reading(pressure=False)))
    tickets.sheet_changed.emit(a_worksheet(ticket=ONE, reading=a_reading()))
    assert hearer.heard[-1].startswith("Pressure found: ")


def test_new_tickets_are_counted_and_the_first_list_is_not_news(hearer: Hearer) -> None:
    changed = hearer.window.work.tickets.queue_changed
    changed.emit((a_summary("1"),))
    assert [] == hearer.heard
    changed.emit((a_summary("1"), a_summary("2")))
    assert 1 == len(hearer.heard)
    changed.emit((a_summary("2"),))
    assert 1 == len(hearer.heard)


def test_what_was_sent_is_said(hearer: Hearer) -> None:
    hearer.window.work.start(a_desk(FakeHelpdesk(ONE)))
    hearer.window.work.sending.undo_seconds = 0
    hearer.window.page.draft.editor.setPlainText("It is on its way.")
    hearer.window.commands.may_run = lambda _name: True
    hearer.window.commands.run("send")
    assert "The answer was sent." in hearer.heard


def test_what_the_customer_adds_to_the_open_ticket_is_said_quietly(hearer: Hearer) -> None:
    helpdesk = FakeHelpdesk(ONE)
    hearer.window.work.start(a_desk(helpdesk))
    at = NOON + timedelta(minutes=1)
    messages = (*ONE.messages, a_message("One more thing", at=at, id="m2"))
    helpdesk.held[ONE.id] = replace(ONE, messages=messages, updated=at)
    hearer.window.work.look()
    assert "The customer wrote again." == hearer.heard[-1]
    assert [] == hearer.urgent


def test_how_the_draft_stands_to_the_guide_is_said_when_it_changes(hearer: Hearer) -> None:
    hearer.window.work.start(a_desk(FakeHelpdesk(ONE)))
    for text in ("Hello Mara, we look for it.", "Hello Mara, we look for it now.", REFUND):
        hearer.window.page.draft.editor.setPlainText(text)
        hearer.window.work.guarding.look()
        hearer.window.work.guarding.look()
    said = [words for words in hearer.heard if "guide" in words]
    assert ["Reworded, in line with the guide.", MORE] == [said[0], said[-1][: len(MORE)]]
    assert (2, [said[-1]]) == (len(said), hearer.urgent)
    assert "“We will refund”: the guide does not grant a refund." in said[-1]


def test_a_reply_as_it_stands_is_said_to_be_in_line(hearer: Hearer) -> None:
    hearer.window.work.guarding.found.emit(Conformity.IN_LINE, "")
    assert ["In line with the guide."] == hearer.heard


def test_the_next_tickets_draft_is_said_anew(hearer: Hearer) -> None:
    for state in (Conformity.TONE, None, Conformity.TONE):
        hearer.window.work.guarding.found.emit(state, "")
    assert ["Reworded, in line with the guide."] * 2 == hearer.heard


def test_an_error_is_said_at_once(hearer: Hearer) -> None:
    error = ServiceError(Trouble.NO_SUCH_TICKET, "There is no ticket 7.", "Refresh the queue.")
    hearer.window.page.notices.show_error(error)
    hearer.window.page.notices.show_error(error)
    assert ["There is no ticket 7. Refresh the queue."] == hearer.urgent


def test_a_note_that_is_no_error_waits_its_turn(hearer: Hearer) -> None:
    hearer.window.page.notices.show_text("note", "The drafts file was damaged.", "It is kept.")
    assert ["The drafts file was damaged. It is kept."] == hearer.heard
    assert [] == hearer.urgent
