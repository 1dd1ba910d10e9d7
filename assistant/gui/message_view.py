"""One message of the conversation: a line while folded, its words below it when open."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from assistant.domain.conversation import MarkKind, PreparedMessage, Target
from assistant.gui.message_head import MessageHead
from assistant.gui.message_inside import MessageInside
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
        if not prepared.message.public:
            self.setProperty("look", "note")
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.head.clicked.connect(self._on_head_clicked)

    @property
    def unfolded(self) -> bool:
        """Whether its words are shown."""
        return self.inside is not None and not self.inside.isHidden()

    def unfold(self, *, unfolded: bool = True) -> None:
        """Show its words, or its line only."""
        if unfolded and self.inside is None:
            self.inside = MessageInside(self.prepared, self._colours)
            self.inside.target_clicked.connect(self.target_clicked)
            self._column.addWidget(self.inside)
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

    def _on_head_clicked(self) -> None:
        self.unfold(unfolded=not self.unfolded)
        self.unfolded_changed.emit()
