"""The pressure in a text: shown quietly, quoted on demand, and out of the decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from assistant.gui import icons, theme, wording
from assistant.gui.panel import emptied, icon_button, label, quiet_button, recolour
from assistant.gui.theme import HAIR, LARGE, SMALL

if TYPE_CHECKING:
    from assistant.domain.pressure import Pressure
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.theme import Tokens


class PressureStrip(QWidget):
    """Takes no place at all on a ticket without pressure.

    Signals:
        comparison_asked: The agent wants to see the answer with and without the pressure.
    """

    comparison_asked = Signal()

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(LARGE, 0, LARGE, SMALL)
        self.setProperty("look", "section")
        self._note = QFrame()
        self._note.setProperty("look", "note_pressure")
        outer.addWidget(self._note)
        self._flag = QLabel()
        self._flag.setFixedWidth(LARGE)
        self._words = label("", "", "small")
        self._quotes_button = icon_button("quote", self.tr("Show the quoted words"), colours.pressure)
        self._quotes_button.setCheckable(True)
        self._compare = quiet_button(self.tr("Show me"), self.tr("Show that the answer is the same"))
        self._compare.setFont(theme.sized(self.font(), "small"))
        self._compare.setProperty("look", "on_pressure")
        self._quotes = QWidget()
        self._quoted = QVBoxLayout(self._quotes)
        self._quoted.setContentsMargins(LARGE + SMALL, 0, 0, SMALL)
        self._quoted.setSpacing(HAIR)
        self._lay_out()
        self._quotes_button.toggled.connect(self._quotes.setVisible)
        self._compare.clicked.connect(self.comparison_asked)
        self.wear(colours)
        self.show_sheet(None)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Show what kinds of pressure a ticket mentions; the quotes start folded."""
        pressure = sheet.reading.pressure if sheet else ()
        self.setVisible(bool(pressure))
        self._quotes_button.setChecked(False)
        self._quotes.hide()
        emptied(self._quoted)
        if pressure:
            from assistant.gui import case_words

            kinds = wording.listed(case_words.pressure(found.kind) for found in pressure)
            self._words.setText(self.tr("{kinds} · same answer").format(kinds=kinds))
        for found in pressure:
            self._quote(found)

    def wear(self, colours: Tokens) -> None:
        """Draw the flag again after a change of theme."""
        self._flag.setPixmap(icons.pixmap("flag", colours.pressure, 14))
        recolour(self._quotes_button, colours.pressure)

    def _quote(self, found: Pressure) -> None:
        for evidence in found.evidence:
            self._quoted.addWidget(label(wording.quoted(evidence.text), "", "small"))

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._note)
        inner.setContentsMargins(SMALL, 2, HAIR, 2)
        inner.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(HAIR)
        head.addWidget(self._flag)
        head.addWidget(self._words, 1)
        head.addWidget(self._quotes_button)
        head.addWidget(self._compare)
        inner.addLayout(head)
        inner.addWidget(self._quotes)
