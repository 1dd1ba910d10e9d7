"""Stores drafts while they are being written: soon after a pause, one at a time, the newest wins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.desk import Desk
    from assistant.domain.account import AccountId
    from assistant.domain.draft import Draft
    from assistant.domain.errors import AssistantError
    from assistant.domain.ticket import TicketId
    from assistant.gui.background import Runner

_PAUSE_MS = 300
_RETRY_MS = 5000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft belongs: tickets of two helpdesks may have the same number."""

    account: AccountId
    ticket: TicketId


def place_of(desk: Desk, ticket: TicketId) -> Place:
    """Where a draft for this ticket of this desk belongs."""
    return Place(desk.account.id, ticket)


class DraftKeeper(QObject):
    """Keeps drafts in the order in which they were written.

    Signals:
        failed: A draft could not be stored; it is still in the editor, and is tried again.
        succeeded: Drafts can be stored: what was said about it before is over.
    """

    failed = Signal(object)
    succeeded = Signal()

    def __init__(self, background: Runner, parent: QObject | None = None) -> None:
        """Have nothing to keep yet."""
        super().__init__(parent)
        self._background = background
        self._unsaved: dict[Place, tuple[Desk, Draft]] = {}
        self._failing: set[Place] = set()
        self._busy = False
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save_next)

    @property
    def unsaved(self) -> bool:
        """Whether something that was written is not stored yet, or could not be."""
        return self._busy or bool(self._unsaved)

    def keep(self, desk: Desk, draft: Draft) -> None:
        """Remember what was written; it is stored after a short pause."""
        place = place_of(desk, draft.ticket)
        self._unsaved[place] = (desk, draft)
        self._failing.discard(place)
        self._timer.start(_PAUSE_MS)

    def drop(self, place: Place) -> None:
        """Do not store what is still unsaved of this ticket: it is being sent or was thrown away."""
        self._unsaved.pop(place, None)

    def forget(self, account: AccountId) -> None:
        """Do not store what is still unsaved of an account that is gone."""
        self._unsaved = {place: kept for place, kept in self._unsaved.items() if place.account != account}

    def settle(self, then: Callable[[], None]) -> None:
        """Store everything now, and go on when that is done or was tried; ``unsaved`` tells which."""
        self._waiting.append(then)
        self._save_next()

    def _save_next(self) -> None:
        if self._busy:
            return
        place = next((place for place in self._unsaved if place not in self._failing), None)
        if place is None:
            self._rest()
            return
        desk, draft = self._unsaved.pop(place)
        self._busy = True
        call = partial(_store, desk, draft)
        self._background.run(call, self._on_saved, partial(self._on_failed, desk, draft))

    def _rest(self) -> None:
        """What failed is left for another time, else a full disk would keep every thread busy."""
        self._failing.clear()
        if self._unsaved:
            self._timer.start(_RETRY_MS)
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _on_saved(self, _nothing: None) -> None:
        self._busy = False
        self.succeeded.emit()
        self._save_next()

    def _on_failed(self, desk: Desk, draft: Draft, error: AssistantError) -> None:
        self._busy = False
        place = place_of(desk, draft.ticket)
        if place not in self._unsaved:
            self._unsaved[place] = (desk, draft)
            self._failing.add(place)
        self.failed.emit(error)
        self._save_next()


def _store(desk: Desk, draft: Draft) -> None:
    if draft.body.strip():
        desk.keep(draft)
    else:
        desk.forget(draft.ticket)
