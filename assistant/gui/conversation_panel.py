"""The conversation (plain text until its own module lands)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from assistant.domain.worksheet import Worksheet
from assistant.gui.panel import label, section
from assistant.gui.theme import Tokens


class ConversationPanel(QWidget):
    """Messages as plain text.

    Signals:
        link_confirmed: The agent wants this address opened.
    """

    link_confirmed = Signal(str)

    def __init__(self, _colours: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        layout = section(self)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Conversation"))
        layout.addWidget(label(self.tr("Conversation"), "muted", "small"))
        layout.addWidget(self._text)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Show all messages."""
        self._text.setPlainText("\n\n".join(m.body for m in sheet.ticket.messages) if sheet else "")

    def wear(self, colours: Tokens) -> None:
        """Nothing is painted by hand."""
