"""Every part of the panel has a place of its own, however much is written and however low the window is."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.draft import Draft
from assistant.domain.ticket import AuthorKind, TicketId
from assistant.gui import theme
from assistant.gui.theme import LIGHT
from assistant.gui.work_page import WorkPage
from tests.builders import a_message, a_worksheet

LINE = "We are sending your order again, to the address you gave us.\n"
LONG = LINE * 12


@pytest.fixture
def page(qtbot: QtBot) -> WorkPage:
    page = WorkPage(LIGHT)
    page.setStyleSheet(theme.style_sheet(LIGHT))
    qtbot.addWidget(page)
    page.show_sheet(a_worksheet())
    page.show()
    return page


def settle() -> None:
    for _turn in range(8):
        QApplication.processEvents()


def places(page: WorkPage) -> list[tuple[int, int]]:
    """Where each part that is shown begins and ends, from the top of all that scrolls."""
    parts: tuple[QWidget, ...] = (page._summary, page._columns, page.compare, page.draft)
    body = page._area.widget()
    assert body is not None
    shown = [QRect(one.mapTo(body, QPoint()), one.size()) for one in parts if one.isVisible()]
    return [(one.top(), one.bottom()) for one in shown] + [(body.height(), body.height())]


def overlapping(page: WorkPage) -> list[tuple[int, int]]:
    settle()
    return [(above[1], below[0]) for above, below in pairwise(places(page)) if above[1] >= below[0]]


@pytest.mark.parametrize("height", range(420, 1220, 80))
@pytest.mark.parametrize("width", [340, 380, 520, 860])
def test_no_part_lies_on_another(page: WorkPage, width: int, height: int) -> None:
    page.resize(width, height)
    assert [] == overlapping(page)
    page.draft.editor.setPlainText(LONG)
    assert [] == overlapping(page)
    page.guide.toggle_why()
    assert [] == overlapping(page)
    page.customer.toggle_card()
    assert [] == overlapping(page)
    theirs = a_message(LONG, AuthorKind.AGENT)
    page.compare.compare(Draft(TicketId("4021"), LONG), theirs)
    assert [] == overlapping(page)
    page.compare.hide()
    page.draft.editor.clear()
    assert [] == overlapping(page)


def test_a_long_draft_leaves_the_reasons_room_and_has_some_lines_itself(page: WorkPage) -> None:
    page.resize(380, 900)
    page.draft.editor.setPlainText(LONG)
    page.guide.toggle_why()
    page.customer.toggle_card()
    settle()
    line = page.draft.editor.fontMetrics().lineSpacing()
    assert page.draft.editor.height() > 4 * line
    assert page._summary.height() > 300


def test_a_draft_takes_what_nobody_needs_and_gives_it_back(page: WorkPage) -> None:
    page.resize(380, 900)
    settle()
    before = page.draft.height()
    page.draft.editor.setPlainText(LONG)
    settle()
    assert page.draft.height() > before
    page.draft.editor.clear()
    settle()
    assert before == page.draft.height()


def test_a_summary_for_which_there_is_room_does_not_scroll(page: WorkPage) -> None:
    page.resize(380, 900)
    settle()
    assert page._summary.verticalScrollBar().maximum() == 0
