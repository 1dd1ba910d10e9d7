"""Where a preset of keys is chosen: first what would change, then the change, then a way back."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.gui.choice_box import ChoiceBox
from assistant.gui.commands import worded
from assistant.gui.elided_button import ElidedButton
from assistant.gui.key_presets import PRESETS, KeyChange, changes
from assistant.gui.panel import label, row
from assistant.gui.theme import HAIR, LARGE, SMALL


class KeyPresetsRow(QWidget):
    """Nothing changes before the agent has seen it.

    Signals:
        keys_wished: These keys are to be in force, by command name.
    """

    keys_wished = Signal(object)

    def __init__(self, keys: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Start with these keys in force."""
        super().__init__(parent)
        self._keys = dict(keys)
        self._before: dict[str, str] | None = None
        self._box = ChoiceBox()
        self._box.setAccessibleName(self.tr("Keys as in another program"))
        for preset in PRESETS:
            self._box.addItem(QCoreApplication.translate("commands", preset.words), preset)
        self._preview = label("", "muted", "small")
        self._use = ElidedButton(self.tr("Use these keys"))
        self._undo = ElidedButton(self.tr("Undo"))
        for button in (self._use, self._undo):
            button.setAccessibleName(button.text())
        self._undo.hide()
        self._lay_out()
        self._box.currentIndexChanged.connect(self._preview_now)
        self._use.clicked.connect(self._on_use_clicked)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._preview_now()

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Other keys are in force now, by whatever way."""
        self._keys = dict(keys)
        self._preview_now()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL, LARGE, 0)
        layout.setSpacing(HAIR)
        layout.addLayout(row(self._box, self._use, self._undo))
        layout.addWidget(self._preview)
        words = self.tr("Bare letters and Alt type letters here, so Ctrl+Shift stands in their place.")
        layout.addWidget(label(words, "muted", "small"))

    def _preview_now(self) -> None:
        found = changes(self._keys, self._box.currentData().keys)
        self._use.setEnabled(bool(found))
        lines = [self._change(one) for one in found]
        self._preview.setText("\n".join(lines) or self.tr("These keys are in force."))

    def _change(self, one: KeyChange) -> str:
        words = self.tr("{command}: {now} instead of {before}")
        return words.format(command=worded(one.command), now=one.now, before=one.before)

    def _on_use_clicked(self) -> None:
        self._before = self._keys
        self._undo.show()
        self._wish(dict(self._box.currentData().keys))

    def _on_undo_clicked(self) -> None:
        before, self._before = self._before, None
        # The keyboard must not be left in a button that goes away.
        self._box.setFocus()
        self._undo.hide()
        self._wish(before or {})

    def _wish(self, keys: dict[str, str]) -> None:
        self.show_keys(keys)
        self.keys_wished.emit(keys)
