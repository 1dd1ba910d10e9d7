"""The change that would be written into the guide, as a diff, before it is written."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from assistant.domain.errors import AssistantError
from assistant.gui import wording
from assistant.gui.panel import dress, emptied, label, quiet_button, row
from assistant.gui.theme import MEDIUM, SMALL


class WhatIfChange(QFrame):
    """Hidden until there is something to say.

    Signals:
        agreed: The change that is shown may be written.
    """

    agreed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to show yet."""
        super().__init__(parent)
        self.setProperty("look", "note_info")
        self._title = label("", "", strong=True)
        self._advice = label("", "", "small")
        self._diff = QVBoxLayout()
        self._diff.setSpacing(0)
        self._write = QPushButton(self.tr("Write it"))
        self._write.setProperty("look", "primary")
        self._write.setAutoDefault(False)
        self._leave = quiet_button(self.tr("Leave it"))
        self._leave.setAutoDefault(False)
        self._write.clicked.connect(self.agreed)
        self._leave.clicked.connect(self.hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addWidget(self._title)
        layout.addLayout(self._diff)
        layout.addWidget(self._advice)
        actions = row(self._write, self._leave)
        actions.setStretch(0, 0)
        actions.addStretch(1)
        layout.addLayout(actions)
        self.hide()

    def show_change(self, file: str, diff: Sequence[str]) -> None:
        """Ask whether this may be written."""
        self._tell("note_info", self.tr("This changes in {file}").format(file=file), diff)
        self._advice.setText(
            self.tr(
                "Nothing else changes. Raise the version there, too: it is written down with each answer."
            )
        )
        self._write.setVisible(True)
        self._leave.setVisible(True)
        self._write.setFocus()

    def show_written(self) -> None:
        """Say that it was written."""
        self._tell("note_ok", self.tr("Written. The guide is read again by itself."))

    def show_same(self) -> None:
        """Say that there is nothing to write."""
        self._tell("note_info", self.tr("This is the threshold that stands in the guide."))

    def show_error(self, error: AssistantError) -> None:
        """Say why it cannot be written."""
        title, advice = wording.error(error)
        self._tell("note_danger", title)
        self._advice.setText(advice)

    def _tell(self, look: str, title: str, diff: Sequence[str] = ()) -> None:
        dress(self, look)
        self._title.setText(title)
        self._advice.setText("")
        emptied(self._diff)
        for line in diff:
            self._diff.addWidget(_line(line))
        self._write.setVisible(False)
        self._leave.setVisible(False)
        self.show()


def _line(text: str) -> QWidget:
    """As it stands in the file, from left to right in either writing direction."""
    made = label(text)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(made.font().pointSizeF() * 0.92)
    made.setFont(font)
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    return made
