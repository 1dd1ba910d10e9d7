"""The queue: searched by any word, walked by keys, and never re-sorted under the agent's fingers."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.ticket import TicketId
from assistant.gui.queue_drawer import QueueDrawer
from assistant.gui.queue_model import SUMMARY, QueueModel
from assistant.gui.theme import DARK, LIGHT, SMALL
from tests.builders import a_summary

QUEUE = (
    a_summary("1", "Box never came", customer_name="Mara Lind"),
    a_summary("2", "Wrong size", customer_name="Ali Reza", tags=("vip",)),
    a_summary("3", "Box came twice", customer_name="Kim", customer_email="k.novak@example.com"),
)


@pytest.fixture
def drawer(qtbot: QtBot) -> Iterator[QueueDrawer]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(380, 600)
    drawer = QueueDrawer(LIGHT, window)
    drawer.resize(380, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    drawer.show_queue(QUEUE, TicketId("2"))
    drawer.unfold()
    yield drawer
    window.close()


def search(drawer: QueueDrawer) -> QLineEdit:
    return drawer.findChildren(QLineEdit)[0]


def listed(drawer: QueueDrawer) -> QListView:
    return next(view for view in drawer.findChildren(QListView) if "Open tickets" == view.accessibleName())


def selected(drawer: QueueDrawer) -> str:
    return str(listed(drawer).currentIndex().data(SUMMARY).id)


def picked(drawer: QueueDrawer) -> list[str]:
    ids: list[str] = []
    drawer.picked.connect(ids.append)
    return ids


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("box", ["1", "3"]),
        ("/box", ["1", "3"]),
        ("BOX twice", ["3"]),
        ("#2", ["2"]),
        ("reza", ["2"]),
        ("réza", ["2"]),
        ("novak@example", ["3"]),
        ("vip", ["2"]),
        ("", ["1", "2", "3"]),
        ("nothing of it", []),
    ],
)
def test_a_ticket_is_found_by_any_word_of_it(words: str, expected: list[str]) -> None:
    model = QueueModel()
    model.show_queue(QUEUE)
    model.narrow(words)
    assert expected == [model.index(row).data(SUMMARY).id for row in range(model.rowCount())]


def test_a_name_is_found_without_its_accents() -> None:
    model = QueueModel()
    model.show_queue([a_summary("1", customer_name="Kovács Eszter")])
    model.narrow("kovacs")
    assert 1 == model.rowCount()


def test_a_search_stays_when_the_queue_is_fetched_again() -> None:
    model = QueueModel()
    model.show_queue(QUEUE)
    model.narrow("box")
    model.show_queue(QUEUE[:2])
    assert 1 == model.rowCount()


def test_what_strangers_write_is_one_line_for_the_screen_reader() -> None:
    model = QueueModel()
    model.show_queue([a_summary("1", "Box\n\u202enever\x00came", customer_name="Mara")])
    assert "Box never came, Mara" == model.index(0).data()
    assert 0 == model.rowCount(model.index(0))


def test_the_open_ticket_is_selected_when_the_queue_opens(drawer: QueueDrawer) -> None:
    assert "2" == selected(drawer)


def test_the_queue_opens_at_the_open_ticket_even_after_a_search(drawer: QueueDrawer) -> None:
    QTest.keyClicks(search(drawer), "twice")
    drawer.fold()
    drawer.unfold()
    assert ("", "2") == (search(drawer).text(), selected(drawer))


def test_enter_picks_what_the_arrows_walked_to(drawer: QueueDrawer) -> None:
    ids = picked(drawer)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(search(drawer), key)
    assert ["2"] == ids


def test_a_queue_fetched_while_the_agent_walks_it_moves_nothing(drawer: QueueDrawer) -> None:
    ids = picked(drawer)
    QTest.keyClick(search(drawer), Qt.Key.Key_Down)
    drawer.show_queue((a_summary("0", "New"), *QUEUE), TicketId("2"))
    QTest.keyClick(search(drawer), Qt.Key.Key_Return)
    assert ["3"] == ids


def test_a_queue_fetched_while_the_agent_searches_selects_what_is_listed(drawer: QueueDrawer) -> None:
    ids = picked(drawer)
    QTest.keyClicks(search(drawer), "box")
    QTest.keyClick(search(drawer), Qt.Key.Key_Down)
    drawer.show_queue(QUEUE, TicketId("2"))
    QTest.keyClick(search(drawer), Qt.Key.Key_Return)
    assert ["3"] == ids


def test_nothing_is_picked_where_nothing_is_found(drawer: QueueDrawer) -> None:
    ids = picked(drawer)
    QTest.keyClicks(search(drawer), "no such ticket")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(search(drawer), key)
    assert [] == ids


def test_a_search_that_finds_nothing_says_so(drawer: QueueDrawer) -> None:
    QTest.keyClicks(search(drawer), "no such ticket")
    assert ["Nothing fits."] == [one.text() for one in drawer.findChildren(QLabel) if one.isVisible()]
    search(drawer).clear()
    assert [] == [one.text() for one in drawer.findChildren(QLabel) if one.isVisible()]


@pytest.mark.parametrize("part", [search, listed])
def test_escape_leaves_from_every_part(
    drawer: QueueDrawer, qtbot: QtBot, part: Callable[[QueueDrawer], QWidget]
) -> None:
    with qtbot.waitSignal(drawer.left):
        QTest.keyClick(part(drawer), Qt.Key.Key_Escape)


def test_the_keyboard_goes_back_to_where_it_was(drawer: QueueDrawer) -> None:
    drawer.fold()
    field = QLineEdit(drawer.parentWidget())
    field.show()
    field.setFocus()
    drawer.unfold()
    drawer.fold()
    assert field is QApplication.focusWidget()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_rows_are_painted_in_either_direction_and_theme(
    drawer: QueueDrawer, direction: Qt.LayoutDirection
) -> None:
    drawer.setLayoutDirection(direction)
    before = drawer.grab().toImage()
    drawer.wear(DARK)
    assert before != drawer.grab().toImage()


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("mirrored")
def test_a_foreign_subject_ends_with_its_own_sign_in_a_mirrored_window(drawer: QueueDrawer) -> None:
    ends = []
    for subject in ("ab?", "ba?"):
        drawer.show_queue([a_summary("1", subject)], None)
        view = listed(drawer)
        row = view.visualRect(view.model().index(0, 0))
        ends.append(view.viewport().grab(row.adjusted(row.width() - SMALL - 6, 0, 0, -24)).toImage())
    assert ends[0] == ends[1]
