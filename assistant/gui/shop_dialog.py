"""Connect a shop or a payment service: address and key, tried out before anything is kept."""

from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.source import Reach, Source, SourceId, SourceKind
from assistant.gui import wording
from assistant.gui.browse_row import BrowseRow, path_name, whole_path
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.keyed_dialog import FormRow, KeyedDialog
from assistant.gui.panel import label, titled
from assistant.gui.shop_kinds import ASKS, Asks, kind_words
from assistant.gui.theme import SMALL


class ShopDialog(KeyedDialog):
    """Asks only what the chosen kind needs; see ``KeyedDialog``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the first kind."""
        super().__init__(self.tr("Connect a shop"), self.tr("Where orders are read from"), parent)
        self._id = SourceId(uuid4().hex)
        self._kind = ChoiceBox()
        for kind in ASKS:
            self._kind.offer(kind, kind_words(kind))
        self._kind.setAccessibleName(self.tr("Shop system"))
        self._address = FormRow(self.tr("Address"))
        self._login, self._key = FormRow(self.tr("Login")), FormRow(self.tr("Key"))
        self._browse = BrowseRow()
        self._help = label("", "muted", "small")
        self._lay_out(self._form(), self._help)
        rows = (self._address, self._login, self._key)
        self._watch((self._kind, self._browse, *(each.field for each in rows)), self._key.field)
        self._kind.currentIndexChanged.connect(self._on_kind_changed)
        self._browse.chosen.connect(self._address.field.setText)
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

    @override
    def filled_in(self) -> Source:
        asks, kind = self._asks(), SourceKind(str(self._kind.chosen()))
        typed = self._address.field.text().strip()
        address = asks.address or (whole_path(typed) if asks.is_file else typed.rstrip("/"))
        name = path_name(address) if asks.is_file else address.partition("://")[2] or address
        return Source(
            id=self._id,
            kind=kind,
            name=name if asks.hint else kind_words(kind),
            address=address,
            login=self._login.field.text().strip() if asks.login else "",
        )

    @override
    def is_complete(self) -> bool:
        return bool(self._asks().address or self._address.field.text().strip())

    @override
    def has_secret(self) -> bool:
        return bool(self._asks().secret)

    @override
    def asking_words(self) -> tuple[str, str]:
        if self._asks().is_file:
            return self.tr("Reading the file"), self.tr("Reading the file")
        return self.tr("Asking the shop"), self.tr("Asking the shop, then your keyring")

    def _asks(self) -> Asks:
        return ASKS[SourceKind(str(self._kind.chosen()))]

    def _form(self) -> QVBoxLayout:
        form = QVBoxLayout()
        form.setSpacing(SMALL)
        form.addLayout(titled(self._kind.accessibleName(), self._kind))
        for each in (self._address, self._browse, self._login, self._key):
            form.addWidget(each)
        return form

    def _on_kind_changed(self) -> None:
        asks = self._asks()
        self._address.field.setPlaceholderText(QCoreApplication.translate("shops", asks.hint))
        self._address.setVisible(bool(asks.hint))
        self._login.call(QCoreApplication.translate("shops", asks.login) if asks.login else "")
        self._key.call(QCoreApplication.translate("shops", asks.secret) if asks.secret else "")
        self._browse.setVisible(asks.is_file)
        self._help.setText(wording.breakable(QCoreApplication.translate("shops", asks.help)))
        self._on_changed()
        self._grow()


def _listed(rights: tuple[str, ...]) -> str:
    return ", ".join(map(wording.one_line, rights))
