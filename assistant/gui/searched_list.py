"""What a search found: a list that is walked through while words are still being typed."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui import aloud
from assistant.gui.guide_entries import Entry
from assistant.gui.guide_list import GuideList
from assistant.gui.panel import label
from assistant.gui.theme import HAIR, MEDIUM, SMALL, Tokens

_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})
_PLAIN = frozenset({Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier})


class SearchedList(QWidget):
    """Arrows in the search walk the list; a letter typed on the list goes to the search.

    Signals:
        chosen: An entry became the current one; None where there is none.
        entered: Enter was pressed, in the search or on an entry.
    """

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, search: QLineEdit, nothing: str, colours: Tokens) -> None:
        """Start empty; the search stands wherever its owner puts it, `nothing` where nothing was found."""
        super().__init__()
        self._search = search
        self.rows = GuideList(colours)
        self.nothing = label(nothing, "muted")
        self._lay_out()
        search.installEventFilter(self)
        self.rows.chosen.connect(self.chosen)
        self.rows.opened.connect(self.entered)
        self.rows.typed.connect(self._on_letter_typed)

    def show_entries(self, entries: Sequence[Entry], chosen: Entry | None) -> None:
        """Show these, one of them chosen."""
        self.rows.show_entries(entries, chosen)
        self.rows.setVisible(bool(entries))
        self.nothing.setVisible(not entries)
        if not entries:
            self.chosen.emit(None)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.modifiers() in _PLAIN and self._steered(event.key())
        return super().eventFilter(watched, event)

    def _steered(self, key: int) -> bool:
        page = self.rows.page_step
        steps = {
            Qt.Key.Key_Down.value: 1,
            Qt.Key.Key_Up.value: -1,
            Qt.Key.Key_PageDown.value: page,
            Qt.Key.Key_PageUp.value: -page,
        }
        if key in steps:
            self.rows.walk(steps[key])
            aloud.say_row(self._search, self.rows.currentIndex())
        elif key in _ENTER:
            self.entered.emit()
        return key in steps or key in _ENTER

    def _on_letter_typed(self, letter: str) -> None:
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.insert(letter)

    def _lay_out(self) -> None:
        self.setProperty("look", "section")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.nothing.setContentsMargins(SMALL, MEDIUM, SMALL, MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, 0, HAIR, 0)
        column.addWidget(self.nothing, 1)
        column.addWidget(self.rows, 1)
