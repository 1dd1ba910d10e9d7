"""A list to search and, beside or below it, the chosen entry in full."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui.guide_browser import SIDE_BY_SIDE
from assistant.gui.guide_entries import Entry
from assistant.gui.guide_list import GuideList
from assistant.gui.guide_pages import Line
from assistant.gui.guide_reading import GuideReading
from assistant.gui.panel import label
from assistant.gui.theme import HAIR, MEDIUM, SMALL, Tokens

_LIST_SHARE: Final = 0.45
_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})


class ListBesidePage(QSplitter):
    """The keyboard may stay in the search: arrows walk the list from there, Enter goes to the page.

    Signals:
        chosen: An entry became the current one; None where there is none.
    """

    chosen = Signal(object)

    def __init__(self, search: QLineEdit, colours: Tokens) -> None:
        """Start empty; the search stands wherever its owner puts it."""
        super().__init__(Qt.Orientation.Vertical)
        self._search = search
        self._list = GuideList(colours)
        self._none = label(self.tr("Nothing fits."), "muted")
        self._reading = GuideReading(colours)
        self._lay_out()
        search.setPlaceholderText(self.tr("Search"))
        search.setClearButtonEnabled(True)
        search.installEventFilter(self)
        self._list.chosen.connect(self.chosen)
        self._list.opened.connect(self._on_opened)
        self._list.typed.connect(self._on_letter_typed)

    def name(self, entries: str, page: str) -> None:
        """Say to a screen reader what is listed, and what is read."""
        self._list.setAccessibleName(entries)
        self._reading.setAccessibleName(page)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, the first of them chosen."""
        self._list.show_entries(entries, entries[0] if entries else None)
        self._list.setVisible(bool(entries))
        self._none.setVisible(not entries)
        if not entries:
            self.chosen.emit(None)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what the chosen entry says."""
        self._reading.show_lines(tuple(lines))

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._list.wear(colours)
        self._reading.wear(colours)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._steered(event.key())
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if orientation is not self.orientation() or event.oldSize().width() < 0:
            self.setOrientation(orientation)
            room = self.width() if wide else self.height()
            self.setSizes([int(room * _LIST_SHARE), int(room * (1 - _LIST_SHARE))])

    def _steered(self, key: int) -> bool:
        page = self._list.page_step
        steps = {
            Qt.Key.Key_Down.value: 1,
            Qt.Key.Key_Up.value: -1,
            Qt.Key.Key_PageDown.value: page,
            Qt.Key.Key_PageUp.value: -page,
        }
        if key in steps:
            self._list.walk(steps[key])
        elif key in _ENTER:
            self._on_opened()
        return key in steps or key in _ENTER

    def _on_opened(self) -> None:
        self._reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_letter_typed(self, letter: str) -> None:
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.insert(letter)

    def _lay_out(self) -> None:
        found = QWidget()
        found.setProperty("look", "section")
        found.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(found)
        column.setContentsMargins(SMALL, 0, HAIR, 0)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._none.setContentsMargins(SMALL, MEDIUM, SMALL, MEDIUM)
        column.addWidget(self._none, 1)
        column.addWidget(self._list, 1)
        self.addWidget(found)
        self.addWidget(self._reading)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(1, 1)
