"""What can be done with a draft: the buttons below it, and the three answers to a doubtful send."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from assistant.gui import wording
from assistant.gui.draft_words import missing
from assistant.gui.elided_button import ElidedButton
from assistant.gui.flow_layout import FlowLayout
from assistant.gui.panel import quiet_button, recolour
from assistant.gui.theme import HAIR, HIT, SMALL

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction

    from assistant.gui.theme import Tokens


@dataclass(frozen=True, slots=True)
class Allowed:
    """What is possible with the draft as it stands."""

    copying: bool
    noting: bool
    inserting: bool
    sending: bool


def allowed_with(body: str, lacking: str, *, writable: bool, offered: bool) -> Allowed:
    """What may be done with a text.

    ``lacking`` is what keeps it from leaving; ``offered``: there is a reply to fill an empty draft with.
    """
    written, ready = bool(body.strip()), writable and not lacking
    return Allowed(
        copying=written,
        noting=writable and not missing(body, internal=True),
        inserting=ready or (writable and offered and not written),
        sending=ready,
    )


class DraftActions(QWidget):
    """Copy, Note, Insert and Send; in their place, while a send is doubtful, the agent's three answers.

    Signals:
        copy_asked, note_asked, insert_asked, send_asked: The button was pressed.
        arrived_confirmed, send_again_asked, kept: What the agent found out about a doubtful send.
    """

    copy_asked = Signal()
    note_asked = Signal()
    insert_asked = Signal()
    send_asked = Signal()
    arrived_confirmed = Signal()
    send_again_asked = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with everything disabled."""
        super().__init__(parent)
        self.copy = _button(self.tr("Copy"), self.tr("Copy the draft"))
        self.note = _button(self.tr("Note"), self.tr("Add as an internal note"))
        self.insert = _button(self.tr("Insert"), self.tr("Insert into the helpdesk"))
        self.send = _button(self.tr("Send"), self.tr("Send to the customer"))
        self.send.setProperty("look", "primary")
        self.arrived = quiet_button(self.tr("It arrived"))
        self.again = quiet_button(self.tr("Send again"))
        self.keep = quiet_button(self.tr("Keep as draft"))
        self._keys: Mapping[str, str] = {}
        self._allowed: tuple[Allowed, str] | None = None
        self._buttons = _side_by_side(self.copy, self.note, self.insert, self.send)
        self._answers = QWidget()
        flow = FlowLayout(self._answers, HAIR)
        for answer in (self.arrived, self.again, self.keep):
            flow.addWidget(answer)
        # Not a stack: that is as wide as its widest page, shown or not.
        pages = QVBoxLayout(self)
        pages.setContentsMargins(0, 0, 0, 0)
        pages.addWidget(self._buttons)
        pages.addWidget(self._answers)
        self.ask(doubtful=False, waiting=False)
        self._connect()

    def allow(self, allowed: Allowed, reason: str) -> None:
        """Enable what is possible; the tooltips of the rest say why not."""
        if self._allowed == (allowed, reason):
            return
        self._allowed = allowed, reason
        buttons = {
            "copy": (self.copy, allowed.copying),
            "note": (self.note, allowed.noting),
            "insert": (self.insert, allowed.inserting),
            "send": (self.send, allowed.sending),
        }
        for name, (button, possible) in buttons.items():
            button.setEnabled(possible)
            words = button.accessibleName()
            if keys := self._keys.get(name):
                words = f"{words} ({keys})"
            said = words if button.isEnabled() else reason or words
            # A tool tip guesses rich text, and a blank may be named by a customer.
            button.setToolTip(f"<qt>{escape(said)}</qt>" if "<" in said else said)

    def ask(self, *, doubtful: bool, waiting: bool) -> None:
        """Ask what became of a send, or shall become of one that waits; else show the buttons."""
        self._buttons.setVisible(not (doubtful or waiting))
        self._answers.setVisible(doubtful or waiting)
        self.arrived.setVisible(doubtful)
        words = self.tr("Try now") if waiting else self.tr("Send again")
        self.again.setText(words)
        self.again.setAccessibleName(words)

    def name_keys(self, keys: Mapping[str, str]) -> None:
        """Let the tooltips name the keys of 'copy', 'note', 'insert' and 'send'."""
        self._keys, self._allowed = keys, None

    def has_focus(self) -> bool:
        """Whether one of the buttons has the keyboard."""
        return any(button.hasFocus() for button in self.findChildren(QPushButton))

    def _connect(self) -> None:
        self.copy.clicked.connect(self.copy_asked)
        self.note.clicked.connect(self.note_asked)
        self.insert.clicked.connect(self.insert_asked)
        self.send.clicked.connect(self.send_asked)
        self.arrived.clicked.connect(self.arrived_confirmed)
        self.again.clicked.connect(self.send_again_asked)
        self.keep.clicked.connect(self.kept)


class LanguageSwitch(ElidedButton):
    """In which language the replies stand; the panel shows it where there are several.

    Signals:
        language_picked: The agent wants another (its code).
    """

    language_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("", parent)
        self.setProperty("look", "quiet")
        self.setProperty("icon_name", "languages")
        self.setMinimumHeight(HIT)
        self._menu = QMenu(self)
        self._offered: tuple[tuple[str, ...], str] | None = None
        self.setMenu(self._menu)
        self._menu.triggered.connect(self._on_triggered)
        self.hide()

    def show_languages(self, languages: Sequence[str], current: str) -> None:
        """Offer these; the one in use is checked."""
        if (tuple(languages), current) == self._offered:
            return
        self._offered = tuple(languages), current
        self._menu.clear()
        name = wording.language(current)
        self.setText(name)
        self.setAccessibleName(self.tr("Language of the replies: {language}").format(language=name))
        self.setToolTip(self.tr("Language of the replies"))
        for code in languages:
            action = self._menu.addAction(wording.language(code))
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == current)

    @property
    def choices(self) -> int:
        """How many languages there are."""
        return len(self._menu.actions())

    def wear(self, colours: Tokens) -> None:
        """Draw the icon again after a change of theme."""
        recolour(self, colours.accent)

    def _on_triggered(self, action: QAction) -> None:
        self.language_picked.emit(action.data())


def _button(text: str, name: str) -> QPushButton:
    button = ElidedButton(text)
    button.setAccessibleName(name)
    button.setMinimumHeight(HIT)
    return button


def _side_by_side(*buttons: QPushButton) -> QWidget:
    page = QWidget()
    layout = FlowLayout(page, SMALL, trailing=True)
    for button in buttons:
        layout.addWidget(button)
    return page
