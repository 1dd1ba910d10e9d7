"""The spread of customer values with a line to drag. Loaded with its dialog: the library is heavy."""

from decimal import Decimal
from itertools import pairwise

import pyqtgraph
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from assistant.gui import theme
from assistant.gui.theme import HAIR, Tokens
from assistant.gui.what_if_words import money
from assistant.what_if.spread import NEAR
from assistant.what_if.trial import Trial

# Its own tidying at the end walks through every object that there is, while Qt is already taking them down.
pyqtgraph.setConfigOption("exitCleanup", False)

_GAP = 0.06
_SMALL_STEP, _LARGE_STEP = 0.2, 1.0
_MARK_WIDTH = 64
_STEPS = {
    Qt.Key.Key_Left: -_SMALL_STEP,
    Qt.Key.Key_Right: _SMALL_STEP,
    Qt.Key.Key_Down: -_SMALL_STEP,
    Qt.Key.Key_Up: _SMALL_STEP,
    Qt.Key.Key_PageDown: -_LARGE_STEP,
    Qt.Key.Key_PageUp: _LARGE_STEP,
}
_MIRRORED = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class WhatIfPlot(QWidget):
    """Bars that the line parts in two colours. The widget takes the keys, the library's view the mouse.

    Signals:
        moved: The line was put at another threshold by hand (Decimal).
    """

    moved = Signal(object)

    def __init__(self, trial: Trial, colours: Tokens, parent: QWidget | None = None) -> None:
        """Show this; the line stands nowhere before ``show_threshold``."""
        super().__init__(parent)
        self._trial = trial
        self._colours = colours
        self._threshold = trial.tier.bound
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Customers by lifetime value, and the threshold"))
        self._view = view = pyqtgraph.PlotWidget(self, enableMenu=False)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseEnabled(x=False, y=False)
        view.hideButtons()
        view.hideAxis("left")
        view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._near = pyqtgraph.LinearRegionItem(movable=False)
        self._near.setZValue(1)
        self._below, self._above = (pyqtgraph.BarGraphItem(x0=[], x1=[], height=[]) for _ in range(2))
        self._line = pyqtgraph.InfiniteLine(angle=90, movable=True)
        self._line.setZValue(2)
        for item in (self._below, self._above, self._near, self._line):
            view.addItem(item)
        self._line.sigPositionChanged.connect(self._on_line_dragged)
        view.scene().sigMouseClicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HAIR, HAIR, HAIR, HAIR)
        layout.addWidget(view)
        self.wear(colours)
        self.show_trial(trial)

    def show_trial(self, trial: Trial) -> None:
        """Other customers, or the same anew."""
        self._trial = trial
        top = max(trial.distribution.counts, default=0) or 1
        bins = len(trial.distribution.counts) or 1
        self._view.setRange(xRange=(0, bins), yRange=(0, top * 1.04), padding=0)
        self._line.setBounds((trial.distribution.place(trial.lowest), bins))
        self._mark_axis()
        self.show_threshold(self._threshold)

    def show_threshold(self, threshold: Decimal) -> None:
        """Put the line there; nothing is said about it."""
        self._threshold = threshold
        place = self._trial.distribution.place
        self._line.blockSignals(True)
        self._line.setValue(place(threshold))
        self._line.blockSignals(False)
        self._near.setRegion((place(threshold * (1 - NEAR)), place(threshold * (1 + NEAR))))
        self._part_bars(place(threshold))

    def wear(self, colours: Tokens) -> None:
        """Take another theme's colours."""
        self._colours = colours
        self._view.setBackground(colours.surface)
        axis = self._view.getAxis("bottom")
        axis.setPen(pyqtgraph.mkPen(colours.line))
        axis.setTextPen(pyqtgraph.mkPen(colours.muted))
        axis.setStyle(tickFont=theme.sized(self.font(), "small"), tickLength=4)
        self._near.setBrush(pyqtgraph.mkBrush(_faded(colours.text, 0.14)))
        for edge in self._near.lines:
            edge.setPen(pyqtgraph.mkPen(None))
        self._below.setOpts(brush=pyqtgraph.mkBrush(_faded(colours.muted, 0.45)), pen=pyqtgraph.mkPen(None))
        self._above.setOpts(brush=pyqtgraph.mkBrush(colours.accent), pen=pyqtgraph.mkPen(None))
        self._line.setPen(pyqtgraph.mkPen(colours.text, width=2))
        self._line.setHoverPen(pyqtgraph.mkPen(colours.text, width=4))

    def step(self, bins: float) -> None:
        """Move the line by so much of the axis, and at least to the next round value."""
        distribution = self._trial.distribution
        here, value = distribution.place(self._threshold), self._threshold
        for far in range(1, 11):
            value = distribution.value_at(here + bins * far)
            if (value > self._threshold) == (bins > 0) and value != self._threshold:
                break
        self._tell(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._trial.distribution.counts:
            super().keyPressEvent(event)
            return
        self.step(-step if self._is_mirrored() and event.key() in _MIRRORED else step)

    @override
    def resizeEvent(self, event: object) -> None:
        self._view.getViewBox().invertX(self._is_mirrored())
        self._mark_axis()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        told = self._colours.accent if self.hasFocus() else self._colours.line
        painter.setPen(QPen(theme.colour(told), 1))
        painter.setBrush(theme.colour(self._colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _mark_axis(self) -> None:
        marks = self._trial.distribution.marks(max(self.width() // _MARK_WIDTH, 2))
        currency = self._trial.currency
        self._view.getAxis("bottom").setTicks([[(place, money(value, currency)) for place, value in marks]])

    def _part_bars(self, at: float) -> None:
        """The bar in which the line stands is two: below it and above it."""
        counts = self._trial.distribution.counts
        for bars, (low, high) in ((self._below, (0.0, at)), (self._above, (at, float(len(counts))))):
            inside = [
                (max(left, low), min(right, high), count)
                for (left, right), count in zip(pairwise(range(len(counts) + 1)), counts, strict=True)
                if max(left, low) < min(right, high)
            ]
            bars.setOpts(
                x0=[left if left > low else left + _GAP / 2 for left, _, _ in inside],
                x1=[right - _GAP / 2 for _, right, _ in inside],
                height=[count for *_, count in inside],
            )

    def _on_line_dragged(self) -> None:
        self._tell(self._trial.distribution.value_at(self._line.value()))

    def _on_clicked(self, click: object) -> None:
        where = self._view.getViewBox().mapSceneToView(click.scenePos()).x()  # type: ignore[attr-defined]  # the library's own event
        self._tell(self._trial.distribution.value_at(where))

    def _tell(self, value: Decimal) -> None:
        highest = self._trial.highest
        value = max(value, self._trial.lowest)
        self.moved.emit(value if highest is None else min(value, highest))


def _faded(token: str, much: float) -> QColor:
    faded = QColor(token)
    faded.setAlphaF(much)
    return faded
