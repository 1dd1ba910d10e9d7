"""Make imported drafts replies: read one, say what it carries out and when, and go on to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from assistant.domain.errors import AssistantError
from assistant.gui import docking, wording
from assistant.gui.attach_rows import DraftRow, DraftRows, found_in
from assistant.gui.choice_box import ChoiceBox
from assistant.gui.guide_entries import Entry
from assistant.gui.list_beside_page import ListBesidePage
from assistant.gui.panel import dress, label, quiet_button, row, rule
from assistant.gui.theme import HAIR, LARGE, MEDIUM, SMALL, Tokens

_WIDTH, _HEIGHT = 760, 680
_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})


class AttachDialog(QDialog):
    """Only answers that grant what a draft promises can be chosen for it.

    Signals:
        attach_asked: Make this draft (Waiting) a reply of this answer (its name), with this sentence.
    """

    attach_asked = Signal(object, str, str)

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Wait for the drafts."""
        super().__init__(parent)
        self._rows: tuple[DraftRow, ...] = ()
        self._shown: DraftRow | None = None
        self._summary = label(self.tr("Reading the drafts"), "", "body", strong=True)
        self._faults = label("", "danger", "small")
        self._search = QLineEdit()
        self._parts = ListBesidePage(self._search, colours)
        self._answers = ChoiceBox()
        self._use_when = QLineEdit()
        self._state = label("", "muted", "small")
        self._attach = QPushButton(self.tr("Make it a reply"))
        self.setWindowTitle(self.tr("Imported drafts"))
        self.setMinimumWidth(docking.NARROWEST)
        docking.fit(self, _WIDTH, _HEIGHT)
        self._name_all()
        self._lay_out()
        self._parts.chosen.connect(self._on_chosen)
        self._search.textChanged.connect(self._find)
        self._use_when.textChanged.connect(self._offer)
        self._attach.clicked.connect(self._on_attach_clicked)
        self._offer()

    def show_drafts(self, drafts: DraftRows) -> None:
        """Show those that wait now."""
        self._rows = drafts.rows
        count = wording.count(len(drafts.rows))
        words = self.tr("Drafts that wait: {count}") if drafts.rows else self.tr("No draft waits.")
        self._summary.setText(words.format(count=count))
        self._faults.setText("\n".join(drafts.faults))
        self._faults.setVisible(bool(drafts.faults))
        self._find()

    def show_made(self, name: str) -> None:
        """Say that a draft is a reply now."""
        self._say(self.tr("It is a reply now: {name}").format(name=name), "ok")

    def show_error(self, error: AssistantError) -> None:
        """Say why it is none."""
        self._say(" ".join(filter(None, wording.error(error))), "danger")

    def wear(self, colours: Tokens) -> None:
        """Take other colours."""
        self._parts.wear(colours)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in the search must not press the button that writes.
        if event.key() not in _ENTER or self._use_when.hasFocus():
            super().keyPressEvent(event)

    def _find(self) -> None:
        self._parts.show_entries([each.entry for each in found_in(self._rows, self._search.text())])

    def _on_chosen(self, entry: Entry | None) -> None:
        shown = next((each for each in self._rows if each.entry is entry), None)
        self._shown = shown
        self._parts.show_lines(tuple(shown.lines()) if shown else ())
        self._answers.empty()
        for name, title in shown.answers if shown else ():
            self._answers.offer(name, title)
        self._use_when.setText(shown.draft.use_when if shown else "")
        self._offer()

    def _offer(self) -> None:
        can = self._shown is not None and bool(self._shown.answers)
        self._answers.setEnabled(can)
        self._use_when.setEnabled(can)
        self._attach.setEnabled(can and bool(self._use_when.text().strip()))

    def _on_attach_clicked(self) -> None:
        if self._shown is not None:
            self._attach.setEnabled(False)
            self._say("")
            answer, use_when = str(self._answers.chosen()), self._use_when.text()
            self.attach_asked.emit(self._shown.draft, answer, use_when)

    def _say(self, words: str, look: str = "muted") -> None:
        dress(self._state, look)
        self._state.setText(words)
        self._state.setVisible(bool(words))
        self._offer()

    def _name_all(self) -> None:
        self._search.setAccessibleName(self.tr("Search the drafts"))
        self._parts.name(self.tr("Drafts that wait"), self.tr("The chosen draft"))
        self._answers.setAccessibleName(self.tr("The answer that it carries out"))
        self._use_when.setAccessibleName(self.tr("When it is to be used"))
        self._use_when.setPlaceholderText(self.tr("A sentence that says when it fits best"))

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(LARGE, MEDIUM, LARGE, SMALL)
        head.setSpacing(HAIR)
        head.addWidget(self._summary)
        head.addWidget(self._faults)
        head.addWidget(self._search)
        foot = QVBoxLayout()
        foot.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        foot.setSpacing(HAIR)
        foot.addWidget(label(self.tr("The answer that it carries out"), "muted", "small"))
        foot.addWidget(self._answers)
        foot.addWidget(label(self.tr("When it is to be used"), "muted", "small"))
        foot.addWidget(self._use_when)
        foot.addWidget(self._state)
        close = quiet_button(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        self._attach.setProperty("look", "primary")
        foot.addLayout(row(QWidget(), close, self._attach))
        self._state.hide()
        self._faults.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self._parts, 1)
        layout.addWidget(rule())
        layout.addLayout(foot)
