"""Why nothing can be imported: every trouble in every file."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from assistant.gui import import_words, wording
from assistant.gui.panel import label
from assistant.gui.theme import HUGE, SMALL
from assistant.importing.imported import Trouble

_MOST: Final = 500


class Troubles(QFrame):
    """A long list scrolls, and can be copied."""

    def __init__(self) -> None:
        """Nothing is wrong yet."""
        super().__init__()
        self.setProperty("look", "note_danger")
        self._title = label("", "", "body", strong=True)
        self._all = QPlainTextEdit()
        self._all.setReadOnly(True)
        self._all.setTabChangesFocus(True)
        self._all.setAccessibleName(self.tr("What is wrong in the files"))
        self._all.setFixedHeight(5 * HUGE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self._all)
        self.hide()

    def show_all(self, troubles: Sequence[Trouble]) -> None:
        self._title.setText(
            self.tr("Nothing was imported. To be mended: {count}").format(count=wording.count(len(troubles)))
        )
        lines = [import_words.trouble(one) for one in troubles[:_MOST]]
        if len(troubles) > _MOST:
            lines.append(self.tr("and {count} more").format(count=wording.count(len(troubles) - _MOST)))
        self._all.setPlainText("\n".join(lines))
        self.show()
