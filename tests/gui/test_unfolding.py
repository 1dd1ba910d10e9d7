"""What unfolds above the replies is brought into view, however little room is left there."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.draft import Draft
from assistant.domain.ticket import TicketId
from assistant.gui import theme
from assistant.gui.theme import LIGHT
from assistant.gui.work_page import WorkPage
from tests.builders import a_ticket, a_worksheet

DRAFT = Draft(TicketId("4021"), "Hi Mara,\n\nWe are sending your order again.\n\n" * 9)


@pytest.fixture
def page(qtbot: QtBot) -> WorkPage:
    """Narrow, with a long draft below: two hundred and some pixels are left above the replies."""
    page = WorkPage(LIGHT)
    page.setStyleSheet(theme.style_sheet(LIGHT))
    qtbot.addWidget(page)
    page.resize(380, 900)
    page.show()
    page.show_sheet(a_worksheet(draft=DRAFT))
    settled()
    return page


def settled() -> None:
    for _turn in range(8):
        QApplication.processEvents()


def seen(part: QWidget) -> bool:
    """All of it, within all areas that scroll."""
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


def read_on(page: WorkPage) -> None:
    """Down to the last of the reasons."""
    page.guide.toggle_why()
    settled()
    bar = page._summary.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())


def words_in(page: WorkPage, start: str) -> QLabel:
    return next(one for one in page.guide.findChildren(QLabel) if one.text().startswith(start))


def test_the_reasons_are_seen_when_they_are_asked_for(page: WorkPage) -> None:
    page.guide.toggle_why()
    settled()
    for start in ("Looked at", "Changed nothing"):
        assert seen(words_in(page, start))
    assert seen(next(one for one in page.guide.findChildren(QPushButton) if one.text().startswith("Rule")))


def test_the_sum_is_seen_when_it_is_asked_for_from_further_down(page: WorkPage) -> None:
    read_on(page)
    page.customer.toggle_card()
    settled()
    badge = next(one for one in page.customer.findChildren(QPushButton) if one.isCheckable())
    assert seen(badge)
    assert seen(page.customer._card)


def test_the_comparison_is_seen_when_it_is_asked_for(page: WorkPage) -> None:
    page.resize(380, 640)
    settled()
    sheet = a_worksheet(draft=DRAFT)
    page.same_answer.compare(sheet, sheet)
    settled()
    assert seen(page.same_answer._verdict)
    assert page.same_answer.visibleRegion().boundingRect().height() > page._summary.height() // 2


def test_another_ticket_is_read_from_the_top(page: WorkPage) -> None:
    read_on(page)
    page.show_sheet(a_worksheet(ticket=a_ticket(id="4022"), draft=DRAFT))
    settled()
    assert page._summary.verticalScrollBar().value() == 0


@pytest.mark.parametrize(("width", "height"), [(380, 560), (340, 420)])
def test_another_ticket_begins_at_its_top_in_a_low_window(page: WorkPage, width: int, height: int) -> None:
    page.resize(width, height)
    page.draft.focus_editor()
    settled()
    bar = page._area.verticalScrollBar()
    assert bar.value() > 0
    page.show_sheet(a_worksheet(ticket=a_ticket(id="4022"), draft=DRAFT))
    settled()
    assert 0 == bar.value()


def test_who_goes_on_writing_in_another_ticket_sees_the_draft(page: WorkPage) -> None:
    page.resize(380, 560)
    page.draft.focus_editor()
    page.show_sheet(a_worksheet(ticket=a_ticket(id="4022"), draft=DRAFT))
    settled()
    assert not seen(page.draft)
    page.draft.editor.insertPlainText("x")
    settled()
    assert seen(page.draft)


def test_the_key_of_the_draft_brings_it_into_view_again(page: WorkPage) -> None:
    page.resize(380, 560)
    page.edit_draft()
    settled()
    page._area.verticalScrollBar().setValue(0)
    settled()
    assert not seen(page.draft)
    page.edit_draft()
    assert seen(page.draft)


def test_the_same_ticket_stays_where_it_is_read_in_a_low_window(page: WorkPage) -> None:
    page.resize(380, 560)
    page.draft.focus_editor()
    settled()
    bar = page._area.verticalScrollBar()
    place = bar.value()
    page.show_sheet(a_worksheet(draft=DRAFT))
    settled()
    assert place == bar.value() > 0


def test_who_scrolled_since_is_left_there(page: WorkPage) -> None:
    page.guide.toggle_why()
    settled()
    bar = page._summary.verticalScrollBar()
    bar.setValue(0)
    page.draft.editor.appendPlainText("more\n" * 5)
    settled()
    assert bar.value() == 0
