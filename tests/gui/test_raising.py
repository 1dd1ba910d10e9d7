"""The panel comes to the front ready to search, and goes back where it came from."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.domain.settings import Settings
from assistant.domain.ticket import TicketId
from assistant.gui.main_window import MainWindow
from tests.builders import a_summary, a_worksheet
from tests.fakes import RightAway

BROWSER = 4711


class FakeFocus:
    """Another program has the keyboard, until ours is given it."""

    def __init__(self) -> None:
        self.has_it = BROWSER
        self.asked: list[int] = []

    def active(self) -> int:
        return self.has_it

    def activate(self, window: int, at: int = 0) -> None:
        self.has_it = window
        self.asked.append(at)


class Raised:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = MainWindow(RightAway())
        qtbot.addWidget(self.window, before_close_func=MainWindow.leave)
        self.window.page.show_queue([a_summary("4020"), a_summary()], TicketId("4021"))
        self.window.page.show_sheet(a_worksheet())
        self.window.show()
        self.window.follow(Settings())
        self.focus = FakeFocus()
        self.window.citizen.raising.have(self.focus)
        self._qtbot = qtbot

    def summon(self, at: int = 0) -> None:
        self.window.citizen.raising.raise_for_search(at)
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def escape(self) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Escape)


@pytest.fixture
def raised(qtbot: QtBot) -> Raised:
    return Raised(qtbot)


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return focused.accessibleName() if focused else ""


def test_the_search_has_the_keyboard_and_the_moment_of_the_press_goes_along(raised: Raised) -> None:
    raised.summon(12345)
    assert ("Search the replies", [12345]) == (focused_name(), raised.focus.asked)


def test_one_escape_leads_back_even_with_something_typed(raised: Raised) -> None:
    raised.summon()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    QTest.keyClicks(focused, "box")
    raised.escape()
    assert BROWSER == raised.focus.has_it


def test_escape_leads_back_from_the_draft_too(raised: Raised) -> None:
    raised.summon()
    raised.window.page.draft.focus_editor()
    raised.escape()
    assert BROWSER == raised.focus.has_it


def test_escape_closes_what_floats_first(raised: Raised) -> None:
    raised.summon()
    raised.window.commands.run("palette")
    raised.escape()
    assert not raised.window.palette_card.isVisible()
    assert BROWSER != raised.focus.has_it
    raised.escape()
    assert BROWSER == raised.focus.has_it


def test_who_came_by_themselves_is_not_led_anywhere(raised: Raised) -> None:
    raised.window.activateWindow()
    raised.window.page.replies.focus_search()
    raised.escape()
    assert (BROWSER, []) == (raised.focus.has_it, raised.focus.asked)


def test_who_went_elsewhere_by_themselves_is_not_led_back(
    raised: Raised, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised.summon()
    monkeypatch.setattr(QGuiApplication, "focusWindow", staticmethod(lambda: None))
    for state in (Qt.ApplicationState.ApplicationActive, Qt.ApplicationState.ApplicationInactive):
        raised.window.citizen.raising._on_state_changed(state)
    raised.focus.has_it = BROWSER
    raised.window.citizen.raising.step_back()
    assert 1 == len(raised.focus.asked)


def test_a_hidden_window_is_hidden_again(raised: Raised) -> None:
    raised.window.hide()
    raised.window.raise_for_search()
    assert raised.window.isVisible()
    raised.escape()
    assert not raised.window.isVisible()


def test_a_folded_panel_is_folded_again(raised: Raised) -> None:
    raised.window.commands.run("fold")
    raised.summon()
    assert not raised.window.folded
    raised.escape()
    assert raised.window.folded


def test_toggled_it_comes_and_goes(raised: Raised) -> None:
    raised.window.toggle()
    assert int(raised.window.winId()) == raised.focus.has_it
    raised.window.toggle()
    assert BROWSER == raised.focus.has_it


def test_toggled_where_nobody_says_who_was_before_it_is_minimised(raised: Raised, qtbot: QtBot) -> None:
    raised.window.citizen.raising.have(None)
    raised.window.activateWindow()
    qtbot.waitUntil(raised.window.isActiveWindow)
    raised.window.toggle()
    assert raised.window.isMinimized()


def test_on_the_welcome_page_there_is_nothing_to_search(raised: Raised) -> None:
    raised.window.show_welcome()
    raised.summon()
    raised.escape()
    assert BROWSER == raised.focus.has_it
