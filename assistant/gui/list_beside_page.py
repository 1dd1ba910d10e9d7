"""A list to search and, beside or below it, the chosen entry in full."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from assistant.gui.guide_entries import Entry
from assistant.gui.guide_pages import Line
from assistant.gui.guide_reading import GuideReading
from assistant.gui.searched_list import SearchedList
from assistant.gui.theme import Tokens
from assistant.gui.turning_splitter import TurningSplitter

_LIST_SHARE = 0.45


class ListBesidePage(TurningSplitter):
    """Enter, in the search or on the list, goes to the page.

    Signals:
        chosen: An entry became the current one; None where there is none.
    """

    chosen = Signal(object)

    def __init__(self, search: QLineEdit, colours: Tokens) -> None:
        """Start empty; the search stands wherever its owner puts it."""
        super().__init__(_LIST_SHARE)
        self._found = SearchedList(search, self.tr("Nothing fits."), colours)
        self._reading = GuideReading(colours)
        self.addWidget(self._found)
        self.addWidget(self._reading)
        self.setStretchFactor(1, 1)
        search.setPlaceholderText(self.tr("Search"))
        search.setClearButtonEnabled(True)
        self._found.chosen.connect(self.chosen)
        self._found.entered.connect(self._on_entered)

    def name(self, entries: str, page: str) -> None:
        """Say to a screen reader what is listed, and what is read."""
        self._found.rows.setAccessibleName(entries)
        self._reading.setAccessibleName(page)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, the first of them chosen."""
        self._found.show_entries(entries, entries[0] if entries else None)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what the chosen entry says."""
        self._reading.show_lines(tuple(lines))

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._found.rows.wear(colours)
        self._reading.wear(colours)

    def _on_entered(self) -> None:
        self._reading.setFocus(Qt.FocusReason.OtherFocusReason)
