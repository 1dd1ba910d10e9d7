"""How a lifetime value is made up: every term, its source and its age."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from assistant.domain.money import Money
from assistant.gui import case_words, theme, wording
from assistant.gui.condition_words import number
from assistant.gui.panel import label, rule
from assistant.gui.theme import HAIR, LARGE, SMALL

if TYPE_CHECKING:
    from assistant.domain.standing import Headroom, Standing
    from assistant.domain.worksheet import Worksheet


class LtvCard(QFrame):
    """A table that adds up: LTV on top of the line, headroom at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
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
            # It goes only when Qt comes to it; until then it would show through.
            self._table.hide()
            self._table.deleteLater()
        self._table = QWidget()
        self._layout.addWidget(self._table)
        self._fill(QGridLayout(self._table), sheet)

    def _fill(self, grid: QGridLayout, sheet: Worksheet) -> None:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(HAIR)
        grid.setColumnStretch(0, 1)
        standing = sheet.standing
        if standing.ltv is None:
            self._note(grid, case_words.why_unknown(standing.why_unknown))
            self._apart(grid, standing)
        else:
            self._sum(grid, standing, standing.ltv)
        if sheet.resolution.headroom_terms is not None:
            self._headroom(grid, sheet.resolution.headroom_terms)
        grid.addWidget(self._origin(standing), grid.rowCount(), 0, 1, 2)

    def _sum(self, grid: QGridLayout, standing: Standing, ltv: Money) -> None:
        if standing.rates_stated is not None:
            self._apart(grid, standing)
        for line in standing.lines:
            self._line(grid, case_words.line(line.kind), line.amount)
        self._ruled(grid)
        self._line(grid, self.tr("Lifetime value"), ltv, strong=True)
        if standing.threshold is not None and standing.threshold_of is not None:
            words = self.tr("{tier} from").format(tier=case_words.tier(standing.threshold_of))
            self._line(grid, words, Money(standing.threshold, ltv.currency), muted=True)
        if standing.held:
            self._note(grid, self.tr("It has fallen a little below: the tier is kept."))

    def _apart(self, grid: QGridLayout, standing: Standing) -> None:
        """Two currencies are never added as they are: each stands alone, with its rate where there is one."""
        for one in standing.apart:
            words = self.tr("Orders in {currency}").format(currency=one.net.currency)
            if one.rate is not None and one.rate != 1:
                words = self.tr("Orders in {currency}, at {rate}")
                words = words.format(currency=one.net.currency, rate=number(one.rate))
            self._line(grid, words, one.net, muted=True)
        if standing.rates_stated is not None:
            day = wording.day(standing.rates_stated)
            self._note(grid, self.tr("By the guide's rates of {day}:").format(day=day))

    def _headroom(self, grid: QGridLayout, terms: Headroom) -> None:
        """Every term, so that the sum can be checked; one that nobody knows leaves no result."""
        percent = number(terms.margin * 100)
        self._ruled(grid)
        self._line(grid, self.tr("Margin, {percent} %").format(percent=percent), terms.earned)
        self._line(grid, self.tr("Goodwill already given"), _taken(terms.goodwill))
        self._line(grid, self.tr("This remedy"), _taken(terms.cost))
        self._ruled(grid)
        self._line(grid, self.tr("Headroom"), terms.left, strong=True)

    def _note(self, grid: QGridLayout, words: str) -> None:
        grid.addWidget(label(words, "muted", "small"), grid.rowCount(), 0, 1, 2)

    def _line(
        self,
        grid: QGridLayout,
        words: str,
        amount: Money | None,
        *,
        strong: bool = False,
        muted: bool = False,
    ) -> None:
        place = grid.rowCount()
        figure = QLabel()
        figure.setTextFormat(Qt.TextFormat.PlainText)
        figure.setText(wording.money(amount) if amount is not None else self.tr("unknown"))
        figure.setFont(theme.sized(self.font(), "small", strong=strong))
        figure.setProperty("look", "muted" if muted or amount is None else "")
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


def _taken(money: Money | None) -> Money | None:
    """As it stands in the sum; nothing stays nothing, not minus nothing."""
    return Money(Decimal(0), money.currency) - money if money is not None else None
