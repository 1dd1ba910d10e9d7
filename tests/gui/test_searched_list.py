"""A list is walked through from its search, and what is walked to is said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from assistant.gui.guide_entries import Entry, GuideIndex
from assistant.gui.searched_list import SearchedList
from assistant.gui.theme import LIGHT
from tests.fakes import shipped_guide

ENTRIES = GuideIndex(shipped_guide()).entries


class Searching:
    """A search with its list under it, and hands."""

    def __init__(self, qtbot: QtBot) -> None:
        self.search = QLineEdit()
        self.list = SearchedList(self.search, "Nothing.", LIGHT)
        self.chosen: list[Entry | None] = []
        self.entered = 0
        self.list.chosen.connect(self.chosen.append)
        self.list.entered.connect(self._on_entered)
        for part in (self.search, self.list):
            qtbot.addWidget(part)
            part.show()
        self.list.show_entries(ENTRIES, ENTRIES[0])

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.search, key, held)

    def _on_entered(self) -> None:
        self.entered += 1


@pytest.fixture
def searching(qtbot: QtBot) -> Searching:
    return Searching(qtbot)


def test_what_the_search_walks_to_is_said_to_a_screen_reader(
    searching: Searching, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    searching.press(Qt.Key.Key_Down)
    searching.press(Qt.Key.Key_Up)
    second, first = (ENTRIES[1].title, ENTRIES[0].title)
    assert [second in said[0], first in said[1]] == [True, True]


def test_keys_that_mark_text_or_belong_to_the_window_stay_with_the_search(searching: Searching) -> None:
    del searching.chosen[:]
    searching.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    searching.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ([], 0) == (searching.chosen, searching.entered)
    searching.press(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert 1 == searching.entered


def test_where_nothing_is_found_words_stand_instead_and_nothing_is_chosen(searching: Searching) -> None:
    searching.list.show_entries((), None)
    assert [False, True] == [searching.list.rows.isVisible(), searching.list.nothing.isVisible()]
    assert searching.chosen[-1] is None
    searching.press(Qt.Key.Key_Down)
    assert searching.chosen[-1] is None


def test_a_letter_typed_on_the_list_goes_to_the_search(searching: Searching) -> None:
    QTest.keyClick(searching.list.rows, Qt.Key.Key_B)
    assert "b" == searching.search.text()
