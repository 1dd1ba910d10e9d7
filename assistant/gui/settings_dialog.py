"""The agent's settings; each takes effect as it is changed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from assistant import places
from assistant.domain.account import Account
from assistant.domain.settings import ALLOWED, Appearance, OneClick, Settings
from assistant.domain.source import Source
from assistant.gui import languages
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.connections_page import ConnectionsPage, Words
from assistant.gui.desktop_page import DesktopPage
from assistant.gui.guarded_editors import GuardedEditors, with_guarded
from assistant.gui.keys_page import KeysPage
from assistant.gui.panel import quiet_button, scrolled, titled
from assistant.gui.start_label import start_of
from assistant.gui.theme import LARGE, MEDIUM, SMALL
from assistant.gui.wrapped_check_box import WrappedCheckBox

_WIDTH = 360


class SettingsDialog(QDialog):
    """General, desktop, accounts, shops and keys.

    Signals:
        settings_changed: The settings as they are now.
        account_removed: An account is to go, with its secret and drafts.
        connect_asked: A helpdesk is to be connected.
        shop_removed: A shop is to go, with its secret and what it said.
        shop_connect_asked: A shop is to be connected.
        import_asked: Canned replies are to be imported.
    """

    settings_changed = Signal(object)
    account_removed = Signal(str)
    connect_asked = Signal()
    shop_removed = Signal(str)
    shop_connect_asked = Signal()
    import_asked = Signal()

    def __init__(
        self, settings: Settings, accounts: Sequence[Account], parent: QWidget | None = None
    ) -> None:
        """Show what is in force."""
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(min(_WIDTH, parent.width() if parent else _WIDTH))
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.addTab(self._general(), self.tr("General"))
        self.desktop = DesktopPage(settings)
        self.desktop.changed.connect(self._change)
        tabs.addTab(_scrolled(self.desktop), self.tr("Desktop"))
        accounts_page = ConnectionsPage(self._account_words())
        accounts_page.show_all([(account.id, account.name) for account in accounts])
        accounts_page.removed.connect(self.account_removed)
        accounts_page.connect_asked.connect(self._on_connect_asked)
        guarded = GuardedEditors(settings.guarded_editors, accounts)
        guarded.guarded_changed.connect(partial(self._change, "guarded_editors"))
        tabs.addTab(with_guarded(accounts_page, guarded), self.tr("Accounts"))
        self._shops = ConnectionsPage(self._shop_words())
        self._shops.removed.connect(self.shop_removed)
        self._shops.connect_asked.connect(self._on_shop_connect_asked)
        tabs.addTab(self._shops, self.tr("Shops"))
        self._keys = KeysPage(settings.keys)
        self._keys.keys_changed.connect(self._on_keys_changed)
        tabs.addTab(self._keys, self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(tabs)

    def show_shops(self, sources: Sequence[Source]) -> None:
        """List the shops that are connected."""
        self._shops.show_all([(source.id, source.name) for source in sources])

    def _account_words(self) -> Words:
        return Words(
            none=self.tr("No account yet."),
            connect=self.tr("Connect a helpdesk"),
            remove=self.tr("Remove the account {name}"),
            question=self.tr("Remove {name} with its secret and drafts?"),
        )

    def _shop_words(self) -> Words:
        return Words(
            none=self.tr("No shop yet. Orders decide what a customer is worth."),
            connect=self.tr("Connect a shop"),
            remove=self.tr("Remove the shop {name}"),
            question=self.tr("Remove {name} with its secret and all that it said?"),
        )

    def _general(self) -> QWidget:
        page = QWidget()
        self._form = QVBoxLayout(page)
        self._form.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        self._form.setSpacing(SMALL)
        self._choice("one_click", self.tr("One click on a reply"), self._one_click_words())
        self._choice("appearance", self.tr("Appearance"), self._appearance_words())
        self._choice("language", self.tr("Language, from the next start on"), self._language_words())
        self._number("undo_seconds", self.tr("Seconds in which Undo takes a sent reply back"), 0, 60)
        self._number("refresh_seconds", self.tr("Seconds between looks at the queue (0: never)"), 0, 3600)
        self._number("journal_days", self.tr("Days that the journal keeps an answer (0: none)"), 0, 3650)
        self._text("agent_name", self.tr("How replies are signed"), self.tr("As the helpdesk knows you"))
        self._text("shop_name", self.tr("How replies name the shop"), "")
        self._text("guide_folder", self.tr("Folder of the policy guide"), self.tr("The one that ships"))
        import_replies = quiet_button(self.tr("Import canned replies"))
        import_replies.clicked.connect(self._on_import_asked)
        self._form.addWidget(import_replies, 0, Qt.AlignmentFlag.AlignLeading)
        self._switch("reasons_as_notes", self.tr("Leave reasons beyond the guide as internal notes"))
        self._switch("watch_clipboard", self.tr("Show the ticket whose address I copy"))
        self._switch("tag_tiers", self.tr("Tag tickets with the tier of their customer"))
        self._switch("keep_corrected_words", self.tr("Keep the words of corrected tickets"))
        if places.update_address():
            self._switch("look_for_updates", self.tr("Look for a newer version at each start"))
        self._form.addStretch(1)
        return _scrolled(page)

    def _one_click_words(self) -> Mapping[StrEnum, str]:
        return {
            OneClick.INSERT: self.tr("Puts it into the draft"),
            OneClick.COPY: self.tr("Copies it to the clipboard"),
        }

    def _appearance_words(self) -> Mapping[StrEnum, str]:
        return {
            Appearance.SYSTEM: self.tr("As the system says"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }

    def _language_words(self) -> Mapping[str, str]:
        names = {code: languages.own_name(code) for code in languages.spoken()}
        return {"": self.tr("As the system says"), **names}

    def _choice(self, name: str, words: str, choices: Mapping[StrEnum, str] | Mapping[str, str]) -> None:
        box = ChoiceBox()
        for value, shown in choices.items():
            box.offer(value, shown)
        values, now = list(choices), getattr(self._settings, name)
        box.setCurrentIndex(values.index(now) if now in values else 0)
        box.currentIndexChanged.connect(lambda _index: self._change(name, box.chosen()))
        self._row(words, box)

    def _number(self, name: str, words: str, least: int, most: int) -> None:
        box = QSpinBox()
        box.setRange(least, most)
        box.setValue(getattr(self._settings, name))
        box.setAlignment(start_of(box))
        box.editingFinished.connect(lambda: self._take_number(name, box))
        self._row(words, box)

    def _take_number(self, name: str, box: QSpinBox) -> None:
        """What lies between two allowed ranges becomes the nearest that is allowed."""
        value = box.value()
        ends = [end for allowed in ALLOWED[name] for end in (allowed[0], allowed[-1])]
        if not any(value in allowed for allowed in ALLOWED[name]):
            value = min(ends, key=lambda end: abs(end - value))
            box.setValue(value)
        self._change(name, value)

    def _text(self, name: str, words: str, hint: str) -> None:
        field = QLineEdit(getattr(self._settings, name))
        field.setPlaceholderText(hint)
        field.editingFinished.connect(lambda: self._change(name, field.text().strip()))
        self._row(words, field)

    def _switch(self, name: str, words: str) -> None:
        box = WrappedCheckBox(words)
        box.setChecked(getattr(self._settings, name))
        box.toggled.connect(lambda on: self._change(name, on))
        box.setAccessibleName(words)
        self._form.addWidget(box)

    def _row(self, words: str, widget: QWidget) -> None:
        self._form.addLayout(titled(words, widget))

    def _change(self, name: str, value: object) -> None:
        if getattr(self._settings, name) != value:
            self._settings = replace(self._settings, **{name: value})  # type: ignore[arg-type]  # by name
            self.settings_changed.emit(self._settings)

    def _on_keys_changed(self, keys: Mapping[str, str]) -> None:
        self._change("keys", MappingProxyType(dict(keys)))

    def _on_shop_connect_asked(self) -> None:
        self.accept()
        self.shop_connect_asked.emit()

    def _on_import_asked(self) -> None:
        self.accept()
        self.import_asked.emit()

    def _on_connect_asked(self) -> None:
        self.accept()
        self.connect_asked.emit()


def _scrolled(page: QWidget) -> QScrollArea:
    """Sideways, too: a switch is as long as its words, and large type needs the room."""
    area = scrolled(page)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return area
