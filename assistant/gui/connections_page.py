"""What this agent connected, accounts or shops, each with a way out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.gui import wording
from assistant.gui.elided_button import ElidedButton
from assistant.gui.panel import emptied, label, quiet_button, row
from assistant.gui.theme import LARGE, MEDIUM, SMALL


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of them; ``question`` and ``remove`` have a place for the ``{name}``."""

    none: str
    connect: str
    remove: str
    question: str


class ConnectionsPage(QWidget):
    """Removing asks once more, in place: more goes than the line.

    Signals:
        removed: One is to go, by its id.
        connect_asked: Another is to be connected.
    """

    removed = Signal(str)
    connect_asked = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """List none yet."""
        super().__init__(parent)
        self._words = words
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SMALL)
        connect = ElidedButton(words.connect)
        connect.clicked.connect(self.connect_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(self._rows)
        layout.addWidget(connect, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)
        self._listed: tuple[tuple[str, str], ...] = ()
        self._asked = ""

    def show_all(self, listed: Sequence[tuple[str, str]]) -> None:
        """List these, by id and name."""
        self._listed = tuple(listed)
        self._fill()

    def _fill(self) -> None:
        emptied(self._rows)
        if not self._listed:
            self._rows.addWidget(label(self._words.none, "muted"))
        for id_, name in self._listed:
            self._rows.addWidget(self._row_of(id_, wording.one_line(name)))

    def _row_of(self, id_: str, name: str) -> QWidget:
        line = QWidget()
        asked = id_ == self._asked
        words = self._words.question if asked else "{name}"
        button = quiet_button(
            self.tr("Yes, remove") if asked else self.tr("Remove"), self._words.remove.format(name=name)
        )
        button.setProperty("entry", id_)
        button.clicked.connect(self._on_confirmed if asked else self._on_remove_clicked)
        line.setLayout(row(label(words.format(name=name)), button))
        return line

    def _on_remove_clicked(self) -> None:
        self._asked = self.sender().property("entry")
        self._fill()

    def _on_confirmed(self) -> None:
        id_ = self.sender().property("entry")
        self.show_all([one for one in self._listed if one[0] != id_])
        self.removed.emit(id_)
