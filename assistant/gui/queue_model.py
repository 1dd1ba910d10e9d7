"""The queue as a list that can be narrowed down."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, QTimer, Signal
from typing_extensions import override

from assistant.domain.ticket import TicketId
from assistant.gui import wording
from assistant.gui.reply_search import plain, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtCore import QObject, QPersistentModelIndex

    from assistant.domain.ticket import TicketSummary

SUMMARY = int(Qt.ItemDataRole.UserRole)
MARK = SUMMARY + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_NOWHERE = QModelIndex()
CAP = 1_000
"""More that a search found is not listed: nobody reads on, they type another letter."""
_SLICE = 200
"""Rows prepared for the search between two events: a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is to be known of a ticket before it is opened."""

    icon: str
    words: str


class QueueModel(QAbstractListModel):
    """Open tickets that hold every word of the search, in the helpdesk's order.

    What is searched is prepared in slices: of a queue of 100,000 no key and no frame waits for all of it.

    Signals:
        sifted: The rows are those of the search now, which may have waited for that.
    """

    sifted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._queue: Sequence[TicketSummary] = ()
        self._shown: Sequence[TicketSummary] = ()
        self._words: tuple[str, ...] = ()
        self._marks: Mapping[TicketId, Mark] = {}
        self._haystacks: list[str] = []
        self.capped = False
        """Whether the search found more than is listed."""
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.timeout.connect(self._on_warming)

    def show_marks(self, marks: Mapping[TicketId, Mark]) -> None:
        """Mark these tickets, and no others; no row moves."""
        if marks != self._marks:
            self._marks = marks
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def show_queue(self, queue: Sequence[TicketSummary]) -> None:
        """List these, under the search that stands."""
        self._queue, self._haystacks = queue, []
        self._warm()
        if self._words:
            self._begin_anew()
        else:
            self.capped = False
            self._show(queue)

    def narrow(self, search: str) -> None:
        """List only what holds every word, in subject, name, address, number or tags, accents aside."""
        words = words_of(search)
        if words != self._words:
            self._words = words
            self._begin_anew()

    @property
    def in_vain(self) -> bool:
        """Whether there are tickets, and the search found none of them."""
        return bool(self._words and self._queue) and not self._shown

    def row_of(self, ticket: TicketId | None) -> int:
        """Where a ticket is listed; the first row where it is not."""
        try:
            return [summary.id for summary in self._shown].index(ticket or TicketId(""))
        except ValueError:
            return 0

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

    def _begin_anew(self) -> None:
        """Sift at once where everything is prepared; else as soon as it is."""
        if self._ready or not self._words:
            self._sift()

    def _on_warming(self) -> None:
        self._warm()
        if self._ready and self._words:
            self._sift()

    @property
    def _ready(self) -> bool:
        return len(self._haystacks) == len(self._queue)

    def _warm(self) -> None:
        done = len(self._haystacks)
        self._haystacks += map(_haystack, self._queue[done : done + _SLICE])
        if not self._ready:
            self._warming.start()

    def _sift(self) -> None:
        found = islice(self._found(), CAP + 1) if self._words else iter(self._queue)
        shown = tuple(found)
        self.capped = bool(self._words) and len(shown) > CAP
        self._show(shown[:CAP] if self.capped else shown)
        self.sifted.emit()

    def _found(self) -> Iterator[TicketSummary]:
        """The longest word is looked for first: it rules out most."""
        first, *others = sorted(self._words, key=len, reverse=True)
        pairs = zip(self._queue, self._haystacks, strict=True)
        if not others:
            return (one for one, hay in pairs if first in hay)
        return (one for one, hay in pairs if first in hay and all(word in hay for word in others))

    def _show(self, shown: Sequence[TicketSummary]) -> None:
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()


def _haystack(summary: TicketSummary) -> str:
    who = (summary.customer_name, summary.customer_email)
    return plain(" ".join((summary.subject, *who, summary.id, *summary.tags)))
