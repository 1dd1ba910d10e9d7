"""A drop-down gives back the very value that was offered."""

from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from assistant.domain.account import SignIn
from assistant.domain.settings import Appearance, Settings
from assistant.gui import theme
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.settings_dialog import SettingsDialog


def test_a_string_enum_stays_what_it_is(qtbot: QtBot) -> None:
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.offer(SignIn.TOKEN, "Token")
    box.offer(SignIn.PASSWORD, "Login and password")
    box.setCurrentIndex(1)
    assert box.chosen() is SignIn.PASSWORD


def test_a_chosen_appearance_is_an_appearance(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(), ())
    qtbot.addWidget(dialog)
    box = next(box for box in dialog.findChildren(ChoiceBox) if "Appearance" == box.accessibleName())
    with qtbot.waitSignal(dialog.settings_changed) as told:
        box.setCurrentIndex(2)
    assert told.args is not None
    assert told.args[0].appearance is Appearance.DARK


def test_the_figures_can_be_seen(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, Appearance.LIGHT)
    dialog = SettingsDialog(Settings(), ())
    qtbot.addWidget(dialog)
    dialog.resize(380, 560)
    with qtbot.waitExposed(dialog):
        dialog.show()
    for box in dialog.findChildren(QSpinBox):
        assert box.lineEdit().width() > box.fontMetrics().horizontalAdvance(box.text())
    dialog.close()
