"""Type of twice the size in a low window: the page scrolls, and nothing is lost or out of reach."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.ticket import TicketId
from assistant.gui import docking
from assistant.gui.main_window import MainWindow
from assistant.gui.work_page import TWO_COLUMNS
from tests.builders import a_summary, a_ticket, a_worksheet
from tests.fakes import FakeHelpdesk, RightAway, a_desk
from tests.gui.clipping import cut_off
from tests.gui.test_accessible_names import focusable

_LOW = 768
_TITLE_BAR = 40
MORE = "Hello Mara,\n\nWe will refund you in full today.\n\nRobin"


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def direction(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    qapp.setLayoutDirection(request.param)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def large(qapp: QApplication, direction: None) -> Iterator[None]:
    del direction
    before, font = qapp.font(), qapp.font()
    font.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


@pytest.fixture
def window(qtbot: QtBot, large: None) -> MainWindow:
    """As full as it gets: unfolded, with promises in red, a long tag and three notes."""
    del large
    made = MainWindow(RightAway())
    qtbot.addWidget(made, before_close_func=MainWindow.leave)
    ticket = a_ticket(subject="Unzustellbarkeitsbenachrichtigung " * 3, tags=("carrier-asked", "x" * 90))
    made.show_work()
    made.work.start(a_desk(FakeHelpdesk(ticket)))
    made.page.show_queue([a_summary()], TicketId("4021"))
    made.page.show_sheet(a_worksheet(ticket=ticket))
    made.page.customer.toggle_card()
    made.page.guide.toggle_why()
    made.page.ticket_bar.edit_tags()
    made.page.draft.editor.setPlainText(MORE)
    made.work.guarding.look()
    made.work.guarding._pause.stop()
    for number in "123":
        words = "The helpdesk does not answer. Your draft is kept."
        made.page.notices.show_text(number, words, "It is tried again.")
    made.resize(docking.NARROWEST, _LOW - _TITLE_BAR)
    made.show()
    settle()
    return made


def settle() -> None:
    """One line more may move all others."""
    for _turn in range(5):
        QApplication.processEvents()


def out_of_reach(window: QWidget) -> list[str]:
    """What the keyboard comes to, and no eye can: it is not brought into view."""
    lost = []
    for widget in focusable(window):
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            seen = widget.visibleRegion().boundingRect().translated(widget.mapTo(window, QPoint(0, 0)))
            if seen.height() < min(widget.height(), 24) or not window.rect().contains(seen):
                lost.append(f"{type(widget).__name__} {widget.accessibleName()}")
    return lost


def test_the_window_is_no_higher_than_a_low_screen(window: MainWindow) -> None:
    assert window.minimumSizeHint().height() <= _LOW - _TITLE_BAR
    assert (docking.NARROWEST, _LOW - _TITLE_BAR) == (window.width(), window.height())


def test_nothing_is_cut_off_and_everything_comes_into_view(window: MainWindow) -> None:
    assert [] == cut_off(window)
    assert [] == out_of_reach(window)


def test_a_note_for_which_there_is_room_is_shown_whole(window: MainWindow) -> None:
    window.page.ticket_bar.edit_tags()
    bar = window.page._bars.verticalScrollBar()
    for topic in "123":
        window.page.notices.clear(topic)
    for _again in range(2):
        window.page.notices.show_text("1", "The helpdesk does not answer. Your draft is kept.", "Later.")
        settle()
        assert (0, False) == (bar.maximum(), bar.isVisible())
        window.page.notices.clear("1")
        settle()


@pytest.mark.usefixtures("large")
def test_two_columns_scroll_as_one(window: MainWindow) -> None:
    window.resize(TWO_COLUMNS, 420)
    settle()
    assert (TWO_COLUMNS, 420) == (window.width(), window.height())
    assert [] == cut_off(window)
    assert [] == out_of_reach(window)


def test_while_one_writes_the_way_to_send_is_in_sight(window: MainWindow) -> None:
    for topic in "123":
        window.page.notices.clear(topic)
    window.page.ticket_bar.edit_tags()
    window.page.draft.editor.setPlainText("Hello Mara,")
    window.work.guarding.look()
    window.page.draft.focus_editor()
    settle()
    send = next(button for button in window.findChildren(QPushButton) if "Send" == button.text())
    whole = QRect(send.mapTo(window, QPoint(0, 0)), send.size())
    assert window.rect().contains(whole)
    assert send.size() == send.visibleRegion().boundingRect().size()


def test_who_reads_further_up_is_not_taken_back_to_the_draft_by_late_news(window: MainWindow) -> None:
    window.page.draft.focus_editor()
    settle()
    bar = window.page._area.verticalScrollBar()
    bar.setValue(0)
    settle()
    window.page.notices.show_text("4", "The drafts file was damaged.", "It is kept.")
    settle()
    assert 0 == bar.value()


def test_welcome_scrolls_too(window: MainWindow) -> None:
    window.show_welcome()
    settle()
    assert [] == cut_off(window)
    walked = []
    for _step in range(3):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        settle()
        button = QApplication.focusWidget()
        assert isinstance(button, QPushButton)
        assert button.size() == button.visibleRegion().boundingRect().size()
        walked.append(button.text())
    assert ["Connect a helpdesk", "Practise", "Try the demo desk"] == sorted(walked)
