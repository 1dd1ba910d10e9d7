"""Which column of a table holds what, with its first rows in view."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QGridLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from assistant.gui import import_words, theme, wording
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.panel import label
from assistant.gui.theme import HAIR, HUGE, LARGE, MEDIUM, SMALL
from assistant.gui.wording import one_line, tr
from assistant.importing.imported import FIELDS, Columns
from assistant.migrating.report import ColumnsAsked

_LONGEST_CELL: Final = 80
_TEXT: Final = int(Qt.ItemDataRole.DisplayRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ImportColumnsPage(QWidget):
    """Begins with a guess.

    Signals:
        changed: Something else was chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask about nothing yet."""
        super().__init__(parent)
        self._asked: ColumnsAsked | None = None
        self._about = label("", "", "title", strong=True)
        self._header = QCheckBox(self.tr("First row is a header"))
        self._preview = _Preview(self)
        self._table = QTableView()
        self._boxes = {field: ChoiceBox() for field in FIELDS}
        self._lacks = label(
            self.tr("Choose a column for the text, and one for the title or the id."), "muted", "small"
        )
        self._lay_out()
        self._header.toggled.connect(self._on_header_toggled)

    @property
    def go_words(self) -> str:
        """What comes next."""
        return self.tr("Go on")

    @property
    def asked(self) -> ColumnsAsked | None:
        """The table that is asked about."""
        return self._asked

    @property
    def is_ready(self) -> bool:
        """Whether a text and a name for it can be found in each row."""
        at = self.columns().at
        return "body" in at and bool({"title", "id"} & at.keys())

    def ask(self, asked: ColumnsAsked, known: Columns | None = None) -> None:
        """Ask about this table, beginning with what was said of it before."""
        began = known or Columns(asked.guess, asked.has_header)
        self._asked = None
        self._about.setText(self.tr("Columns of {file}").format(file=one_line(asked.file.name)))
        width = max((len(row) for row in asked.rows), default=0)
        self._header.setChecked(began.has_header)
        for field, box in self._boxes.items():
            box.empty()
            box.offer(None, self.tr("Not there"))
            for at in range(width):
                box.offer(at, "")
            box.setCurrentIndex(min(began.at.get(field, -1), width - 1) + 1)
        self._table.setFixedHeight((len(asked.rows) + 1) * self._row_height() + HUGE)
        self._asked = asked
        self._name_columns()
        self._on_chosen()

    def columns(self) -> Columns:
        """What was chosen."""
        chosen = {field: box.chosen() for field, box in self._boxes.items() if box.count()}
        at = {field: value for field, value in chosen.items() if isinstance(value, int)}
        return Columns(at, has_header=self._header.isChecked())

    def _lay_out(self) -> None:
        table = self._table
        table.setModel(self._preview)
        table.setAccessibleName(self.tr("The first rows"))
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultSectionSize(6 * HUGE)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setDefaultAlignment(theme.LEADING)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().setDefaultSectionSize(self._row_height())
        table.horizontalHeader().setStretchLastSection(True)
        table.setMinimumWidth(8 * HUGE)
        form = QGridLayout()
        form.setHorizontalSpacing(MEDIUM)
        form.setVerticalSpacing(HAIR)
        # Longer words wrap within their share.
        form.setColumnStretch(0, 2)
        form.setColumnStretch(1, 3)
        for place, (field, box) in enumerate(self._boxes.items()):
            words = import_words.field(field)
            name = label(words, "muted", "small")
            name.setBuddy(box)
            box.setAccessibleName(self.tr("Column of: {field}").format(field=words))
            box.currentIndexChanged.connect(self._on_chosen)
            form.addWidget(name, place, 0)
            form.addWidget(box, place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, SMALL)
        layout.setSpacing(MEDIUM)
        for part in (self._about, self._table, self._header):
            layout.addWidget(part)
        layout.addLayout(form)
        layout.addWidget(self._lacks)
        layout.addStretch(1)

    def _row_height(self) -> int:
        return self.fontMetrics().height() + SMALL

    def _name_columns(self) -> None:
        """The choices are called as the columns are, where these have names."""
        first = self._asked.rows[0] if self._asked and self._header.isChecked() else ()
        for box in self._boxes.values():
            for at in range(box.count() - 1):
                name = one_line(first[at])[:_LONGEST_CELL] if at < len(first) else ""
                box.setItemText(at + 1, name or tr("Column {number}").format(number=wording.count(at + 1)))

    def _on_header_toggled(self) -> None:
        self._name_columns()
        self._on_chosen()

    def _on_chosen(self) -> None:
        if self._asked is None:
            return
        columns = self.columns()
        self._preview.show_rows(self._asked.rows, columns)
        self._lacks.setVisible(not self.is_ready)
        self.changed.emit()


class _Preview(QAbstractTableModel):
    """The first rows, under what each column is taken for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[tuple[str, ...]] = ()
        self._fields: dict[int, str] = {}

    def show_rows(self, rows: Sequence[tuple[str, ...]], columns: Columns) -> None:
        self.beginResetModel()
        self._rows = rows[1:] if columns.has_header else rows
        self._fields = {at: field for field, at in columns.at.items()}
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else max(map(len, self._rows), default=0)

    @override
    def data(self, index: _Index, role: int = _TEXT) -> object:
        if role != _TEXT or not index.isValid():
            return None
        row = self._rows[index.row()]
        return one_line(row[index.column()])[:_LONGEST_CELL] if index.column() < len(row) else ""

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT) -> object:
        if role != _TEXT or orientation is not Qt.Orientation.Horizontal:
            return None
        field = self._fields.get(section)
        return import_words.field(field) if field else tr("not used")
