"""The settings of how Evenhand lives beside other programs, and what this system cannot do of it."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)

from assistant.desktop.chord import chord_from
from assistant.domain.settings import Edge, Settings
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.panel import label, quiet_button, titled
from assistant.gui.theme import HAIR, LARGE, MEDIUM
from assistant.gui.wrapped_check_box import WrappedCheckBox

_INDENT = 22
"""As far in as the words of a switch."""

_CAN_RESERVE = frozenset({"xcb", "windows"})


class DesktopPage(QWidget):
    """What the system cannot do is said where it would be switched on.

    Signals:
        changed: One setting, by name, and what it is now.
    """

    changed = Signal(str, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        """Show what is in force."""
        super().__init__(parent)
        self._settings = settings
        self._form = QVBoxLayout(self)
        self._form.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        self._form.setSpacing(HAIR)
        self._platform = QGuiApplication.platformName()
        self._key_words = label("", "muted", "small")
        self._about_place()
        self._about_key()
        self._about_presence()
        self._about_news()
        self._form.addStretch(1)

    def show_key(self, words: str) -> None:
        """Why the key does not work everywhere; empty: it does."""
        self._key_words.setText(words)
        self._key_words.setVisible(bool(words))

    def _about_place(self) -> None:
        box = ChoiceBox()
        for value, shown in self._edge_words().items():
            box.offer(value, shown)
        box.setCurrentIndex(list(self._edge_words()).index(self._settings.edge))
        box.currentIndexChanged.connect(lambda _index: self.changed.emit("edge", box.chosen()))
        self._form.addLayout(titled(self.tr("Window"), box))
        if self._platform.startswith("wayland"):
            self._say(
                self.tr("On Wayland the desktop decides where windows stand: place it by its own keys.")
            )
        reserve = self._switch("reserve_edge", self.tr("Keep the edge free for it"))
        if self._platform in _CAN_RESERVE:
            self._say(self.tr("Other windows, when maximised, then leave it its place."))
        else:
            reserve.setEnabled(False)
            self._say(self.tr("This system reserves no room for a window. It can stay above the others."))
        self._switch("always_on_top", self.tr("Stay above other windows"))

    def _about_key(self) -> None:
        field = QKeySequenceEdit(QKeySequence(self._settings.global_key))
        field.setMaximumSequenceLength(1)
        field.editingFinished.connect(lambda: self._take_key(field))
        none = quiet_button(self.tr("None"), self.tr("No key that works everywhere"))
        none.clicked.connect(lambda: self._clear_key(field))
        self._form.addSpacing(HAIR)
        self._form.addLayout(titled(self.tr("Key that brings Evenhand to the front"), field, none))
        self._key_words.hide()
        self._form.addWidget(self._key_words)
        if self._platform not in _CAN_RESERVE:
            field.setEnabled(False)
            none.setEnabled(False)
            words = self.tr(
                "No program gets such a key here. Use the tray, or let a desktop key run: {command}"
            )
            self._say(words.format(command="evenhand --toggle"))

    def _about_presence(self) -> None:
        tray = self._switch("close_to_tray", self.tr("Closing leaves it in the tray"))
        if not QSystemTrayIcon.isSystemTrayAvailable():
            tray.setEnabled(False)
            self._say(self.tr("This desktop shows no tray, so closing ends Evenhand."))
        self._switch("start_at_login", self.tr("Start when I log in"))

    def _about_news(self) -> None:
        self._switch("notify", self.tr("Notify me of new replies"))
        self._say(self.tr("Those on my own tickets, by the system's notifications."))
        self._switch("notify_words", self.tr("Name customer and subject there"))
        self._switch("quiet", self.tr("Quiet mode: nothing for now"))

    def _edge_words(self) -> Mapping[StrEnum, str]:
        return {
            Edge.RIGHT: self.tr("At the right edge of the screen"),
            Edge.LEFT: self.tr("At the left edge of the screen"),
            Edge.FREE: self.tr("Where I put it"),
        }

    def _switch(self, name: str, words: str) -> WrappedCheckBox:
        box = WrappedCheckBox(words)
        box.setChecked(getattr(self._settings, name))
        box.setAccessibleName(words)
        box.toggled.connect(lambda on: self.changed.emit(name, on))
        self._form.addSpacing(HAIR)
        self._form.addWidget(box)
        return box

    def _say(self, words: str) -> None:
        """In smaller type, under the words of the switch that it is about."""
        line = QHBoxLayout()
        line.addSpacing(_INDENT)
        line.addWidget(label(words, "muted", "small"))
        self._form.addLayout(line)

    def _take_key(self, field: QKeySequenceEdit) -> None:
        """A plain letter would be taken from every text that is typed anywhere."""
        keys = field.keySequence().toString()
        if keys and chord_from(keys) is None:
            self.show_key(self.tr("Press it together with Ctrl, Alt or Meta, or take a function key."))
            field.setKeySequence(QKeySequence(self._settings.global_key))
            return
        self.show_key("")
        self.changed.emit("global_key", keys)

    def _clear_key(self, field: QKeySequenceEdit) -> None:
        field.clear()
        self._take_key(field)
