import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from assistant.gui.one_paint import OnePaint


class Painted(QLabel):
    def __init__(self) -> None:
        super().__init__("before")
        self.times = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.times += 1
        super().paintEvent(event)


class Page(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.part = Painted()
        QVBoxLayout(self).addWidget(self.part)
        self.paint = OnePaint(self)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.part.times > 0)
    return page


def test_what_changed_while_the_page_was_filled_is_painted_afterwards(page: Page, qtbot: QtBot) -> None:
    page.part.times = 0
    page.paint.hold()
    page.part.setText("after")
    page.part.repaint()
    assert page.part.times == 0
    qtbot.waitUntil(lambda: page.part.times > 0)
    page.part.times = 0
    page.part.setText("later")
    qtbot.waitUntil(lambda: page.part.times > 0)


def test_page_that_never_rests_is_painted_all_the_same(page: Page, qtbot: QtBot) -> None:
    page.part.times = 0
    page.paint.hold()
    page.part.setText("after")

    def still_moving() -> bool:
        page.paint.move()
        return page.part.times > 0

    qtbot.waitUntil(still_moving)


def test_page_that_is_not_shown_yet_can_be_filled(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.paint.hold()
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.part.times > 0)


def test_page_that_goes_while_it_is_held_takes_the_hold_along(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    page, beside = Page(), Painted()
    layout.addWidget(page)
    layout.addWidget(beside)
    with qtbot.waitExposed(window):
        window.show()
    page.paint.hold()
    layout.removeWidget(page)
    page.setParent(None)
    page.deleteLater()
    beside.times = 0
    beside.update()
    qtbot.waitUntil(lambda: beside.times > 0)
