"""All keys on one card."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from assistant.gui import theme
from assistant.gui.card import Card
from assistant.gui.commands import Commands, worded
from assistant.gui.panel import label
from assistant.gui.theme import HAIR, HIT, LARGE, SMALL, Tokens

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
        grid.setContentsMargins(0, 0, SMALL, 0)
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(HAIR)
        grid.setColumnStretch(0, 1)
        for place, command in enumerate(commands.bound()):
            keys = QLabel(commands.keys(command.name))
            keys.setTextFormat(Qt.TextFormat.PlainText)
            keys.setProperty("look", "key")
            keys.setFont(theme.sized(self.font(), "small"))
            grid.addWidget(label(worded(command)), place, 0)
            grid.addWidget(keys, place, 1, theme.TRAILING)
        self._area.setWidget(table)
        self.unfold_over(self._area)

    def wear(self, _colours: Tokens) -> None:
        """Nothing here is painted by hand."""
