"""The queue of open tickets, searchable, over the panels while one is being picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from assistant.gui import aloud, icons, theme, wording
from assistant.gui.panel import label
from assistant.gui.queue_model import CAP, MARK, SUMMARY, QueueModel
from assistant.gui.row_page import RowPage
from assistant.gui.theme import HAIR, LARGE, MEDIUM, SMALL
from assistant.gui.view_chooser import ViewChooser

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QModelIndex, QObject, QRect
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from assistant.domain.helpdesk import View, ViewId
    from assistant.domain.ticket import TicketId, TicketSummary
    from assistant.gui.queue_model import Mark
    from assistant.gui.theme import Tokens

_ROW = 48
_BATCH = 200
"""Rows laid out between two events: a few milliseconds."""


class QueueDrawer(QWidget):
    """Type to narrow it down, arrows to walk, Enter to open, Escape to leave.

    Signals:
        picked: A ticket of the queue.
        view_picked: Another list is to be walked (ViewId, or None for the agent's own tickets).
        unfolded: It was opened.
        left: The agent is done here without one.
    """

    picked = Signal(str)
    view_picked = Signal(object)
    unfolded = Signal()
    left = Signal()

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start closed."""
        super().__init__(parent)
        self.setProperty("look", "section")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._views = ViewChooser()
        self._views.picked.connect(self._on_view_picked)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search open tickets"))
        self._search.setAccessibleName(self.tr("Search open tickets"))
        self._search.setClearButtonEnabled(True)
        self._search.installEventFilter(self)
        self._model = QueueModel(self)
        self._current: TicketId | None = None
        self._back: QWidget | None = None
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        # A key waits for one screenful of rows, not for all hundred thousand.
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setBatchSize(_BATCH)
        self._list.setAccessibleName(self.tr("Open tickets"))
        self._list.setItemDelegate(_Row(colours, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = label(self.tr("No open tickets."), "muted")
        self._nothing = label(self.tr("Nothing fits."), "muted")
        self._nothing.hide()
        words = self.tr("The first {count} are listed. Type more to narrow them down.")
        self._more = label(words.format(count=wording.count(CAP)), "muted", "small")
        self._more.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        layout.setSpacing(SMALL)
        for part in (self._views, self._search, self._empty, self._nothing, self._more, self._list):
            layout.addWidget(part)
        self._search.textChanged.connect(self._on_search_changed)
        self._model.sifted.connect(self._on_sifted)
        self._list.clicked.connect(self._on_row_picked)
        self._list.activated.connect(self._on_row_picked)
        self.hide()

    def show_queue(self, queue: Sequence[TicketSummary], current: TicketId | None) -> None:
        """List these tickets. The open one is selected, unless the agent is picking another just now."""
        self._current = current
        picking = self._list.currentIndex().data(SUMMARY) if self.isVisible() else None
        self._model.show_queue(queue)
        self._empty.setText(self.tr("No open tickets.") if self._views.own else self.tr("No tickets here."))
        self._empty.setVisible(not queue)
        self._select(picking.id if picking else current)

    def show_marks(self, marks: Mapping[TicketId, Mark]) -> None:
        """Mark tickets whose answers are unfinished."""
        self._model.show_marks(marks)

    def show_views(self, views: Sequence[View]) -> None:
        """Offer the helpdesk's own lists beside the agent's tickets."""
        self._views.show_views(views)

    def show_view(self, view: ViewId | None) -> None:
        """Say which list this is; its tickets follow."""
        self._views.choose(view)

    def unfold(self) -> None:
        """Open it with the search empty and ready."""
        self._back = self.window().focusWidget()
        self._search.clear()
        self._select(self._current)
        self.show()
        self.raise_()
        self._search.setFocus(Qt.FocusReason.PopupFocusReason)
        self.unfolded.emit()

    def toggle(self) -> None:
        """Open it, or close it."""
        (self.fold if self.isVisible() else self.unfold)()

    def fold(self) -> None:
        """Close it, and give the keyboard back."""
        self.hide()
        back, self._back = self._back, None
        if back is not None and isValid(back):
            back.setFocus(Qt.FocusReason.PopupFocusReason)

    def wear(self, colours: Tokens) -> None:
        """Paint rows in other colours."""
        self._list.setItemDelegate(_Row(colours, self._list))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape.value:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._steered(event.key())
        return super().eventFilter(watched, event)

    def _steered(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        if key in steps:
            row = self._list.currentIndex().row() + steps[key]
            self._list.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1)))
            aloud.say_row(self._search, self._list.currentIndex())
        elif key in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            self._on_row_picked(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape.value:
            self.left.emit()
        else:
            return False
        return True

    def _select(self, ticket: TicketId | None) -> None:
        self._list.setCurrentIndex(self._model.index(self._model.row_of(ticket)))

    def _on_view_picked(self, view: ViewId | None) -> None:
        """Nothing of the list before stands under another one's name."""
        self._model.show_queue(())
        self._empty.setText(self.tr("Asking the helpdesk"))
        self._empty.show()
        self.view_picked.emit(view)

    def _on_search_changed(self, text: str) -> None:
        self._model.narrow(text)

    def _on_sifted(self) -> None:
        self._list.setCurrentIndex(self._model.index(0))
        self._more.setVisible(self._model.capped)
        self._nothing.setVisible(self._model.in_vain)

    def _on_row_picked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(index.data(SUMMARY).id)


class _Row(QStyledItemDelegate):
    """Subject and age; below, who wrote and the tags."""

    def __init__(self, colours: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        self._strong = theme.sized(parent.font(), "body", strong=True)
        self._small = theme.sized(parent.font(), "small")

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]  # stubs
        return QSize(0, max(_ROW, 2 * QFontMetrics(self._strong).height() + MEDIUM))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]  # stubs
        summary: TicketSummary = index.data(SUMMARY)
        room = option.rect.adjusted(SMALL, HAIR, -SMALL, -HAIR)
        painter.save()
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(self._colours.accent_soft))
            painter.drawRoundedRect(option.rect, 6, 6)
        upper, lower = room.adjusted(0, 0, 0, -room.height() // 2), room.adjusted(0, room.height() // 2, 0, 0)
        if (mark := index.data(MARK)) is not None:
            upper = self._marked(painter, upper, mark)
        page = RowPage(painter, option.rect, mirrored=option.direction == Qt.LayoutDirection.RightToLeft)
        age = wording.age(summary.updated)
        self._text(page, upper, (wording.one_line(summary.subject), age), self._strong, self._colours.text)
        who = wording.parts((f"#{summary.id}", summary.customer_name))
        self._text(page, lower, (who, ", ".join(summary.tags)), self._small, self._colours.muted)
        painter.restore()

    def _marked(self, painter: QPainter, room: QRect, mark: Mark) -> QRect:
        """Draw it where the line begins; returns what is left of the line."""
        icon, rtl = icons.SIZE, painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = room.right() - icon if rtl else room.left()
        painter.drawPixmap(left, room.center().y() - icon // 2, icons.pixmap(mark.icon, self._colours.muted))
        return room.adjusted(0, 0, -icon - HAIR, 0) if rtl else room.adjusted(icon + HAIR, 0, 0, 0)

    def _text(self, page: RowPage, room: QRect, words: tuple[str, str], font: QFont, colour: str) -> None:
        leading, trailing = words
        small = QFontMetrics(self._small)
        width = min(small.horizontalAdvance(trailing) + HAIR, room.width() // 2)
        cut = small.elidedText(trailing, Qt.TextElideMode.ElideRight, width)
        page.painter.setPen(theme.colour(colour))
        page.painter.setFont(self._small)
        page.painter.drawText(page.end(room, width), theme.TRAILING.value, cut)
        page.painter.save()
        page.write(page.cut(room, 0, width + SMALL), leading, font, QFontMetrics(font), colour)
        page.painter.restore()
