"""Where a draft promises more than the guide grants: which words, one click takes them out, or a reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from assistant.gui import wording
from assistant.gui.panel import emptied, quiet_button, row, whole_label
from assistant.gui.start_label import StartLabel
from assistant.gui.theme import HAIR, SMALL

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.domain.verdict import Conformity, Verdict

_MOST = 2
"""More at once nobody reads, and the conversation needs the room; the others follow when these are mended."""


class GuardStrip(QFrame):
    """Takes no place while the draft stays inside the guide.

    Signals:
        cut_asked: Take these characters of the draft out.
        reason_given: The agent wrote why it goes beyond the guide, and wants it sent or inserted so.
    """

    cut_asked = Signal(int, int)
    reason_given = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setProperty("look", "note_danger")
        self.setAccessibleName(self.tr("What the guard found in the draft"))
        self.state: Conformity | None = None
        """How the whole text stands to the guide; None: not known."""
        self._found = QVBoxLayout()
        self._found.setSpacing(HAIR)
        self._reason = QLineEdit()
        self._reason.setAccessibleName(self.tr("Why you send it all the same"))
        self._reason.setPlaceholderText(self.tr("Send it all the same? Say why."))
        self._reason.returnPressed.connect(self._on_reason_entered)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SMALL, HAIR, HAIR, HAIR)
        layout.setSpacing(HAIR)
        layout.addLayout(self._found)
        layout.addWidget(self._reason)
        self.hide()

    @property
    def reason(self) -> str:
        """What the agent wrote; empty where nothing goes beyond the guide."""
        return "" if self._reason.isHidden() else self._reason.text().strip()

    def show_verdict(self, verdict: Verdict | None, draft: str) -> None:
        """Show what was found in this text; None: nothing is known of it."""
        emptied(self._found)
        self.state = verdict.state if verdict else None
        self._reason.setVisible(bool(verdict and verdict.deviations))
        if verdict is not None:
            self._list(verdict, draft)
        self.setVisible(self._found.count() > 0)

    def _list(self, verdict: Verdict, draft: str) -> None:
        from assistant.gui import guard_words

        for found in verdict.deviations[:_MOST]:
            name = self.tr("Take out: {words}").format(words=draft[found.promise.start : found.promise.end])
            button = quiet_button(self.tr("Take out"), wording.one_line(name))
            button.clicked.connect(partial(self.cut_asked.emit, found.cut_start, found.cut_end))
            self._found.addLayout(row(whole_label(guard_words.deviation(found, draft), "", "small"), button))
        left = len(verdict.deviations) - _MOST
        if left > 0:
            self._found.addWidget(whole_label(self.tr("and %n more", "", left), "", "small"))
        for data in verdict.foreign[:_MOST]:
            self._found.addWidget(whole_label(guard_words.foreign(data, draft), "", "small"))

    def forget_reason(self) -> None:
        """It was sent, or another ticket is open."""
        self._reason.clear()
        self._reason.setPlaceholderText(self.tr("Send it all the same? Say why."))

    def ask_reason(self, *, inserting: bool = False) -> None:
        """Put the cursor where the reason is written, which says what happens with it."""
        sending = self.tr("Send it all the same? Say why.")
        self._reason.setPlaceholderText(self.tr("Insert it all the same? Say why.") if inserting else sending)
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """Everything that is said now."""
        texts = (found.text() for found in self.findChildren(StartLabel) if not found.isHidden())
        return "\n".join(texts) if not self.isHidden() else ""

    def _on_reason_entered(self) -> None:
        if self.reason:
            self.reason_given.emit()
