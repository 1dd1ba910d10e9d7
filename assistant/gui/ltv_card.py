"""How a lifetime value is made up: every term, its source and its age."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.money import Money
from assistant.domain.standing import Standing
from assistant.domain.worksheet import Worksheet
from assistant.gui import theme, wording
from assistant.gui.panel import label, rule
from assistant.gui.theme import HAIR, LARGE, SMALL, Tokens


class LtvCard(QFrame):
    """A table that adds up: LTV on top of the line, headroom at the end."""

    def __init__(self, _colours: Tokens, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, SMALL, 0, HAIR)
        self._table: QWidget | None = None
        self.setAccessibleName(self.tr("How the lifetime value is made up"))

    def show_sheet(self, sheet: Worksheet) -> None:
        """Build the table for one customer."""
        if self._table is not None:
            self._layout.removeWidget(self._table)
            self._table.deleteLater()
        self._table = QWidget()
        self._layout.addWidget(self._table)
        self._fill(QGridLayout(self._table), sheet)

    def wear(self, colours: Tokens) -> None:
        """Nothing here is painted by hand."""

    def _fill(self, grid: QGridLayout, sheet: Worksheet) -> None:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(HAIR)
        grid.setColumnStretch(0, 1)
        standing = sheet.standing
        if standing.ltv is None:
            grid.addWidget(label(wording.why_unknown(standing.why_unknown), "muted", "small"), 0, 0)
        else:
            self._sum(grid, standing, standing.ltv)
            self._headroom(grid, sheet, standing, standing.ltv)
        grid.addWidget(self._origin(standing), grid.rowCount(), 0, 1, 2)

    def _sum(self, grid: QGridLayout, standing: Standing, ltv: Money) -> None:
        for line in standing.lines:
            self._line(grid, wording.line(line.kind), line.amount)
        self._ruled(grid)
        self._line(grid, self.tr("Lifetime value"), ltv, strong=True)
        if standing.threshold is not None:
            self._line(grid, self.tr("VIP from"), Money(standing.threshold, ltv.currency), muted=True)

    def _headroom(self, grid: QGridLayout, sheet: Worksheet, standing: Standing, ltv: Money) -> None:
        percent = f"{(standing.margin * 100).normalize():f}"
        margin = ltv * standing.margin
        self._ruled(grid)
        self._line(grid, self.tr("Margin, {percent} %").format(percent=percent), margin)
        if standing.goodwill is not None:
            self._line(grid, self.tr("Goodwill already given"), standing.goodwill * Decimal(-1))
        left = sheet.resolution.headroom
        if left is not None and standing.goodwill is not None:
            cost = margin - standing.goodwill - left
            self._line(grid, self.tr("This remedy"), cost * Decimal(-1))
            self._ruled(grid)
            self._line(grid, self.tr("Headroom"), left, strong=True)

    def _line(
        self, grid: QGridLayout, words: str, amount: Money, *, strong: bool = False, muted: bool = False
    ) -> None:
        place = grid.rowCount()
        figure = QLabel()
        figure.setTextFormat(Qt.TextFormat.PlainText)
        figure.setText(wording.money(amount))
        figure.setFont(theme.sized(self.font(), "small", strong=strong))
        figure.setProperty("look", "muted" if muted else "")
        grid.addWidget(label(words, "muted" if muted else "", "small", strong=strong), place, 0)
        grid.addWidget(figure, place, 1)
        figure.setAlignment(theme.TRAILING)

    def _ruled(self, grid: QGridLayout) -> None:
        grid.addWidget(rule(), grid.rowCount(), 0, 1, 2)

    def _origin(self, standing: Standing) -> QLabel:
        if not standing.source:
            return label("", "muted", "small")
        if standing.as_of is None:
            return label(self.tr("From {source}").format(source=standing.source), "muted", "small")
        words = self.tr("From {source}, as of {moment}")
        return label(
            words.format(source=standing.source, moment=wording.moment(standing.as_of)), "muted", "small"
        )
