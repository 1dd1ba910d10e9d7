"""A helpdesk is connected by what its kind needs, and by nothing else."""

from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from assistant.domain.account import HelpdeskKind, Identity, SignIn
from assistant.domain.errors import ServiceError, Trouble
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.connect_dialog import ConnectDialog
from assistant.gui.helpdesk_kinds import ASKS
from tests.gui.clipping import cut_off

NEED_A_LOGIN = {kind for kind, asks in ASKS.items() if asks.needs_login}

REFUSED = ServiceError(Trouble.REFUSED, "127.0.0.1 cannot be reached.", "Nothing answers there. " * 5)


def settled() -> None:
    for _turn in range(5):
        QApplication.processEvents()


class Filled:
    """The dialog, with hands."""

    def __init__(self, dialog: ConnectDialog) -> None:
        self.dialog = dialog

    def choose(self, kind: HelpdeskKind) -> None:
        self.dialog.findChildren(ChoiceBox)[0].setCurrentIndex(list(ASKS).index(kind))

    def field(self, name: str) -> QLineEdit:
        return next(f for f in self.dialog.findChildren(QLineEdit) if f.accessibleName() == name)

    def names(self) -> list[str]:
        return [f.accessibleName() for f in self.dialog.findChildren(QLineEdit) if f.isVisibleTo(self.dialog)]

    def connect(self) -> None:
        """Fill in what is needed, and press Enter in the last field."""
        self.choose(HelpdeskKind.RT)
        self.field("Address").setText("https://127.0.0.1:1")
        self.field("Login").setText("robin")
        self.token.setText("5ecr3t")
        self.token.setFocus()
        settled()
        QTest.keyClick(self.token, Qt.Key.Key_Return)
        settled()

    @property
    def token(self) -> QLineEdit:
        return self.field("Token or password")

    @property
    def advice_is_seen(self) -> bool:
        """All of it, and all that is said in it."""
        said = next(one for one in self.dialog.findChildren(QLabel) if one.text() == self.dialog.verdict())
        return said.visibleRegion().boundingRect() == said.rect() and not cut_off(self.dialog)

    @property
    def ready(self) -> bool:
        buttons = self.dialog.findChildren(QPushButton)
        return next(button for button in buttons if button.text() == "Connect").isEnabled()


@pytest.fixture
def filled(qtbot: QtBot) -> Filled:
    dialog = ConnectDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return Filled(dialog)


@pytest.mark.parametrize("kind", ASKS)
def test_every_kind_has_its_fields_named_and_can_be_filled_in(filled: Filled, kind: HelpdeskKind) -> None:
    filled.choose(kind)
    assert all(filled.names())
    asks = ASKS[kind]
    filled.field(asks.secret).setText("5ecr3t")
    if asks.hint:
        filled.field("Address").setText("https://desk.example.com/")
    if asks.needs_login:
        assert not filled.ready
        filled.field(asks.login).setText(" robin@example.com ")
    assert filled.ready
    account = filled.dialog.filled_in()
    assert kind is account.kind
    assert account.address == ("https://desk.example.com" if asks.hint else asks.address)
    assert account.login == ("robin@example.com" if asks.needs_login else "")


def test_only_a_mailbox_is_asked_where_its_mail_goes_out(filled: Filled) -> None:
    outgoing = "Server for sending, if it is another one"
    for kind in ASKS:
        filled.choose(kind)
        assert (kind is HelpdeskKind.MAILBOX) == (outgoing in filled.names())


def test_a_mailbox_is_signed_in_to_by_password(filled: Filled) -> None:
    filled.choose(HelpdeskKind.MAILBOX)
    assert SignIn.PASSWORD is filled.dialog.filled_in().sign_in


def test_what_was_meant_for_another_kind_does_not_go_along(filled: Filled) -> None:
    filled.choose(HelpdeskKind.MAILBOX)
    filled.field("Server for sending, if it is another one").setText("smtps://mail.example.com")
    filled.field("Login, mostly the mail address").setText("robin@example.com")
    filled.choose(HelpdeskKind.FRESHDESK)
    account = filled.dialog.filled_in()
    assert ("", "") == (account.login, account.outgoing)


@pytest.mark.parametrize(("others", "warned"), [(True, True), (False, False), (None, False)])
def test_a_key_that_can_act_for_colleagues_is_named_as_such(
    filled: Filled, others: bool | None, warned: bool
) -> None:
    filled.dialog.show_identity(Identity("robin", "Robin Vale", acts_for_others=others))
    assert "You are Robin Vale." in filled.dialog.verdict()
    assert warned == ("can act for your colleagues" in filled.dialog.verdict())


def test_a_narrow_dialog_grows_instead_of_squeezing_its_fields(filled: Filled) -> None:
    for kind in ASKS:
        filled.choose(kind)
        for field in filled.dialog.findChildren(QLineEdit):
            if field.isVisibleTo(filled.dialog):
                assert field.height() >= field.minimumSizeHint().height()


def test_enter_in_a_field_connects_and_presses_nothing_else(filled: Filled, qtbot: QtBot) -> None:
    filled.choose(HelpdeskKind.RT)
    asks = ASKS[HelpdeskKind.RT]
    filled.field("Address").setText("https://desk.example.com/")
    filled.field(asks.secret).setText("5ecr3t")
    pressed: list[str] = []
    for button in filled.dialog.findChildren(QPushButton):
        button.clicked.disconnect()
        button.clicked.connect(partial(pressed.append, button.text()))
    qtbot.keyClick(filled.field(asks.secret), Qt.Key.Key_Return)
    assert ["Connect"] == pressed


def test_the_whole_advice_is_seen_where_the_screen_is_high_enough(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, 1600, 1200))
    filled.connect()
    filled.dialog.show_error(REFUSED)
    settled()
    assert filled.advice_is_seen


def test_the_advice_is_scrolled_to_where_the_screen_is_low(
    filled: Filled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, 1024, 500))
    filled.dialog.resize(filled.dialog.width(), 400)
    filled.connect()
    filled.dialog.show_error(REFUSED)
    settled()
    assert filled.advice_is_seen


def test_a_dialog_that_grows_stays_on_its_screen(filled: Filled) -> None:
    screen = filled.dialog.screen().availableGeometry()
    filled.dialog.move(QPoint(20, screen.bottom() - filled.dialog.height()))
    filled.connect()
    filled.dialog.show_error(REFUSED)
    settled()
    assert screen.contains(filled.dialog.frameGeometry())


def test_the_keyboard_stays_where_it_was_when_connecting_fails(filled: Filled) -> None:
    filled.connect()
    assert not [one for one in filled.dialog.findChildren(QPushButton) if one.hasFocus()]
    filled.dialog.show_error(REFUSED)
    assert filled.dialog.focusWidget() is filled.token


def test_the_keyboard_is_back_on_the_button_that_was_pressed(filled: Filled) -> None:
    filled.connect()
    filled.dialog.show_error(REFUSED)
    button = next(one for one in filled.dialog.findChildren(QPushButton) if one.text() == "Test")
    button.setFocus()
    button.click()
    filled.dialog.show_error(REFUSED)
    assert filled.dialog.focusWidget() is button


def test_who_goes_on_meanwhile_is_left_there(filled: Filled) -> None:
    filled.connect()
    filled.dialog.show_error(REFUSED)
    button = next(one for one in filled.dialog.findChildren(QPushButton) if one.text() == "Test")
    button.setFocus()
    button.click()
    login = filled.field("Login")
    login.setFocus()
    login.setText("robin2")
    filled.dialog.show_error(REFUSED)
    assert filled.dialog.focusWidget() is login


def test_nothing_can_be_chosen_while_it_is_being_kept(filled: Filled) -> None:
    choose = next(one for one in filled.dialog.findChildren(QPushButton) if one.text() == "Choose")
    filled.connect()
    assert not choose.isEnabled()
    filled.dialog.show_error(REFUSED)
    assert choose.isEnabled()
