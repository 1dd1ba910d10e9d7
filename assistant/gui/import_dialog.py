"""Import canned replies, step by step: files, what is not certain, what would happen, done."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.errors import AssistantError
from assistant.gui import docking, wording
from assistant.gui.import_answers import ImportAnswers
from assistant.gui.import_columns_page import ImportColumnsPage
from assistant.gui.import_done_page import ImportDonePage
from assistant.gui.import_language_page import ImportLanguagePage
from assistant.gui.import_report_page import ImportReportPage
from assistant.gui.import_rows import Row
from assistant.gui.import_sources_page import ImportSourcesPage
from assistant.gui.panel import dress, label, row, rule, scrolled
from assistant.gui.theme import LARGE, SMALL, Tokens
from assistant.migrating.report import ColumnsAsked, LanguageAsked, Order, Outcome, Refused, Report, Written

_WIDTH, _HEIGHT = 760, 680
_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})

_Page: TypeAlias = (
    ImportSourcesPage | ImportColumnsPage | ImportLanguagePage | ImportReportPage | ImportDonePage
)


class ImportDialog(QDialog):
    """Asks only what the files leave open. Nothing is written before the last click.

    Signals:
        look_asked: What would this Order do?
        take_asked: Do it (Order), as was seen (Report).
        home_asked: Begin or take a guide in this folder.
    """

    look_asked = Signal(object)
    take_asked = Signal(object, object)
    home_asked = Signal(str)

    def __init__(self, folder: str, colours: Tokens, parent: QWidget | None = None) -> None:
        """Begin with the files. ``folder`` is the shop's own guide; empty: the one that ships is in force."""
        super().__init__(parent)
        self._folder = folder
        self._answers = ImportAnswers()
        self._report: Report | None = None
        self._busy = self._taking = False
        self._sources = ImportSourcesPage()
        self._columns = ImportColumnsPage()
        self._languages = ImportLanguagePage()
        self._reported = ImportReportPage(colours)
        self.last_page = ImportDonePage()
        asking = (self._sources, self._columns, self._languages)
        self._pages: tuple[_Page, ...] = (*asking, self._reported, self.last_page)
        self._page: _Page = self._sources
        self._stack = QStackedWidget()
        self._state = label("", "muted", "small")
        self._back = QPushButton()
        self._go = QPushButton()
        self.setWindowTitle(self.tr("Import canned replies"))
        self.setMinimumWidth(docking.NARROWEST)
        docking.fit(self, _WIDTH, _HEIGHT)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._sources.show_home(folder)
        self._turn_to(self._sources)

    def show_folder(self, folder: str) -> None:
        """Another guide is in force: what was seen does not hold for it."""
        if folder != self._folder:
            self._folder = folder
            self._sources.show_home(folder)
            if self._page is self._reported:
                self._look()

    def show_outcome(self, outcome: Outcome, rows: tuple[Row, ...]) -> None:
        """Show what was found, ask what is open, or say what is wrong."""
        was_taking = self._taking
        self._rest()
        if isinstance(outcome, ColumnsAsked):
            self._columns.ask(outcome, self._answers.said_of(outcome.file))
            self._turn_to(self._columns)
        elif isinstance(outcome, LanguageAsked):
            self._languages.ask(outcome)
            self._turn_to(self._languages)
        elif isinstance(outcome, Refused):
            self._sources.show_troubles(outcome.troubles)
            self._turn_to(self._sources)
        elif isinstance(outcome, Written):
            self.last_page.show_written(outcome.report)
            self._turn_to(self.last_page)
        else:
            self._report = outcome
            self._reported.show_report(outcome, rows, has_home=bool(self._folder))
            self._turn_to(self._reported)
            if was_taking:
                self._say(self.tr("Something changed meanwhile, so nothing was written. Look again."))

    def show_error(self, error: AssistantError) -> None:
        """It could not be found out."""
        self._rest()
        self._say(" ".join(filter(None, wording.error(error))), "danger")

    def show_home_error(self, error: AssistantError) -> None:
        """No guide could be begun or taken there."""
        self._rest()
        self._sources.show_home_trouble("\n".join(filter(None, wording.error(error))))
        self._turn_to(self._sources)

    def add_sources(self, paths: Sequence[Path]) -> None:
        """Take files or folders, as if they had been dropped."""
        if not self._busy:
            self._go_back()
            self._sources.add(paths)

    def take_home(self, folder: str) -> None:
        """Begin or take a guide there."""
        self._start(self.tr("Looking at the folder"))
        self.home_asked.emit(folder)

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._reported.wear(colours)

    @override
    def reject(self) -> None:
        # What is being written is to be told.
        if not self._taking:
            super().reject()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add_sources([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter beside a list or a choice must not press the button that writes.
        if self._page is not self._reported or event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _order(self) -> Order:
        return self._answers.order(self._sources.sources, self._sources.system, self._folder)

    def _look(self) -> None:
        self._start(self.tr("Reading the files"))
        self.look_asked.emit(self._order())

    def _take(self, report: Report) -> None:
        self._taking = True
        self._start(self.tr("Writing the drafts"))
        self.take_asked.emit(self._order(), report)

    def _start(self, words: str) -> None:
        self._busy = True
        self._offer()
        self._say(words)

    def _rest(self) -> None:
        self._busy = self._taking = False
        self._say("")
        self._offer()

    def _turn_to(self, page: _Page) -> None:
        self._page = page
        self._stack.setCurrentIndex(self._pages.index(page))
        self._say("")
        self._offer()
        if page is self._reported:
            self._reported.focus_search()
        elif page is self.last_page:
            self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str, look: str = "muted") -> None:
        dress(self._state, look)
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def _offer(self) -> None:
        """The buttons as the step and its state ask for."""
        self._go.setText(self._page.go_words)
        self._go.setEnabled(self._page.is_ready and not self._busy)
        self._go.setDefault(self._page is not self._reported)
        self._back.setVisible(self._page is not self._sources)
        self._back.setText(self.tr("Import more") if self._page is self.last_page else self.tr("Back"))
        self._back.setEnabled(not self._busy)

    def _on_go_clicked(self) -> None:
        if self._page is self._columns and self._columns.asked:
            self._answers.say_columns(self._columns.asked.file, self._columns.columns())
        elif self._page is self._languages:
            self._answers.language = self._languages.language
        elif self._page is self.last_page:
            self.accept()
            return
        elif self._page is self._reported:
            self._on_import_clicked()
            return
        self._look()

    def _on_import_clicked(self) -> None:
        if not self._folder:
            self._sources.choose_home()
        elif self._report is not None:
            self._take(self._report)

    def _go_back(self) -> None:
        """To the files; what was said of them is asked again, with the old answers in place."""
        self._answers.forget()
        self._turn_to(self._sources)

    def _on_disabled_wanted(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._answers.with_disabled = wanted
        self._look()

    def _connect(self) -> None:
        self._go.clicked.connect(self._on_go_clicked)
        self._back.clicked.connect(self._go_back)
        for page in (self._sources, self._columns, self._languages):
            page.changed.connect(self._offer)
        self._sources.home_asked.connect(self.take_home)
        self._reported.disabled_wanted.connect(self._on_disabled_wanted)

    def _lay_out(self) -> None:
        for page in self._pages:
            self._stack.addWidget(page if page is self._reported else scrolled(page))
        self._go.setProperty("look", "primary")
        self._back.setAutoDefault(False)
        foot = QVBoxLayout()
        foot.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        foot.addWidget(self._state)
        foot.addLayout(row(QWidget(), self._back, self._go))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)
