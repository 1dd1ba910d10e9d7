"""What is wrong with a secret is said beside its field, which keeps the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.domain.errors import ServiceError, Trouble
from assistant.gui.secret_dialog import SecretDialog
from tests.fakes import an_account
from tests.gui.clipping import cut_off


@pytest.fixture
def dialog(qtbot: QtBot) -> SecretDialog:
    """With a secret that was entered and does not work."""
    made = SecretDialog(an_account("a.example"))
    qtbot.addWidget(made)
    made.show()
    field = made.findChildren(QLineEdit)[0]
    field.setFocus()
    QTest.keyClicks(field, "5ecr3t")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    made.show_error(ServiceError(Trouble.WRONG_CREDENTIALS, "It does not work.", "Make another one. " * 9))
    for _turn in range(5):
        QApplication.processEvents()
    return made


def test_the_keyboard_stays_in_the_field(dialog: SecretDialog) -> None:
    assert isinstance(dialog.focusWidget(), QLineEdit)


def test_all_that_is_said_is_seen(dialog: SecretDialog) -> None:
    assert [] == cut_off(dialog)
