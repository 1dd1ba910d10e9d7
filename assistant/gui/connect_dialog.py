"""Connect a helpdesk: address and token, tried out before anything is kept."""

from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind, Identity, SignIn
from assistant.domain.errors import AssistantError
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.panel import label, row, titled
from assistant.gui.theme import LARGE, MEDIUM, SMALL
from assistant.gui.verdict import Verdict

_WIDTH = 360


class ConnectDialog(QDialog):
    """Asks only what a Request Tracker needs; what is optional is folded away.

    Signals:
        try_asked: Test these (Account, Credential), keep nothing.
        connect_asked: Keep them; True: the secret in memory until quit, because the keyring failed.
    """

    try_asked = Signal(object, object)
    connect_asked = Signal(object, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Connect a helpdesk"))
        self.setMinimumWidth(min(_WIDTH, parent.width() if parent else _WIDTH))
        self._id = AccountId(uuid4().hex)
        self._address = self._field(self.tr("Address"), "https://rt.example.com")
        self._sign_in = ChoiceBox()
        self._sign_in.setAccessibleName(self.tr("Sign in with"))
        self._sign_in.offer(SignIn.TOKEN, self.tr("Token"))
        self._sign_in.offer(SignIn.PASSWORD, self.tr("Login and password"))
        self._login = self._field(self.tr("Login"))
        self._secret = self._field(self.tr("Token or password"))
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._tags = self._field(self.tr("Custom field for tags"), "Tags")
        self._ltv = self._field(self.tr("User custom field with the lifetime value"))
        self._currency = self._field(self.tr("Its currency"), "USD")
        self._ca = self._field(self.tr("Company certificate (PEM file)"))
        self._fields: tuple[QLineEdit | ChoiceBox, ...] = (
            *(self._address, self._sign_in, self._login, self._secret),
            *(self._tags, self._ltv, self._currency, self._ca),
        )
        self._verdict = Verdict()
        self._try = QPushButton(self.tr("Test"))
        self._keep = QPushButton(self.tr("Connect"))
        self._lay_out()
        self._connect()
        self._on_changed()

    def show_identity(self, identity: Identity) -> None:
        """The test went well."""
        who = identity.name or identity.login
        self._say("ok", self.tr("It works. You are {who}.").format(who=who))

    def show_error(self, error: AssistantError) -> None:
        """Say what is wrong, beside the fields."""
        self._verdict.show_error(error)
        self._set_busy(busy=False)

    def verdict(self) -> str:
        """What is said beside the fields."""
        return self._verdict.text()

    def holds(self, account: Account, credential: Credential) -> bool:
        """Whether this is what stands in the fields now: a verdict on anything else says nothing."""
        return account == self.account() and credential == self._credential()

    def account(self) -> Account:
        """What was filled in."""
        address = self._address.text().strip().rstrip("/")
        return Account(
            id=self._id,
            kind=HelpdeskKind.RT,
            name=address.partition("://")[2] or address,
            address=address,
            sign_in=SignIn(str(self._sign_in.chosen())),
            login=self._login.text().strip(),
            tags_field=self._tags.text().strip() or "Tags",
            ltv_field=self._ltv.text().strip(),
            ltv_currency=self._currency.text().strip().upper() or "USD",
            ca_file=self._ca.text().strip(),
        )

    def _field(self, name: str, hint: str = "") -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        return field

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(SMALL)
        browse = QPushButton(self.tr("Choose"))
        browse.clicked.connect(self._on_browse_clicked)
        for field in self._fields[:-1]:
            form.addLayout(titled(field.accessibleName(), field))
        form.addLayout(titled(self._ca.accessibleName(), self._ca, browse))
        self._keep.setProperty("look", "primary")
        self._keep.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(label(self.tr("Request Tracker 5"), "", "title", strong=True))
        layout.addLayout(form)
        layout.addWidget(self._verdict)
        layout.addStretch(1)
        layout.addLayout(
            row(label(self.tr("The secret goes to your keyring."), "muted", "small"), self._try, self._keep)
        )

    def _connect(self) -> None:
        for field in self._fields:
            if isinstance(field, QLineEdit):
                field.textChanged.connect(self._on_changed)
        self._sign_in.currentIndexChanged.connect(self._on_changed)
        self._try.clicked.connect(self._on_try_clicked)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._verdict.until_quit_asked.connect(self._on_until_quit_clicked)

    def _say(self, look: str, words: str) -> None:
        self._verdict.say(look, words)
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool, keeping: bool = False) -> None:
        """While an account is being kept its fields rest: it cannot become another one meanwhile."""
        for field in self._fields:
            field.setEnabled(not keeping)
        self._verdict.rest(busy=busy)
        ready = bool(self._address.text().strip() and self._secret.text()) and not busy
        needs_login = self._sign_in.chosen() is SignIn.PASSWORD
        for button in (self._try, self._keep):
            button.setEnabled(ready and (bool(self._login.text().strip()) or not needs_login))

    def _credential(self) -> Credential:
        return Credential(self._secret.text())

    def _on_changed(self) -> None:
        self._verdict.hide()
        self._set_busy(busy=False)

    def _on_try_clicked(self) -> None:
        self._say("info", self.tr("Asking the helpdesk"))
        self._set_busy(busy=True)
        self.try_asked.emit(self.account(), self._credential())

    def _on_keep_clicked(self) -> None:
        self._ask_to_keep(self.tr("Asking the helpdesk, then your keyring"), until_quit=False)

    def _on_until_quit_clicked(self) -> None:
        self._ask_to_keep(self.tr("Asking the helpdesk"), until_quit=True)

    def _ask_to_keep(self, words: str, *, until_quit: bool) -> None:
        self._say("info", words)
        self._set_busy(busy=True, keeping=True)
        self.connect_asked.emit(self.account(), self._credential(), until_quit)

    def _on_browse_clicked(self) -> None:
        chooser = QFileDialog(self, self.tr("Company certificate"), "", self.tr("Certificates (*.pem *.crt)"))
        chooser.fileSelected.connect(self._ca.setText)
        chooser.open()
