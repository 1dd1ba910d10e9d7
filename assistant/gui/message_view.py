"""One message of the conversation: a line while folded, its words below it when open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from assistant.domain.conversation import MarkKind, Target
from assistant.gui.message_head import MessageHead
from assistant.gui.message_inside import MessageInside
from assistant.gui.panel import dress

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from assistant.domain.conversation import PreparedMessage
    from assistant.gui.theme import Tokens


class MessageView(QFrame):
    """Builds its inside when it is first opened.

    Signals:
        target_clicked: A link or an image place was clicked.
        unfolded_changed: The agent opened or closed it.
    """

    target_clicked = Signal(Target)
    unfolded_changed = Signal()

    def __init__(self, prepared: PreparedMessage, colours: Tokens) -> None:
        """Start folded."""
        super().__init__()
        self.prepared = prepared
        self.head = MessageHead(prepared, colours)
        self.inside: MessageInside | None = None
        self._colours = colours
        self._stale = False
        self._dress()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.head.clicked.connect(self._on_head_clicked)

    @property
    def unfolded(self) -> bool:
        """Whether its words are shown."""
        return self.inside is not None and not self.inside.isHidden()

    def show_message(self, prepared: PreparedMessage) -> None:
        """Be another message from now on; it starts folded."""
        self.prepared, self._stale = prepared, True
        if self.inside is not None:
            self.inside.hide()
        self.head.show_message(prepared)
        self._dress()

    def put_away(self) -> None:
        """Be nothing until another message is shown, with no words left of this one."""
        self.hide()
        self._stale = True
        self.head.setAccessibleName("")
        if self.inside is not None:
            self.inside.hide()
            self.inside.body.clear()

    def unfold(self, *, unfolded: bool = True) -> None:
        """Show its words, or its line only."""
        if unfolded and (self.inside is None or self._stale):
            self._fill_inside()
        if self.inside is not None:
            self.inside.setVisible(unfolded)
        self.head.show_unfolded(unfolded=unfolded)

    def marked_place(self) -> QRectF | None:
        """Where the first highlighted words stand in this widget; it is unfolded for them."""
        if not any(self.prepared.holds(kind) for kind in MarkKind):
            return None
        self.unfold()
        self._column.activate()
        place = self.inside.marked_place() if self.inside else None
        return place.translated(self.inside.pos()) if place and self.inside else None

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._colours = colours
        self.head.wear(colours)
        if self.inside is not None:
            self.inside.wear(colours)

    def _fill_inside(self) -> None:
        self._stale = False
        if self.inside is not None and self.inside.takes(self.prepared):
            self.inside.show_message(self.prepared)
            return
        if self.inside is not None:
            self._column.removeWidget(self.inside)
            self.inside.deleteLater()
        self.inside = MessageInside(self.prepared, self._colours)
        self.inside.target_clicked.connect(self.target_clicked)
        self._column.addWidget(self.inside)

    def _dress(self) -> None:
        note = not self.prepared.message.public
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, note)
        if note or self.property("look"):
            dress(self, "note" if note else "")

    def _on_head_clicked(self) -> None:
        self.unfold(unfolded=not self.unfolded)
        self.unfolded_changed.emit()
