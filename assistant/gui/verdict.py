"""What a helpdesk or the keyring said about a secret, beside the field; and the way around the keyring."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from assistant.domain.errors import AssistantError, SecretsError
from assistant.gui import wording
from assistant.gui.panel import dress, label, quiet_button
from assistant.gui.theme import SMALL


class Verdict(QFrame):
    """Takes no place while there is nothing to say.

    Signals:
        until_quit_asked: The keyring failed, and the agent wants the secret kept in memory until quit.
    """

    until_quit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._words = label()
        self._until_quit = quiet_button(self.tr("Keep it in memory until I quit"))
        self._until_quit.clicked.connect(self.until_quit_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        layout.addWidget(self._words)
        layout.addWidget(self._until_quit, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def say(self, look: str, words: str) -> None:
        """Replace what is said."""
        dress(self, f"note_{look}")
        self._words.setText(words)
        self._until_quit.hide()
        self.show()

    def show_error(self, error: AssistantError, *, offer_memory: bool = True) -> None:
        """Say what is wrong; where it is the keyring, offer memory, unless that is offered elsewhere."""
        self.say("danger", "\n".join(part for part in wording.error(error) if part))
        self._until_quit.setVisible(offer_memory and isinstance(error, SecretsError))

    def rest(self, *, busy: bool) -> None:
        """While something is asked, nothing more can be."""
        self._until_quit.setEnabled(not busy)

    def text(self) -> str:
        """What is said now."""
        return self._words.text()
