"""What this program is: its version, everything that it is made of, and the licence of each."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from assistant import __version__
from assistant.gui import docking, theme
from assistant.gui.panel import label
from assistant.gui.theme import HIT, LARGE, MEDIUM, SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.parts import Paper, Part

_WIDTH, _HEIGHT = 360, 640
_TEXT: Final = int(Qt.ItemDataRole.UserRole)
_ROWS = 7


@dataclass(frozen=True)
class Inside:
    """What was found inside, on another thread."""

    parts: "tuple[Part, ...]"
    papers: "tuple[Paper, ...]"
    model_card: str


class AboutDialog(QDialog):
    """The list above, what the chosen line says below."""

    def __init__(self, inside: Inside, parent: QWidget | None = None) -> None:
        """Show this, with the model card chosen."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Evenhand"))
        docking.fit(self, min(_WIDTH, parent.width() if parent else _WIDTH), _HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(label(self._title(), "", "category", strong=True))
        layout.addWidget(
            label(self.tr("The same case gets the same answer, however loud the customer is."), "muted")
        )
        layout.addWidget(label(self._about_qt(), "muted", "small"))
        layout.addSpacing(MEDIUM)
        layout.addWidget(label(self.tr("What is inside"), "", "title", strong=True))
        self._list = self._listed(inside)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("What it says"))
        self._text.setFont(theme.sized(self.font(), "small"))
        layout.addWidget(self._list)
        layout.addWidget(self._text, 1)
        self._list.currentItemChanged.connect(self._on_item_chosen)
        self._list.setCurrentIndex(self._list.model().index(0, 0))

    def _title(self) -> str:
        return self.tr("Evenhand {version}").format(version=__version__)

    def _about_qt(self) -> str:
        return self.tr(
            "MIT licence. It uses Qt under the LGPL 3: Qt's libraries lie in the program's folder as files of"
            " their own, and you may put changed ones in their place. Their source: download.qt.io."
        )

    def _listed(self, inside: Inside) -> QTreeWidget:
        rows = QTreeWidget()
        rows.setColumnCount(2)
        rows.setHeaderHidden(True)
        rows.setRootIsDecorated(False)
        rows.setUniformRowHeights(True)
        rows.setAccessibleName(self.tr("What is inside"))
        rows.setFixedHeight(HIT * _ROWS)
        rows.header().setStretchLastSection(False)
        rows.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        rows.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        rows.header().resizeSection(1, self.width() * 2 // 5)
        for name, says, text in self._rows(inside):
            item = QTreeWidgetItem(rows, [name, says])
            item.setData(0, _TEXT, text)
            item.setSizeHint(0, QSize(0, HIT))
            item.setToolTip(0, name)
            item.setToolTip(1, says)
        return rows

    def _rows(self, inside: Inside) -> "Sequence[tuple[str, str, Callable[[], str]]]":
        """Each line with what it says when it is chosen; a licence is read no sooner."""
        card = inside.model_card or self.tr("There is no model here.")
        return (
            (self.tr("Model card"), self.tr("what it learnt"), lambda: card),
            *((paper.name, "", lambda paper=paper: paper.text) for paper in inside.papers),
            *(
                (f"{part.name} {part.version}", part.licence, lambda part=part: part.text)
                for part in inside.parts
            ),
        )

    def _on_item_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            text = item.data(0, _TEXT)()
            self._text.setPlainText(text or self.tr("It brings no text of its own."))
