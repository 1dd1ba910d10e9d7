"""The question before a link is opened: it names the host, and nothing happens until it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout
from typing_extensions import override

from assistant.gui import message_words
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.panel import label, quiet_button
from assistant.gui.theme import HAIR, MEDIUM, SMALL

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from assistant.domain.conversation import Target


class LinkBar(QFrame):
    """Stands at the foot of the conversation while it asks.

    Signals:
        confirmed: The agent wants this address opened.
        left: It asks no more; the keyboard belongs elsewhere.
    """

    confirmed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._address = ""
        self.setProperty("look", "note_info")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._question = label(step="body", strong=True)
        self._caution = label(step="small")
        self._shown = ElidedLabel()
        self._open = QPushButton(self.tr("Open"))
        self._open.setAccessibleName(self.tr("Open the address in the browser"))
        self._copy = quiet_button(self.tr("Copy address"))
        self._cancel = quiet_button(self.tr("Cancel"))
        self._lay_out()
        self._open.clicked.connect(self._on_open_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._cancel.clicked.connect(self.fold)
        self.hide()

    def ask(self, target: Target) -> None:
        """Ask about one address; an earlier question is forgotten."""
        self._address = target.address
        self._question.setText(message_words.question(target))
        self._caution.setText(message_words.caution(target))
        self._caution.setVisible(bool(self._caution.text()))
        self._shown.setText(target.address)
        for part in (self._shown, self._open, self._copy):
            part.setVisible(bool(target.address))
        self.show()
        # Not on Open: the Enter that followed the link must not answer as well.
        self._cancel.setFocus(Qt.FocusReason.PopupFocusReason)

    def fold(self) -> None:
        """Ask no more."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def text(self) -> str:
        """All that it says."""
        return " ".join(filter(None, (part.text() for part in (self._question, self._caution, self._shown))))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape.value:
            self.fold()
        else:
            super().keyPressEvent(event)

    def _on_open_clicked(self) -> None:
        address = self._address
        self.fold()
        self.confirmed.emit(address)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.fold()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, SMALL, HAIR)
        layout.setSpacing(HAIR)
        for part in (self._question, self._shown, self._caution):
            layout.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        for button in (self._open, self._copy, self._cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
