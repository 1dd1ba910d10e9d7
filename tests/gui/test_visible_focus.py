"""Whoever works by keyboard sees where it is; nothing moves by itself."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.settings import Appearance, Settings
from assistant.gui.main_window import MainWindow
from assistant.gui.settings_dialog import SettingsDialog
from tests.builders import a_ticket, a_worksheet
from tests.gui.test_accessible_names import focusable, window

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["window"]

_AROUND = 4
_MOVES = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "setAnimated(True)")


def unseen(part: QWidget) -> list[str]:
    """What looks the same with the keyboard in it and without."""
    elsewhere = QWidget(part.window())
    elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    elsewhere.resize(0, 0)
    elsewhere.show()
    QApplication.processEvents()
    found = []
    for widget in focusable(part):
        if not (widget.isVisible() and widget.isEnabled()) or widget is elsewhere:
            continue
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        _scroll_to(widget)
        elsewhere.setFocus()
        before = _picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is widget and before == _picture(widget):
            found.append(f"{type(widget).__name__} {widget.accessibleName()}")
    elsewhere.setParent(None)
    elsewhere.deleteLater()
    return found


def _scroll_to(widget: QWidget) -> None:
    """As the Tab key does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _picture(widget: QWidget) -> QImage:
    corner = widget.mapTo(widget.window(), QPoint(0, 0))
    room = QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return widget.window().grab(room & widget.window().rect()).toImage()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_keyboard_is_seen_everywhere_on_the_work_page(window: MainWindow, appearance: Appearance) -> None:
    window.follow(Settings(appearance=appearance))
    window.page.customer.toggle_card()
    window.page.guide.toggle_why()
    window.page.ticket_bar.edit_tags()
    window.page.draft.editor.setPlainText("Hello")
    assert [] == unseen(window.page)


@pytest.mark.parametrize("unfold", ["palette", "cheat_sheet", "open_queue"])
def test_the_keyboard_is_seen_in_what_floats_above(window: MainWindow, unfold: str) -> None:
    window.page.show_sheet(a_worksheet(ticket=a_ticket()))
    window.commands.run(unfold)
    above: dict[str, Callable[[], QWidget]] = {
        "palette": lambda: window.palette_card,
        "cheat_sheet": lambda: window.cheat_sheet,
        "open_queue": lambda: window.page.queue,
    }
    assert [] == unseen(above[unfold]())


def test_the_keyboard_is_seen_on_the_welcome_page(window: MainWindow) -> None:
    window.show_welcome()
    assert [] == unseen(window.welcome)


def test_the_keyboard_is_seen_in_the_settings(window: MainWindow, qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), (), window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert [] == unseen(dialog)


def test_nothing_moves_by_itself() -> None:
    """Who asked the system for less motion gets none: there is none to begin with."""
    import assistant.gui

    folder = Path(assistant.gui.__file__).parent
    moving = [
        f"{file.name}: {word}"
        for file in sorted(folder.glob("*.py"))
        for word in _MOVES
        if word in file.read_text(encoding="utf-8")
    ]
    assert [] == moving
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
