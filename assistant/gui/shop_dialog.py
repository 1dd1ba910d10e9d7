"""Connect a shop or a payment service: address and key, tried out before anything is kept."""

from uuid import uuid4

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from assistant.domain.account import Credential
from assistant.domain.errors import AssistantError
from assistant.domain.source import Reach, Source, SourceId, SourceKind
from assistant.gui import wording
from assistant.gui.browse_row import BrowseRow, path_name, whole_path
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.panel import label, row, titled
from assistant.gui.shop_kinds import ASKS, Asks, kind_words
from assistant.gui.theme import LARGE, MEDIUM, SMALL
from assistant.gui.verdict import Verdict

_WIDTH = 360


class ShopDialog(QDialog):
    """Asks only what the chosen kind needs.

    Signals:
        try_asked: Test these (Source, Credential), keep nothing.
        connect_asked: Keep them; True: the secret in memory until quit, because the keyring failed.
    """

    try_asked = Signal(object, object)
    connect_asked = Signal(object, object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the first kind."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Connect a shop"))
        self.setMinimumWidth(min(_WIDTH, parent.width() if parent else _WIDTH))
        self._id = SourceId(uuid4().hex)
        self._kind = ChoiceBox()
        for kind in ASKS:
            self._kind.offer(kind, kind_words(kind))
        self._kind.setAccessibleName(self.tr("Shop system"))
        self._rows = tuple(_Row() for _ in range(3))
        self._address, self._login, self._secret = (line.field for line in self._rows)
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._browse = BrowseRow()
        self._help = label("", "muted", "small")
        self._where = label(self.tr("The secret goes to your keyring."), "muted", "small")
        self._verdict = Verdict()
        self._try = QPushButton(self.tr("Test"))
        self._keep = QPushButton(self.tr("Connect"))
        self._lay_out()
        self._connect()
        self._on_kind_changed()

    def show_reach(self, reach: Reach) -> None:
        """The test went well, at least as far as it goes."""
        if reach.missing:
            words = self.tr("The key is good, but it lacks rights: {rights}.")
            self._say("danger", words.format(rights=_listed(reach.missing)))
            return
        words = self.tr("It works: {shop}.").format(shop=wording.one_line(reach.shop)) if reach.shop else ""
        words = words or self.tr("It works.")
        if reach.advised:
            more = self.tr("More can be seen with: {rights}.").format(rights=_listed(reach.advised))
            words = f"{words}\n{more}"
        if reach.hint:
            words = f"{words}\n{QCoreApplication.translate('errors', reach.hint)}"
        self._say("ok", words)

    def show_error(self, error: AssistantError) -> None:
        """Say what is wrong, beside the fields."""
        self._verdict.show_error(error)
        self._set_busy(busy=False)

    def verdict(self) -> str:
        """What is said beside the fields."""
        return self._verdict.text()

    def holds(self, source: Source, credential: Credential) -> bool:
        """Whether this is what stands in the fields now: a verdict on anything else says nothing."""
        return source == self.source() and credential == self._credential()

    def source(self) -> Source:
        """What was filled in."""
        asks, kind = self._asks(), SourceKind(str(self._kind.chosen()))
        typed = self._address.text().strip()
        address = asks.address or (whole_path(typed) if asks.is_file else typed.rstrip("/"))
        name = path_name(address) if asks.is_file else address.partition("://")[2] or address
        return Source(
            id=self._id,
            kind=kind,
            name=name if asks.hint else kind_words(kind),
            address=address,
            login=self._login.text().strip() if asks.login else "",
        )

    def _asks(self) -> Asks:
        return ASKS[SourceKind(str(self._kind.chosen()))]

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(SMALL)
        form.addLayout(titled(self._kind.accessibleName(), self._kind))
        for line in self._rows:
            form.addWidget(line)
        form.insertWidget(form.indexOf(self._rows[0]) + 1, self._browse)
        self._keep.setProperty("look", "primary")
        self._keep.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(label(self.tr("Where orders are read from"), "", "title", strong=True))
        layout.addLayout(form)
        layout.addWidget(self._help)
        layout.addWidget(self._verdict)
        layout.addStretch(1)
        layout.addLayout(row(self._where, self._try, self._keep))

    def _connect(self) -> None:
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._browse.chosen.connect(self._address.setText)
        for field in (self._address, self._login, self._secret):
            field.textChanged.connect(self._on_changed)
        self._try.clicked.connect(self._on_try_clicked)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._verdict.until_quit_asked.connect(self._on_until_quit_clicked)

    def _on_kind_changed(self) -> None:
        asks = self._asks()
        self._address.setPlaceholderText(QCoreApplication.translate("shops", asks.hint))
        address, login, secret = self._rows
        address.call(self.tr("Address") if asks.hint else "")
        login.call(QCoreApplication.translate("shops", asks.login) if asks.login else "")
        secret.call(QCoreApplication.translate("shops", asks.secret) if asks.secret else "")
        self._browse.setVisible(asks.is_file)
        self._where.setVisible(bool(asks.secret))
        self._help.setText(QCoreApplication.translate("shops", asks.help))
        self._on_changed()

    def _say(self, look: str, words: str) -> None:
        self._verdict.say(look, words)
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool, keeping: bool = False) -> None:
        """While a shop is being kept its fields rest: it cannot become another one meanwhile."""
        for field in (self._kind, self._address, self._browse, self._login, self._secret):
            field.setEnabled(not keeping)
        self._verdict.rest(busy=busy)
        asks = self._asks()
        known = bool(self._secret.text()) or not asks.secret
        ready = known and bool(asks.address or self._address.text().strip()) and not busy
        self._try.setEnabled(ready)
        self._keep.setEnabled(ready)

    def _credential(self) -> Credential:
        return Credential(self._secret.text() if self._asks().secret else "")

    def _on_changed(self) -> None:
        self._verdict.hide()
        self._set_busy(busy=False)

    def _on_try_clicked(self) -> None:
        self._say("info", self._asking())
        self._set_busy(busy=True)
        self.try_asked.emit(self.source(), self._credential())

    def _on_keep_clicked(self) -> None:
        keyring = self.tr("Asking the shop, then your keyring")
        self._ask_to_keep(keyring if self._asks().secret else self._asking(), until_quit=False)

    def _on_until_quit_clicked(self) -> None:
        self._ask_to_keep(self._asking(), until_quit=True)

    def _asking(self) -> str:
        return self.tr("Reading the file") if self._asks().is_file else self.tr("Asking the shop")

    def _ask_to_keep(self, words: str, *, until_quit: bool) -> None:
        self._say("info", words)
        self._set_busy(busy=True, keeping=True)
        self.connect_asked.emit(self.source(), self._credential(), until_quit)


class _Row(QWidget):
    """A field under its name, which the kind of shop decides."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self._name = QLineEdit(), label("", "muted", "small")
        self._name.setBuddy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._name)
        layout.addWidget(self.field)

    def call(self, words: str) -> None:
        """Without a name there is no such field."""
        self._name.setText(words)
        self.field.setAccessibleName(words)
        self.setVisible(bool(words))


def _listed(rights: tuple[str, ...]) -> str:
    return ", ".join(map(wording.one_line, rights))
