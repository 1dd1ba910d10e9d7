"""A label of one line that shortens its text instead of widening its panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption
from typing_extensions import override

from assistant.gui import theme, wording
from assistant.gui.start_label import start_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_TALLER = 1.1
"""How much higher the fonts of other scripts may be than the interface's own."""


class ElidedLabel(QLabel):
    """Strangers' text is safe in it: plain, one line, without control characters."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """Always plain text."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(wording.own_line(text))
        self.setToolTip("")

    def show_parts(self, parts: Iterable[str]) -> None:
        """Several texts with dots between; the marks that keep their order are ours, so they stay."""
        super().setText(wording.parts(parts))
        self.setToolTip("")

    def keep_whole_in_large_type(self) -> None:
        """Wrap where type is so large that hardly a word would be left of a line."""
        if theme.is_large():
            self.setWordWrap(True)
            self.setAlignment(start_of(self))

    @override
    def sizeHint(self) -> QSize:
        return self._not_low(super().sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._not_low(super().minimumSizeHint()).height())

    def _not_low(self, hint: QSize) -> QSize:
        """Qt asks for what the letters of the moment need, and cuts off the dots of Persian ones."""
        return hint.expandedTo(QSize(0, int(self.fontMetrics().height() * _TALLER)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        if shown != self.text():
            # A tool tip guesses rich text: what goes there is escaped by Qt only when it is told so.
            self.setToolTip(f"<qt>{_escaped(self.text())}</qt>")
        self.style().drawItemText(
            painter,
            room,
            int(self.alignment() | Qt.AlignmentFlag.AlignVCenter),
            self.palette(),
            self.isEnabled(),
            wording.to_itself(shown),
            self.foregroundRole(),
        )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
