"""What an import would do, entry by entry, before anything is written."""

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from assistant.gui import wording
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.guide_entries import Entry
from assistant.gui.import_rows import Mark, Row, fitting, mark_words
from assistant.gui.list_beside_page import ListBesidePage
from assistant.gui.panel import label, rule
from assistant.gui.theme import HAIR, LARGE, MEDIUM, SMALL, Tokens
from assistant.gui.wrapped_check_box import WrappedCheckBox
from assistant.importing.plan import WRITTEN, Fate
from assistant.migrating.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence


class ImportReportPage(QWidget):
    """A list to search and to filter, and the chosen entry in full.

    Signals:
        disabled_wanted: Whether replies that are switched off there are to come too.
    """

    disabled_wanted = Signal(bool)

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._writes = 0
        self._has_home = False
        self._by_entry: dict[int, Row] = {}
        self._summary = label("", "", "body", strong=True)
        self._notes = label("", "muted", "small")
        self._filter = ChoiceBox()
        self._filter.setAccessibleName(self.tr("Show only"))
        self._search = QLineEdit()
        self._parts = ListBesidePage(self._search, colours)
        self._disabled = WrappedCheckBox(self.tr("With those switched off"))
        self._lay_out()
        self._connect()

    @property
    def go_words(self) -> str:
        """What comes next."""
        return self.tr("Import") if self._has_home else self.tr("Choose a folder")

    @property
    def is_ready(self) -> bool:
        """Whether anything would be written."""
        return not self._has_home or self._writes > 0

    def show_report(self, report: Report, rows: tuple[Row, ...], *, has_home: bool) -> None:
        """Show what would be done; without a guide of the shop's own it cannot be."""
        self._rows = rows
        self._has_home = has_home
        self._by_entry = {id(row.entry): row for row in rows}
        fates = Counter(step.fate for step in report.plan.steps)
        groups = Counter(row.entry.group for row in rows)
        told = (f"{group}: {wording.count(count)}" for group, count in groups.items())
        self._summary.setText(wording.parts(told) or self.tr("No entry found."))
        self._disabled.setVisible(bool(fates[Fate.DISABLED]) or self._disabled.isChecked())
        self._writes = sum(fates[fate] for fate in WRITTEN)
        self._notes.setText(" ".join(self._noted(report)))
        self._offer_marks()
        self._find()

    def focus_search(self) -> None:
        """Put the keyboard where words are typed."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._parts.wear(colours)

    def _noted(self, report: Report) -> list[str]:
        notes = [
            self.tr("Nothing is written yet.") if self._writes else self.tr("There is nothing to write.")
        ]
        if not self._has_home:
            notes.append(self.tr("Drafts need a guide of your own; the one that ships is in force."))
        if not report.is_compared:
            notes.append(self.tr("The guide cannot be used just now, so what it grants is not compared."))
        return notes

    def _offer_marks(self) -> None:
        """Only what some row has, with how many; what was chosen stays chosen if it can."""
        chosen = self._filter.chosen() if self._filter.count() else None
        before = chosen if isinstance(chosen, Mark) else None
        counts = Counter(mark for row in self._rows for mark in row.marks)
        offered = [mark for mark in Mark if counts[mark]]
        self._filter.blockSignals(True)
        self._filter.empty()
        self._filter.offer(None, self.tr("All ({count})").format(count=wording.count(len(self._rows))))
        for mark in offered:
            self._filter.offer(mark, f"{mark_words(mark)} ({wording.count(counts[mark])})")
        self._filter.setCurrentIndex([None, *offered].index(before) if before in offered else 0)
        self._filter.blockSignals(False)

    def _find(self) -> None:
        mark = self._filter.chosen()
        found = fitting(self._rows, self._search.text(), mark if isinstance(mark, Mark) else None)
        entries: Sequence[Entry] = [row.entry for row in found]
        self._parts.show_entries(entries)

    def _on_chosen(self, entry: Entry | None) -> None:
        row = self._by_entry.get(id(entry))
        self._parts.show_lines(tuple(row.page()) if row else ())

    def _on_searched(self) -> None:
        self._find()

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_searched)
        self._filter.currentIndexChanged.connect(self._on_searched)
        self._parts.chosen.connect(self._on_chosen)
        self._disabled.toggled.connect(self.disabled_wanted)

    def _lay_out(self) -> None:
        self._search.setAccessibleName(self.tr("Search the replies"))
        self._parts.name(self.tr("Replies to import"), self.tr("The chosen reply"))
        self._disabled.hide()
        head = QVBoxLayout()
        head.setContentsMargins(LARGE, MEDIUM, LARGE, SMALL)
        head.setSpacing(HAIR)
        head.addWidget(self._summary)
        head.addWidget(self._notes)
        head.addWidget(self._disabled)
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addWidget(self._filter, 1)
        line.addWidget(self._search, 1)
        head.addLayout(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self._parts, 1)
