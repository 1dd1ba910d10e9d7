"""The page about the program, and the note that there is a newer one."""

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTreeWidget
from pytestqt.qtbot import QtBot

from assistant import __version__
from assistant.domain.errors import ServiceError, Trouble
from assistant.gui.about_dialog import AboutDialog, Inside
from assistant.gui.main_window import MainWindow
from assistant.gui.updates import UpdateLook
from assistant.parts import Paper, Part, parts
from tests.fakes import RightAway

INSIDE = Inside((Part("no-such-part", "1.2", "MIT"),), (Paper("Qt.txt", "How to change Qt"),), "The card")


def test_it_says_the_version_and_the_duty_to_qt(qtbot: QtBot) -> None:
    dialog = AboutDialog(INSIDE)
    qtbot.addWidget(dialog)
    words = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert f"Evenhand {__version__}" in words
    assert "Qt under the LGPL 3" in words
    assert "download.qt.io" in words


def test_every_line_says_its_text_when_it_is_chosen(qtbot: QtBot) -> None:
    (requests,) = (part for part in parts() if part.name == "requests")
    dialog = AboutDialog(Inside((requests,), INSIDE.papers, "The card"))
    qtbot.addWidget(dialog)
    rows, text = dialog.findChild(QTreeWidget), dialog.findChild(QPlainTextEdit)
    assert rows is not None
    assert text is not None
    said = []
    for place in range(rows.topLevelItemCount()):
        rows.setCurrentIndex(rows.model().index(place, 0))
        said.append(text.toPlainText().strip()[:16].strip())
    assert ["The card", "How to change Qt", "Apache License"] == said


def test_the_page_opens_from_its_command_before_there_is_an_account(qtbot: QtBot) -> None:
    window = MainWindow(RightAway())
    qtbot.addWidget(window)
    window.show_welcome()
    window.show()
    window.commands.run("about")
    dialog = window.findChild(AboutDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()
    window.leave()


def test_a_newer_version_is_told_once_without_a_link(qtbot: QtBot) -> None:
    window = MainWindow(RightAway())
    qtbot.addWidget(window)
    UpdateLook(window, RightAway(), lambda: "9.1").look()
    assert "Evenhand 9.1 is there." in window.notices.text()
    window.leave()


def test_a_look_that_finds_nothing_or_fails_says_nothing(qtbot: QtBot) -> None:
    def fails() -> str:
        raise ServiceError(Trouble.TIMEOUT, "It does not answer.")

    window = MainWindow(RightAway())
    qtbot.addWidget(window)
    UpdateLook(window, RightAway(), str).look()
    UpdateLook(window, RightAway(), fails).look()
    assert "" == window.notices.text()
    window.leave()
