"""All that was learnt from agents: to be searched, forgotten one by one, and carried elsewhere."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.correction import Correction
from assistant.domain.errors import AssistantError
from assistant.gui import docking, wording
from assistant.gui.guide_entries import Entry
from assistant.gui.guide_list import GuideList
from assistant.gui.learnt_files import LearntFiles
from assistant.gui.learnt_rows import Learnt, Lesson
from assistant.gui.learnt_strip import LearntStrip
from assistant.gui.panel import label, quiet_button, rule
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
        self._list = GuideList(colours)
        self._none = label("", "muted")
        self._strip = LearntStrip()
        self._undo = quiet_button(self.tr("Forget"), self.tr("Forget the chosen one"))
        self.files = LearntFiles(self._strip)
        self.setWindowTitle(self.tr("What was learnt from you"))
        self.setMinimumWidth(docking.NARROWEST)
        self.resize(min(docking.WIDTH, parent.width()) if parent else docking.WIDTH, _HEIGHT)
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
        self._list.wear(colours)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._steered(event.key()) if watched is self._search else self._forgotten_by(event.key())
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter chooses no button here: the first one forgets.
        if event.key() not in _ENTER:
            super().keyPressEvent(event)

    def _steered(self, key: int) -> bool:
        """Keys that act on the list while the keyboard stays in the search."""
        page = self._list.page_step
        steps = {
            Qt.Key.Key_Down.value: 1,
            Qt.Key.Key_Up.value: -1,
            Qt.Key.Key_PageDown.value: page,
            Qt.Key.Key_PageUp.value: -page,
        }
        if key in steps:
            self._list.walk(steps[key])
        elif key in _ENTER:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        return key in steps or key in _ENTER

    def _forgotten_by(self, key: int) -> bool:
        """Delete in the list."""
        if key == Qt.Key.Key_Delete.value:
            self._on_undo_clicked()
        return key == Qt.Key.Key_Delete.value

    def _find(self) -> None:
        before = self._chosen.correction.id if self._chosen else None
        place = self._list.currentIndex().row()
        found = self._learnt.found(self._search.text())
        self._shown = {id(lesson.entry): lesson for lesson in found}
        # Where the chosen one was forgotten, the next one takes its place.
        rest = found[min(max(place, 0), len(found) - 1)].entry if found else None
        same = next((lesson.entry for lesson in found if lesson.correction.id == before), rest)
        self._list.show_entries([lesson.entry for lesson in found], same)
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._none.setText(self._nothing())
        counted = self.tr("{found} of {all}").format(
            found=wording.count(len(found)), all=wording.count(len(self._learnt.lessons))
        )
        self._count.setText(counted if self._learnt.lessons else "")
        self._on_chosen(same)

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
        """With large type the words may need more height than there is."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _on_searched(self) -> None:
        self._find()

    def _on_chosen(self, entry: Entry | None) -> None:
        self._chosen = self._shown.get(id(entry))
        self._undo.setEnabled(self._chosen is not None)

    def _on_letter_typed(self, letter: str) -> None:
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.insert(letter)

    def _on_undo_clicked(self) -> None:
        if self._chosen is not None:
            self.undo_asked.emit(self._chosen.correction)

    def _connect(self) -> None:
        self._search.installEventFilter(self)
        self._list.installEventFilter(self)
        self._search.textChanged.connect(self._on_searched)
        self._list.chosen.connect(self._on_chosen)
        self._strip.spoken.connect(self._on_spoken)
        self._list.typed.connect(self._on_letter_typed)
        self._undo.clicked.connect(self._on_undo_clicked)

    def _lay_out(self) -> None:
        self._search.setPlaceholderText(self.tr("Search what was learnt"))
        self._search.setAccessibleName(self.tr("Search what was learnt"))
        self._search.setClearButtonEnabled(True)
        self._list.setAccessibleName(self.tr("What was learnt, newest first"))
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._none.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        head = QVBoxLayout()
        head.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, SMALL)
        head.setSpacing(HAIR)
        head.addWidget(self._search)
        head.addWidget(self._count)
        inside = QWidget()
        inside.setProperty("look", "section")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QVBoxLayout(inside)
        middle.setContentsMargins(SMALL, 0, HAIR, 0)
        middle.addWidget(self._none, 1)
        middle.addWidget(self._list, 1)
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
        layout.addWidget(inside, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)
