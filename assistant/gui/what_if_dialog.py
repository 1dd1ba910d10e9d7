"""Another threshold, tried on customers and past answers, and written into the guide where it is wanted."""

import re
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from assistant.domain.errors import AssistantError
from assistant.gui import docking, what_if_words
from assistant.gui.panel import label, titled
from assistant.gui.theme import LARGE, MEDIUM, SMALL, Tokens
from assistant.gui.what_if_change import WhatIfChange
from assistant.gui.what_if_figures import WhatIfFigures
from assistant.gui.what_if_line import WhatIfLine
from assistant.gui.what_if_plot import WhatIfPlot
from assistant.what_if.trial import Trial

_WIDTH, _HEIGHT, _WIDE = 900, 620, 680
_PLOT_HEIGHT = 220
_MARGINS = 4
_NUMBER = re.compile(r"\d+(?:[.]\d+)?")


class WhatIfDialog(QDialog):
    """The plot, the field and the figures always tell the same threshold.

    Signals:
        tier_asked: The line of another tier is to be moved (its name).
        margins_asked: Other margins are to be compared (tuple of Decimal).
        change_asked: The lead wants to see what would be written (Decimal).
        write_asked: What was shown may be written.
    """

    tier_asked = Signal(str)
    margins_asked = Signal(object)
    change_asked = Signal(object)
    write_asked = Signal()

    def __init__(self, trial: Trial, colours: Tokens, *, own: bool, parent: QWidget | None = None) -> None:
        """``own``: a guide of the shop's own is in force, so that there is one to write into."""
        super().__init__(parent)
        self._trial = trial
        self._own = own
        self.threshold = trial.tier.bound
        self.setWindowTitle(self.tr("Try another threshold"))
        self._said = label("", "muted", "small")
        self.plot = WhatIfPlot(trial, colours)
        self.plot.setMinimumHeight(_PLOT_HEIGHT)
        self.line = WhatIfLine()
        self.field, self.back = self.line.field, self.line.back
        self.margins = QLineEdit()
        self.figures = WhatIfFigures()
        self.change = WhatIfChange()
        self.write = QPushButton(self.tr("Write into the guide"))
        self.write.setAutoDefault(False)
        self._hint = label(
            self.tr("The guide that ships is never changed. Name one of your own in the settings first."),
            "muted",
            "small",
        )
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self._connect()
        self.show_trial(trial)
        self.show_own(own)
        docking.fit(self, _WIDTH, _HEIGHT)
        self.plot.setFocus()

    @property
    def tier(self) -> str:
        """Whose line is moved."""
        return self._trial.tier.name

    def show_trial(self, trial: Trial) -> None:
        """Other margins, other customers or another guide; the line stays where it is."""
        moved = self.tier == trial.tier.name and self.threshold != self._trial.tier.bound
        if self.tier != trial.tier.name:
            self.change.hide()
        self._trial = trial
        self.line.show_trial(trial)
        self._said.setText(what_if_words.customers(trial))
        shares = (f"{(one.margin * 100).normalize():f}" for one in trial.generosities)
        self.margins.setText("; ".join(shares))
        self.plot.show_trial(trial)
        self.plot.setVisible(bool(trial.distribution.counts))
        self._sides.setStretch(0, 3 if trial.distribution.counts else 0)
        self.figures.show_trial(trial)
        self.show_threshold(self.threshold if moved else trial.tier.bound)

    def show_threshold(self, threshold: Decimal) -> None:
        """Everywhere at once; quick enough for every step of a drag."""
        if threshold != self.threshold:
            self.change.hide()
        self.threshold = threshold
        figures = self._trial.at(threshold)
        self.line.show_threshold(threshold)
        self.plot.show_threshold(threshold)
        self.figures.show_figures(figures, self._trial.currency)
        self.plot.setAccessibleDescription(f"{self.field.text()}. {self.figures.said()}")

    def show_own(self, own: bool) -> None:  # noqa: FBT001 - a state, like Qt's own
        """Whether there is a guide to write into."""
        self._own = own
        self.write.setEnabled(own)
        self._hint.setVisible(not own)

    def show_change(self, file: str, diff: Sequence[str]) -> None:
        """What would be written, before it is."""
        self.change.show_change(file, diff)
        self._look_at_change()

    def show_written(self) -> None:
        """It was written."""
        self.change.show_written()
        self._look_at_change()

    def show_error(self, error: AssistantError) -> None:
        """What was asked did not work."""
        self.change.show_error(error)
        self._look_at_change()

    def wear(self, colours: Tokens) -> None:
        """Hand a change of theme down."""
        self.plot.wear(colours)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)

    def _lay_out(self) -> None:
        self._page = page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.setSpacing(MEDIUM)
        rows.addWidget(self.line)
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(self.plot, 1)
        left.addWidget(self._said)
        self._sides.setSpacing(LARGE)
        self._sides.addLayout(left, 3)
        self._sides.addWidget(self.figures, 2)
        rows.addLayout(self._sides, 1)
        rows.addLayout(titled(self.tr("Gross margins to compare, in per cent"), self.margins))
        rows.addWidget(self.change)
        rows.addWidget(self._hint)
        rows.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeading)
        self._area = area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _connect(self) -> None:
        self.plot.moved.connect(self.show_threshold)
        self.line.moved.connect(self.show_threshold)
        self.line.tier_picked.connect(self.tier_asked)
        self.margins.editingFinished.connect(self._on_margins_edited)
        self.write.clicked.connect(self._on_write_clicked)
        self.change.agreed.connect(self.write_asked)

    def _look_at_change(self) -> None:
        # Where it stands is known only once the page was laid out with it.
        self._page.adjustSize()
        self._area.ensureWidgetVisible(self.change)

    def _on_margins_edited(self) -> None:
        margins = _margins(self.margins.text())
        if margins and margins != tuple(one.margin for one in self._trial.generosities):
            self.margins_asked.emit(margins)

    def _on_write_clicked(self) -> None:
        if self.threshold == self._trial.tier.bound:
            self.change.show_same()
            self._look_at_change()
        else:
            self.change_asked.emit(self.threshold)


def _margins(text: str) -> tuple[Decimal, ...]:
    """What can be read as per cent, in the order in which it stands, each once."""
    found: Sequence[Decimal] = [Decimal(number) / 100 for number in _NUMBER.findall(text)]
    return tuple(dict.fromkeys(margin for margin in found if margin <= 1))[:_MARGINS]
