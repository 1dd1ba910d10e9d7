"""The canned replies that carry out the guide's answer, and the helpdesk's own below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget
from typing_extensions import override

from assistant.domain.reply import Reply
from assistant.gui import aloud, icons, theme
from assistant.gui.panel import icon_button, label, recolour, row, section
from assistant.gui.replies_list import RepliesList
from assistant.gui.replies_model import RepliesModel
from assistant.gui.reply_search import CAP, ReplyIndex, without_mark, words_of
from assistant.gui.theme import HIT, MEDIUM, SMALL
from assistant.gui.wording import one_line

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.theme import Tokens

_SLICE: Final = 60
"""Rows prepared for the search between two events: a few milliseconds."""

_SEARCH_WIDTH = 200
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RepliesPanel(QWidget):
    """Type to narrow down, arrows to walk, Enter or one click to pick, Escape to clear and then to leave.

    Signals:
        picked: The agent wants this reply.
        previewed: The agent looks at the whole of this reply.
        left: The agent is done here without one.
    """

    picked = Signal(Reply)
    previewed = Signal(Reply)
    left = Signal()

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start with the places reserved."""
        super().__init__(parent)
        self._ticket: TicketId | None = None
        self._language = ""
        self._guides = ReplyIndex(())
        self._articles = ReplyIndex(())
        self._model = RepliesModel(self)
        self._list = RepliesList(self._model, colours)
        self._words = label(look="muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._words.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        self._search = QLineEdit()
        # A screen reader can choose a row, and not press it.
        self._use = icon_button("corner-down-left", self.tr("Insert the chosen reply"), colours.muted)
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._lay_out()
        self._connect()
        self.wear(colours)
        self.show_sheet(None)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Show a ticket's replies; None keeps their places. Search and choice stay while the ticket does."""
        if sheet is None:
            self._forget()
            self._model.show_reserved()
            self._pages.setCurrentWidget(self._list)
            self._search.setEnabled(False)
            return
        if sheet.ticket.id != self._ticket:
            self._forget()
            chosen = None
        else:
            chosen = self._chosen()
        self._ticket = sheet.ticket.id
        self._language = sheet.reading.language
        self._guides = ReplyIndex(sheet.replies)
        # The helpdesk's own are the same for every ticket, and there may be thousands.
        if sheet.articles != self._articles.replies:
            self._articles = ReplyIndex(sheet.articles)
        self._search.setEnabled(bool(sheet.replies or sheet.articles))
        self._look_up()
        if chosen is not None and (place := self._model.place_of(chosen)) >= 0:
            self._list.select(place)

    def show_unsure(self) -> None:
        """Offer nothing before the agent said what happened."""
        self._forget()
        self._guides = ReplyIndex(())
        self._model.show((), (), "")
        self._search.setEnabled(False)
        self._say(self.tr("Choose what happened first."))

    def focus_search(self, first: str = "") -> None:
        """Let the agent type; what was typed elsewhere already goes first."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if first:
            self._search.setText(first)
        else:
            self._search.selectAll()

    def focus_list(self) -> None:
        """Walk with the arrows, insert with Enter."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def pick(self, number: int) -> None:
        """Pick the reply that shows this number."""
        self._list.pick(self._model.numbered(number))

    def selected(self) -> Reply | None:
        """The reply that Enter would pick now; the best one, until the agent walks to another."""
        return self._model.reply(self._list.currentIndex().row())

    def wear(self, colours: Tokens) -> None:
        """Draw icons and rows again after a change of theme."""
        self._glass.setIcon(icons.icon("search", colours.muted))
        recolour(self._use, colours.muted)
        self._list.wear(colours)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._warming.start()
        elif event.type() == QEvent.Type.FocusOut:
            self._list.hide_card()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._steered(event)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        layout = section(self)
        # Rows have a ground of their own that reaches a little further out than the words of the section.
        layout.setContentsMargins(SMALL, MEDIUM, SMALL, MEDIUM)
        title = label(self.tr("Replies"), step="body", strong=True)
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search the replies"))
        self._search.setMaximumWidth(_SEARCH_WIDTH)
        self._search.setMinimumHeight(HIT)
        self._search.setFont(theme.sized(self.font(), "body"))
        self._glass = self._search.addAction(icons.blank(), QLineEdit.ActionPosition.LeadingPosition)
        self._search.installEventFilter(self)
        self._glass.setText(self.tr("Search the replies"))
        head = row(title, self._search, self._use)
        head.setStretch(1, 1)
        head.setContentsMargins(SMALL, 0, SMALL, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._words)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_search_changed)
        self._warming.timeout.connect(self._on_warming)
        self._use.clicked.connect(self._list.pick_chosen)
        self._list.picked.connect(self.picked)
        self._list.previewed.connect(self.previewed)
        self._list.typed.connect(self.focus_search)
        self._list.left.connect(self._on_list_left)

    def _steered(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _STEPS:
            self._list.walk(_STEPS[Qt.Key(key)])
            aloud.say_row(self._search, self._list.currentIndex())
        elif key in _ENTER:
            self._list.pick(self._list.currentIndex().row())
        elif key == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
        elif key == Qt.Key.Key_Escape:
            self._on_list_left()
        else:
            return False
        return True

    def _forget(self) -> None:
        """Nothing of one ticket's search is carried into the next."""
        self._ticket = None
        self._list.hide_card()
        self._search.clear()

    def _chosen(self) -> Reply | None:
        """What the agent walked to; the best one is marked without them."""
        best = self._model.next_reply(-1, 1)
        return self.selected() if self._list.currentIndex().row() != best else None

    def _look_up(self) -> None:
        """Show what is found. While texts are still being prepared, the rows stay as they are."""
        query = self._search.text()
        if words_of(query) and not (self._guides.ready and self._articles.ready):
            self._on_warming()
            return
        replies = self._guides.found(query)
        articles = self._articles.found(query, CAP - len(replies))
        marked = tuple(dict.fromkeys((*self._guides.looked_for, *self._articles.looked_for)))
        self._model.show(replies, articles, self._language, marked)
        self._list.select(self._model.next_reply(-1, 1))
        if replies or articles:
            self._pages.setCurrentWidget(self._list)
        elif words_of(query):
            wanted = one_line(without_mark(query))
            self._say(self.tr("No reply has “{words}”.").format(words=wanted))
        else:
            self._say(self.tr("The guide has no reply for this. Write your own below."))

    def _say(self, words: str) -> None:
        self._list.hide_card()
        self._words.setText(words)
        self._pages.setCurrentWidget(self._words)

    def _on_search_changed(self, _text: str) -> None:
        self._list.hide_card()
        if self._ticket is not None:
            self._look_up()

    def _on_warming(self) -> None:
        if self._guides.warm(_SLICE) or self._articles.warm(_SLICE):
            self._warming.start()
        elif words_of(self._search.text()):
            self._look_up()

    def _on_list_left(self) -> None:
        self._list.hide_card()
        self.left.emit()
