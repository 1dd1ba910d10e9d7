"""Every dialog keeps to the screen that it comes up on, a low one too: its buttons lie at its foot."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

import assistant.gui
from assistant.domain.settings import Settings
from assistant.gui.about_dialog import AboutDialog, Inside
from assistant.gui.attach_dialog import AttachDialog
from assistant.gui.connect_dialog import ConnectDialog
from assistant.gui.diagnostics_dialog import DiagnosticsDialog
from assistant.gui.evenness_dialog import EvennessDialog
from assistant.gui.guide_browser import GuideBrowser
from assistant.gui.guide_browsing import _put_beside
from assistant.gui.guide_entries import GuideIndex
from assistant.gui.import_dialog import ImportDialog
from assistant.gui.keyed_dialog import KeyedDialog
from assistant.gui.learnt_dialog import LearntDialog
from assistant.gui.main_window import MainWindow
from assistant.gui.practice_dialog import PracticeDialog
from assistant.gui.secret_dialog import SecretDialog
from assistant.gui.settings_dialog import SettingsDialog
from assistant.gui.shop_dialog import ShopDialog
from assistant.gui.theme import LIGHT
from assistant.gui.what_if_dialog import WhatIfDialog
from assistant.practice.evenly import Evenly
from tests.fakes import RightAway, an_account, shipped_guide
from tests.gui.test_what_if_dialog import a_trial

_SCREEN = QRect(0, 0, 1366, 600)
_TITLE_BAR = 27

MADE: dict[type[QDialog], Callable[[QWidget], QDialog]] = {
    AboutDialog: lambda window: AboutDialog(Inside((), (), ""), window),
    AttachDialog: lambda window: AttachDialog(LIGHT, window),
    ConnectDialog: ConnectDialog,
    DiagnosticsDialog: lambda window: DiagnosticsDialog("", window),
    EvennessDialog: lambda window: EvennessDialog((), {}, LIGHT, window),
    GuideBrowser: lambda window: GuideBrowser(GuideIndex(shipped_guide()), LIGHT, window),
    ImportDialog: lambda window: ImportDialog("", LIGHT, window),
    LearntDialog: lambda window: LearntDialog(LIGHT, window),
    PracticeDialog: lambda window: PracticeDialog(Evenly((), (), None), LIGHT, window),
    SecretDialog: lambda window: SecretDialog(an_account("a.example"), window),
    SettingsDialog: lambda window: SettingsDialog(Settings(), (), window),
    ShopDialog: ShopDialog,
    WhatIfDialog: lambda window: WhatIfDialog(a_trial(), LIGHT, own=True, parent=window),
}


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """On a low screen, as high as it."""
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: _SCREEN)
    made = MainWindow(RightAway())
    qtbot.addWidget(made, before_close_func=MainWindow.leave)
    made.resize(380, _SCREEN.height() - _TITLE_BAR)
    made.show()
    return made


def test_every_dialog_is_tried_here() -> None:
    folder = Path(assistant.gui.__file__).parent
    modules = [import_module(f"assistant.gui.{file.stem}") for file in folder.glob("*.py")]
    found = {
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, QDialog) and one.__module__ == module.__name__
    }
    assert found - {KeyedDialog} == set(MADE)


@pytest.mark.parametrize("kind", MADE, ids=lambda kind: kind.__name__)
def test_a_dialog_is_no_higher_than_a_low_screen(
    qtbot: QtBot, window: MainWindow, kind: type[QDialog]
) -> None:
    dialog = MADE[kind](window)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.height() + _TITLE_BAR <= _SCREEN.height()
    assert dialog.width() <= _SCREEN.width()


def test_the_guide_beside_a_panel_that_stands_low_ends_on_the_screen(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.setGeometry(20, 300, 380, 290)
    browser = GuideBrowser(GuideIndex(shipped_guide()), LIGHT, window)
    qtbot.addWidget(browser)
    _put_beside(browser, window)
    browser.show()
    assert browser.x() > window.frameGeometry().right()
    assert browser.y() + _TITLE_BAR + browser.height() <= _SCREEN.height()
