"""The proof beside the promise: the answer with the pressure and without it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.domain.worksheet import Worksheet
from assistant.gui.panel import dress, emptied, label, quiet_button
from assistant.gui.theme import HAIR, LARGE, MEDIUM, SMALL


class SameAnswerCard(QWidget):
    """The answers to the ticket as it came and to the same ticket without the pressure, side by side.

    Signals:
        closed: The agent has seen it.
    """

    closed = Signal()

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
        self._close.clicked.connect(self.closed)
        layout.addWidget(self._verdict)
        layout.addLayout(self._columns)
        layout.addWidget(self._close)
        self.hide()

    def compare(self, as_it_came: Worksheet, without: Worksheet) -> None:
        """Show both; the verdict is reckoned from what is shown, not promised."""
        emptied(self._columns)
        same = as_it_came.resolution.id == without.resolution.id and as_it_came.replies == without.replies
        self._verdict.setText(
            self.tr("Identical, to the letter.") if same else self.tr("These differ. Please report it.")
        )
        dress(self._verdict, "ok" if same else "danger")
        self._columns.addWidget(self._column(self.tr("As it came"), as_it_came), 1)
        self._columns.addWidget(self._column(self.tr("Without the pressure"), without), 1)
        self.show()

    def verdict(self) -> str:
        """What it says of the two."""
        return self._verdict.text()

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
