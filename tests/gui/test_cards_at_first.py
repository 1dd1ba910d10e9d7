"""What is made when it is first opened looks as it does ever after: the palette, the keys and the sum."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from assistant.gui.card import Card
from assistant.gui.ltv_card import LtvCard
from assistant.gui.main_window import MainWindow
from tests.builders import a_ticket
from tests.fakes import FakeHelpdesk, RightAway, a_desk


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(RightAway())
    qtbot.addWidget(made)
    made.resize(380, 900)
    made.show()
    yield made
    made.leave()


@pytest.fixture
def at_work(window: MainWindow) -> MainWindow:
    window.show_work()
    window.work.start(a_desk(FakeHelpdesk(a_ticket())))
    QApplication.processEvents()
    return window


def opened(window: MainWindow, command: str) -> Card:
    window.commands.run(command)
    QApplication.processEvents()
    return window.palette_card if command == "palette" else window.cheat_sheet


def unfolded(window: MainWindow) -> QWidget:
    window.page.customer.toggle_card()
    QApplication.processEvents()
    (card,) = window.page.customer.findChildren(LtvCard)
    assert card.isVisible()
    return card


def places(card: QWidget) -> list[tuple[str, QRect]]:
    """Where its words and its rows stand, seen from the card."""
    labels = [(one.text(), _seen_from(card, one)) for one in card.findChildren(QLabel) if one.isVisible()]
    rows = [
        (item.text(0), tree.visualItemRect(item))
        for tree in card.findChildren(QTreeWidget)
        for item in (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
        if item is not None
    ]
    return labels + rows


def _seen_from(card: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(card, part.rect().topLeft()), part.size())


def dress_anew(card: QWidget) -> None:
    for part in (card, *card.findChildren(QWidget)):
        part.style().unpolish(part)
        part.style().polish(part)


@pytest.mark.parametrize("command", ["palette", "cheat_sheet"])
def test_a_card_looks_the_same_the_first_and_the_second_time(window: MainWindow, command: str) -> None:
    card = opened(window, command)
    first = places(card)
    card.fold()
    dress_anew(card)
    again = places(opened(window, command))
    assert len(first) > 20
    assert first == again


def test_the_sum_looks_the_same_the_first_and_the_second_time(at_work: MainWindow) -> None:
    card = unfolded(at_work)
    first = places(card)
    at_work.page.customer.toggle_card()
    dress_anew(card)
    again = places(unfolded(at_work))
    assert len(first) > 5
    assert first == again


def test_a_row_of_the_palette_has_the_room_that_the_style_sheet_gives_it(window: MainWindow) -> None:
    (rows,) = opened(window, "palette").findChildren(QTreeWidget)
    item = rows.topLevelItem(0)
    assert item is not None
    assert rows.visualItemRect(item).height() >= rows.fontMetrics().height() + 2 * 6


def test_keys_stand_beside_their_words_where_there_is_room(window: MainWindow) -> None:
    sheet = opened(window, "cheat_sheet")
    seen = dict(places(sheet))
    key = window.commands.keys("next_ticket")
    assert seen["Next ticket"].top() <= seen[key].center().y() <= seen["Next ticket"].bottom()


@pytest.mark.parametrize(("words", "found"), [("guíde says", 1), ("ctrl+t", 1), ("no such command", 0)])
def test_a_command_is_found_by_name_or_key_and_nothing_found_is_said(
    at_work: MainWindow, words: str, found: int
) -> None:
    card = opened(at_work, "palette")
    card.findChildren(QLineEdit)[0].setText(words)
    assert found == card.findChildren(QTreeWidget)[0].topLevelItemCount()
    said = [one.text() for one in card.findChildren(QLabel) if one.isVisible()]
    assert ([] if found else ["Nothing fits."]) == said


def test_a_command_has_the_room_that_its_own_key_leaves(at_work: MainWindow) -> None:
    """Only its own key counts: beside a longer one it was shortened over empty ground."""
    tree = opened(at_work, "palette").findChildren(QTreeWidget)[0]
    item = tree.topLevelItem(0)
    assert item is not None
    item.setText(0, "m" * 60)
    item.setText(1, "")
    edge = tree.visualItemRect(item)
    edge.setLeft(tree.columnViewportPosition(1) + tree.columnWidth(1) // 3)
    written = tree.viewport().grab().toImage().copy(edge)
    item.setText(0, "")
    assert written != tree.viewport().grab().toImage().copy(edge)
    assert tree.topLevelItem(1).toolTip(0)  # type: ignore[union-attr]  # it is there
