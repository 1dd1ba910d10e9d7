"""The entries of a guide as rows under the headings of their groups."""

from collections.abc import Sequence
from itertools import chain
from typing import Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from assistant.gui.guide_entries import Entry
from assistant.gui.guide_row import ROW, EntryDelegate
from assistant.gui.theme import HUGE, Tokens

# Cached as numbers: a view asks for these roles all the time, and an enum's member is slow to look up.
_NAME: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_TEXT: Final = int(Qt.ItemDataRole.DisplayRole)
_LEAST_ROWS = 3
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_Index = QModelIndex | QPersistentModelIndex


class EntriesModel(QStringListModel):
    """Only entries can be selected; a row that is a text is a heading.

    A list of strings to Qt: a view asks for the number of rows once a row, which is slow to answer from here.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._rows: list[Entry | str] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these, each group under its heading."""
        rows: list[Entry | str] = []
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                rows.append(group)
            rows.append(entry)
        self._rows = rows
        self.setStringList([row if isinstance(row, str) else row.title for row in rows])

    def entry(self, row: int) -> Entry | None:
        """What stands there, if it is no heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Entry) else None

    def row_of(self, entry: Entry) -> int:
        """Where it stands, or -1."""
        return next((row for row, known in enumerate(self._rows) if known is entry), -1)

    def next_entry(self, row: int, step: int) -> int:
        """The nearest entry that many rows further, or the row itself at the end."""
        way, last = (1 if step > 0 else -1), len(self._rows) - 1
        wanted = min(max(row + step, 0), last)
        # Onwards over a heading; where there is nothing beyond it, back to the last entry before it.
        ways = chain(range(wanted, last + 1 if way > 0 else -1, way), range(wanted, row, -way))
        return next((place for place in ways if self.entry(place)), row)

    @override
    def data(self, index: _Index, role: int = _TEXT) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == _TEXT:
            return row if isinstance(row, str) else row.title
        if role == _NAME:
            return row if isinstance(row, str) else spoken(row)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def spoken(entry: Entry) -> str:
    """A row as the screen reader says it."""
    return ". ".join(filter(None, (entry.number, entry.title, entry.note, entry.detail, entry.group)))


class GuideList(QListView):
    """What was found.

    Signals:
        chosen: An entry became the current one; None where there is none.
        opened: Enter was pressed on an entry.
        delete_asked: Delete was pressed on an entry.
        typed: A letter was typed on the list: it belongs to the search.
    """

    chosen = Signal(object)
    opened = Signal()
    delete_asked = Signal()
    typed = Signal(str)

    def __init__(self, colours: Tokens) -> None:
        """Start empty."""
        super().__init__()
        self._model = EntriesModel(self)
        self.setModel(self._model)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Found in the guide"))
        self.wear(colours)

    def show_entries(self, entries: Sequence[Entry], chosen: Entry | None) -> None:
        """Show these, one of them chosen."""
        self._model.show(entries)
        self.choose(chosen)

    def choose(self, entry: Entry | None) -> bool:
        """Make an entry the current one; False where it is not shown."""
        row = self._model.row_of(entry) if entry else -1
        self._select(row, QAbstractItemView.ScrollHint.PositionAtCenter)
        return row >= 0

    def walk(self, step: int) -> None:
        """Choose the next entry in that direction, or one a page further."""
        self._select(self._model.next_entry(self.currentIndex().row(), step))

    @property
    def page_step(self) -> int:
        """How many rows are seen at once."""
        return max(1, self.viewport().height() // self._paints.row_height - 1)

    def wear(self, colours: Tokens) -> None:
        """Paint in other colours and sizes."""
        self._paints = EntryDelegate(colours, self.font(), self)
        self.setItemDelegate(self._paints)
        self.setMinimumHeight(_LEAST_ROWS * self._paints.row_height)
        self.setMinimumWidth(8 * HUGE)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._model.entry(current.row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in _ENTER:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit()
        elif text and text.isprintable() and not text.isspace():
            self.typed.emit(text)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _select(
        self, row: int, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        if row <= 1:
            self.scrollToTop()
        elif row > 1:
            self.scrollTo(index, hint)
