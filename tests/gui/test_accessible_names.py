"""Whatever takes the keyboard says what it is, and the Tab key comes by."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.domain.settings import Settings
from assistant.domain.ticket import TicketId
from assistant.gui.connect_dialog import ConnectDialog
from assistant.gui.main_window import MainWindow
from assistant.gui.settings_dialog import SettingsDialog
from tests.builders import a_reading, a_summary, a_ticket, a_worksheet
from tests.fakes import RightAway

_MOST_STEPS = 300
_ACCOUNT = Account(AccountId("1"), HelpdeskKind.DEMO, "Demo desk")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(RightAway())
    qtbot.addWidget(made, before_close_func=MainWindow.leave)
    queue = [a_summary("4020"), a_summary(), a_summary("4022")]
    made.page.show_queue(queue, TicketId("4021"))
    made.page.top_bar.show_accounts((_ACCOUNT,), _ACCOUNT.id)
    made.page.show_sheet(a_worksheet(ticket=a_ticket(tags=("carrier-asked",))))
    made.page.notices.show_text("note", "The drafts file was damaged.", "It is kept.")
    made.resize(380, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focusable(part: QWidget) -> list[QWidget]:
    """What a click or the Tab key gives the keyboard to, shown or not, without the insides of Qt's own."""
    widgets = (part, *part.findChildren(QWidget))
    return [
        widget
        for widget in widgets
        if widget.window() is part.window()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
    ]


def nameless(part: QWidget) -> list[str]:
    """What a screen reader would have no word for, by its type and its parent's."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in focusable(part)
        if not _spoken(widget)
    ]


def _spoken(widget: QWidget) -> str:
    known = QAccessible.queryAccessibleInterface(widget)
    return known.text(QAccessible.Text.Name) if known else ""


def unreached(part: QWidget) -> list[str]:
    """What the Tab key never comes by, although it is shown and enabled."""
    wanted = {
        widget
        for widget in focusable(part)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    assert wanted
    for _ in range(_MOST_STEPS):
        focused = QApplication.focusWidget()
        wanted.discard(focused)
        QTest.keyClick(focused or part, Qt.Key.Key_Tab)
        if not wanted:
            break
    return [f"{type(widget).__name__} {_spoken(widget)}" for widget in wanted]


def test_the_work_page_names_what_takes_the_keyboard(window: MainWindow) -> None:
    window.page.customer.toggle_card()
    window.page.guide.toggle_why()
    window.page.ticket_bar.edit_tags()
    window.work.toggle_queue()
    assert [] == nameless(window)


def test_the_tab_key_comes_by_everything_on_the_work_page(window: MainWindow) -> None:
    window.page.customer.toggle_card()
    window.page.guide.toggle_why()
    window.page.ticket_bar.edit_tags()
    assert [] == unreached(window.page)


def test_an_unsure_category_is_chosen_by_keyboard(window: MainWindow) -> None:
    window.page.show_sheet(a_worksheet(reading=a_reading(sure=False)))
    assert [] == nameless(window)
    assert [] == unreached(window.page.happened)


def test_the_welcome_page_is_named_and_reached(window: MainWindow) -> None:
    window.show_welcome()
    assert [] == nameless(window.welcome)
    assert [] == unreached(window.welcome)


def test_the_palette_is_named_and_reached(window: MainWindow) -> None:
    window.commands.run("palette")
    assert [] == nameless(window.palette_card)
    assert [] == unreached(window.palette_card)


def test_the_cheat_sheet_is_named_and_reached(window: MainWindow) -> None:
    window.commands.run("cheat_sheet")
    assert [] == nameless(window.cheat_sheet)
    assert [] == unreached(window.cheat_sheet)


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_the_settings_are_named_and_reached(window: MainWindow, qtbot: QtBot, tab: int) -> None:
    dialog = SettingsDialog(Settings(), (_ACCOUNT,), window)
    dialog.findChildren(QTabWidget)[0].setCurrentIndex(tab)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert [] == nameless(dialog)
    assert [] == unreached(dialog)


def test_the_way_to_a_helpdesk_is_named_and_reached(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ConnectDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert [] == nameless(dialog)
    assert [] == unreached(dialog)
