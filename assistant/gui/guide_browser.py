"""The guide to be looked up in: what is typed is found at once, and the chosen entry is shown in full."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui import docking, theme, wording
from assistant.gui.elided_label import ElidedLabel
from assistant.gui.guide_entries import Entry, EntryKind, GuideIndex, place_of
from assistant.gui.guide_pages import page_of
from assistant.gui.guide_reading import GuideReading
from assistant.gui.panel import icon_button, recolour, rule
from assistant.gui.searched_list import SearchedList
from assistant.gui.theme import HAIR, MEDIUM, SMALL, Tokens
from assistant.gui.turning_splitter import TurningSplitter

_WIDTH, _HEIGHT = 760, 680
_LIST_SHARE = 0.42
_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})


class GuideBrowser(QDialog):
    """Changes nothing. It leaves the window behind it usable: the guide is read beside the ticket."""

    def __init__(self, index: GuideIndex, colours: Tokens, parent: QWidget | None = None) -> None:
        """Show everything, with the keyboard in the search."""
        super().__init__(parent)
        self._colours = colours
        self._index = index
        self._deciding: int | None = None
        self._shown: Entry | None = None
        self._trail: list[str] = []
        self._back = icon_button("chevron-left", self.tr("Back to what was shown before"), colours.muted)
        self._search = QLineEdit()
        self._about = ElidedLabel()
        nothing = self.tr("Nothing in the guide has all of these words.")
        self._found = SearchedList(self._search, nothing, colours)
        self._reading = GuideReading(colours)
        self.setWindowTitle(self.tr("The guide"))
        self.setMinimumWidth(docking.NARROWEST)
        docking.fit(self, _WIDTH, _HEIGHT)
        self._lay_out()
        self._connect()
        self.show_index(index)

    def show_index(self, index: GuideIndex) -> None:
        """Show another state of the guide, as far as it can be at the same place."""
        place = self._shown.place if self._shown else ""
        self._index = index
        self._trail = [one for one in self._trail if index.entry(one)]
        self._find(index.entry(place))

    def show_deciding(self, rule: int | None, *, choose: bool) -> None:
        """Mark the rule that decided the open ticket, and let it be read if it is to be chosen."""
        self._deciding = rule
        if choose and rule is not None:
            self._go(place_of(EntryKind.RULE, str(rule)))
        self._read(self._shown)

    def focus_search(self) -> None:
        """Put the keyboard where words are typed, with the old ones ready to be replaced."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.selectAll()

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._colours = colours
        self._offer_back()
        self._found.rows.wear(colours)
        self._reading.wear(colours)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Escape in the list or on the page leads back to the search, and only there closes the dialog.
        if event.key() == Qt.Key.Key_Escape.value and not self._search.hasFocus():
            self.focus_search()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _find(self, wanted: Entry | None = None) -> None:
        """Show what fits the search; ``wanted`` is chosen where it is among it."""
        query = self._search.text()
        found = self._index.found(query)
        entries = [self._index.entries[row] for row in found]
        if not any(entry is wanted for entry in entries):
            best = self._index.best(query, found)
            wanted = None if best is None else self._index.entries[best]
        self._found.show_entries(entries, wanted)
        guide = self._index.guide
        version = self.tr("{name}, version {version}").format(name=guide.name, version=guide.version)
        count = self.tr("{found} of {all}").format(
            found=wording.count(len(found)), all=wording.count(len(self._index.entries))
        )
        self._about.show_parts((version, count))

    def _go(self, place: str) -> None:
        """Show what a link leads to, whatever was searched for."""
        entry = self._index.entry(place)
        if entry is not None and not self._found.rows.choose(entry):
            self._search.clear()
            self._found.rows.choose(entry)

    def _read(self, entry: Entry | None) -> None:
        self._shown = entry
        self._reading.show_lines(page_of(entry, self._index.guide, self._deciding) if entry else ())
        self._offer_back()

    def _offer_back(self) -> None:
        self._back.setEnabled(bool(self._trail))
        recolour(self._back, self._colours.accent if self._trail else self._colours.line)

    def _on_searched(self) -> None:
        self._find()

    def _on_entered(self) -> None:
        self._reading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_link_clicked(self, place: str) -> None:
        if self._shown is not None and self._index.entry(place):
            self._trail.append(self._shown.place)
            self._go(place)

    def _on_back_asked(self) -> None:
        if self._trail:
            self._go(self._trail.pop())

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_searched)
        self._found.chosen.connect(self._read)
        self._found.entered.connect(self._on_entered)
        self._reading.link_clicked.connect(self._on_link_clicked)
        self._back.clicked.connect(self._on_back_asked)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self).activated.connect(self._on_back_asked)

    def _lay_out(self) -> None:
        self._search.setPlaceholderText(self.tr("Search the guide"))
        self._search.setAccessibleName(self.tr("Search the guide"))
        self._search.setClearButtonEnabled(True)
        self._about.setProperty("look", "muted")
        self._about.setFont(theme.sized(self.font(), "small"))
        parts = TurningSplitter(_LIST_SHARE)
        parts.addWidget(self._found)
        parts.addWidget(self._reading)
        parts.setStretchFactor(1, 1)
        head = QWidget()
        head_column = QVBoxLayout(head)
        head_column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, SMALL)
        head_column.setSpacing(HAIR)
        line = QHBoxLayout()
        line.setSpacing(HAIR)
        line.addWidget(self._back)
        line.addWidget(self._search, 1)
        head_column.addLayout(line)
        head_column.addWidget(self._about)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(rule())
        outer.addWidget(parts, 1)
