"""Stores drafts while they are being written: soon after a pause, one at a time, the newest wins."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from assistant.domain.draft import Draft
from assistant.domain.errors import AssistantError
from assistant.domain.ticket import TicketId
from assistant.gui.background import Runner

if TYPE_CHECKING:
    from assistant.desk import Desk

_PAUSE_MS = 300


class DraftKeeper(QObject):
    """Keeps drafts in the order in which they were written.

    Signals:
        failed: A draft could not be stored; it is still in the editor.
    """

    failed = Signal(object)

    def __init__(self, background: Runner, parent: QObject | None = None) -> None:
        """Have nothing to keep yet."""
        super().__init__(parent)
        self._background = background
        self._unsaved: dict[TicketId, tuple[Desk, Draft]] = {}
        self._busy = False
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._save_next)

    def keep(self, desk: "Desk", draft: Draft) -> None:
        """Remember what was written; it is stored after a short pause."""
        self._unsaved[draft.ticket] = (desk, draft)
        self._timer.start()

    def drop(self, ticket: TicketId) -> None:
        """Do not store what is still unsaved of this ticket: it is being sent or was thrown away."""
        self._unsaved.pop(ticket, None)

    def settle(self, then: Callable[[], None]) -> None:
        """Store everything now, and go on when that is done."""
        self._waiting.append(then)
        self._save_next()

    def _save_next(self) -> None:
        if self._busy:
            return
        if not self._unsaved:
            waiting, self._waiting = self._waiting, []
            for then in waiting:
                then()
            return
        desk, draft = self._unsaved.pop(next(iter(self._unsaved)))
        self._busy = True
        call = partial(_store, desk, draft)
        self._background.run(call, self._on_saved, self._on_failed)

    def _on_saved(self, _nothing: None) -> None:
        self._busy = False
        if self._waiting or self._unsaved:
            self._save_next()

    def _on_failed(self, error: AssistantError) -> None:
        self.failed.emit(error)
        self._on_saved(None)


def _store(desk: "Desk", draft: Draft) -> None:
    if draft.body.strip():
        desk.keep(draft)
    else:
        desk.forget(draft.ticket)
