"""Two buttons that choose a file of exports, or a folder of them."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from assistant.gui.flow_layout import FlowLayout
from assistant.gui.theme import SMALL


class BrowseRow(QWidget):
    """Both open the system's own chooser.

    Signals:
        chosen: The path of a file or of a folder.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        """Nothing is open."""
        super().__init__()
        file, folder = QPushButton(self.tr("Choose a file")), QPushButton(self.tr("Choose a folder"))
        layout = FlowLayout(self, SMALL)
        layout.addWidget(file)
        layout.addWidget(folder)
        file.clicked.connect(self._on_file_clicked)
        folder.clicked.connect(self._on_folder_clicked)

    def _on_file_clicked(self) -> None:
        chooser = QFileDialog(self, self.tr("Export of orders"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("CSV files (*.csv)"), self.tr("All files (*)")])
        self._open(chooser)

    def _on_folder_clicked(self) -> None:
        chooser = QFileDialog(self, self.tr("Folder of exports"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        self._open(chooser)

    def _open(self, chooser: QFileDialog) -> None:
        chooser.fileSelected.connect(self.chosen)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()


def whole_path(typed: str) -> str:
    """From the root on: the program may be started elsewhere the next time."""
    if not typed:
        return ""
    try:
        return str(Path(typed).expanduser().absolute())
    except RuntimeError:
        # A home of nobody that is known here.
        return typed


def path_name(path: str) -> str:
    """What people call it."""
    return Path(path).name or path
