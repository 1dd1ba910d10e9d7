"""The answer on its way: written, filled in, sent; with one line that says how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from assistant.gui.draft_actions import DraftActions, LanguageSwitch, allowed_with
from assistant.gui.draft_editor import DraftEditor
from assistant.gui.draft_foot import DraftFoot
from assistant.gui.draft_state import Mood, Said, StateLine
from assistant.gui.draft_text import fitted
from assistant.gui.draft_words import WRITABLE, Phase, missing, said
from assistant.gui.guard_strip import GuardStrip
from assistant.gui.panel import dress, quiet_button, row, section
from assistant.gui.theme import HAIR, MEDIUM, SMALL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.theme import Tokens

_SWITCHABLE = frozenset({Phase.EDITING, Phase.SENT})


class DraftPanel(QWidget):
    """An editor and what to do with it. Nothing leaves while a blank is left or nothing is written.

    Signals:
        send_asked: Send this text to the customer.
        note_asked: Add this text as an internal note.
        insert_asked: Put this text into the helpdesk's editor.
        reply_wanted: It was to be inserted, and nothing is written yet.
        copied: This text should go to the clipboard.
        body_changed: The agent changed the text; never emitted when the program shows another.
        language_picked: The agent wants the replies in this language.
        undo_asked: Take the draft back while it counts down.
        arrived_confirmed, send_again_asked, kept: What the agent decided of a doubtful or waiting send.
    """

    send_asked = Signal(str)
    note_asked = Signal(str)
    insert_asked = Signal(str)
    reply_wanted = Signal()
    copied = Signal(str)
    body_changed = Signal(str)
    language_picked = Signal(str)
    undo_asked = Signal()
    arrived_confirmed = Signal()
    send_again_asked = Signal()
    kept = Signal()

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        """Start with no ticket open."""
        super().__init__(parent)
        self._ticket: TicketId | None = None
        self._left_at: dict[TicketId | None, int] = {}
        self._phase, self._heard = Phase.NOTHING_OPEN, ""
        self._seconds, self._shown, self._offered = 0, "", False
        self.editor, self.guard = DraftEditor(colours), GuardStrip()
        self._state = StateLine(colours)
        self._undo = quiet_button(self.tr("Undo"), self.tr("Undo sending"))
        self._language = LanguageSwitch()
        self._actions = DraftActions()
        self._lay_out()
        self._connect()
        self.wear(colours)
        self._enter(Phase.NOTHING_OPEN)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Make room for a ticket's draft. The same ticket again leaves the text alone."""
        ticket = sheet.ticket.id if sheet else None
        if ticket != self._ticket:
            self._left_at[self._ticket] = self.editor.textCursor().position()
            self._ticket = ticket
            self._put("")
            self._enter(Phase.EDITING if sheet else Phase.NOTHING_OPEN)
        self._offered = bool(sheet and sheet.replies and sheet.reading.category.sure)
        self._language.show_languages(sheet.languages if sheet else (), sheet.language if sheet else "")
        self._refresh()

    def show_draft(self, body: str) -> None:
        """Show what was kept for this ticket, with the cursor where it was left; undo begins anew."""
        if fitted(body) != self.body():
            self._put(body, self._left_at.pop(self._ticket, None))
            self._refresh()

    def body(self) -> str:
        """What is written now."""
        return self.editor.body()

    def insert_reply(self, text: str) -> bool:
        """Put a canned reply at the cursor and go on writing there; False while the text is on its way."""
        inserted = self.editor.insert_reply(text)
        if inserted:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.ensureCursorVisible()
        return inserted

    def focus_editor(self) -> None:
        """Go on writing."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_send(self) -> None:
        """As the button does: only if nothing stands in its way."""
        if self._ready():
            self.send_asked.emit(self.body())

    def ask_note(self) -> None:
        """As the button does: only if nothing stands in its way."""
        if self._ready(internal=True):
            self.note_asked.emit(self.body())

    def ask_insert(self) -> None:
        """As the button does: only if nothing stands in its way. An empty draft gets the best reply first."""
        if self._phase in WRITABLE and not self.body().strip():
            self.reply_wanted.emit()
        if self._ready():
            self.insert_asked.emit(self.body())

    def ask_copy(self) -> None:
        """Blanks or not: where it is pasted, the agent sees them."""
        if self.body().strip():
            self.copied.emit(self.body())
            self.show_words(self.tr("Copied"))

    def show_editing(self) -> None:
        """The agent writes."""
        self._enter(Phase.EDITING)

    def show_guarded(self) -> None:
        """The guard has read the text: the state says whether it stays inside the guide."""
        if self._phase is Phase.EDITING:
            self._refresh()

    def show_words(self, words: str) -> None:
        """Say something until the next change of the text."""
        self._state.say(Said(Mood.QUIET, words))

    def show_countdown(self, seconds_left: int) -> None:
        """It goes in so many seconds, unless Undo takes it back."""
        self._seconds = seconds_left
        self._enter(Phase.COUNTING)

    def show_sending(self) -> None:
        """It has left; nothing can be taken back."""
        self._enter(Phase.SENDING)

    def show_sent(self, words: str) -> None:
        """It arrived; said until the agent writes again."""
        self._enter(Phase.SENT, words)

    def show_refused(self, words: str) -> None:
        """It was certainly not sent; ``words`` say why."""
        self._enter(Phase.REFUSED, words)

    def show_doubtful(self, words: str) -> None:
        """It may have been sent: the agent looks, and decides. ``words`` say what went wrong."""
        self._enter(Phase.DOUBTFUL, words)

    def show_waiting(self, words: str) -> None:
        """It goes by itself when the helpdesk can be reached; ``words`` say why it cannot."""
        self._enter(Phase.WAITING, words)

    def name_keys(self, keys: Mapping[str, str]) -> None:
        """Let the tooltips name the keys of 'copy', 'note', 'insert' and 'send'."""
        self._actions.name_keys(keys)
        self._refresh()

    def wear(self, colours: Tokens) -> None:
        """Draw everything painted again after a change of theme."""
        self.editor.wear(colours)
        self._state.wear(colours)
        self._language.wear(colours)

    def _lay_out(self) -> None:
        layout = section(self)
        # The editor has a margin of its own: its text stands on the line of all other text.
        layout.setContentsMargins(SMALL, SMALL, SMALL, MEDIUM)
        layout.setSpacing(HAIR)
        layout.addWidget(self.editor, 1)
        for part in (self.guard, DraftFoot(self._state, self._undo, self._language, self._actions)):
            inset = row(part)
            inset.setContentsMargins(SMALL, 0, SMALL, 0)
            layout.addLayout(inset)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._on_text_changed)
        self.editor.shortened.connect(self._on_paste_shortened)
        self._undo.clicked.connect(self.undo_asked)
        self._language.language_picked.connect(self.language_picked)
        self._actions.send_asked.connect(self.ask_send)
        self._actions.note_asked.connect(self.ask_note)
        self._actions.insert_asked.connect(self.ask_insert)
        self._actions.copy_asked.connect(self.ask_copy)
        self._actions.arrived_confirmed.connect(self.arrived_confirmed)
        self._actions.send_again_asked.connect(self.send_again_asked)
        self._actions.kept.connect(self.kept)

    def _ready(self, *, internal: bool = False) -> bool:
        return self._phase in WRITABLE and not missing(self.body(), internal=internal)

    def _put(self, body: str, at: int | None = None) -> None:
        self.editor.blockSignals(True)
        self.editor.show_body(body, at)
        self.editor.blockSignals(False)
        self._shown = self.body()

    def _enter(self, phase: Phase, heard: str = "") -> None:
        undo_focused, button_focused = self._undo.hasFocus(), self._actions.has_focus()
        self._phase, self._heard = phase, heard
        written, resting = phase is not Phase.NOTHING_OPEN, phase not in WRITABLE
        self.editor.setReadOnly(resting)
        self.editor.setPlaceholderText(self.tr("Write, or pick a reply above") if written else "")
        dress(self.editor, "resting" if resting and written else "")
        self._undo.setVisible(phase is Phase.COUNTING)
        self._actions.ask(doubtful=phase is Phase.DOUBTFUL, waiting=phase is Phase.WAITING)
        self._refresh()
        # A button that goes takes the keyboard focus with it, to wherever Qt likes.
        if button_focused and phase is Phase.COUNTING:
            self._undo.setFocus(Qt.FocusReason.OtherFocusReason)
        elif undo_focused and phase is not Phase.COUNTING:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        reason = missing(self._shown)
        now = said(self._phase, reason, self._heard, self._seconds, self.guard.state)
        self._state.say(now)
        self.editor.setAccessibleDescription(now.words)
        allowed = allowed_with(self._shown, reason, writable=self._phase in WRITABLE, offered=self._offered)
        self._actions.allow(allowed, reason or now.words)
        self._language.setVisible(self._phase in _SWITCHABLE and self._language.choices > 1)

    def _on_text_changed(self) -> None:
        body = self.body()
        # Painting blanks counts as a change for Qt; only another text is one for us.
        if body == self._shown:
            return
        self._shown = body
        if self._phase is Phase.SENT:
            self._phase = Phase.EDITING
        self._refresh()
        self.body_changed.emit(body)

    def _on_paste_shortened(self) -> None:
        self.show_words(self.tr("Only the beginning was pasted: the text is too long for an answer."))
