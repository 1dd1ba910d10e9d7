"""The first start: three ways to begin, and nothing that must be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from assistant.gui import icons
from assistant.gui.elided_button import ElidedButton
from assistant.gui.notices import Notices
from assistant.gui.panel import label
from assistant.gui.tall_area import TallArea
from assistant.gui.theme import HIT, HUGE, LARGE, MEDIUM, SMALL

if TYPE_CHECKING:
    from assistant.gui.theme import Tokens

_SIGN = 40


class Welcome(QWidget):
    """Shown while there is no account.

    Signals:
        demo_asked: Try the demo desk.
        connect_asked: Connect a helpdesk.
        practice_asked: Practise with customers who insist.
    """

    demo_asked = Signal()
    connect_asked = Signal()
    practice_asked = Signal()

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Say what this is in three lines."""
        super().__init__(parent)
        self.setProperty("look", "section")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notices = Notices(colours)
        self._sign = QLabel()
        self._demo = ElidedButton(self.tr("Try the demo desk"))
        self._demo.setProperty("look", "primary")
        self._connect = ElidedButton(self.tr("Connect a helpdesk"))
        self._practice = ElidedButton(self.tr("Practise"))
        for button in (self._demo, self._connect, self._practice):
            button.setMinimumHeight(HIT + SMALL)
            button.setAccessibleName(button.text())
        self._demo.clicked.connect(self.demo_asked)
        self._connect.clicked.connect(self.connect_asked)
        self._practice.clicked.connect(self.practice_asked)
        page = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(TallArea(page))
        layout = QVBoxLayout(page)
        layout.setContentsMargins(HUGE, HUGE, HUGE, HUGE)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.notices)
        layout.addStretch(2)
        layout.addWidget(self._sign)
        layout.addWidget(label(self.tr("Evenhand"), "", "category", strong=True))
        layout.addWidget(
            label(self.tr("The same case gets the same answer, however loud the customer is."), "", "title")
        )
        layout.addSpacing(LARGE)
        layout.addWidget(self._demo)
        layout.addWidget(label(self._demo_words(), "muted", "small"))
        layout.addSpacing(SMALL)
        layout.addWidget(self._connect)
        layout.addWidget(label(self._connect_words(), "muted", "small"))
        layout.addSpacing(SMALL)
        layout.addWidget(self._practice)
        layout.addWidget(label(self._practice_words(), "muted", "small"))
        layout.addStretch(3)
        self.wear(colours)

    def wear(self, colours: Tokens) -> None:
        """Draw the sign and the notices again after a change of theme."""
        self.notices.wear(colours)
        self._sign.setPixmap(icons.pixmap("scale", colours.accent, _SIGN))

    def _demo_words(self) -> str:
        return self.tr("A made-up shop with tickets to answer. It stays on this computer and sends nothing.")

    def _connect_words(self) -> str:
        return self.tr("You need its address and a token, or login and password. They go to your keyring.")

    def _practice_words(self) -> str:
        return self.tr("Made-up customers insist and escalate. At the end you see how evenly you answered.")
