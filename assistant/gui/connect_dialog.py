"""Connect a helpdesk: which one, its address and key, tried out before anything is kept."""

from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.account import Account, AccountId, HelpdeskKind, Identity, SignIn
from assistant.gui import wording
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.helpdesk_kinds import ASKS, Asks, kind_words, worded
from assistant.gui.keyed_dialog import FormRow, KeyedDialog
from assistant.gui.panel import label, titled
from assistant.gui.theme import SMALL


class ConnectDialog(KeyedDialog):
    """Asks only what the chosen kind needs; see ``KeyedDialog``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty, with the first kind."""
        super().__init__(self.tr("Connect a helpdesk"), self.tr("Where you answer tickets"), parent)
        self._id = AccountId(uuid4().hex)
        self._kind = ChoiceBox()
        self._kind.setAccessibleName(self.tr("Helpdesk"))
        for kind in ASKS:
            self._kind.offer(kind, kind_words(kind))
        self._sign_in = ChoiceBox()
        self._sign_in.setAccessibleName(self.tr("Sign in with"))
        self._sign_in.offer(SignIn.TOKEN, self.tr("Token"))
        self._sign_in.offer(SignIn.PASSWORD, self.tr("Login and password"))
        self._address, self._login = FormRow(self.tr("Address")), FormRow(self.tr("Login"))
        self._key = FormRow(self.tr("Token or password"))
        self._outgoing = FormRow(self.tr("Server for sending, if it is another one"))
        self._tags = FormRow(self.tr("Custom field for tags"))
        self._tags.field.setPlaceholderText("Tags")
        self._ltv = FormRow(self.tr("User custom field with the lifetime value"))
        self._currency = FormRow(self.tr("Its currency"))
        self._currency.field.setPlaceholderText("USD")
        self._ca = FormRow(self.tr("Company certificate (PEM file)"))
        self._browse = QPushButton(self.tr("Choose"))
        self._help = label("", "muted", "small")
        self._lay_out(self._form(), self._help)
        fields = (each.field for each in self._rows())
        self._watch((self._kind, self._sign_in, self._browse, *fields), self._key.field)
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._on_kind_changed()

    @override
    def asking_words(self) -> tuple[str, str]:
        return self.tr("Asking the helpdesk"), self.tr("Asking the helpdesk, then your keyring")

    def show_identity(self, identity: Identity) -> None:
        """The test went well."""
        who = wording.one_line(identity.name or identity.login)
        words = self.tr("It works. You are {who}.").format(who=who)
        if identity.acts_for_others:
            more = self.tr("This key can act for your colleagues, too. One of your own is safer.")
            words = f"{words}\n{more}"
        self._say("ok", words)

    @override
    def is_complete(self) -> bool:
        asks = self._asks()
        needs_login = asks.needs_login or self._signs_in_with() is SignIn.PASSWORD
        named = bool(asks.address or self._address.field.text().strip())
        return named and (bool(self._login.field.text().strip()) or not needs_login)

    @override
    def filled_in(self) -> Account:
        asks = self._asks()
        address = self._address.field.text().strip().rstrip("/") or asks.address
        kind = self._chosen()
        return Account(
            id=self._id,
            kind=kind,
            name=address.partition("://")[2] or address if asks.hint else kind_words(kind),
            address=address,
            sign_in=self._signs_in_with(),
            login=self._login.field.text().strip() if asks.login else "",
            tags_field=self._tags.field.text().strip() or "Tags",
            ltv_field=self._ltv.field.text().strip(),
            ltv_currency=self._currency.field.text().strip().upper() or "USD",
            ca_file=self._ca.field.text().strip(),
            outgoing=self._outgoing.field.text().strip() if asks.outgoing else "",
        )

    def _chosen(self) -> HelpdeskKind:
        return HelpdeskKind(str(self._kind.chosen()))

    def _asks(self) -> Asks:
        return ASKS[self._chosen()]

    def _signs_in_with(self) -> SignIn:
        offered = self._asks().signs_in
        return SignIn(str(self._sign_in.chosen())) if len(offered) > 1 else offered[0]

    def _rows(self) -> tuple[FormRow, ...]:
        return (
            *(self._address, self._login, self._key, self._outgoing),
            *(self._tags, self._ltv, self._currency, self._ca),
        )

    def _form(self) -> QVBoxLayout:
        form = QVBoxLayout()
        form.setSpacing(SMALL)
        form.addLayout(titled(self._kind.accessibleName(), self._kind))
        self._way = QWidget()
        way = QVBoxLayout(self._way)
        way.setContentsMargins(0, 0, 0, 0)
        way.addLayout(titled(self._sign_in.accessibleName(), self._sign_in))
        form.addWidget(self._address)
        form.addWidget(self._way)
        for each in self._rows()[1:-1]:
            form.addWidget(each)
        # The first one that may be the default is pressed by Enter in a field.
        self._browse.setAutoDefault(False)
        self._browse.clicked.connect(self._on_browse_clicked)
        certificate = QHBoxLayout()
        certificate.addWidget(self._ca, 1)
        certificate.addWidget(self._browse, 0, Qt.AlignmentFlag.AlignBottom)
        form.addLayout(certificate)
        return form

    def _on_kind_changed(self) -> None:
        asks = self._asks()
        self._address.setVisible(bool(asks.hint))
        self._address.field.setPlaceholderText(worded(asks.hint))
        self._way.setVisible(len(asks.signs_in) > 1)
        self._login.call(worded(asks.login))
        self._key.call(worded(asks.secret))
        self._outgoing.setVisible(bool(asks.outgoing))
        self._outgoing.field.setPlaceholderText(worded(asks.outgoing))
        self._tags.setVisible(asks.tags_field)
        self._help.setText(worded(asks.help))
        self._on_changed()
        self._grow()

    def _on_browse_clicked(self) -> None:
        chooser = QFileDialog(self, self.tr("Company certificate"), "", self.tr("Certificates (*.pem *.crt)"))
        chooser.fileSelected.connect(self._ca.field.setText)
        chooser.open()
