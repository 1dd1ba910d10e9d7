"""After an import: what was written, and what makes drafts into replies."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.gui import import_words, wording
from assistant.gui.panel import label, quiet_button
from assistant.gui.theme import LARGE, MEDIUM, SMALL
from assistant.importing.plan import WRITTEN, Fate
from assistant.migrating.report import Report

_DRAFTS = "imported"


class ImportDonePage(QWidget):
    """Nothing imported is offered to an agent before somebody says what it carries out.

    Signals:
        attach_asked: Say it for these drafts now.
    """

    attach_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._folder = Path()
        self._words = label()
        self._conflicts = label()
        self._open = quiet_button(self.tr("Open the folder with the drafts"))
        self._open.clicked.connect(self._on_open_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, SMALL)
        layout.setSpacing(MEDIUM)
        layout.addWidget(label(self.tr("The drafts are there"), "", "title", strong=True))
        layout.addWidget(self._words)
        attach = quiet_button(self.tr("Make drafts replies"))
        attach.clicked.connect(self.attach_asked)
        layout.addWidget(attach, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._conflicts)
        layout.addWidget(label(self.tr("What comes next"), "", "body", strong=True))
        for step in self._next_steps():
            layout.addWidget(label(step))
        layout.addStretch(1)

    @property
    def go_words(self) -> str:
        """What comes next."""
        return self.tr("Close")

    @property
    def is_ready(self) -> bool:
        """There is nothing left to do."""
        return True

    def show_written(self, report: Report) -> None:
        """Say what was done."""
        self._folder = report.folder / _DRAFTS
        written = sum(step.fate in WRITTEN for step in report.plan.steps)
        words = self.tr("Drafts written: {count}. They lie in {folder}, where no agent sees them.")
        self._words.setText(
            words.format(count=wording.count(written), folder=import_words.path(self._folder))
        )
        conflicts = [step.file.name for step in report.plan.steps if step.fate is Fate.CONFLICT and step.file]
        words = self.tr(
            "Edited here and changed there: {count}. Compare your file with the one ending in .new.md."
        )
        self._conflicts.setText(words.format(count=wording.count(len(conflicts))))
        self._conflicts.setVisible(bool(conflicts))

    def _next_steps(self) -> tuple[str, ...]:
        return (
            self.tr("1. Read a draft, and say which answer it carries out and when it is to be used."),
            self.tr("2. Agents are offered the reply as soon as the guide was read again, by itself."),
            self.tr("3. To change its words, edit its file. Leave source and hash in it."),
            self.tr(
                "Import the same file again whenever it changed: drafts are brought up to date, never "
                "doubled."
            ),
        )

    def _on_open_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
