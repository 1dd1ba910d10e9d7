"""The first step of an import: which files, and which program wrote them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QFrame, QListWidget, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui import import_words
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.import_home import Home, folder_chooser
from assistant.gui.import_troubles import Troubles
from assistant.gui.panel import label, quiet_button, row, titled
from assistant.gui.theme import HAIR, HUGE, LARGE, MEDIUM, SMALL
from assistant.importing.imported import System, Trouble

_ROWS_SEEN = 5


class ImportSourcesPage(QWidget):
    """Files are dropped on the whole dialog, which hands them here.

    Signals:
        changed: Other files, or another program.
        home_asked: A folder for a guide of the shop's own was chosen.
    """

    changed = Signal()
    home_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without files."""
        super().__init__(parent)
        self._paths: list[Path] = []
        self._drop = label(self.tr("Drop files or a folder here, or choose them."), "muted")
        self._files = quiet_button(self.tr("Choose files"))
        self._folder = quiet_button(self.tr("Choose a folder"))
        self._list = _Chosen()
        self._out = quiet_button(self.tr("Take out of the list"))
        self._system = ChoiceBox()
        self._system.offer(None, self.tr("Recognise it"))
        for system in System:
            self._system.offer(system, import_words.program(system))
        self._home = Home()
        self._troubles = Troubles()
        self._lay_out()
        self._connect()
        self._show_paths()

    @property
    def go_words(self) -> str:
        """What comes next."""
        return self.tr("See what would happen")

    @property
    def is_ready(self) -> bool:
        """Whether there is anything to look at."""
        return bool(self._paths)

    @property
    def sources(self) -> tuple[Path, ...]:
        """What was chosen."""
        return tuple(self._paths)

    @property
    def system(self) -> System | None:
        """The program that wrote it, if somebody said."""
        chosen = self._system.chosen()
        return chosen if isinstance(chosen, System) else None

    def add(self, paths: Iterable[Path]) -> None:
        """Take more files or folders, each once."""
        self._paths = list(dict.fromkeys((*self._paths, *paths)))
        self._show_paths()
        self._on_changed()

    def show_home(self, folder: str) -> None:
        """Say where drafts will lie; empty: there is no guide of the shop's own yet."""
        self._home.show_folder(folder)

    def choose_home(self) -> None:
        """Let a folder for a guide be chosen."""
        self._home.choose()

    def show_home_trouble(self, words: str) -> None:
        """Why no guide could be begun or taken there."""
        self._home.show_trouble(words)

    def show_troubles(self, troubles: Sequence[Trouble]) -> None:
        """Why nothing could be read."""
        self._troubles.show_all(troubles)

    def _lay_out(self) -> None:
        drop = QFrame()
        drop.setProperty("look", "drop")
        inside = QVBoxLayout(drop)
        inside.setContentsMargins(MEDIUM, LARGE, MEDIUM, MEDIUM)
        self._drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(self._drop)
        buttons = row(self._files, self._folder)
        buttons.setStretch(1, 1)
        inside.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, SMALL)
        layout.setSpacing(MEDIUM)
        layout.addWidget(label(self.tr("Canned replies of another program"), "", "title", strong=True))
        layout.addWidget(self._troubles)
        layout.addWidget(
            label(self.tr("They become drafts that no agent can send yet. First you see what would happen."))
        )
        layout.addWidget(drop)
        chosen = QVBoxLayout()
        chosen.setSpacing(HAIR)
        chosen.addWidget(self._list)
        chosen.addWidget(self._out, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addLayout(chosen)
        layout.addLayout(titled(self.tr("The program that wrote them"), self._system))
        layout.addWidget(self._home)
        layout.addStretch(1)

    def _connect(self) -> None:
        self._files.clicked.connect(self._on_files_clicked)
        self._folder.clicked.connect(self._on_folder_clicked)
        self._out.clicked.connect(self._on_out_clicked)
        self._list.out_asked.connect(self._on_out_clicked)
        self._system.currentIndexChanged.connect(self._on_changed)
        self._home.asked.connect(self.home_asked)

    def _show_paths(self) -> None:
        self._list.show_all(self._paths)
        self._out.setVisible(bool(self._paths))

    def _on_changed(self) -> None:
        self._troubles.hide()
        self.changed.emit()

    def _on_files_clicked(self) -> None:
        formats = self.tr("Exports (*.json *.csv *.tsv *.yml *.yaml)")
        chooser = QFileDialog(self, self.tr("Files with canned replies"))
        chooser.setNameFilters([formats, self.tr("All files (*)")])
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(self._on_files_chosen)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _on_folder_clicked(self) -> None:
        chooser = folder_chooser(self, self.tr("Folder with canned replies"))
        chooser.filesSelected.connect(self._on_files_chosen)
        chooser.open()

    def _on_files_chosen(self, chosen: list[str]) -> None:
        self.add(map(Path, chosen))

    def _on_out_clicked(self) -> None:
        place = self._list.currentRow()
        if 0 <= place < len(self._paths):
            del self._paths[place]
            self._show_paths()
            self._on_changed()


class _Chosen(QListWidget):
    """As high as what it holds, up to a few rows.

    Signals:
        out_asked: Delete was pressed on a row.
    """

    out_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Chosen files"))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)

    def show_all(self, paths: Sequence[Path]) -> None:
        place = min(max(0, self.currentRow()), len(paths) - 1)
        self.clear()
        self.addItems([import_words.path(path) for path in paths])
        self.setCurrentRow(place)
        self.setVisible(bool(paths))
        self.setFixedHeight(self.sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        row = max(self.sizeHintForRow(0), self.fontMetrics().height())
        return QSize(8 * HUGE, row * min(max(1, self.count()), _ROWS_SEEN) + 2 * self.frameWidth())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(8 * HUGE, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.out_asked.emit()
        else:
            super().keyPressEvent(event)
