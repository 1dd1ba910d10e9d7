"""The queue as a list that can be narrowed down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from assistant.domain.ticket import TicketId, TicketSummary
from assistant.gui import wording

SUMMARY = int(Qt.ItemDataRole.UserRole)
MARK = SUMMARY + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be known of a ticket before it is opened."""

    icon: str
    words: str


class QueueModel(QAbstractListModel):
    """Open tickets that hold every word of the search, in the helpdesk's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._queue: Sequence[TicketSummary] = ()
        self._shown: Sequence[TicketSummary] = ()
        self._words: list[str] = []
        self._marks: Mapping[TicketId, Mark] = {}

    def show_marks(self, marks: Mapping[TicketId, Mark]) -> None:
        """Mark these tickets, and no others; no row moves."""
        if marks != self._marks:
            self._marks = marks
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def show_queue(self, queue: Sequence[TicketSummary]) -> None:
        """List these, under the search that stands."""
        self._queue = queue
        self._sift()

    def narrow(self, search: str) -> None:
        """List only what holds every word, in subject, name, number or tags."""
        self._words = search.casefold().lstrip("/#;:").split()
        self._sift()

    def row_of(self, ticket: TicketId | None) -> int:
        """Where a ticket is listed; the first row where it is not."""
        return next((row for row, summary in enumerate(self._shown) if summary.id == ticket), 0)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> object:
        if not index.isValid():
            return None
        summary = self._shown[index.row()]
        if role == SUMMARY:
            return summary
        mark = self._marks.get(summary.id)
        if role == MARK:
            return mark
        if role == _TOOL_TIP:
            return mark.words if mark else None
        if role == _DISPLAY:
            words = f"{summary.subject}, {summary.customer_name}"
            return wording.one_line(f"{words}, {mark.words}" if mark else words)
        return None

    def _sift(self) -> None:
        self.beginResetModel()
        self._shown = [
            summary for summary in self._queue if all(w in _haystack(summary) for w in self._words)
        ]
        self.endResetModel()


def _haystack(summary: TicketSummary) -> str:
    return " ".join((summary.subject, summary.customer_name, summary.id, *summary.tags)).casefold()
