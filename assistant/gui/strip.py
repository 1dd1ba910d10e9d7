"""The panel folded up: what an agent glances at, in a column 44 pixels wide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.settings import Edge
from assistant.domain.tier import VIP
from assistant.gui import icons, theme, wording
from assistant.gui.panel import icon_button, recolour
from assistant.gui.theme import SMALL
from assistant.gui.upright_label import UprightLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from assistant.domain.pressure import Pressure
    from assistant.domain.standing import Standing
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.theme import Tokens

WIDTH: Final = 44
_MARK = 28


class Strip(QWidget):
    """A click anywhere unfolds it; the button does so for the keyboard.

    Signals:
        unfold_asked: The whole panel is wanted again.
    """

    unfold_asked = Signal()

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start without a ticket."""
        super().__init__(parent)
        self.setProperty("look", "section")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._colours = colours
        self._sheet: Worksheet | None = None
        self.button = icon_button("panel-right-open", self.tr("Unfold the panel"), colours.muted)
        self._count = QLabel()
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setFont(theme.sized(self.font(), "small", strong=True))
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._gem, self._flag = QLabel(), QLabel()
        for mark in (self._gem, self._flag):
            mark.setFixedSize(_MARK, _MARK)
            mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._badge = UprightLabel(strong=True)
        self._category = UprightLabel("title", strong=True)
        self._category.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.button.clicked.connect(self.unfold_asked)
        self._lay_out()
        self.show_sheet(None)
        self.show_count(0)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Show a ticket's customer, category and pressure; None: it is on its way."""
        self._sheet = sheet
        self._badge.setText(_badge_words(sheet.standing) if sheet else "")
        self._badge.setAccessibleName(self.tr("Lifetime value: {words}").format(words=self._badge.text()))
        self._category.setText(self._category_words(sheet) if sheet else "")
        self._category.setToolTip(self._category.text())
        kinds = _kinds(sheet.reading.pressure) if sheet else ""
        words = self.tr("{kinds} · same answer").format(kinds=kinds) if kinds else ""
        self._flag.setAccessibleName(words)
        self._flag.setToolTip(words)
        self._flag.setVisible(bool(kinds))
        self._badge.setVisible(sheet is not None)
        self.wear(self._colours)

    def show_count(self, count: int) -> None:
        """How many tickets are open."""
        self._count.setText(str(count))
        self._count.setVisible(bool(count))
        words = self.tr("%n open ticket(s)", "", count)
        self._count.setAccessibleName(words)
        self._count.setToolTip(words)

    def stand_at(self, side: Edge) -> None:
        """The button points to where the panel unfolds."""
        self.button.setProperty("icon_name", "panel-left-open" if side is Edge.LEFT else "panel-right-open")
        recolour(self.button, self._colours.muted)

    def wear(self, colours: Tokens) -> None:
        """Draw everything again after a change of theme."""
        self._colours = colours
        recolour(self.button, colours.muted)
        standing = self._sheet.standing if self._sheet else None
        is_vip = standing is not None and standing.tier == VIP
        gem = (standing.colour or (colours.vip if is_vip else "")) if standing else ""
        self._gem.setVisible(bool(gem))
        if gem:
            self._gem.setPixmap(icons.pixmap("gem", gem, 16))
        self._badge.paint_in(*self._badge_colours(colours, is_vip=is_vip))
        self._category.paint_in(colours.text)
        self._flag.setPixmap(icons.pixmap("flag", colours.pressure, 16))
        self._flag.setStyleSheet(f"background: {colours.pressure_ground}; border-radius: 6px;")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Space is the button's own; Enter comes by it.
        if event.key() in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value):
            self.unfold_asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.unfold_asked.emit()

    def _badge_colours(self, colours: Tokens, *, is_vip: bool) -> tuple[str, str]:
        return (colours.vip, colours.vip_ground) if is_vip else (colours.standard, colours.standard_ground)

    def _category_words(self, sheet: Worksheet) -> str:
        detected = sheet.reading.category
        if not detected.sure:
            return self.tr("What happened?")
        titles = {category.id: category.title for category in sheet.categories}
        return titles.get(detected.id, detected.id)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SMALL, 0, SMALL)
        layout.setSpacing(SMALL)
        centre = Qt.AlignmentFlag.AlignHCenter
        for part in (self.button, self._count, self._gem, self._badge, self._flag):
            layout.addWidget(part, 0, centre)
        layout.addWidget(self._category, 1, centre)


def _kinds(pressure: Sequence[Pressure]) -> str:
    from assistant.gui import case_words

    return wording.listed(case_words.pressure(found.kind) for found in pressure)


def _badge_words(standing: Standing) -> str:
    from assistant.gui import case_words

    words = case_words.tier(standing.tier)
    return words if standing.ltv is None else f"{words}  {wording.money(standing.ltv, cents=False)}"
