"""What was learnt, carried from one computer to another: into a file, and out of one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from assistant.gui import wording
from assistant.gui.learnt_rows import Learnt
from assistant.gui.learnt_strip import LearntStrip
from assistant.gui.panel import quiet_button
from assistant.gui.theme import SMALL

_FILE = "evenhand-learnt.jsonl"


class LearntFiles(QWidget):
    """Two buttons. Before a place is chosen, it is said what such a file gives away.

    Signals:
        export_asked: All are to be written into a file (a Path).
        import_asked: A file is to be learnt from (a Path).
    """

    export_asked = Signal(object)
    import_asked = Signal(object)

    def __init__(self, strip: LearntStrip, parent: QWidget | None = None) -> None:
        """Speak through the strip."""
        super().__init__(parent)
        self._strip = strip
        self._learnt = Learnt()
        self._import = quiet_button(self.tr("Import"), self.tr("Import from a file"))
        self._export = quiet_button(self.tr("Export"), self.tr("Export all into a file"))
        self._import.clicked.connect(self._on_import_clicked)
        self._export.clicked.connect(self._on_export_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._import)
        layout.addWidget(self._export)

    def show_learnt(self, learnt: Learnt) -> None:
        """These are what would be written."""
        self._learnt = learnt
        self._export.setEnabled(bool(learnt.lessons))

    def _on_export_clicked(self) -> None:
        words = self.tr(
            "The file holds each ticket's number, its categories, and its words as numbers with the key to "
            "them: whoever has it can test which words stand in these tickets."
        )
        if count := self._learnt.with_words:
            kept = self.tr("Tickets whose words are in it as they are: {count}.")
            words = f"{words} {kept.format(count=wording.count(count))}"
        self._strip.say(words, self.tr("Choose where to write it"), self._choose_export)

    def _choose_export(self) -> None:
        chooser = self._chooser(self.tr("Write what was learnt"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("jsonl")
        chooser.selectFile(_FILE)
        chooser.fileSelected.connect(self._on_export_chosen)
        chooser.open()

    def _on_import_clicked(self) -> None:
        chooser = self._chooser(self.tr("Learn from a file"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(self._on_import_chosen)
        chooser.open()

    def _chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self, title)
        chooser.setNameFilters([self.tr("What was learnt (*.jsonl)"), self.tr("All files (*)")])
        chooser.finished.connect(chooser.deleteLater)
        return chooser

    def _on_export_chosen(self, file: str) -> None:
        self.export_asked.emit(Path(file))

    def _on_import_chosen(self, file: str) -> None:
        self.import_asked.emit(Path(file))
