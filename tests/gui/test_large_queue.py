"""A queue of very many tickets: every ticket is found, and what is not listed is said."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from assistant.domain.ticket import TicketId, TicketSummary
from assistant.gui import wording
from assistant.gui.queue_drawer import QueueDrawer
from assistant.gui.queue_model import CAP, QueueModel
from assistant.gui.theme import LIGHT
from tests.builders import a_summary

MANY = tuple(a_summary(str(number)) for number in range(10_000, 25_000))


@pytest.fixture
def drawer(qtbot: QtBot) -> Iterator[QueueDrawer]:
    made = QueueDrawer(LIGHT)
    qtbot.addWidget(made)
    made.resize(380, 700)
    made.show_queue(MANY, TicketId("10003"))
    made.unfold()
    yield made
    made.hide()


def listed(drawer: QueueDrawer) -> list[TicketSummary]:
    model = drawer.findChildren(QListView)[-1].model()
    assert isinstance(model, QueueModel)
    return [model.data(model.index(row), 256) for row in range(model.rowCount())]  # type: ignore[misc]  # a role


def search(drawer: QueueDrawer, text: str) -> None:
    drawer.findChildren(QLineEdit)[-1].setText(text)


def said(drawer: QueueDrawer) -> list[str]:
    return [one.text() for one in drawer.findChildren(QLabel) if one.isVisible()]


def test_the_last_ticket_is_found_although_the_search_came_before_all_was_prepared(
    drawer: QueueDrawer, qtbot: QtBot
) -> None:
    search(drawer, "24999")
    qtbot.waitUntil(lambda: ["24999"] == [one.id for one in listed(drawer)])
    assert not any("listed" in words for words in said(drawer))


def test_more_than_anybody_reads_is_not_listed_and_that_is_said(drawer: QueueDrawer, qtbot: QtBot) -> None:
    search(drawer, "1")
    qtbot.waitUntil(lambda: CAP == len(listed(drawer)))
    words = f"The first {wording.count(CAP)} are listed. Type more to narrow them down."
    assert words in said(drawer)
    search(drawer, "")
    assert len(MANY) == len(listed(drawer))
    assert not any("listed" in words for words in said(drawer))


def test_a_search_stands_while_the_queue_is_fetched_again(drawer: QueueDrawer, qtbot: QtBot) -> None:
    search(drawer, "20001")
    qtbot.waitUntil(lambda: 1 == len(listed(drawer)))
    drawer.show_queue(MANY[:-1], TicketId("10003"))
    qtbot.waitUntil(lambda: ["20001"] == [one.id for one in listed(drawer)])


def test_enter_opens_the_first_that_was_found(drawer: QueueDrawer, qtbot: QtBot) -> None:
    search(drawer, "23456")
    qtbot.waitUntil(lambda: 1 == len(listed(drawer)))
    with qtbot.waitSignal(drawer.picked) as picked:
        qtbot.keyClick(drawer.findChildren(QLineEdit)[-1], "\r")
    assert ["23456"] == picked.args
