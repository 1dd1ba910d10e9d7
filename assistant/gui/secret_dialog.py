"""Asks for the secret of an account that is there already: the keyring has none, or does not give it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from assistant.domain.account import Account, Credential, SignIn
from assistant.domain.errors import AssistantError
from assistant.gui import docking, wording
from assistant.gui.panel import label, row, titled
from assistant.gui.resting_focus import RestingFocus
from assistant.gui.theme import LARGE, MEDIUM
from assistant.gui.verdict import Verdict

_WIDTH = 320


class SecretDialog(QDialog):
    """Its drafts stay: the account is not made anew.

    Signals:
        renew_asked: Keep this (Credential); True: in memory until quit, False: in the keyring.
    """

    renew_asked = Signal(object, bool)

    def __init__(self, account: Account, parent: QWidget | None = None) -> None:
        """Ask for this account's."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Enter the secret"))
        self.setMinimumWidth(min(_WIDTH, parent.width() if parent else _WIDTH))
        self._secret = QLineEdit()
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._verdict = Verdict()
        self._focus = RestingFocus(self)
        self._until_quit = QPushButton(self.tr("Use until I quit"))
        self._keep = QPushButton(self.tr("Keep in keyring"))
        self._lay_out(account)
        self._secret.textChanged.connect(self._on_changed)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._until_quit.clicked.connect(self._on_until_quit_clicked)
        self._on_changed()

    def show_error(self, error: AssistantError) -> None:
        """Say what is wrong, beside the field."""
        self._verdict.show_error(error, offer_memory=False)
        self._set_busy(busy=False)
        docking.show_whole(self)

    def verdict(self) -> str:
        """What is said beside the field."""
        return self._verdict.text()

    def _lay_out(self, account: Account) -> None:
        password = account.sign_in is SignIn.PASSWORD
        name = self.tr("Password of {login}").format(login=wording.one_line(account.login))
        self._keep.setDefault(True)
        self._keep.setProperty("look", "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(label(wording.one_line(account.name), "", "title", strong=True))
        layout.addLayout(titled(name if password else self.tr("Token"), self._secret))
        layout.addWidget(self._verdict)
        layout.addStretch(1)
        layout.addLayout(row(QWidget(), self._until_quit, self._keep))

    def _set_busy(self, *, busy: bool) -> None:
        focused = self.focusWidget()
        self._secret.setEnabled(not busy)
        self._verdict.rest(busy=busy)
        for button in (self._keep, self._until_quit):
            button.setEnabled(bool(self._secret.text()) and not busy)
        self._focus.follow(focused)

    def _on_changed(self) -> None:
        self._verdict.hide()
        self._set_busy(busy=False)

    def _on_keep_clicked(self) -> None:
        self._ask(self.tr("Asking the helpdesk, then your keyring"), until_quit=False)

    def _on_until_quit_clicked(self) -> None:
        self._ask(self.tr("Asking the helpdesk"), until_quit=True)

    def _ask(self, words: str, *, until_quit: bool) -> None:
        self._verdict.say("info", words)
        self._set_busy(busy=True)
        self.renew_asked.emit(Credential(self._secret.text()), until_quit)
