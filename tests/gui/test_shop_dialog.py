"""A shop is connected from the settings: only what its kind needs is asked, and nothing is kept untried."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from assistant.domain.account import AccountId, Credential
from assistant.domain.errors import SecretsError, SecretsTrouble, ServiceError, Trouble
from assistant.domain.settings import Settings
from assistant.domain.source import Reach, SourceKind
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.settings_dialog import SettingsDialog
from assistant.gui.shop_dialog import ShopDialog
from assistant.gui.shop_settings import ShopSettings
from assistant.shops.kinds import KINDS
from tests.fakes import FakeSource, Later, RightAway
from tests.office.files import Files


class Filled:
    """The dialog, with hands."""

    def __init__(self, dialog: ShopDialog) -> None:
        self.dialog = dialog

    def choose(self, kind: SourceKind) -> None:
        (box,) = self.dialog.findChildren(ChoiceBox)
        box.setCurrentIndex(list(KINDS).index(kind))

    def fields(self) -> list[str]:
        return [f.accessibleName() for f in self.dialog.findChildren(QLineEdit) if f.isVisibleTo(self.dialog)]

    def type(self, place: int, text: str) -> None:
        self.dialog.findChildren(QLineEdit)[place].setText(text)

    def button(self, words: str) -> QPushButton:
        return next(b for b in self.dialog.findChildren(QPushButton) if b.text() == words)

    def fill(self) -> None:
        self.type(0, "https://shop.example/")
        self.type(1, "ck_1")
        self.type(2, "cs_secret")


@pytest.fixture
def filled(qtbot: QtBot) -> Filled:
    dialog = ShopDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return Filled(dialog)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_that_can_be_connected_has_its_fields_named(filled: Filled, kind: SourceKind) -> None:
    filled.choose(kind)
    assert all(filled.fields())
    assert filled.dialog.filled_in().kind is kind


def test_stripe_is_asked_neither_for_an_address_nor_for_a_login(filled: Filled) -> None:
    filled.choose(SourceKind.STRIPE)
    assert ["Restricted key"] == filled.fields()
    assert "https://api.stripe.com" == filled.dialog.filled_in().address


def test_file_of_exports_is_asked_for_its_path_and_for_no_secret(filled: Filled) -> None:
    filled.type(2, "left over from another kind")
    filled.choose(SourceKind.FILE)
    assert ["Address"] == filled.fields()
    assert not filled.button("Connect").isEnabled()
    filled.type(0, "/exports/orders.csv")
    assert filled.button("Connect").isEnabled()
    source = filled.dialog.filled_in()
    assert ("/exports/orders.csv", "orders.csv", "") == (source.address, source.name, source.login)
    assert filled.dialog.holds(source, Credential(""))


@pytest.mark.parametrize("words", ["Choose a file", "Choose a folder"])
def test_file_or_folder_of_exports_is_chosen_in_the_systems_chooser(
    filled: Filled, tmp_path: Path, words: str
) -> None:
    filled.choose(SourceKind.FILE)
    filled.button(words).click()
    (chooser,) = filled.dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path))
    chooser.done(0)
    assert str(tmp_path) == filled.dialog.filled_in().address


def test_choosers_are_there_for_files_alone(filled: Filled) -> None:
    filled.choose(SourceKind.STRIPE)
    assert not filled.button("Choose a file").isVisibleTo(filled.dialog)


def test_nothing_can_be_asked_before_address_and_secret_are_there(filled: Filled) -> None:
    assert not filled.button("Test").isEnabled()
    filled.fill()
    assert filled.button("Test").isEnabled()
    assert filled.button("Connect").isEnabled()


def test_missing_right_is_named_and_advised_ones_only_advised(filled: Filled) -> None:
    filled.dialog.show_reach(Reach("My shop", missing=("read_orders",)))
    assert "read_orders" in filled.dialog.verdict()
    filled.dialog.show_reach(Reach("My shop", advised=("read_all_orders",)))
    assert "It works: My shop." in filled.dialog.verdict()
    assert "read_all_orders" in filled.dialog.verdict()


def test_rights_are_shown_as_text_whatever_the_server_calls_them(filled: Filled) -> None:
    filled.dialog.show_reach(Reach("<b>My</b>\nshop", missing=("<img src=x>",)))
    assert "<img src=x>" in filled.dialog.verdict()


class Setting:
    """The settings dialog on an office with real files, and what its shops' page lists."""

    def __init__(self, qtbot: QtBot, folder: Path, background: object | None = None) -> None:
        self.files, self.window = Files(folder), QWidget()
        qtbot.addWidget(self.window)
        self.flow = ShopSettings(self.window, background or RightAway(), self.window)  # type: ignore[arg-type]
        self.changed: list[None] = []
        self.failed: list[object] = []
        self.flow.changed.connect(lambda: self.changed.append(None))
        self.flow.failed.connect(self.failed.append)

    def open(self, qtbot: QtBot) -> SettingsDialog:
        dialog = SettingsDialog(Settings(), ())
        qtbot.addWidget(dialog)
        self.flow.serve(dialog, self.files.sources)
        return dialog

    def connect(self, source: FakeSource) -> ShopDialog:
        self.flow.ask(self.files.sources)
        (dialog,) = self.window.findChildren(ShopDialog)
        hands = Filled(dialog)
        hands.choose(SourceKind.WOOCOMMERCE)
        hands.fill()
        self.files.shops[dialog.filled_in().id] = source
        hands.button("Connect").click()
        return dialog


def listed(dialog: SettingsDialog) -> list[str]:
    return [
        button.accessibleName()
        for button in dialog.findChildren(QPushButton)
        if button.accessibleName().startswith("Remove the shop")
    ]


def test_connected_shop_is_listed_the_next_time_and_can_be_removed(qtbot: QtBot, tmp_path: Path) -> None:
    setting = Setting(qtbot, tmp_path)
    setting.connect(FakeSource())
    dialog = setting.open(qtbot)
    assert ["Remove the shop shop.example"] == listed(dialog)
    for words in ("Remove", "Yes, remove"):
        next(b for b in dialog.findChildren(QPushButton) if b.text() == words).click()
    assert () == setting.files.sources.connected()[0]
    assert {} == setting.files.secrets.held
    assert 2 == len(setting.changed)


def test_shop_that_refuses_is_told_in_the_dialog_and_kept_nowhere(qtbot: QtBot, tmp_path: Path) -> None:
    setting, source = Setting(qtbot, tmp_path), FakeSource()
    source.trouble = ServiceError(Trouble.WRONG_CREDENTIALS, "This key is not good.")
    dialog = setting.connect(source)
    assert "This key is not good." in dialog.verdict()
    assert () == setting.files.sources.connected()[0]
    assert [] == setting.changed


def test_secret_can_be_kept_until_quit_where_the_keyring_fails(qtbot: QtBot, tmp_path: Path) -> None:
    setting = Setting(qtbot, tmp_path)
    setting.files.secrets.trouble = SecretsError(SecretsTrouble.LOCKED, "Your keyring is locked.")
    dialog = setting.connect(FakeSource())
    Filled(dialog).button("Keep it in memory until I quit").click()
    (source,) = setting.files.sources.connected()[0]
    assert {AccountId(source.id): Credential("cs_secret")} == setting.files.secrets.until_quit


def test_verdict_on_what_was_filled_in_before_is_not_shown(qtbot: QtBot, tmp_path: Path) -> None:
    later = Later()
    setting = Setting(qtbot, tmp_path, later)
    setting.flow.ask(setting.files.sources)
    (dialog,) = setting.window.findChildren(ShopDialog)
    hands = Filled(dialog)
    hands.fill()
    setting.files.shops[dialog.filled_in().id] = FakeSource()
    hands.button("Test").click()
    hands.type(2, "another")
    later.let_go()
    assert "works" not in dialog.verdict()
