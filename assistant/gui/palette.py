"""Every command by name: type a few letters, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)
from typing_extensions import override

from assistant.gui import aloud, theme
from assistant.gui.card import Card
from assistant.gui.commands import worded
from assistant.gui.panel import label
from assistant.gui.reply_search import plain
from assistant.gui.theme import HIT

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from assistant.gui.commands import Commands
    from assistant.gui.theme import Tokens

_NAME = int(Qt.ItemDataRole.UserRole)
_ROWS = 12


class Palette(Card):
    """A list of some thirty rows: item widgets are quick enough."""

    def __init__(self, _colours: Tokens, parent: QWidget) -> None:
        """Start closed."""
        super().__init__(parent)
        self._commands: Commands | None = None
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("What do you want to do?"))
        self._search.setAccessibleName(self.tr("Search commands"))
        self._search.installEventFilter(self)
        self._nothing = label(self.tr("Nothing fits."), "muted")
        self._nothing.hide()
        self._list = QTreeWidget()
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.header().setStretchLastSection(False)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._list.setItemDelegate(_Shared(self._list))
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMinimumHeight(HIT * _ROWS)
        self.inside.addWidget(self._search)
        self.inside.addWidget(self._nothing)
        self.inside.addWidget(self._list)
        self._search.textChanged.connect(self._on_search_changed)
        self._list.itemClicked.connect(self._run)

    def unfold(self, commands: Commands) -> None:
        """Offer what can be done here."""
        self._commands = commands
        # The first row that comes is measured for all of them, by what the style sheet says.
        self._list.ensurePolished()
        self._search.clear()
        self._on_search_changed("")
        self.unfold_over(self._search)

    def wear(self, _colours: Tokens) -> None:
        """Nothing here is painted by hand."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            return plain and self._steered(event.key())
        return super().eventFilter(watched, event)

    def _steered(self, key: int) -> bool:
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        if key in steps:
            row = self._list.currentIndex().row() + steps[key]
            self._select(min(max(row, 0), self._list.topLevelItemCount() - 1))
            aloud.say_row(self._search, self._list.currentIndex())
            return True
        item = self._list.currentItem()
        if key in (Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value) and item:
            self._run(item)
            return True
        return False

    def _on_search_changed(self, text: str) -> None:
        self._list.clear()
        words = plain(text).split()
        for command in self._commands.offered() if self._commands else ():
            title, keys = worded(command), self._commands.keys(command.name) if self._commands else ""
            if all(word in plain(f"{title} {keys}") for word in words):
                item = QTreeWidgetItem([title, keys])
                item.setToolTip(0, title)
                item.setData(0, _NAME, command.name)
                item.setTextAlignment(1, theme.TRAILING)
                self._list.addTopLevelItem(item)
        self._nothing.setVisible(not self._list.topLevelItemCount())
        self._select(0)

    def _select(self, row: int) -> None:
        item = self._list.topLevelItem(row)
        if item is not None:
            self._list.setCurrentItem(item)

    def _run(self, item: QTreeWidgetItem) -> None:
        self.fold()
        if self._commands is not None:
            self._commands.run(item.data(0, _NAME))


class _Shared(QStyledItemDelegate):
    """A name has the room that its own key leaves, however long the other keys are."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # type: ignore[override]  # stubs
        key = index.siblingAtColumn(1)
        spare = max(0, self._tree.columnWidth(1) - self.sizeHint(option, key).width())
        shared = QStyleOptionViewItem(option)
        mirrored = self._tree.isRightToLeft()
        if (index.column() == 0) is mirrored:
            shared.rect = shared.rect.adjusted(-spare if mirrored else spare, 0, 0, 0)
        else:
            shared.rect = shared.rect.adjusted(0, 0, -spare if mirrored else spare, 0)
        super().paint(painter, shared, index)
