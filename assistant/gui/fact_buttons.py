"""Where the agent says a fact that no system of record knows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from assistant.domain.facts import DISPUTE, DisputeState, FactKind
from assistant.gui import fact_words, theme
from assistant.gui.panel import emptied, label, quiet_button, row
from assistant.gui.theme import HAIR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QPushButton

    from assistant.domain.facts import FactId, FactSpec
    from assistant.domain.worksheet import Worksheet

_WRITTEN = {
    FactKind.NUMBER: (r"(-?\d{1,9}(\.\d{1,4})?)?", "0"),
    FactKind.AMOUNT: (r"(-?\d{1,9}(\.\d{1,4})?)?", "0.00"),
    FactKind.DATE: (r"(\d{4}-(0\d|1[0-2])-([0-2]\d|3[01]))?", "2026-12-31"),
}
"""How a value is typed, and an example."""


class FactButtons(QWidget):
    """One line a fact: a menu where there is a choice, a field where it has to be typed.

    Signals:
        said: A fact's id, and its value as text.
    """

    said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(HAIR)

    def ask(self, sheet: Worksheet) -> None:
        """Ask for what the guide's rules asked for in vain, and what the agent has said already."""
        emptied(self._rows)
        for spec in _asked(sheet):
            said = sheet.case.facts.own.get(spec.id)
            self._rows.addWidget(self._line(spec, None if said is None else _text(said)))
        self.setVisible(self._rows.count() > 0)

    def ask_dispute(self, sheet: Worksheet) -> QWidget:
        """The one fact that every guide knows: how far a dispute has come."""
        state = sheet.case.facts.dispute or DisputeState.NONE
        button = self._menu(DISPUTE, fact_words.dispute(state), self.tr("Say how far a dispute is"))
        choices = (*state.next_states, *((DisputeState.NONE,) if state is not DisputeState.NONE else ()))
        for choice in choices:
            self._offer(button, DISPUTE, choice.value, fact_words.dispute(choice))
        return _row(fact_words.name_of(DISPUTE, sheet.facts), button)

    def _line(self, spec: FactSpec, said: str | None) -> QWidget:
        name = fact_words.name_of(spec.id, {spec.id: spec})
        values = fact_words.values_of(spec)
        if values:
            words = values.get(said, said) if said is not None else self.tr("Say it")
            button = self._menu(spec.id, words, self.tr("Say: {fact}").format(fact=name))
            for value, text in values.items():
                self._offer(button, spec.id, value, text)
            self._offer(button, spec.id, "", self.tr("Not known"))
            return _row(name, button)
        field = QLineEdit(said or "")
        field.setAccessibleName(name)
        if spec.kind in _WRITTEN:
            field.setValidator(QRegularExpressionValidator(QRegularExpression(_WRITTEN[spec.kind][0]), field))
            field.setPlaceholderText(_WRITTEN[spec.kind][1])
        field.editingFinished.connect(partial(self._on_typed, spec.id, field))
        return _row(name, field)

    def _menu(self, fact: FactId, words: str, name: str) -> QPushButton:
        button = quiet_button(words, name)
        button.setFont(theme.sized(button.font(), "small"))
        button.setObjectName(fact)
        menu = QMenu(button)
        button.setMenu(menu)
        return button

    def _offer(self, button: QPushButton, fact: FactId, value: str, words: str) -> None:
        button.menu().addAction(words).triggered.connect(partial(self._on_picked, fact, value))

    def _on_picked(self, fact: FactId, value: str) -> None:
        self.said.emit(fact, value)

    def _on_typed(self, fact: FactId, field: QLineEdit) -> None:
        if field.isModified():
            field.setModified(False)
            self.said.emit(fact, field.text().strip())


def _row(name: str, control: QWidget) -> QWidget:
    line = QWidget()
    line.setLayout(row(label(name[:1].upper() + name[1:], "muted", "small"), control))
    return line


def _asked(sheet: Worksheet) -> Iterable[FactSpec]:
    said = sheet.case.facts.own
    wanted = {*sheet.resolution.unsaid, *said}
    return (spec for spec in sheet.facts.values() if spec.source == "agent" and spec.id in wanted)


def _text(value: object) -> str:
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
