"""Every key, to be changed by pressing another; clashes are named."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QKeySequenceEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui.commands import COMMANDS, Command, conflicts, keys_of, without_clashes, worded
from assistant.gui.elided_button import ElidedButton
from assistant.gui.key_presets_row import KeyPresetsRow
from assistant.gui.panel import label
from assistant.gui.theme import HAIR, LARGE, MEDIUM, SMALL

_LETTERS_BESIDE = 38


class KeysPage(QWidget):
    """A key that two commands share works for neither, so it is not taken.

    Signals:
        keys_changed: The keys that differ from the defaults, by command name.
    """

    keys_changed = Signal(object)

    def __init__(self, changed: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Show what is in force."""
        super().__init__(parent)
        self._changed = dict(without_clashes(changed))
        self._fields: dict[str, QKeySequenceEdit] = {}
        self._below: bool | None = None
        reset = ElidedButton(self.tr("Back to the defaults"))
        reset.clicked.connect(self._on_reset_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, SMALL)
        self._clash = label("", "danger", "small")
        self._clash.setContentsMargins(LARGE, SMALL, LARGE, 0)
        self._clash.hide()
        layout.addWidget(self._clash)
        layout.addWidget(self._scrolled(), 1)
        layout.addWidget(reset)

    def _scrolled(self) -> QScrollArea:
        table = QWidget()
        self._grid = QGridLayout(table)
        self._grid.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self._grid.setVerticalSpacing(HAIR)
        self._grid.setColumnStretch(0, 1)
        self._rows = [(label(worded(command)), self._field(command)) for command in COMMANDS]
        self._arrange()
        self._presets = KeyPresetsRow(self._changed)
        self._presets.keys_wished.connect(self._take)
        area = QScrollArea()
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._presets)
        rows.addWidget(table)
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The key beside the words, or below them where the type is large and the window narrow."""
        below = self.width() < _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()
        if below is self._below:
            return
        self._below = below
        for place, (words, field) in enumerate(self._rows):
            self._grid.addWidget(words, 2 * place, 0)
            self._grid.addWidget(field, 2 * place + below, not below)

    def _field(self, command: Command) -> QKeySequenceEdit:
        field = QKeySequenceEdit(QKeySequence(keys_of(command, self._changed)))
        field.setMaximumSequenceLength(1)
        field.setAccessibleName(self.tr("Key for: {command}").format(command=worded(command)))
        field.setProperty("command", command.name)
        field.editingFinished.connect(self._on_key_edited)
        self._fields[command.name] = field
        return field

    def _on_key_edited(self) -> None:
        field = self.sender()
        name = field.property("command")
        pressed = self._changed | {name: self._fields[name].keySequence().toString()}
        tried = {command.name: pressed[command.name] for command in COMMANDS if _differs(command, pressed)}
        clashes = conflicts(tried)
        self._clash.setVisible(bool(clashes))
        if clashes:
            words = {command.name: worded(command) for command in COMMANDS}
            text = self.tr("{first} and {second} would share this key. It was not changed.")
            self._clash.setText(text.format(first=words[clashes[0][0]], second=words[clashes[0][1]]))
            self._show_keys()
        elif tried != self._changed:
            self._changed = tried
            self._presets.show_keys(tried)
            self.keys_changed.emit(dict(self._changed))

    def _on_reset_clicked(self) -> None:
        self._presets.show_keys({})
        self._take({})

    def _take(self, keys: Mapping[str, str]) -> None:
        """Put a whole set of keys in force."""
        self._clash.hide()
        self._changed = dict(keys)
        self._show_keys()
        self.keys_changed.emit(dict(self._changed))

    def _show_keys(self) -> None:
        for command in COMMANDS:
            self._fields[command.name].setKeySequence(QKeySequence(keys_of(command, self._changed)))


def _differs(command: Command, keys: Mapping[str, str]) -> bool:
    default = QKeySequence(command.keys).toString()
    return QKeySequence(keys.get(command.name, default)).toString() != default
