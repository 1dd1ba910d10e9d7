"""The whole of a canned reply beside its row: a calm card that covers neither row nor keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QFrame, QVBoxLayout
from typing_extensions import override

from assistant.gui import theme
from assistant.gui.panel import label
from assistant.gui.replies_model import runs_right_to_left
from assistant.gui.theme import HAIR, LARGE, MEDIUM, SMALL
from assistant.gui.wording import one_line

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from assistant.domain.reply import Reply
    from assistant.gui.theme import Tokens

WIDTH = 340
_LONGEST = 2400
_RADIUS = 10
_LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


class ReplyCard(QFrame):
    """A window like a tool tip: it takes no focus and no click, and goes with its panel.

    It stands beside the panel where the screen has room, so that the conversation stays readable while one
    walks the replies; else under or over the row.
    """

    def __init__(self, colours: Tokens, parent: QWidget) -> None:
        """Start hidden."""
        super().__init__(parent, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._colours = colours
        self._panel = parent
        self._title = label(step="body", strong=True)
        self._use_when = label(look="muted", step="small")
        self._body = label()
        self._stack = layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        layout.setSpacing(HAIR)
        for part in (self._title, self._use_when, self._body):
            layout.addWidget(part)
        layout.insertSpacing(2, HAIR)

    def show_reply(self, reply: Reply, row: QRect, panel: QRect) -> None:
        """Show all of a reply; ``row`` and ``panel`` are where they stand on the screen."""
        self._title.setText(one_line(reply.title))
        self._use_when.setText(one_line(reply.use_when))
        self._use_when.setVisible(bool(reply.use_when))
        self._body.setText(reply.body if len(reply.body) <= _LONGEST else reply.body[:_LONGEST] + " …")
        rtl = runs_right_to_left(reply.body)
        self._body.setLayoutDirection(_RIGHT_TO_LEFT if rtl else _LEFT_TO_RIGHT)
        self.setFixedWidth(WIDTH)
        screen = self._panel.screen().availableGeometry()
        height = min(self._stack.heightForWidth(WIDTH), screen.height() - 2 * SMALL)
        self.setFixedHeight(height)
        if QGuiApplication.platformName() == "xcb":
            self.setMask(_rounded(self.rect()))
        self.move(_place(WIDTH, height, row, panel, screen))
        self.show()

    def wear(self, colours: Tokens) -> None:
        """Paint in other colours."""
        self._colours = colours
        self.update()

    def text(self) -> str:
        """What it shows, for whoever cannot see it."""
        return self._body.text()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour(self._colours.surface))
        painter.setPen(QPen(theme.colour(self._colours.line), 1))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def _rounded(rect: QRect) -> QRegion:
    """For X11: without a compositor a translucent window has black corners."""
    path = QPainterPath()
    path.addRoundedRect(rect.toRectF(), _RADIUS, _RADIUS)
    return QRegion(path.toFillPolygon().toPolygon())


def _place(width: int, height: int, row: QRect, panel: QRect, screen: QRect) -> QPoint:
    """Beside the panel, on the side with more room; under or over the row where there is none."""
    before, after = panel.left() - screen.left(), screen.right() - panel.right()
    top = max(screen.top() + SMALL, min(row.top(), screen.bottom() - height - SMALL))
    if max(before, after) >= width + 2 * SMALL:
        return QPoint(panel.left() - width - SMALL if before >= after else panel.right() + SMALL, top)
    left = max(screen.left(), min(row.left(), screen.right() - width))
    under = row.bottom() + HAIR
    return QPoint(left, under if under + height <= screen.bottom() else row.top() - height - HAIR)
