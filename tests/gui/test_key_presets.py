"""Presets of keys: they work beside a text editor, say what they change, and can be taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from assistant.gui.commands import COMMANDS, conflicts
from assistant.gui.key_presets import PRESETS, Preset, changes
from assistant.gui.keys_page import KeysPage

NAMES = {command.name for command in COMMANDS}
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Chooser:
    """An agent on the page of the keys."""

    def __init__(self, qtbot: QtBot, keys: dict[str, str]) -> None:
        self.page = KeysPage(keys)
        qtbot.addWidget(self.page)
        self.page.resize(380, 620)
        self.page.show()
        self.told: list[dict[str, str]] = []
        self.page.keys_changed.connect(self.told.append)

    def choose(self, words: str) -> None:
        box = self.page.findChildren(QComboBox)[0]
        box.setCurrentIndex(box.findText(words))

    def press(self, words: str) -> None:
        button = next(one for one in self.page.findChildren(QPushButton) if words == one.text())
        assert button.isVisible()
        button.click()

    @property
    def said(self) -> str:
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if "instead of" in one.text())


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    return Chooser(qtbot, {"about": "Ctrl+F12"})


def test_the_four_helpdesks_have_one() -> None:
    words = {preset.words for preset in PRESETS}
    assert {"Zendesk keys", "Gorgias keys", "Zammad keys", "Chatwoot keys"} < words


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.words)
def test_no_two_commands_share_a_key_in_a_preset(preset: Preset) -> None:
    assert () == conflicts(preset.keys)
    assert set(preset.keys) <= NAMES


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.words)
def test_no_key_of_a_preset_types_a_letter(preset: Preset) -> None:
    for keys in preset.keys.values():
        pressed = QKeySequence(keys)[0]  # type: ignore[index]  # stubs
        held = pressed.keyboardModifiers()
        assert not held & _ALT
        assert held & _CONTROL or keys.startswith("F")


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.words)
def test_a_preset_names_only_keys_that_differ(preset: Preset) -> None:
    assert set(preset.keys) == {one.command.name for one in changes({}, preset.keys)}


def test_what_would_change_is_said_before_it_does(chooser: Chooser) -> None:
    chooser.choose("Chatwoot keys")
    assert "Solve the ticket: Ctrl+Shift+E instead of Ctrl+Shift+D" in chooser.said
    assert "About Evenhand: F1 instead of Ctrl+F12" in chooser.said
    assert [] == chooser.told


def test_a_preset_is_put_in_force_and_taken_back(chooser: Chooser) -> None:
    chooser.choose("Zammad keys")
    chooser.press("Use these keys")
    assert "Ctrl+Shift+C" == chooser.told[-1]["solve"]
    assert "" == chooser.said
    chooser.press("Undo")
    assert {"about": "Ctrl+F12"} == chooser.told[-1]


def test_going_back_to_the_defaults_is_seen_in_the_preview(chooser: Chooser) -> None:
    chooser.choose("Evenhand keys")
    assert "About Evenhand" in chooser.said
    chooser.press("Back to the defaults")
    assert "" == chooser.said
    assert {} == chooser.told[-1]
