"""Every draft is held against the guide while it is written, and once more before it leaves."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.errors import AssistantError
    from assistant.domain.verdict import Verdict
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Runner
    from assistant.gui.draft_keeper import Place
    from assistant.gui.draft_panel import DraftPanel

_PAUSE_MS = 120


class Guarding(QObject):
    """Reads on another thread; what it finds in a text that has changed since is not shown.

    Signals:
        passed: This text may go out; the reason is empty unless it promises more than the guide grants.
        insert_passed: It may be put into the helpdesk's editor; likewise.
        found: How the draft stands to the guide, as a ``Conformity`` or None, and what is said of it.
    """

    passed = Signal(str, str)
    insert_passed = Signal(str, str)
    found = Signal(object, str)

    def __init__(self, panel: DraftPanel, background: Runner, parent: QObject) -> None:
        """Watch the draft panel."""
        super().__init__(parent)
        self._panel = panel
        self._background = background
        self._desk: Desk | None = None
        self._sheet: Worksheet | None = None
        self._judged = ""
        self._waiting: str | None = None
        self._inserting = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        panel.body_changed.connect(self._on_body_changed)
        panel.send_asked.connect(self._on_send_asked)
        panel.insert_asked.connect(self._on_insert_asked)
        panel.note_asked.connect(self._on_taken_back)
        panel.undo_asked.connect(self._on_taken_back)
        panel.guard.cut_asked.connect(self._on_cut_asked)
        panel.guard.reason_given.connect(self._on_reason_given)

    @property
    def desk(self) -> Desk | None:
        """At whose guide drafts are held."""
        return self._desk

    def start(self, desk: Desk | None) -> None:
        """Hold drafts against this desk's guide."""
        self._desk = desk
        self.show_sheet(None)

    def show_sheet(self, sheet: Worksheet | None) -> None:
        """Another ticket, or the same worked out anew: what is granted may differ."""
        if sheet is None or self._sheet is None or sheet.ticket.id != self._sheet.ticket.id:
            self._waiting, self._inserting = None, False
            self._panel.guard.forget_reason()
            self._show(None, "")
        self._sheet = sheet
        if sheet is not None:
            self._pause.start()

    def forget(self, place: Place) -> None:
        """An answer has arrived: its reason is not the next one's."""
        if self._sheet is not None and self._sheet.ticket.id == place.ticket:
            self._inserting = False
            self._panel.guard.forget_reason()

    def look(self) -> None:
        """Hold the draft as it stands against the guide."""
        body = self._panel.body()
        desk, sheet = self._desk, self._sheet
        if desk is None or sheet is None or not body.strip():
            self._show(None, body)
            return
        # A fault of the guard's own is told as a bug, once; the agent goes on writing.
        self._background.run(
            partial(desk.judge, sheet, body), partial(self._on_looked, sheet, body), self._on_failed
        )

    def _on_body_changed(self, _body: str) -> None:
        # What was found stays until something else is: a strip that comes and goes at every key is noise.
        self._waiting = None
        self._pause.start()

    def _on_taken_back(self) -> None:
        self._waiting = None

    def _on_looked(self, sheet: Worksheet, body: str, verdict: Verdict) -> None:
        if sheet is self._sheet and body == self._panel.body():
            self._show(verdict, body)

    def _on_send_asked(self, body: str) -> None:
        self._ask(body, inserting=False)

    def _on_insert_asked(self, body: str) -> None:
        self._ask(body, inserting=True)

    def _ask(self, body: str, *, inserting: bool) -> None:
        """One click at a time: a second one while the first is looked at asks for nothing more."""
        if self._waiting is None:
            self._waiting, self._inserting = body, inserting
            self._judge_waiting()

    def _on_reason_given(self) -> None:
        """Whoever was asked why as they inserted wants it inserted, and not sent."""
        (self._panel.ask_insert if self._inserting else self._panel.ask_send)()

    def _pass(self, body: str) -> None:
        passed = self.insert_passed if self._inserting else self.passed
        passed.emit(body, self._panel.guard.reason)

    def _judge_waiting(self) -> None:
        if (desk := self._desk) and (sheet := self._sheet) and (body := self._waiting) is not None:
            done, failed = partial(self._on_judged, sheet, body), partial(self._on_not_judged, sheet, body)
            self._background.run(partial(desk.judge, sheet, body), done, failed)

    def _on_judged(self, sheet: Worksheet, body: str, verdict: Verdict) -> None:
        if not self._still_waits(sheet, body):
            return
        if sheet is not self._sheet:
            # The ticket was worked out anew meanwhile, and other things may be granted now.
            self._judge_waiting()
            return
        self._waiting = None
        self._show(verdict, body)
        if verdict.deviations and not self._panel.guard.reason:
            self._panel.guard.ask_reason(inserting=self._inserting)
        else:
            self._pass(body)

    def _on_not_judged(self, sheet: Worksheet, body: str, _error: AssistantError) -> None:
        """The guard advises; a fault of its own must not keep an answer from a customer."""
        if self._still_waits(sheet, body):
            self._waiting = None
            self._pass(body)

    def _still_waits(self, sheet: Worksheet, body: str) -> bool:
        """Whether this text of this ticket is still to be sent."""
        here = self._sheet is not None and self._sheet.ticket.id == sheet.ticket.id
        return here and self._waiting == body == self._panel.body()

    def _on_failed(self, _error: AssistantError) -> None:
        self._show(None, "")

    def _on_cut_asked(self, start: int, end: int) -> None:
        if self._judged == self._panel.body():
            self._panel.editor.take_out(start, end)

    def _show(self, verdict: Verdict | None, body: str) -> None:
        self._judged = body
        self._panel.guard.show_verdict(verdict, body)
        spans = [(one.promise.start, one.promise.end) for one in verdict.deviations] if verdict else []
        self._panel.editor.mark_wrong(spans)
        self._panel.show_guarded()
        self.found.emit(self._panel.guard.state, self._panel.guard.words())
