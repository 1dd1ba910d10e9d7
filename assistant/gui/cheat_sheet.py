"""All keys on one card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from assistant.gui import theme
from assistant.gui.card import Card
from assistant.gui.commands import worded
from assistant.gui.panel import label
from assistant.gui.theme import HAIR, HIT, LARGE, SMALL

if TYPE_CHECKING:
    from assistant.gui.commands import Commands
    from assistant.gui.theme import Tokens

_ROWS = 18


class CheatSheet(Card):
    """Read from the commands themselves: it cannot go out of date."""

    def __init__(self, _colours: Tokens, parent: QWidget) -> None:
        """Start closed."""
        super().__init__(parent)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Keys"))
        self._area.setMinimumHeight(HIT * _ROWS)
        self.inside.addWidget(label(self.tr("Keys"), "", "title", strong=True))
        self.inside.addWidget(self._area)

    def unfold(self, commands: Commands) -> None:
        """Show the keys in force."""
        table = QWidget()
        table.setProperty("look", "section")
        grid = QGridLayout(table)
        grid.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(HAIR)
        grid.setColumnStretch(0, 1)
        rows = [(label(worded(command)), self._key(commands, command.name)) for command in commands.bound()]
        # With large type a key takes half the card: then it stands under its words.
        beside = 3 * max(key.sizeHint().width() for _, key in rows) < self.width()
        for place, (words, key) in enumerate(rows):
            grid.addWidget(words, 2 * place, 0)
            grid.addWidget(
                key,
                2 * place + (0 if beside else 1),
                1 if beside else 0,
                theme.TRAILING if beside else theme.LEADING,
            )
        self._area.setWidget(table)
        self.unfold_over(self._area)

    def _key(self, commands: Commands, name: str) -> QLabel:
        key = QLabel(commands.keys(name))
        key.setTextFormat(Qt.TextFormat.PlainText)
        key.setProperty("look", "key")
        key.setFont(theme.sized(self.font(), "small"))
        return key

    def wear(self, _colours: Tokens) -> None:
        """Nothing here is painted by hand."""
