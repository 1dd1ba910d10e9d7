"""Where imported drafts will lie, or how to get such a place."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from assistant.gui import import_words
from assistant.gui.panel import label, quiet_button
from assistant.gui.theme import HAIR, MEDIUM, SMALL


def folder_chooser(parent: QWidget, title: str) -> QFileDialog:
    """A way to choose a folder, gone when it is closed."""
    chooser = QFileDialog(parent, title)
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    chooser.finished.connect(chooser.deleteLater)
    return chooser


class Home(QFrame):
    """The guide that ships cannot be added to: it is replaced with the next version.

    Signals:
        asked: A folder was chosen.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        """Know no place yet."""
        super().__init__()
        self.setProperty("look", "note")
        self._words = label("", "", "small")
        self._trouble = label("", "danger", "small")
        self._choose = quiet_button(self.tr("Choose a folder for your guide"))
        self._choose.clicked.connect(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(HAIR)
        for part in (self._words, self._trouble):
            layout.addWidget(part)
        layout.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeading)

    def show_folder(self, folder: str) -> None:
        """Say where drafts will lie; empty: nowhere yet."""
        words = self.tr("Drafts go beside your guide in {folder}")
        if not folder:
            words = self.tr(
                "The guide in force is the one that ships, and drafts need one of your own. Choose an empty "
                "folder: a copy of the guide is begun there and put in force. A folder that holds a guide is "
                "taken as it is."
            )
        self._words.setText(words.format(folder=import_words.path(Path(folder))))
        self._choose.setVisible(not folder)
        self.show_trouble("")

    def show_trouble(self, words: str) -> None:
        """Why the chosen folder will not do."""
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))

    def choose(self) -> None:
        """Let a folder be chosen."""
        chooser = folder_chooser(self.window(), self.tr("Folder for your guide"))
        chooser.fileSelected.connect(self.asked)
        chooser.open()
