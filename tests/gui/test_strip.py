"""Folded up, the panel still says what counts, in words as well as in signs."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.settings import Edge, Settings
from assistant.domain.ticket import TicketId
from assistant.gui import docking, strip
from assistant.gui.main_window import MainWindow
from assistant.gui.theme import DARK, LIGHT, SMALL
from assistant.gui.upright_label import UprightLabel
from tests.builders import a_reading, a_summary, a_worksheet
from tests.fakes import RightAway


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(RightAway())
    qtbot.addWidget(made, before_close_func=MainWindow.leave)
    made.page.show_queue([a_summary("4020"), a_summary()], TicketId("4021"))
    made.page.show_sheet(a_worksheet())
    made.show()
    made.follow(Settings())
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def fold(window: MainWindow) -> None:
    window.commands.run("fold")
    window.citizen.strip.show_sheet(a_worksheet())


def spoken(part: QWidget) -> set[str]:
    """What a screen reader finds in it."""
    shown = [label for label in part.findChildren(QLabel) if not label.isHidden()]
    known = [QAccessible.queryAccessibleInterface(label) for label in shown]
    return {said.text(QAccessible.Text.Name) for said in known}


def test_it_says_worth_category_and_pressure(window: MainWindow) -> None:
    fold(window)
    sheet = a_worksheet()
    said = spoken(window.citizen.strip)
    title = next(c.title for c in sheet.categories if c.id == sheet.reading.category.id)
    assert title in said
    assert any(words.startswith("Lifetime value: VIP") for words in said)
    assert any(words.endswith("same answer") for words in said)


def test_a_ticket_without_pressure_has_no_mark_of_it(window: MainWindow) -> None:
    fold(window)
    window.citizen.strip.show_sheet(a_worksheet(reading=a_reading(pressure=False)))
    assert not any(words.endswith("same answer") for words in spoken(window.citizen.strip))


def test_what_nobody_is_sure_of_is_asked(window: MainWindow) -> None:
    fold(window)
    window.citizen.strip.show_sheet(a_worksheet(reading=a_reading(sure=False)))
    assert "What happened?" in spoken(window.citizen.strip)


def test_it_is_slim_and_the_panel_is_as_wide_as_before_afterwards(window: MainWindow) -> None:
    window.resize(460, window.height())
    fold(window)
    assert strip.WIDTH == window.minimumWidth()
    assert not window.page.isVisible()
    window.commands.run("fold")
    assert window.page.isVisible()
    assert docking.NARROWEST == window.minimumWidth()
    assert window.width() >= docking.NARROWEST


def test_a_click_anywhere_unfolds_it(window: MainWindow) -> None:
    fold(window)
    inside = window.citizen.strip
    QTest.mouseClick(inside, Qt.MouseButton.LeftButton, pos=QPoint(20, inside.height() - 20))
    assert not window.folded


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_is_on_its_button_and_goes_back_where_it_was(window: MainWindow, key: Qt.Key) -> None:
    window.page.replies.focus_search()
    before = QApplication.focusWidget()
    fold(window)
    assert window.citizen.strip.button is QApplication.focusWidget()
    QTest.keyClick(window.citizen.strip.button, key)
    assert before is QApplication.focusWidget()


def test_nothing_that_needs_to_be_seen_is_done_while_it_is_folded(window: MainWindow) -> None:
    fold(window)
    window.commands.run("palette")
    assert not window.palette_card.isVisible()


def test_news_are_looked_for_while_the_strip_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    fold(window)
    with qtbot.waitSignal(window.work.polling.due, timeout=0, raising=True):
        window.work.polling.tick()


def test_the_number_of_open_tickets_is_said(window: MainWindow) -> None:
    window.citizen.strip.show_count(3)
    fold(window)
    assert any(words.startswith("3 open ticket") for words in spoken(window.citizen.strip))


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("side", [Edge.LEFT, Edge.RIGHT])
def test_it_is_drawn_in_every_dress(window: MainWindow, colours: object, side: Edge) -> None:
    fold(window)
    window.citizen.strip.wear(colours)  # type: ignore[arg-type]  # both are Tokens
    window.citizen.strip.stand_at(side)
    assert not window.citizen.strip.grab().isNull()


def test_upright_words_are_whole_where_there_is_room(qtbot: QtBot) -> None:
    for tenths in range(80, 180):
        shown = UprightLabel("small", strong=True)
        qtbot.addWidget(shown)
        font = shown.font()
        font.setPointSizeF(tenths / 10)
        shown.setFont(font)
        shown.setText("Standard $214")
        room = shown.sizeHint().height() - 2 * SMALL
        assert shown.text() == shown.fontMetrics().elidedText(shown.text(), Qt.TextElideMode.ElideRight, room)
