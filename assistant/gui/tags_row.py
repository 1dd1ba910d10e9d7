"""The tags of a ticket, each with a way to take it off, and a field for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from assistant.gui import late_words, theme, wording
from assistant.gui.elided_button import ElidedButton
from assistant.gui.flow_layout import FlowLayout
from assistant.gui.panel import emptied
from assistant.gui.theme import HAIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from assistant.domain.late_tags import LateTags
    from assistant.gui.theme import Tokens


class TagsRow(QWidget):
    """Takes no place until the agent opens it.

    Signals:
        added: The agent typed a tag.
        removed: The agent took one off.
    """

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, _colours: Tokens, parent: QWidget | None = None) -> None:
        """Start without tags."""
        super().__init__(parent)
        self._chips = FlowLayout(self, HAIR)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("New tag"))
        self._field.setAccessibleName(self.tr("New tag"))
        self._field.setFont(theme.sized(self.font(), "small"))
        self._field.setMaximumWidth(140)
        self._field.returnPressed.connect(self._on_field_returned)
        self._shown: tuple[tuple[str, ...], LateTags | None] = ((), None)
        self._chips.addWidget(self._field)
        self.hide()

    def show_tags(self, tags: Sequence[str], late: LateTags | None = None) -> None:
        """Show these, and what waits to be done; the same ones stay, and with them the keyboard's place."""
        if (tuple(tags), late) == self._shown:
            return
        self._shown = tuple(tags), late
        self._chips.removeWidget(self._field)
        emptied(self._chips)
        for tag in tags:
            going = late is not None and tag in late.remove
            self._chips.addWidget(self._going_chip(tag) if going else self._chip(tag))
        for tag in sorted(late.add - set(tags)) if late else ():
            self._chips.addWidget(self._coming_chip(tag))
        self._chips.addWidget(self._field)

    def begin_anew(self) -> None:
        """Another ticket: what was typed for the one before is no tag of this one."""
        self._field.clear()

    def edit(self, editing: bool) -> None:  # noqa: FBT001 - a slot of toggled(bool)
        """Open or close it."""
        self.setVisible(editing)
        if editing:
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chip(self, tag: str) -> QPushButton:
        name = self.tr("Take off the tag {tag}").format(tag=wording.one_line(tag))
        return self._button(tag, wording.one_line(tag), name)

    def _coming_chip(self, tag: str) -> QPushButton:
        """It is set once the helpdesk can be reached, unless the agent takes it back."""
        chip = self._button(tag, late_words.coming(tag), late_words.coming_name(tag))
        chip.setProperty("look", "unknown")
        return chip

    def _going_chip(self, tag: str) -> QPushButton:
        """It goes once the helpdesk can be reached, unless the agent wants it back."""
        chip = self._button(tag, late_words.going(tag), late_words.going_name(tag))
        chip.setProperty("look", "unknown")
        chip.setProperty("going", "yes")
        return chip

    def _button(self, tag: str, shown: str, name: str) -> QPushButton:
        chip = ElidedButton(f"{shown}  \N{MULTIPLICATION SIGN}".replace("&", "&&"))
        chip.setProperty("look", "standard")
        chip.setProperty("tag", tag)
        chip.setFont(theme.sized(self.font(), "small"))
        chip.setAccessibleName(name)
        chip.clicked.connect(self._on_chip_clicked)
        return chip

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        (self.added if chip.property("going") else self.removed).emit(chip.property("tag"))

    def _on_field_returned(self) -> None:
        tag = self._field.text().strip()
        self._field.clear()
        if tag:
            self.added.emit(tag)
