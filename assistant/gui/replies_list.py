"""The list of canned replies: one click picks, the row under the pointer or the selection is previewed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from assistant.gui.replies_delegate import ReplyDelegate
from assistant.gui.reply_card import ReplyCard

if TYPE_CHECKING:
    from PySide6.QtCore import (
        QEvent,
    )
    from PySide6.QtGui import QHideEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from assistant.domain.reply import Reply
    from assistant.gui.replies_model import RepliesModel
    from assistant.gui.theme import Tokens

_SHOWN_ROWS, _LEAST_ROWS, _BATCH = 4, 2, 24
_REST_MS: Final = 400
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RepliesList(QListView):
    """Painted rows of one height, and the card that shows the whole reply.

    Signals:
        picked: A reply was clicked, or Enter was pressed on it.
        previewed: A reply is shown in full.
        typed: A letter was typed on the list: it belongs to the search.
        left: Escape was pressed.
    """

    picked = Signal(object)
    previewed = Signal(object)
    typed = Signal(str)
    left = Signal()

    def __init__(self, model: RepliesModel, colours: Tokens, parent: QWidget | None = None) -> None:
        """Show this model."""
        super().__init__(parent)
        self._model = model
        self._paints = ReplyDelegate(colours, self)
        self._card = ReplyCard(colours, self)
        self.setModel(model)
        self.setItemDelegate(self._paints)
        self.setMouseTracking(True)
        # A key in the search waits for one screenful of rows, not for all two hundred.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Replies"))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_pointer_rested)
        self._hovered = QModelIndex()
        self.clicked.connect(self._on_clicked)
        self.entered.connect(self._on_entered)
        self.verticalScrollBar().valueChanged.connect(self.hide_card)

    def select(self, place: int, *, preview: bool = False) -> None:
        """Make a row the one that Enter picks."""
        index = self._model.index(place)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index)
        if preview:
            self.show_card(index)

    def walk(self, step: int) -> None:
        """Select the next reply in that direction, and show all of it."""
        self.select(self._model.next_reply(self.currentIndex().row(), step), preview=True)

    def pick(self, place: int) -> None:
        """Pick what stands there, if it is a reply."""
        reply = self._model.reply(place)
        if reply is not None:
            self.hide_card()
            self.picked.emit(reply)

    def pick_chosen(self) -> None:
        """Pick the row that is marked, by whomever."""
        marked = self.selectedIndexes()
        self.pick((marked[0] if marked else self.currentIndex()).row())

    def show_card(self, index: QModelIndex) -> None:
        """Show all of a reply beside its row."""
        reply: Reply | None = self._model.reply(index.row())
        if reply is None or not self.isVisible():
            return
        row = self.visualRect(index)
        on_screen = QRect(self.viewport().mapToGlobal(row.topLeft()), row.size())
        window = self.window()
        panel = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
        self._card.show_reply(reply, on_screen, panel)
        self.previewed.emit(reply)

    def hide_card(self) -> None:
        """Let the preview go."""
        self._rest.stop()
        self._card.hide()

    def wear(self, colours: Tokens) -> None:
        """Paint in other colours and sizes."""
        self._paints.wear(colours, self.font())
        self._card.wear(colours)
        # It paints anew behind its layout. Asking for its viewport costs the first paint (see `scroll_room`).
        self.scheduleDelayedItemsLayout()

    @property
    def card(self) -> ReplyCard:
        """Where the whole reply is shown."""
        return self._card

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _SHOWN_ROWS * self._paints.row_height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, _LEAST_ROWS * self._paints.row_height)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in _ENTER and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif event.key() in _ENTER:
            self.pick(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif text and text.isprintable() and not text.isspace():
            self.typed.emit(text)
        else:
            before = self.currentIndex().row()
            super().keyPressEvent(event)
            if self.currentIndex().row() != before:
                self.show_card(self.currentIndex())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hide_card()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hide_card()

    def _on_clicked(self, index: QModelIndex) -> None:
        self.pick(index.row())

    def _on_entered(self, index: QModelIndex) -> None:
        self._hovered = index
        if self._card.isVisible():
            self.show_card(index)
        else:
            self._rest.start()

    def _on_pointer_rested(self) -> None:
        if self._hovered.isValid() and self.underMouse():
            self.show_card(self._hovered)
