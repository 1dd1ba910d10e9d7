"""The queue drawer offers the helpdesk's own lists, and what is chosen there is walked through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.domain.errors import SendDoubtfulError, ServiceError, Trouble
from assistant.domain.helpdesk import Ability, ViewId
from assistant.gui.queue_model import MARK, Mark, QueueModel
from assistant.gui.queue_sweep import QueueSweep
from assistant.gui.view_chooser import ViewChooser
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, Later, RightAway
from tests.gui.working import ONE, TWO, Panel

THREE = a_ticket("Three", id="3")


def a_panel(qtbot: QtBot, background: RightAway | Later) -> Panel:
    panel = Panel(qtbot, background)
    panel.helpdesk = FakeHelpdesk(ONE, TWO, THREE)
    panel.helpdesk.lists = {ViewId("urgent"): (THREE.id, TWO.id), ViewId("empty"): ()}
    panel.page.activateWindow()
    return panel


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    made = a_panel(qtbot, RightAway())
    made.start()
    return made


def chooser(panel: Panel) -> ViewChooser:
    return panel.page.queue.findChildren(ViewChooser)[0]


def choices(panel: Panel) -> list[str]:
    return [chooser(panel).itemText(place) for place in range(chooser(panel).count())]


def choose(panel: Panel, words: str) -> None:
    box = chooser(panel)
    box.setFocus()
    for _ in range(box.count()):
        QTest.keyClick(box, Qt.Key.Key_Up)
    for _ in range(choices(panel).index(words)):
        QTest.keyClick(box, Qt.Key.Key_Down)


def listed(panel: Panel) -> list[str]:
    model = panel.page.queue.findChildren(QueueModel)[0]
    return [str(model.index(row).data()).partition(",")[0] for row in range(model.rowCount())]


def test_the_lists_are_asked_for_when_the_drawer_is_opened_and_then_no_more(panel: Panel) -> None:
    assert 0 == panel.helpdesk.asked.count("views")
    for _ in range(4):
        panel.work.toggle_queue()
    assert ["My open tickets", "Urgent tickets", "Empty tickets"] == choices(panel)
    assert 1 == panel.helpdesk.asked.count("views")


def test_a_helpdesk_without_lists_offers_nothing_to_choose(panel: Panel) -> None:
    panel.helpdesk.abilities -= {Ability.VIEWS}
    panel.start()
    panel.work.toggle_queue()
    assert not chooser(panel).isVisible()


def test_next_and_previous_walk_the_chosen_list(panel: Panel) -> None:
    panel.work.toggle_queue()
    choose(panel, "Urgent tickets")
    panel.work.toggle_queue()
    assert "One" == panel.subject
    walked = []
    for _ in range(3):
        panel.work.next_ticket()
        walked.append(panel.subject)
    assert ["Three", "Two", "Two"] == walked


def test_the_chosen_list_stands_when_the_drawer_is_opened_again(panel: Panel) -> None:
    panel.work.toggle_queue()
    choose(panel, "Urgent tickets")
    panel.work.toggle_queue()
    panel.work.toggle_queue()
    assert ("Urgent tickets", ["Three", "Two"]) == (chooser(panel).currentText(), listed(panel))
    choose(panel, "My open tickets")
    assert ["One", "Two", "Three"] == listed(panel)


def test_another_account_begins_with_ones_own_tickets(panel: Panel) -> None:
    panel.work.toggle_queue()
    choose(panel, "Urgent tickets")
    panel.start(FakeHelpdesk(TWO), "b")
    panel.work.toggle_queue()
    assert (["My open tickets", "All tickets"], "My open tickets") == (
        choices(panel),
        chooser(panel).currentText(),
    )


def test_nothing_of_one_list_stands_under_the_name_of_another(qtbot: QtBot) -> None:
    later = Later()
    panel = a_panel(qtbot, later)
    panel.start()
    later.let_all_go()
    panel.work.toggle_queue()
    later.let_all_go()
    choose(panel, "Empty tickets")
    assert [] == listed(panel)
    later.let_all_go()
    assert [] == listed(panel)
    choose(panel, "My open tickets")
    panel.helpdesk.trouble = ServiceError(Trouble.BUSY, "Too many questions.")
    later.let_all_go()
    assert ("Empty tickets", []) == (chooser(panel).currentText(), listed(panel))


def test_nothing_is_drawn_again_where_nothing_changed(panel: Panel, qtbot: QtBot) -> None:
    model = panel.page.queue.findChildren(QueueModel)[0]
    for view in ("My open tickets", "Urgent tickets"):
        panel.work.toggle_queue()
        choose(panel, view)
        with qtbot.assertNotEmitted(model.modelReset):
            panel.work.look()
        panel.work.toggle_queue()


def test_the_search_has_the_keyboard_first_and_the_chooser_is_reached_from_it(panel: Panel) -> None:
    panel.work.toggle_queue()
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    QTest.keyClick(search, Qt.Key.Key_Backtab)
    assert chooser(panel) is QApplication.focusWidget()
    QTest.keyClick(chooser(panel), Qt.Key.Key_Escape)
    assert not panel.page.queue.isVisible()


def test_tickets_with_unfinished_answers_are_marked(panel: Panel) -> None:
    panel.helpdesk.send_trouble = SendDoubtfulError("No answer came.")
    panel.write("Hello")
    panel.page.draft.ask_send()
    panel.seconds_pass()
    panel.work.next_ticket()
    panel.write("Half a thought")
    panel.stored(TWO)
    panel.work.toggle_queue()
    model = panel.page.queue.findChildren(QueueModel)[0]
    words = [model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(3)]
    assert ["An answer may or may not have been sent.", "A draft is kept.", None] == words
    assert "Two, Mara Lind, A draft is kept." == model.index(1).data()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_mark_is_painted_in_either_direction(panel: Panel, direction: Qt.LayoutDirection) -> None:
    panel.page.queue.setLayoutDirection(direction)
    panel.work.toggle_queue()
    before = panel.page.queue.grab().toImage()
    panel.page.queue.show_marks({ONE.id: Mark("pencil", "A draft is kept.")})
    assert before != panel.page.queue.grab().toImage()
    panel.start(FakeHelpdesk(ONE, TWO, THREE), "b")
    assert panel.page.queue.findChildren(QueueModel)[0].index(0).data(MARK) is None


def test_list_that_is_walked_gets_its_tags_where_that_is_on(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched: list[object] = []
    monkeypatch.setattr(QueueSweep, "watch", lambda _, view: watched.append(view))
    panel.work.tickets.queue.watch(ViewId("urgent"))
    panel.work.tickets.queue.watch(None)
    assert [ViewId("urgent"), None] == watched
