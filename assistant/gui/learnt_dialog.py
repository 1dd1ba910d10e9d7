"""All that was learnt from agents: to be searched, forgotten one by one, and carried elsewhere."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.correction import Correction
from assistant.domain.errors import AssistantError
from assistant.gui import docking, wording
from assistant.gui.guide_entries import Entry
from assistant.gui.learnt_files import LearntFiles
from assistant.gui.learnt_rows import Learnt, Lesson
from assistant.gui.learnt_strip import LearntStrip
from assistant.gui.panel import label, quiet_button, rule
from assistant.gui.searched_list import SearchedList
from assistant.gui.theme import HAIR, MEDIUM, SMALL, Tokens

_HEIGHT = 560
_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})


class LearntDialog(QDialog):
    """Forgetting asks nothing: as long as the dialog is open, what was forgotten can be put back.

    Signals:
        undo_asked, put_back_asked: One is to be forgotten, or learnt again (a Correction).
    """

    undo_asked = Signal(object)
    put_back_asked = Signal(object)

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._learnt = Learnt()
        self._shown: dict[int, Lesson] = {}
        self._chosen: Lesson | None = None
        self._forgotten: list[Correction] = []
        self._search = QLineEdit()
        self._count = label("", "muted", "small")
        self._found = SearchedList(self._search, self._nothing(), colours)
        self._strip = LearntStrip()
        self._undo = quiet_button(self.tr("Forget"), self.tr("Forget the chosen one"))
        self.files = LearntFiles(self._strip)
        self.setWindowTitle(self.tr("What was learnt from you"))
        self.setMinimumWidth(docking.NARROWEST)
        docking.fit(self, min(docking.WIDTH, parent.width() if parent else docking.WIDTH), _HEIGHT)
        self._lay_out()
        self._connect()

    def show_learnt(self, learnt: Learnt) -> None:
        """Show these, with the agent at the same place in the list."""
        self._learnt = learnt
        self.files.show_learnt(learnt)
        self._find()

    def show_undone(self, correction: Correction) -> None:
        """Say that one is forgotten, and offer to put it back."""
        self._forgotten.append(correction)
        words = self.tr("Ticket {ticket} is forgotten. Tickets like it no longer follow it.")
        self._say_forgotten(words.format(ticket=wording.one_line(correction.ticket)))

    def show_put_back(self, correction: Correction) -> None:
        """Say that one is learnt again; the one that was forgotten before it can follow."""
        self._forgotten = [one for one in self._forgotten if one.id != correction.id]
        words = self.tr("Ticket {ticket} is back.").format(ticket=wording.one_line(correction.ticket))
        self._say_forgotten(words)

    def show_exported(self, file: Path) -> None:
        """Say where all are written now."""
        words = self.tr("Written: {file}. Hand it on as you would the tickets.")
        self._strip.say(words.format(file=wording.one_line(file.name)))

    def show_imported(self, file: Path, count: int) -> None:
        """Say what came of a file."""
        words = self.tr("New from {file}: {count}. What was known already stays.")
        self._strip.say(words.format(file=wording.one_line(file.name), count=wording.count(count)))

    def show_error(self, error: AssistantError) -> None:
        """Say what failed, what is safe and what to do."""
        self._strip.say(" ".join(filter(None, wording.error(error))), look="danger")

    def said(self) -> str:
        """What the dialog says just now."""
        return self._strip.text()

    def focus_search(self) -> None:
        """Put the keyboard where words are typed."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.selectAll()

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._found.rows.wear(colours)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter chooses no button here: the first one forgets.
        if event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _find(self) -> None:
        before = self._chosen.correction.id if self._chosen else None
        place = self._found.rows.currentIndex().row()
        found = self._learnt.found(self._search.text())
        self._shown = {id(lesson.entry): lesson for lesson in found}
        # Where the chosen one was forgotten, the next one takes its place.
        rest = found[min(max(place, 0), len(found) - 1)].entry if found else None
        same = next((lesson.entry for lesson in found if lesson.correction.id == before), rest)
        self._found.nothing.setText(self._nothing())
        self._found.show_entries([lesson.entry for lesson in found], same)
        counted = self.tr("{found} of {all}").format(
            found=wording.count(len(found)), all=wording.count(len(self._learnt.lessons))
        )
        self._count.setText(counted if self._learnt.lessons else "")

    def _nothing(self) -> str:
        if self._learnt.lessons:
            return self.tr("Nothing fits.")
        return self.tr("Nothing yet. Choose another category for a ticket, and tickets like it follow.")

    def _say_forgotten(self, words: str) -> None:
        if self._forgotten:
            last = self._forgotten[-1]
            back = self.tr("Put ticket {ticket} back").format(ticket=wording.one_line(last.ticket))
            self._strip.say(words, back, partial(self.put_back_asked.emit, last))
        else:
            self._strip.say(words)

    def _on_spoken(self) -> None:
        docking.show_whole(self)

    def _on_searched(self) -> None:
        self._find()

    def _on_chosen(self, entry: Entry | None) -> None:
        self._chosen = self._shown.get(id(entry))
        self._undo.setEnabled(self._chosen is not None)

    def _on_entered(self) -> None:
        self._found.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_undo_clicked(self) -> None:
        if self._chosen is not None:
            self.undo_asked.emit(self._chosen.correction)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._on_searched)
        self._found.chosen.connect(self._on_chosen)
        self._found.entered.connect(self._on_entered)
        self._found.rows.delete_asked.connect(self._on_undo_clicked)
        self._strip.spoken.connect(self._on_spoken)
        self._undo.clicked.connect(self._on_undo_clicked)

    def _lay_out(self) -> None:
        self._search.setPlaceholderText(self.tr("Search what was learnt"))
        self._search.setAccessibleName(self.tr("Search what was learnt"))
        self._search.setClearButtonEnabled(True)
        self._found.rows.setAccessibleName(self.tr("What was learnt, newest first"))
        head = QVBoxLayout()
        head.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, SMALL)
        head.setSpacing(HAIR)
        head.addWidget(self._search)
        head.addWidget(self._count)
        foot = QVBoxLayout()
        foot.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        foot.setSpacing(SMALL)
        foot.addWidget(self._strip)
        buttons = QHBoxLayout()
        buttons.addWidget(self._undo)
        buttons.addStretch(1)
        buttons.addWidget(self.files)
        foot.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self._found, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)
