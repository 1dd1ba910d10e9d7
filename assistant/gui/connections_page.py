"""The accounts of this agent, each with a way out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.domain.account import Account, AccountId
from assistant.gui import wording
from assistant.gui.elided_button import ElidedButton
from assistant.gui.panel import emptied, label, quiet_button, row
from assistant.gui.theme import LARGE, MEDIUM, SMALL


class AccountsPage(QWidget):
    """Removing asks once more, in place: the secret and the drafts go with the account.

    Signals:
        removed: An account is to go.
        connect_asked: Another helpdesk is to be connected.
    """

    removed = Signal(str)
    connect_asked = Signal()

    def __init__(self, accounts: Sequence[Account], parent: QWidget | None = None) -> None:
        """List these."""
        super().__init__(parent)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SMALL)
        connect = ElidedButton(self.tr("Connect a helpdesk"))
        connect.clicked.connect(self.connect_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(self._rows)
        layout.addWidget(connect, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)
        self._accounts = tuple(accounts)
        self._asked: AccountId | None = None
        self._fill()

    def _fill(self) -> None:
        emptied(self._rows)
        if not self._accounts:
            self._rows.addWidget(label(self.tr("No account yet."), "muted"))
        for account in self._accounts:
            self._rows.addWidget(self._row_of(account))

    def _row_of(self, account: Account) -> QWidget:
        line = QWidget()
        asked = account.id == self._asked
        name = wording.one_line(account.name)
        words = self.tr("Remove {name} with its secret and drafts?") if asked else "{name}"
        button = quiet_button(
            self.tr("Yes, remove") if asked else self.tr("Remove"),
            self.tr("Remove the account {name}").format(name=name),
        )
        button.setProperty("account", account.id)
        button.clicked.connect(self._on_confirmed if asked else self._on_remove_clicked)
        line.setLayout(row(label(words.format(name=name)), button))
        return line

    def _on_remove_clicked(self) -> None:
        self._asked = AccountId(self.sender().property("account"))
        self._fill()

    def _on_confirmed(self) -> None:
        account = AccountId(self.sender().property("account"))
        self._accounts = tuple(known for known in self._accounts if known.id != account)
        self._fill()
        self.removed.emit(account)
