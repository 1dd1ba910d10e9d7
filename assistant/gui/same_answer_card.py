"""The proof beside the promise: the answer with the pressure and without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.gui.panel import dress, emptied, label, quiet_button
from assistant.gui.theme import HAIR, LARGE, MEDIUM, SMALL

if TYPE_CHECKING:
    from assistant.domain.worksheet import Worksheet


class SameAnswerCard(QWidget):
    """Two answers side by side: with the pressure and without it, or by two guides.

    Signals:
        unfolded: It is shown: it, and what it begins with.
    """

    unfolded = Signal(QWidget, QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setProperty("look", "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, 0, LARGE, MEDIUM)
        layout.setSpacing(SMALL)
        self._verdict = label("", "ok", "body", strong=True)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(MEDIUM)
        self._close = quiet_button(self.tr("Close"), self.tr("Close the comparison"))
        self._close.clicked.connect(self.hide)
        layout.addWidget(self._verdict)
        layout.addLayout(self._columns)
        layout.addWidget(self._close)
        self.hide()

    def compare(self, as_it_came: Worksheet, without: Worksheet) -> None:
        """Show both; the verdict is reckoned from what is shown, not promised."""
        same = _same(as_it_came, without)
        words = self.tr("Identical, to the letter.") if same else self.tr("These differ. Please report it.")
        self._show(words, "ok" if same else "danger")
        self._columns.addWidget(self._column(self.tr("As it came"), as_it_came), 1)
        self._columns.addWidget(self._column(self.tr("Without the pressure"), without), 1)

    def compare_guides(self, now: Worksheet, other: Worksheet, name: str) -> None:
        """Show what the guide in force decides, and what another would."""
        same = _same(now, other)
        words = self.tr("Both guides give the same answer.") if same else self.tr("The guides differ here.")
        self._show(words, "ok" if same else "")
        self._columns.addWidget(self._column(self.tr("The guide in force"), now), 1)
        self._columns.addWidget(self._column(name, other), 1)

    def verdict(self) -> str:
        """What it says of the two."""
        return self._verdict.text()

    def _show(self, words: str, look: str) -> None:
        emptied(self._columns)
        self._verdict.setText(words)
        dress(self._verdict, look)
        self.show()
        self.unfolded.emit(self, self._verdict)

    def _column(self, title: str, sheet: Worksheet) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HAIR)
        layout.addWidget(label(title, "muted", "small"))
        layout.addWidget(label(sheet.resolution.title, "", "body", strong=True))
        if sheet.replies:
            layout.addWidget(label(sheet.replies[0].body, "muted", "small"))
        layout.addStretch(1)
        return column


def _same(one: Worksheet, other: Worksheet) -> bool:
    return one.resolution.id == other.resolution.id and one.replies == other.replies
