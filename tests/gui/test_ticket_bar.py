"""Where the agent is in the queue, and the tags of the open ticket alone."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.helpdesk import Status
from assistant.domain.ticket import TicketId
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.flow_layout import FlowLayout
from assistant.gui.queue_place import place_in
from assistant.gui.theme import LIGHT
from assistant.gui.ticket_bar import TicketBar
from tests.builders import a_summary, a_ticket
from tests.gui.pseudo import Pseudo, longer

QUEUE = (a_summary("1", "One", tags=("old",)), a_summary("2", "Two"), a_summary("3", "Three"))


@pytest.fixture
def bar(qtbot: QtBot) -> TicketBar:
    made = TicketBar(LIGHT)
    qtbot.addWidget(made)
    made.resize(380, 100)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def button(bar: TicketBar, name: str) -> QToolButton:
    return next(b for b in bar.findChildren(QToolButton) if name == b.accessibleName())


def chips(bar: TicketBar) -> list[QPushButton]:
    return [chip for chip in bar.findChildren(QPushButton) if chip.isVisible()]


def heard(bar: TicketBar) -> str:
    """The line below the subject as a screen reader has it, without the marks that keep its order."""
    (line,) = (label for label in bar.findChildren(ElidedLabel) if "#" in label.text())
    name = QAccessible.queryAccessibleInterface(line).text(QAccessible.Text.Name)
    return name.translate(dict.fromkeys(map(ord, "\u2068\u2069")))


def said(bar: TicketBar) -> str:
    return " | ".join(label.text() for label in bar.findChildren(ElidedLabel))


@pytest.mark.parametrize(
    ("wanted", "previous", "following"), [("1", False, True), ("2", True, True), ("3", True, False)]
)
def test_the_ends_of_the_queue_are_ends(bar: TicketBar, wanted: str, previous: bool, following: bool) -> None:
    bar.show_place(place_in(QUEUE, TicketId(wanted)))
    assert (previous, following) == (
        button(bar, "Previous ticket").isEnabled(),
        button(bar, "Next ticket").isEnabled(),
    )


def test_a_ticket_outside_the_queue_leads_back_into_it(bar: TicketBar) -> None:
    bar.show_place(place_in(QUEUE, TicketId("99")))
    assert button(bar, "Next ticket").isEnabled()
    assert "#99" in said(bar)
    assert "of 3" not in said(bar)


def test_the_place_and_the_subject_are_there_before_the_ticket_is(bar: TicketBar) -> None:
    bar.show_place(place_in(QUEUE, TicketId("2")))
    assert "Two" in said(bar)
    assert "2 of 3" in said(bar)


def test_a_ticket_without_a_subject_says_so(bar: TicketBar) -> None:
    bar.show_place(place_in(QUEUE, TicketId("2")))
    bar.show_ticket(a_ticket("", id="2"))
    assert "(no subject)" in said(bar)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (Status.SOLVED, "#2 · solved · 2 of 3 · "),
        (Status.PENDING, "#2 · waits for customer · 2 of 3 · "),
        (Status.OPEN, "#2 · 2 of 3 · "),
        (None, "#2 · 2 of 3 · "),
    ],
)
def test_where_a_ticket_stands_is_said_unless_it_is_open(
    bar: TicketBar, status: Status | None, words: str
) -> None:
    bar.show_place(place_in(QUEUE, TicketId("2")))
    bar.show_ticket(replace(a_ticket("Two", id="2"), known_status=status))
    assert heard(bar).startswith(words)
    bar.show_place(place_in(QUEUE, TicketId("1")))
    assert heard(bar).startswith("#1 · 1 of 3")


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("longer_words", [False, True])
def test_where_a_ticket_stands_can_be_read_whole(
    bar: TicketBar, qapp: QApplication, direction: Qt.LayoutDirection, longer_words: bool
) -> None:
    pseudo = Pseudo()
    if longer_words:
        qapp.installTranslator(pseudo)
    bar.setLayoutDirection(direction)
    bar.show_place(place_in((*QUEUE, a_summary("20431", "Four")), TicketId("20431")))
    bar.show_ticket(replace(a_ticket("Four", id="20431"), known_status=Status.PENDING))
    qapp.removeTranslator(pseudo)
    (line,) = (label for label in bar.findChildren(ElidedLabel) if "#" in label.text())
    room = line.contentsRect().width()
    shown = line.fontMetrics().elidedText(line.text(), Qt.TextElideMode.ElideRight, room)
    words = "waits for customer"
    assert (longer(words) if longer_words else words) in shown


def test_the_buttons_step(bar: TicketBar, qtbot: QtBot) -> None:
    bar.show_place(place_in(QUEUE, TicketId("2")))
    for name, expected in (("Previous ticket", -1), ("Next ticket", 1)):
        with qtbot.waitSignal(bar.stepped) as stepped:
            button(bar, name).click()
        assert [expected] == stepped.args


def test_a_tag_is_typed_and_taken_off(bar: TicketBar, qtbot: QtBot) -> None:
    bar.show_place(place_in(QUEUE, TicketId("2")))
    bar.show_ticket(a_ticket("Two", id="2", tags=("a & b",)))
    bar.edit_tags()
    field = bar.findChildren(QLineEdit)[0]
    assert field is QApplication.focusWidget()
    QTest.keyClicks(field, "  new tag ")
    with qtbot.waitSignal(bar.tag_added) as added:
        QTest.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(bar.tag_removed) as removed:
        chips(bar)[0].click()
    assert (["new tag"], ["a & b"]) == (added.args, removed.args)


def test_an_empty_tag_is_none(bar: TicketBar, qtbot: QtBot) -> None:
    bar.show_place(place_in(QUEUE, TicketId("2")))
    bar.edit_tags()
    field = bar.findChildren(QLineEdit)[0]
    with qtbot.assertNotEmitted(bar.tag_added):
        QTest.keyClicks(field, "   ")
        QTest.keyClick(field, Qt.Key.Key_Return)


def test_no_tag_of_the_ticket_before_can_be_taken_off_the_next(bar: TicketBar, qtbot: QtBot) -> None:
    bar.show_place(place_in(QUEUE, TicketId("2")))
    bar.show_ticket(a_ticket("Two", id="2", tags=("mine",)))
    bar.edit_tags()
    QTest.keyClicks(bar.findChildren(QLineEdit)[0], "half a t")
    bar.show_place(place_in(QUEUE, TicketId("1")))
    assert "mine" not in [chip.property("tag") for chip in chips(bar)]
    qtbot.waitUntil(lambda: ["old"] == [chip.property("tag") for chip in chips(bar)])
    assert "" == bar.findChildren(QLineEdit)[0].text()


def test_a_refresh_leaves_the_keyboard_on_its_tag(bar: TicketBar) -> None:
    ticket = a_ticket("Two", id="2", tags=("one", "two"))
    bar.show_place(place_in(QUEUE, TicketId("2")))
    bar.show_ticket(ticket)
    bar.edit_tags()
    chip = chips(bar)[1]
    chip.setFocus()
    bar.show_place(place_in(QUEUE, TicketId("2")))
    bar.show_ticket(ticket)
    assert chip is QApplication.focusWidget()


def test_without_a_ticket_there_are_no_tags_to_edit(bar: TicketBar) -> None:
    bar.show_place(place_in((), None))
    bar.edit_tags()
    assert not bar.findChildren(QLineEdit)[0].isVisible()


def flowed(sizes: Sequence[int], width: int, direction: Qt.LayoutDirection) -> list[QRect]:
    parent = QWidget()
    parent.setLayoutDirection(direction)
    layout = FlowLayout(parent, 4)
    boxes = [QWidget() for _ in sizes]
    for box, size in zip(boxes, sizes, strict=True):
        box.setFixedSize(size, 10)
        layout.addWidget(box)
    layout.setGeometry(QRect(0, 0, width, layout.heightForWidth(width)))
    return [box.geometry() for box in boxes]


@pytest.mark.usefixtures("qtbot")
def test_widgets_flow_like_words_and_break_where_the_width_ends() -> None:
    places = flowed([40, 40, 40], 90, Qt.LayoutDirection.LeftToRight)
    assert [(0, 0), (44, 0), (0, 14)] == [(place.x(), place.y()) for place in places]


@pytest.mark.usefixtures("qtbot")
def test_widgets_flow_from_the_right_where_one_writes_so() -> None:
    places = flowed([40, 40, 40], 90, Qt.LayoutDirection.RightToLeft)
    assert [(50, 0), (6, 0), (50, 14)] == [(place.x(), place.y()) for place in places]
