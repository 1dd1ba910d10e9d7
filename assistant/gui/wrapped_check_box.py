"""A check box whose words go on in a second line where the first is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget
from typing_extensions import override

from assistant.gui.theme import HAIR, SMALL

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
_HIGHEST = 16_777_215


class WrappedCheckBox(QCheckBox):
    """Qt's own cuts its words off: what is one short line in English is a long one elsewhere."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """As wide as its place, and as high as its words need."""
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - self._before_words()), _HIGHEST)
        words = self.fontMetrics().boundingRect(room, int(_WRAPPED), self.text())
        return max(words.height(), self._box().height()) + HAIR

    @override
    def sizeHint(self) -> QSize:
        wanted = self._before_words() + self.fontMetrics().horizontalAdvance(self.text()) + HAIR
        return QSize(wanted, self.heightForWidth(wanted))

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max((self.fontMetrics().horizontalAdvance(word) for word in self.text().split()), default=0)
        wanted = self._before_words() + widest + HAIR
        # Not the height at that width: where there is more room it would be a hole.
        return QSize(wanted, self.sizeHint().height())

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        line = max(self.fontMetrics().height(), self._box().height())
        option.rect = self._seen(QRect(0, HAIR // 2, self._box().width(), line))
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        words = self._seen(self.rect().adjusted(self._before_words(), HAIR // 2, 0, 0))
        painter.drawItemText(
            words, int(_WRAPPED), self.palette(), self.isEnabled(), self.text(), self.foregroundRole()
        )
        if self.hasFocus():
            # The style's own frame has the colour of a selection, which is too soft to be seen.
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), HAIR, HAIR)

    def _box(self) -> QSize:
        width = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)
        height = self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorHeight, None, self)
        return QSize(width, height)

    def _before_words(self) -> int:
        return self._box().width() + SMALL

    def _seen(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)
