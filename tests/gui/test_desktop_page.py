"""What the system cannot do is said where it would be switched on."""

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QCheckBox, QKeySequenceEdit, QLabel, QPushButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from assistant.domain.settings import Edge, Settings
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.desktop_page import DesktopPage


class Page:
    def __init__(self, qtbot: QtBot) -> None:
        self.page = DesktopPage(Settings())
        qtbot.addWidget(self.page)
        self.changed: list[tuple[str, object]] = []
        self.page.changed.connect(self._on_changed)

    def _on_changed(self, name: str, value: object) -> None:
        self.changed.append((name, value))

    def switch(self, words: str) -> QCheckBox:
        return next(box for box in self.page.findChildren(QCheckBox) if words == box.text())

    def key(self) -> QKeySequenceEdit:
        return self.page.findChildren(QKeySequenceEdit)[0]

    def press(self, keys: str) -> None:
        self.key().setKeySequence(QKeySequence(keys))
        self.key().editingFinished.emit()

    def says(self, words: str) -> bool:
        return any(words in label.text() for label in self.page.findChildren(QLabel) if not label.isHidden())


@pytest.fixture
def page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Page:
    platform = getattr(request, "param", "xcb")
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: platform))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: platform == "windows"))
    return Page(qtbot)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Keep the edge free for it", "reserve_edge"),
        ("Start when I log in", "start_at_login"),
        ("Name customer and subject there", "notify_words"),
        ("Quiet mode: nothing for now", "quiet"),
    ],
)
def test_a_switch_is_thrown(page: Page, words: str, name: str) -> None:
    page.switch(words).click()
    assert [(name, True)] == page.changed


def test_the_edge_is_chosen(page: Page) -> None:
    box = page.page.findChildren(ChoiceBox)[0]
    box.setCurrentIndex(1)
    assert [("edge", Edge.LEFT)] == page.changed


def test_another_key_is_taken(page: Page) -> None:
    page.press("Meta+E")
    assert [("global_key", "Meta+E")] == page.changed


def test_a_plain_letter_is_not_taken_from_everybody(page: Page) -> None:
    page.press("E")
    assert ([], "Ctrl+Alt+Space") == (page.changed, page.key().keySequence().toString())
    assert page.says("Press it together with Ctrl, Alt or Meta")


def test_no_key_at_all_can_be_wished(page: Page) -> None:
    next(b for b in page.page.findChildren(QPushButton) if "None" == b.text()).click()
    assert [("global_key", "")] == page.changed


def test_a_key_that_is_taken_is_told_beside_it(page: Page) -> None:
    page.page.show_key("Ctrl+Alt+Space is taken by another program.")
    assert page.says("is taken by another program")
    page.page.show_key("")
    assert not page.says("is taken by another program")


@pytest.mark.parametrize("page", ["wayland", "cocoa"], indirect=True)
def test_where_no_program_gets_a_key_the_other_ways_are_offered(page: Page) -> None:
    assert not page.key().isEnabled()
    assert page.says("evenhand --toggle")
    assert not page.switch("Keep the edge free for it").isEnabled()


@pytest.mark.parametrize("page", ["wayland"], indirect=True)
def test_on_wayland_it_is_said_who_places_windows(page: Page) -> None:
    assert page.says("On Wayland the desktop decides where windows stand")


def test_without_a_tray_nothing_can_be_left_there(page: Page) -> None:
    assert not page.switch("Closing leaves it in the tray").isEnabled()
    assert page.says("This desktop shows no tray, so closing ends Evenhand.")


@pytest.mark.parametrize("page", ["windows"], indirect=True)
def test_with_a_tray_closing_may_leave_it_there(page: Page) -> None:
    page.switch("Closing leaves it in the tray").click()
    assert [("close_to_tray", True)] == page.changed
