"""The line above a message: who wrote it and when, and while it is folded its first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle
from typing_extensions import override

from assistant.gui import icons, message_words, theme, wording
from assistant.gui.theme import HAIR, HIT, SMALL
from assistant.gui.wording import one_line

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from assistant.domain.conversation import PreparedMessage
    from assistant.gui.theme import Tokens

_ICON = 14
_LONGEST_NAME = 0.5
"""Of the line's width, while there are other words on it."""


class MessageHead(QAbstractButton):
    """A click or Enter folds and unfolds; painted by hand, so that hundreds cost little."""

    def __init__(self, prepared: PreparedMessage, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start folded."""
        super().__init__(parent)
        self._colours = colours
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_message(prepared)

    def show_message(self, prepared: PreparedMessage) -> None:
        """Be the line of another message; it starts folded."""
        message = prepared.message
        self._name = message_words.author(message)
        self._about = " \N{MIDDLE DOT} ".join(
            filter(None, (message_words.who(message), wording.age(message.at)))
        )
        self._first_words = one_line(prepared.first_words)
        self._note = not message.public
        self.setToolTip(wording.moment(message.at))
        self.show_unfolded(unfolded=False)

    def show_unfolded(self, *, unfolded: bool) -> None:
        """Say so by the arrow, and to the screen reader."""
        self._unfolded = unfolded
        state = self.tr("unfolded") if unfolded else self.tr("folded")
        said = wording.listed(filter(None, (self._name, self._about, state)))
        self.setAccessibleName(said if unfolded else f"{said}: {self._first_words}")
        self.update()

    def wear(self, colours: Tokens) -> None:
        """Paint in other colours."""
        self._colours = colours
        self.update()

    def words(self) -> str:
        """The line's words as they are painted, before they are shortened."""
        words = (self._name, self._about, "" if self._unfolded else self._first_words)
        return " \N{MIDDLE DOT} ".join(filter(None, words))

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, max(HIT, self.fontMetrics().height() + SMALL))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        left = HAIR
        arrow = "chevron-down" if self._unfolded else self._folded_arrow()
        left = self._paint_icon(painter, arrow, left)
        if self._note:
            left = self._paint_icon(painter, "lock", left)
        strong = theme.sized(self.font(), "body", strong=True)
        left = self._paint_words(painter, self._name, left, strong, self._colours.text, most=_LONGEST_NAME)
        small = theme.sized(self.font(), "small")
        left = self._paint_words(painter, self._about, left, small, self._colours.muted)
        if not self._unfolded:
            self._paint_words(painter, self._first_words, left, small, self._colours.muted)

    def _folded_arrow(self) -> str:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return "chevron-left" if rtl else "chevron-right"

    def _paint_ground(self, painter: QPainter) -> None:
        if self.underMouse() and not self._unfolded:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(self._colours.sunken))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour(self._colours.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_icon(self, painter: QPainter, name: str, left: int) -> int:
        place = QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON)
        seen = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        painter.drawPixmap(seen.topLeft(), icons.pixmap(name, self._colours.muted, _ICON))
        return left + _ICON + HAIR

    def _paint_words(
        self, painter: QPainter, words: str, left: int, font: QFont, colour: str, *, most: float = 1.0
    ) -> int:
        """Paint what fits, from where the last words ended; returns where the next may begin."""
        painter.setFont(font)
        room = int((self.width() - left - HAIR) * most)
        if room < 2 * SMALL or not words:
            return left
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        place = QRect(left, 0, room, self.height())
        painter.setPen(theme.colour(colour))
        seen = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        # Words keep their own writing direction in a window of the other one.
        own = f"\N{FIRST STRONG ISOLATE}{shown}\N{POP DIRECTIONAL ISOLATE}"
        painter.drawText(seen, int(theme.LEADING | Qt.TextFlag.TextSingleLine), own)
        return left + metrics.horizontalAdvance(shown) + SMALL
