"""The panel keeps within its window: with longer words, with large type, and in either writing direction."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.settings import Settings
from assistant.domain.ticket import TicketId
from assistant.gui import docking
from assistant.gui.connect_dialog import ConnectDialog
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.main_window import MainWindow
from assistant.gui.settings_dialog import SettingsDialog
from tests.builders import a_summary, a_ticket, a_worksheet
from tests.fakes import RightAway
from tests.gui.pseudo import Pseudo, longer

_WIDTHS = (docking.NARROWEST, docking.WIDTH)


@pytest.fixture
def long_words(qapp: QApplication) -> Iterator[None]:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    yield
    qapp.removeTranslator(pseudo)


@pytest.fixture(params=[1, 2], ids=["100%", "200%"])
def type_size(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[int]:
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(before.pointSizeF() * request.param)
    qapp.setFont(font)
    yield request.param
    qapp.setFont(before)


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft], ids=["ltr", "rtl"])
def direction(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Qt.LayoutDirection]:
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def a_window(qtbot: QtBot) -> MainWindow:
    """Everything unfolded that a ticket can unfold."""
    window = MainWindow(RightAway())
    qtbot.addWidget(window, before_close_func=MainWindow.leave)
    ticket = a_ticket(subject="Unzustellbarkeitsbenachrichtigung " * 3, tags=("carrier-asked", "x" * 90))
    window.page.show_queue([a_summary()], TicketId("4021"))
    window.page.show_sheet(a_worksheet(ticket=ticket))
    window.page.customer.toggle_card()
    window.page.guide.toggle_why()
    window.page.ticket_bar.edit_tags()
    window.show()
    return window


def too_wide(window: QWidget) -> list[str]:
    """What would not fit, by its type; and what a scroll area without a scroll bar would cut."""
    wide = [
        widget
        for widget in window.findChildren(QWidget)
        if not widget.isWindow() and widget.minimumSizeHint().width() > window.width()
    ]
    cut = [
        area
        for area in window.findChildren(QScrollArea)
        if (inside := area.widget()) is not None
        and area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and inside.minimumSizeHint().width() > area.viewport().width()
    ]
    return [f"{type(widget).__name__} {widget.accessibleName()}" for widget in (*wide, *cut)]


@pytest.mark.usefixtures("long_words", "type_size", "direction")
@pytest.mark.parametrize("width", _WIDTHS)
def test_nothing_is_wider_than_the_window(qtbot: QtBot, width: int) -> None:
    window = a_window(qtbot)
    window.resize(width, 900)
    assert window.minimumSizeHint().width() <= docking.NARROWEST
    assert width == window.width()
    assert [] == too_wide(window)


@pytest.mark.usefixtures("long_words", "direction")
def test_the_dialogs_are_no_wider_than_the_window(qtbot: QtBot) -> None:
    window = a_window(qtbot)
    dialogs: tuple[QDialog, ...] = (SettingsDialog(Settings(), (), window), ConnectDialog(window))
    assert [True, True] == [dialog.minimumSizeHint().width() <= docking.NARROWEST for dialog in dialogs]


@pytest.mark.usefixtures("long_words")
def test_the_window_speaks_the_longer_language(qtbot: QtBot) -> None:
    """Else the tests above show nothing."""
    texts = {button.text() for button in a_window(qtbot).page.draft.findChildren(QPushButton)}
    assert longer("Send") in texts


def test_longer_words_keep_what_is_filled_in() -> None:
    assert "Senttt {count} off %n" == longer("Sent {count} of %n")


def test_parts_keep_to_their_place_in_either_direction(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show_parts(["#4021", "", "مریم\u202e", "2 h"])
    assert "\u2068#4021\u2069 · \u2068مریم\u2069 · \u20682 h\u2069" == label.text()
