"""What is made when it is first opened looks as it does ever after: the palette and the keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from assistant.gui.card import Card
from assistant.gui.main_window import MainWindow
from tests.fakes import RightAway


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(RightAway())
    qtbot.addWidget(made)
    made.resize(380, 900)
    made.show()
    yield made
    made.leave()


def opened(window: MainWindow, command: str) -> Card:
    window.commands.run(command)
    QApplication.processEvents()
    return window.palette_card if command == "palette" else window.cheat_sheet


def places(card: Card) -> list[tuple[str, QRect]]:
    """Where its words and its rows stand, seen from the card."""
    labels = [(found.text(), _seen_from(card, found)) for found in card.findChildren(QLabel)]
    rows = [
        (item.text(0), tree.visualItemRect(item))
        for tree in card.findChildren(QTreeWidget)
        for item in (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
        if item is not None
    ]
    return labels + rows


def _seen_from(card: Card, part: QWidget) -> QRect:
    return QRect(part.mapTo(card, part.rect().topLeft()), part.size())


@pytest.mark.parametrize("command", ["palette", "cheat_sheet"])
def test_a_card_looks_the_same_the_first_and_the_second_time(window: MainWindow, command: str) -> None:
    card = opened(window, command)
    first = places(card)
    card.fold()
    for part in (card, *card.findChildren(QWidget)):
        part.style().unpolish(part)
        part.style().polish(part)
    again = places(opened(window, command))
    assert len(first) > 20
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
