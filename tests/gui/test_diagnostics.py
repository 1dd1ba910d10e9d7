"""What is copied for whoever helps is shown before it is; what broke offers it, and holds nobody's words."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from assistant.gui.diagnostics_dialog import DiagnosticsDialog
from assistant.gui.main_window import MainWindow
from tests.fakes import RightAway

SAID = "Mara Weber wants her money back; token 1-27-abc"


def opened(window: MainWindow) -> DiagnosticsDialog:
    dialog = window.findChild(DiagnosticsDialog)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def test_nothing_is_copied_before_it_was_shown(qtbot: QtBot) -> None:
    window = MainWindow(RightAway())
    qtbot.addWidget(window)
    window.show_welcome()
    window.show()
    QGuiApplication.clipboard().setText("mine")
    window.commands.run("diagnostics")
    dialog = opened(window)
    assert "mine" == QGuiApplication.clipboard().text()
    dialog.copy_button.click()
    assert dialog.shown.toPlainText() == QGuiApplication.clipboard().text()
    assert "version: " in dialog.shown.toPlainText()
    dialog.close()
    window.leave()


def test_what_broke_offers_its_report_without_a_customers_words(qtbot: QtBot) -> None:
    window = MainWindow(RightAway())
    qtbot.addWidget(window)
    window.show_welcome()
    window.show()
    window.bugs.tell(ValueError(SAID))
    notices = window.welcome.notices
    assert "Mara" not in notices.text()
    (button,) = (found for found in notices.findChildren(QPushButton) if found.text() == "Show the report")
    button.click()
    dialog = opened(window)
    assert "Mara" not in dialog.shown.toPlainText()
    dialog.close()
    window.leave()


def test_a_run_that_ended_by_itself_is_told(qtbot: QtBot) -> None:
    window = MainWindow(RightAway())
    qtbot.addWidget(window)
    window.bugs.tell_crash()
    assert "Your drafts are kept" in window.page.notices.text()
    window.leave()
