"""Did tickets with pressure get more? The journal's answer, as figures and as a plot."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QDialog, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.category import CategoryId
from assistant.domain.guide import Category
from assistant.domain.tier import Tier
from assistant.evenness import Comparison, Finding, Rate
from assistant.gui import case_words, docking, theme, wording
from assistant.gui.panel import label
from assistant.gui.theme import HAIR, LARGE, MEDIUM, SMALL, Tokens

_WIDTH, _HEIGHT = 360, 480
_BAR, _GAP = 10, 6


class EvennessDialog(QDialog):
    """All answers first, then each category and tier by itself."""

    def __init__(
        self,
        found: Sequence[Comparison],
        categories: Mapping[CategoryId, Category],
        colours: Tokens,
        parent: QWidget | None = None,
    ) -> None:
        """Show these, under the guide's titles."""
        super().__init__(parent)
        self._titles = {id_: known.title for id_, known in categories.items()}
        self.setWindowTitle(self.tr("Is the hand even?"))
        docking.fit(self, min(_WIDTH, parent.width() if parent else _WIDTH), _HEIGHT)
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.setSpacing(MEDIUM)
        rows.addWidget(label(self.tr("How often an answer promised more than the guide grants"), "muted"))
        for one in found:
            rows.addWidget(self._row(one, colours))
        if not found:
            rows.addWidget(label(self.tr("The journal has no answer yet.")))
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Answers with and without pressure"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _row(self, one: Comparison, colours: Tokens) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HAIR)
        column.addWidget(label(self._title(one), "", "body", strong=True))
        column.addWidget(label(self._said(one.finding), "", "small"))
        column.addWidget(RateBars(one, colours))
        pressed, calm = figures(one.with_pressure), figures(one.without)
        words = self.tr("With pressure {pressed}, without {calm}").format(pressed=pressed, calm=calm)
        column.addWidget(label(words, "muted", "small"))
        return row

    def _title(self, one: Comparison) -> str:
        if not one.group:
            return self.tr("All answers")
        category, _, tier = one.group.partition(", ")
        named = case_words.category(CategoryId(category), self._titles)
        return wording.parts((named, case_words.tier(Tier(tier))))

    def _said(self, finding: Finding) -> str:
        return {
            Finding.EVEN: self.tr("No difference beyond chance."),
            Finding.MORE_WITH_PRESSURE: self.tr("Tickets with pressure got more than the guide decided."),
            Finding.LESS_WITH_PRESSURE: self.tr("Tickets without pressure got more than the guide decided."),
            Finding.TOO_FEW: self.tr("Too few answers to tell."),
        }[finding]


class RateBars(QWidget):
    """Two rates from 0 to 1, each with the interval in which it lies; pressure above."""

    def __init__(self, shown: Comparison, colours: Tokens, parent: QWidget | None = None) -> None:
        """Show these two."""
        super().__init__(parent)
        self._rates = ((shown.with_pressure, colours.pressure), (shown.without, colours.accent))
        self._colours = colours
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, 2 * _BAR + _GAP + SMALL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            painter.setTransform(QTransform(-1, 0, 0, 1, self.width(), 0))
        for place, (rate, colour) in enumerate(self._rates):
            self._paint(painter, SMALL / 2 + place * (_BAR + _GAP), rate, colour)

    def _paint(self, painter: QPainter, top: float, rate: Rate, colour: str) -> None:
        width = self.width() - 1.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._colours.sunken))
        painter.drawRoundedRect(QRectF(0, top, width, _BAR), 2, 2)
        painter.setBrush(theme.colour(colour))
        painter.drawRoundedRect(QRectF(0, top, width * rate.share, _BAR), 2, 2)
        if rate.of:
            middle = top + _BAR / 2
            painter.setPen(QPen(theme.colour(self._colours.text), 1.5))
            painter.drawLine(QPointF(width * rate.low, middle), QPointF(width * rate.high, middle))
            for end in (rate.low, rate.high):
                painter.drawLine(QPointF(width * end, middle - 3), QPointF(width * end, middle + 3))


def figures(rate: Rate) -> str:
    """So many of so many, with the interval."""
    if not rate.of:
        return wording.count(0)
    low, high = (wording.count(round(end * 100)) + QLocale().percent() for end in (rate.low, rate.high))
    return f"{wording.count(rate.count)}/{wording.count(rate.of)} ({low}\N{EN DASH}{high})"
