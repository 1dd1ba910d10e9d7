"""The open ticket's subject, the way to the next one, and its tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.account import Identity
from assistant.domain.helpdesk import Status
from assistant.gui import late_words, theme, wording
from assistant.gui.deeds import is_me
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.panel import icon_button, recolour
from assistant.gui.queue_place import place_in
from assistant.gui.tags_row import TagsRow
from assistant.gui.theme import HAIR, MEDIUM, SMALL
from assistant.gui.ticket_menu import TicketMenu

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from assistant.domain.late_tags import LateTags
    from assistant.domain.ticket import Ticket, TicketId
    from assistant.gui.deeds import Deed
    from assistant.gui.queue_place import Place
    from assistant.gui.theme import Tokens


class TicketBar(QWidget):
    """Previous, subject, next. The subject opens the queue.

    Signals:
        stepped: 1 for the next ticket, -1 for the one before.
        queue_asked: The queue is to be opened or closed.
        tag_added, tag_removed: A tag of the open ticket.
    """

    stepped = Signal(int)
    queue_asked = Signal()
    tag_added = Signal(str)
    tag_removed = Signal(str)

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start without a ticket."""
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._colours = colours
        self._previous = icon_button("chevron-left", self.tr("Previous ticket"), colours.muted)
        self._next = icon_button("chevron-right", self.tr("Next ticket"), colours.muted)
        self._open = icon_button("list", self.tr("Open the queue"), colours.muted)
        self._tag = icon_button("tag", self.tr("Tags"), colours.muted)
        self._tag.setCheckable(True)
        self._more = icon_button("ellipsis", self.tr("Ticket"), colours.muted)
        self._more.setEnabled(False)
        self.menu = TicketMenu(self._more)
        self._number = ElidedLabel()
        self._number.setFont(theme.sized(self.font(), "small"))
        self._number.setProperty("look", "muted")
        self._subject = ElidedLabel()
        self._subject.setFont(theme.sized(self.font(), "title", strong=True))
        self._subject.setCursor(Qt.CursorShape.PointingHandCursor)
        self._subject.keep_whole_in_large_type()
        self._tags = TagsRow(colours)
        self._place: list[str] = [""]
        self._tagged: Sequence[str] = ()
        self._late: LateTags | None = None
        self._updated: datetime | None = None
        self._assignee = ""
        self._status: Status | None = None
        self._me = Identity("")
        self._wanted: TicketId | None = None
        self._pinned = False
        self._lay_out()
        self._previous.clicked.connect(self._on_previous_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self._open.clicked.connect(self.queue_asked)
        self._more.clicked.connect(self._on_more_clicked)
        self._tag.toggled.connect(self._tags.edit)
        self._tags.added.connect(self.tag_added)
        self._tags.removed.connect(self.tag_removed)
        self.show_place(place_in((), None))

    def show_place(self, place: Place) -> None:
        """Say where in the queue the open ticket is, before anything else is known of it."""
        wanted, known = place.ticket, place.row
        self._previous.setEnabled(place.previous)
        self._next.setEnabled(place.following)
        self._tag.setEnabled(wanted is not None)
        if wanted != self._wanted:
            self._wanted = wanted
            self._assignee, self._status = "", None
            self._more.setEnabled(False)
            # It was opened for the ticket before.
            self.menu.hide()
            self._tags.begin_anew()
            # Not the tags of the ticket before: they could be taken off this one.
            self._tags.show_tags(known.tags if known else ())
        self._subject.setText(known.subject if known else "")
        counted = self.tr("{place} of {count}").format(
            place=wording.count(place.number), count=wording.count(place.count)
        )
        self._place = [f"#{wanted}" if wanted else "", counted if known else ""]
        self._updated = known.updated if known else None
        self._tagged, self._late = known.tags if known else (), None
        self.tell_age()

    def show_ticket(self, ticket: Ticket | None, late: LateTags | None = None) -> None:
        """Show the subject and tags as they are now, and those that wait to be set or taken off."""
        if ticket is not None:
            self._subject.setText(ticket.subject or self.tr("(no subject)"))
        self._assignee = ticket.assignee if ticket else ""
        self._status = ticket.known_status if ticket else None
        self._more.setEnabled(ticket is not None)
        self._tagged = ticket.tags if ticket else ()
        self._late = late
        self._tags.show_tags(self._tagged, late)
        self.tell_age()

    def show_agent(self, me: Identity) -> None:
        """Whom the helpdesk takes the agent for: other people's tickets are named as theirs."""
        self._me = me
        self.tell_age()

    def tell_age(self) -> None:
        """Write the line below the subject again: time goes on where nothing else changes."""
        held = (self.tr("pinned") if self._pinned else "", self._held())
        parts = (self._place[0], self._stands(), *held, *self._place[1:], wording.age(self._updated))
        parts = (*parts, *late_words.in_line(self._late), *self._tagged)
        self._number.show_parts(parts)

    def show_pinned(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """Say whether the panel stays at this ticket."""
        self._pinned = on
        self.tell_age()

    def open_menu(self, first: Deed | None = None) -> None:
        """Offer what can be done with the ticket, beginning at this."""
        if self._more.isEnabled():
            self.menu.unfold(self._more, first)

    def name_keys(self, keys: Mapping[str, str]) -> None:
        """Let the menu and its button name the keys in force."""
        self.menu.name_keys(keys)
        name = self._more.accessibleName()
        self._more.setToolTip(f"{name}  {keys['ticket_menu']}".strip())

    def edit_tags(self) -> None:
        """Open the tags, with the field for a new one; or close them."""
        if self._tag.isEnabled():
            self._tag.toggle()

    def wear(self, colours: Tokens) -> None:
        """Draw the icons again after a change of theme or writing direction."""
        self._colours = colours
        for button in self.findChildren(QToolButton):
            recolour(button, colours.muted)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.wear(self._colours)

    def _stands(self) -> str:
        """An open ticket is what one expects."""
        if self._status is Status.SOLVED:
            return self.tr("solved")
        return self.tr("waits for customer") if self._status is Status.PENDING else ""

    def _held(self) -> str:
        if not self._assignee or is_me(self._assignee, self._me):
            return ""
        return self.tr("with {name}").format(name=wording.one_line(self._assignee))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._subject)
        words.addWidget(self._number)
        line = QHBoxLayout()
        line.setSpacing(HAIR)
        line.addWidget(self._previous)
        line.addLayout(words, 1)
        for button in (self._tag, self._more, self._open, self._next):
            line.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SMALL, HAIR, SMALL, SMALL)
        layout.setSpacing(HAIR)
        layout.addLayout(line)
        layout.addWidget(self._tags)
        self._tags.setContentsMargins(MEDIUM, 0, SMALL, 0)

    def _on_more_clicked(self) -> None:
        self.open_menu()

    def _on_previous_clicked(self) -> None:
        self.stepped.emit(-1)

    def _on_next_clicked(self) -> None:
        self.stepped.emit(1)
