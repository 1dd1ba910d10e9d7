"""What a threshold means, beside the plot: two large figures and a table of margins."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui import theme, what_if_words
from assistant.gui.panel import emptied, label, rule
from assistant.gui.theme import LARGE, MEDIUM, SMALL
from assistant.what_if.trial import Figures, Trial

_LETTERS_BESIDE: Final = 38


class WhatIfFigures(QWidget):
    """The labels are made once: while the line is dragged only their texts change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to show yet."""
        super().__init__(parent)
        self._share = label("", "", "category", strong=True)
        self._above = label("", "muted")
        self._near = label()
        self._past = label("", "muted", "small")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(SMALL)
        self._grid.setColumnStretch(0, 1)
        self._names_above = False
        self._cells: dict[tuple[int, int], QLabel] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for widget in (self._share, self._above, self._near, rule()):
            layout.addWidget(widget)
        layout.addLayout(self._grid)
        layout.addWidget(self._past)
        layout.addStretch(1)
        layout.setSpacing(SMALL)
        layout.insertSpacing(4, LARGE - SMALL)

    def show_trial(self, trial: Trial) -> None:
        """Other margins may be compared: the table begins anew."""
        emptied(self._grid)
        self._cells.clear()
        self._past.setText(what_if_words.past(trial))

    def show_figures(self, figures: Figures, currency: str) -> None:
        """What the line means where it stands now."""
        _say(self._share, what_if_words.share(figures))
        _say(self._above, what_if_words.above(figures))
        near = self.tr("Within 5 % of the line: {count}")
        _say(self._near, near.format(count=what_if_words.near(figures)))
        rows = list(what_if_words.table(figures, currency))
        for row, (name, values) in enumerate(rows):
            _say(self._cell(row, 0), name)
            for column, value in enumerate(values, 1):
                _say(self._cell(row, column), value)
        self._hide_beyond(len(rows))

    def said(self) -> str:
        """The figures as one text, for the plot's description."""
        return ". ".join(one.text() for one in (self._share, self._above, self._near))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        above = self.width() < _LETTERS_BESIDE * self.fontMetrics().averageCharWidth()
        if above is not self._names_above:
            self._names_above = above
            self._grid.setColumnStretch(0, not above)
            for row, column in self._cells:
                self._put(row, column)

    def _put(self, row: int, column: int) -> None:
        """A name before its figures, or above them where the type is large and the window narrow."""
        cell = self._cells[row, column]
        if self._names_above:
            self._grid.addWidget(cell, 2 * row + bool(column), max(0, column - 1), 1, 1 if column else -1)
        else:
            self._grid.addWidget(cell, 2 * row, column)

    def _hide_beyond(self, rows: int) -> None:
        for (row, _), cell in self._cells.items():
            cell.setVisible(row < rows)

    def _cell(self, row: int, column: int) -> QLabel:
        if (row, column) not in self._cells:
            cell = label(
                "", "" if column else "muted", "body" if column else "small", strong=not row and column > 0
            )
            if column:
                cell.setWordWrap(False)
                cell.setAlignment(theme.TRAILING)
                cell.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            self._cells[row, column] = cell
            self._put(row, column)
        return self._cells[row, column]


def _say(where: QLabel, text: str) -> None:
    """A text that stays costs no layout."""
    if where.text() != text:
        where.setText(text)
