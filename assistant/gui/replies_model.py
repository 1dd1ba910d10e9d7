"""The rows of the replies: what can be picked, what divides them, and what keeps their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from assistant.gui.reply_why import marks_in, telling
from assistant.gui.wording import language, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from assistant.domain.reply import Reply

RESERVED: Final = 3
"""Rows drawn while a ticket is on its way."""

NUMBERED: Final = 9
"""So many rows have a key."""

# Cached as numbers: the view asks for these roles all the time, and an enum's member is slow to look up.
ROW: Final = int(Qt.ItemDataRole.UserRole)
_NAME: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_TEXT: Final = int(Qt.ItemDataRole.DisplayRole)

_LONGEST_PREVIEW = 200
_GREETING = re.compile(r"\A[^\n]{1,40}[,\u060c:]\s*\n\s*")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowKind(StrEnum):
    """What a row of the list is."""

    REPLY = "reply"
    HEADING = "heading"
    RESERVED = "reserved"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. Its lines are made when it is painted: of two hundred, eight are seen."""

    kind: RowKind
    heading: str = ""
    note: str = ""
    number: int = 0
    """1 to 9 where a key picks it, else 0."""
    reply: Reply | None = None
    marked: tuple[str, ...] = ()
    """What it was found by."""

    @property
    def title(self) -> str:
        """The upper line."""
        return one_line(self.reply.title) if self.reply else self.heading

    @property
    def preview(self) -> str:
        """The lower line: how it begins, or where it says what was looked for."""
        if self.reply is None:
            return ""
        begins = preview(self.reply.body)
        if not self.marked or marks_in(self.title, self.marked):
            return begins
        return telling(
            (begins, one_line(self.reply.use_when), one_line(self.reply.body)), self.marked, begins
        )


class RepliesModel(QAbstractListModel):
    """The guide's replies, then the helpdesk's own under a heading; only replies can be picked."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with the places kept."""
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show_reserved(self) -> None:
        """Keep places for what is on its way."""
        self._replace((Row(RowKind.RESERVED),) * RESERVED)

    def show(
        self,
        replies: Sequence[Reply],
        articles: Sequence[Reply],
        customers_language: str,
        marked: tuple[str, ...] = (),
    ) -> None:
        """Show what was found by ``marked``; the first nine get their numbers."""
        rows = [
            self._row_of(place, reply, customers_language, marked)
            for place, reply in enumerate((*replies, *articles), start=1)
        ]
        if articles:
            rows.insert(len(replies), Row(RowKind.HEADING, self.tr("From the helpdesk")))
        self._replace(tuple(rows))

    def row(self, place: int) -> Row | None:
        """What stands there."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def reply(self, place: int) -> Reply | None:
        """The reply that stands there, if it is one."""
        row = self.row(place)
        return row.reply if row else None

    def numbered(self, number: int) -> int:
        """The place of a number's reply, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.number == number > 0), -1)

    def place_of(self, reply: Reply) -> int:
        """Where the same reply stands, however it is worded by now; or -1."""
        places = (place for place, row in enumerate(self._rows) if row.reply and row.reply.id == reply.id)
        return next(places, -1)

    def next_reply(self, place: int, step: int) -> int:
        """The nearest reply in that direction, or the place itself at the end."""
        wanted = place + step
        while (row := self.row(wanted)) is not None:
            if row.reply:
                return wanted
            wanted += step
        return place

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = _TEXT) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW:
            return row
        if role == _TEXT:
            return row.title
        if role == _NAME:
            return ". ".join(part for part in (row.title, row.note, row.preview) if part)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.reply(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _row_of(self, place: int, reply: Reply, customers_language: str, marked: tuple[str, ...]) -> Row:
        note = ""
        if is_foreign(reply, customers_language):
            note = self.tr("in {language}").format(language=language(reply.language))
        number = place if place <= NUMBERED else 0
        return Row(RowKind.REPLY, note=note, number=number, reply=reply, marked=marked)

    def _replace(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()


def preview(body: str) -> str:
    """A reply in one line, from where it begins to differ from the others: after the greeting."""
    start = _GREETING.match(body)
    return one_line(body[start.end() if start else 0 :][:_LONGEST_PREVIEW]) or one_line(body)


def runs_right_to_left(text: str) -> bool:
    """Whether its first letter does."""
    kinds = map(bidirectional, text[:_LONGEST_PREVIEW])
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


def is_foreign(reply: Reply, customers_language: str) -> bool:
    """Whether it is known to stand in another language than the customer's."""
    if reply.language == customers_language:
        return False
    ours, theirs = (code.split("-")[0].lower() for code in (reply.language, customers_language))
    return bool(ours and theirs) and "und" not in (ours, theirs) and ours != theirs
