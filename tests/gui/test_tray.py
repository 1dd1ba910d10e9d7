"""The tray says what waits, and nothing depends on a tray that is not there."""

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.settings import Settings
from assistant.gui.main_window import MainWindow
from assistant.gui.tray import Tray
from tests.fakes import RightAway


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow(RightAway())
    qtbot.addWidget(made, before_close_func=MainWindow.leave)
    made.follow(Settings(close_to_tray=True))
    made.show()
    return made


@pytest.fixture
def tray(qtbot: QtBot) -> Tray:
    window = QWidget()
    qtbot.addWidget(window)
    made = Tray(window, window)
    made.kept = window  # type: ignore[attr-defined]  # its owner, for as long as the test
    return made


def picture(tray: Tray) -> bytes:
    image = tray._icon.icon().pixmap(64, 64).toImage()
    return bytes(image.constBits())


def test_each_state_has_its_own_words_and_its_own_picture(tray: Tray) -> None:
    seen = []
    for waiting, new, offline in ((0, 0, False), (3, 0, False), (3, 1, False), (3, 0, True), (400, 0, False)):
        tray.show_state(waiting, new, offline=offline)
        seen.append((tray.words(), picture(tray)))
    assert 5 == len({words for words, _ in seen}) == len({drawn for _, drawn in seen})


def test_without_a_tray_closing_does_not_hide_the_window_in_it(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.close_asked, timeout=20_000):
        window.close()


def test_with_a_tray_closing_leaves_it_there_and_the_menu_brings_it_back_or_quits(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "is_there", True)
    with qtbot.assertNotEmitted(window.close_asked, wait=0):
        window.close()
    assert not window.isVisible()
    window.citizen.tray.show_asked.emit()
    assert window.isVisible()
    with qtbot.waitSignal(window.close_asked, timeout=20_000):
        window.citizen.tray.quit_asked.emit()


def test_a_window_in_a_tray_that_goes_comes_back(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tray, "is_there", True)
    window.close()
    monkeypatch.setattr(Tray, "is_there", False)
    window.citizen._on_looking()
    assert window.isVisible()
    assert window.isMinimized()


def test_by_default_closing_closes(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tray, "is_there", True)
    window.follow(Settings())
    with qtbot.waitSignal(window.close_asked, timeout=20_000):
        window.close()


def test_quiet_mode_is_switched_in_the_menu_and_kept(window: MainWindow) -> None:
    wished: list[object] = []
    window.wished.connect(wished.append)
    quiet = next(
        action
        for menu in window.findChildren(QMenu)
        for action in menu.actions()
        if "Quiet mode" == action.text()
    )
    quiet.trigger()
    assert [{"quiet": True}] == wished
    window.follow(Settings(quiet=False))
    assert not quiet.isChecked()
    assert [{"quiet": True}] == wished
