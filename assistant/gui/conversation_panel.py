"""The conversation: newest message open and in view, older ones folded, everything strange made harmless."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from assistant.domain.conversation import MarkKind
from assistant.domain.ticket import AuthorKind
from assistant.gui.message_link_bar import LinkBar
from assistant.gui.message_rows import MessageRows
from assistant.gui.message_view import MessageView
from assistant.gui.panel import icon_button, label, quiet_button, recolour, row, section
from assistant.gui.theme import HAIR, LARGE, MEDIUM, SMALL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.domain.conversation import PreparedMessage, Target
    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.theme import Tokens

FIRST = 10
"""How many messages are built at once: a ticket may have hundreds."""

OLDER = 20


class ConversationPanel(QWidget):
    """Shows what the desk prepared, and builds of it only what is asked for.

    Signals:
        link_confirmed: The agent saw where a link leads, and wants it opened.
    """

    link_confirmed = Signal(str)

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._colours = colours
        self._conversation: tuple[PreparedMessage, ...] = ()
        self._ticket: TicketId | None = None
        self._first = 0
        self._rows: list[QWidget] = []
        self._made = MessageRows(self._connect)
        self._views: dict[int, MessageView] = {}
        self._followed: _Followed | None = None
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._marks = icon_button("highlighter", self.tr("Show the words that decided"), colours.muted)
        self._older = quiet_button("")
        self._link_bar = LinkBar()
        self._inside = QWidget()
        self._area = QScrollArea()
        self._bar = self._area.verticalScrollBar()
        self._lay_out()
        self._marks.clicked.connect(self.show_evidence)
        self._older.clicked.connect(self._on_older_clicked)
        self._link_bar.confirmed.connect(self.link_confirmed)
        self._link_bar.left.connect(self._area.setFocus)
        self._bar.rangeChanged.connect(self._place_followed)
        self._bar.actionTriggered.connect(self._on_agent_scrolled)
        self._settling.timeout.connect(self._place_followed)
        self.show_sheet(None)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Show the messages of a worked-out ticket, with the words that decided; None empties the panel."""
        self.show_messages(sheet.ticket.id if sheet else None, sheet.conversation if sheet else ())

    def show_messages(self, ticket: TicketId | None, conversation: tuple[PreparedMessage, ...]) -> None:
        """Show a ticket's messages; the same ticket again keeps what was unfolded and where the agent was."""
        if ticket == self._ticket and conversation == self._conversation:
            return
        same = ticket == self._ticket
        grown = len(conversation) > len(self._conversation) or not same
        unfolded = {place for place, view in self._views.items() if view.unfolded} if same else set()
        first = self._first if same else max(0, len(conversation) - FIRST)
        scrolled = self._bar.value()
        at_newest = self._followed is not None and self._followed.widget is self._newest()
        arrives = grown and (at_newest or not same or scrolled == self._bar.maximum())
        self._link_bar.fold()
        self._take_out()
        self._made.begin(anew=not same)
        self._conversation, self._ticket, self._first = conversation, ticket, len(conversation)
        self._marks.setEnabled(any(message.holds(kind) for message in conversation for kind in MarkKind))
        self._build_from(min(first, len(conversation)))
        self._made.end()
        for place in unfolded | (_open_at_first(conversation) if grown else set()):
            if place in self._views:
                self._views[place].unfold()
        if arrives or (at_newest and not grown):
            self._follow(self._newest(), 0)
        else:
            self._follow(self._inside, -scrolled)

    def show_evidence(self) -> None:
        """Bring the first words that decided into view, of the newest message that has some."""
        for place in reversed(range(len(self._conversation))):
            if any(self._conversation[place].holds(kind) for kind in MarkKind):
                while place < self._first:
                    self._build_older()
                if place in self._views:
                    self._follow(self._views[place], self._area.viewport().height() // 3, marked=True)
                return

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._colours = colours
        recolour(self._marks, colours.muted)
        self._made.forget_spare()
        for view in self._views.values():
            view.wear(colours)

    def _build_from(self, first: int) -> None:
        """Build the messages from this one up to those that stand there already."""
        rows = [self._row(place) for place in range(first, self._first)]
        for place, widget in enumerate(rows):
            self._column.insertWidget(1 + place, widget)
            widget.show()
        self._rows[:0] = rows
        self._first = first
        self._older.setVisible(first > 0)
        self._older.setText(self.tr("Show %n older", "", min(OLDER, first)))
        self._older.setAccessibleName(self.tr("Show %n older messages", "", min(OLDER, first)))

    def _build_older(self) -> None:
        self._made.put_before()
        self._build_from(max(0, self._first - OLDER))

    def _row(self, place: int) -> QWidget:
        row = self._made.row(self._conversation[place], self._colours)
        if isinstance(row, MessageView):
            self._views[place] = row
        return row

    def _connect(self, view: MessageView) -> None:
        view.target_clicked.connect(self._on_target_clicked)
        view.unfolded_changed.connect(self._on_agent_scrolled)

    def _newest(self) -> QWidget:
        return next(reversed(self._views.values()), self._inside)

    def _take_out(self) -> None:
        """They stay where they are until they are put elsewhere or away."""
        for widget in self._rows:
            self._column.removeWidget(widget)
        self._rows, self._views, self._followed = [], {}, None

    def _follow(self, widget: QWidget, offset: int, *, marked: bool = False) -> None:
        """Keep a widget's top, or its marked words, so far under the upper edge until the agent scrolls.

        Heights come late: long messages are laid out bit by bit.
        """
        self._followed = _Followed(widget, offset, marked)
        self._place_followed()
        self._settling.start()

    def _place_followed(self) -> None:
        if self._followed is not None:
            widget, offset, marked = self._followed
            top = widget.y() if widget is not self._inside else 0
            if marked and isinstance(widget, MessageView):
                place = widget.marked_place()
                top += int(place.top()) if place else 0
            self._bar.setValue(top - offset)

    def _on_agent_scrolled(self) -> None:
        self._followed = None

    def _on_older_clicked(self) -> None:
        before = self._rows[0]
        offset = before.y() - self._bar.value()
        self._build_older()
        self._follow(before, offset)

    def _on_target_clicked(self, target: Target) -> None:
        self._link_bar.ask(target)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(SMALL, 0, SMALL, SMALL)
        self._column.setSpacing(HAIR)
        self._column.addWidget(self._older, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self._inside.setProperty("look", "section")
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumHeight(0)
        self._area.setAccessibleName(self.tr("Conversation"))
        layout = section(self)
        layout.setContentsMargins(0, SMALL, 0, 0)
        layout.setSpacing(HAIR)
        head = row(label(self.tr("Conversation"), "muted", "small"), self._marks)
        head.setContentsMargins(LARGE, 0, MEDIUM, 0)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._link_bar)


class _Followed(NamedTuple):
    widget: QWidget
    offset: int
    marked: bool


def _open_at_first(conversation: Sequence[PreparedMessage]) -> set[int]:
    """The newest message, and where that is ours the customer's last one before it."""
    people = [place for place, one in enumerate(conversation) if one.message.author is not AuthorKind.SYSTEM]
    theirs = [place for place in people if conversation[place].message.author is AuthorKind.CUSTOMER]
    return {*people[-1:], *theirs[-1:]}
