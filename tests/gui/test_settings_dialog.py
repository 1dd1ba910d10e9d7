"""Settings take effect as they are changed, and only as what the file may hold."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.domain.settings import ALLOWED, Appearance, OneClick, Settings
from assistant.gui.settings_dialog import SettingsDialog

Widget = TypeVar("Widget", bound=QWidget)
ACCOUNTS = tuple(Account(AccountId(name), HelpdeskKind.RT, f"{name}.example") for name in "ab")


class Changed:
    """A settings dialog and what came out of it."""

    def __init__(self, qtbot: QtBot, settings: Settings = Settings()) -> None:  # noqa: B008 - frozen
        self.dialog = SettingsDialog(settings, ACCOUNTS)
        qtbot.addWidget(self.dialog)
        self.told: list[Settings] = []
        self.removed: list[str] = []
        self.dialog.settings_changed.connect(self.told.append)
        self.dialog.account_removed.connect(self.removed.append)
        self.dialog.show()

    def field(self, kind: type[QWidget], name: str) -> QWidget:
        return next(found for found in self.dialog.findChildren(kind) if name == found.accessibleName())

    def spin(self, name: str, value: int) -> int:
        box = self.field(QSpinBox, name)
        assert isinstance(box, QSpinBox)
        box.setValue(value)
        box.editingFinished.emit()
        return box.value()

    def key(self, command: str, keys: str) -> None:
        field = self.field(QKeySequenceEdit, f"Key for: {command}")
        assert isinstance(field, QKeySequenceEdit)
        field.setKeySequence(QKeySequence(keys))
        field.editingFinished.emit()

    def button(self, words: str) -> QPushButton:
        return next(b for b in self._alive(QPushButton) if words == b.text())

    def says(self, words: str) -> bool:
        return any(words in label.text() for label in self._alive(QLabel))

    def _alive(self, kind: type[Widget]) -> list[Widget]:
        """Without what is only waiting to be deleted."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return [found for found in self.dialog.findChildren(kind) if not found.isHidden()]


@pytest.fixture
def changed(qtbot: QtBot) -> Changed:
    return Changed(qtbot)


def test_a_choice_takes_effect_at_once(changed: Changed) -> None:
    box = changed.field(QComboBox, "One click on a reply")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(1)
    assert [OneClick.COPY] == [settings.one_click for settings in changed.told]


def test_two_changes_are_both_in_the_second(changed: Changed) -> None:
    box = changed.field(QComboBox, "Appearance")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(2)
    changed.spin("Seconds in which Undo takes a sent reply back", 3)
    assert (Appearance.DARK, 3) == (changed.told[-1].appearance, changed.told[-1].undo_seconds)


@pytest.mark.parametrize(("typed", "kept"), [(5, 0), (8, 15), (14, 15), (0, 0), (15, 15), (3600, 3600)])
def test_a_number_that_the_file_could_not_hold_becomes_the_nearest(
    changed: Changed, typed: int, kept: int
) -> None:
    shown = changed.spin("Seconds between looks at the queue (0: never)", typed)
    assert kept == shown == changed.told[-1].refresh_seconds
    assert any(kept in allowed for allowed in ALLOWED["refresh_seconds"])


def test_what_did_not_change_is_not_told(changed: Changed) -> None:
    changed.spin("Seconds in which Undo takes a sent reply back", 10)
    assert [] == changed.told


def test_what_was_typed_last_is_not_lost_by_closing(changed: Changed, qtbot: QtBot) -> None:
    changed.dialog.activateWindow()
    qtbot.waitUntil(changed.dialog.isActiveWindow)
    field = changed.field(QLineEdit, "How replies are signed")
    field.setFocus()
    QTest.keyClicks(field, "Robin ")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert ["Robin"] == [settings.agent_name for settings in changed.told]


def test_a_switch_is_thrown(changed: Changed) -> None:
    box = changed.field(QCheckBox, "Stay above other windows")
    assert isinstance(box, QCheckBox)
    box.click()
    assert [False] == [settings.always_on_top for settings in changed.told]


def test_removing_an_account_asks_once_more_in_place(changed: Changed) -> None:
    changed.button("Remove").click()
    assert ([], True) == (changed.removed, changed.says("Remove a.example with its secret and drafts?"))
    changed.button("Yes, remove").click()
    assert ["a"] == changed.removed
    assert not changed.says("a.example")


def test_a_key_is_changed_by_pressing_another(changed: Changed) -> None:
    changed.key("Next ticket", "F9")
    assert [{"next_ticket": "F9"}] == [dict(settings.keys) for settings in changed.told]


def test_a_key_back_at_its_default_is_no_change(changed: Changed) -> None:
    changed.key("Next ticket", "F9")
    changed.key("Next ticket", "Ctrl+J")
    assert {} == dict(changed.told[-1].keys)
    changed.key("Next ticket", "Ctrl+J")
    assert 2 == len(changed.told)


def test_a_key_that_is_taken_is_named_and_not_taken(changed: Changed) -> None:
    changed.key("Next ticket", "Ctrl+K")
    field = changed.field(QKeySequenceEdit, "Key for: Next ticket")
    assert isinstance(field, QKeySequenceEdit)
    assert ([], "Ctrl+J") == (changed.told, field.keySequence().toString())
    assert changed.says("Next ticket and All commands would share this key. It was not changed.")


def test_clashing_keys_from_the_file_do_not_stand_in_the_way(qtbot: QtBot) -> None:
    changed = Changed(qtbot, Settings(keys={"next_ticket": "Ctrl+K"}))
    changed.key("Refresh the ticket", "F6")
    assert [{"refresh": "F6"}] == [dict(settings.keys) for settings in changed.told]


def test_the_defaults_come_back(qtbot: QtBot) -> None:
    changed = Changed(qtbot, Settings(keys={"next_ticket": "F9"}))
    changed.button("Back to the defaults").click()
    assert {} == dict(changed.told[-1].keys)
