"""What the queue drawer asks for: the helpdesk's own lists, and whose answers are unfinished."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.domain.draft import DraftState
from assistant.gui.background import ignore
from assistant.gui.queue_model import Mark

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.draft import Draft
    from assistant.gui.background import Runner
    from assistant.gui.queue_drawer import QueueDrawer
    from assistant.gui.queue_flow import QueueFlow

_KEPT, _UNSURE = "pencil", "clock-alert"


class DrawerFlow(QObject):
    """Asked when the drawer is opened; a queue without marks is as useful as before."""

    def __init__(self, drawer: QueueDrawer, queue: QueueFlow, background: Runner, parent: QObject) -> None:
        """Follow the drawer, and let it choose the list."""
        super().__init__(parent)
        self._drawer = drawer
        self._background = background
        self._desk: Desk | None = None
        queue.views_changed.connect(drawer.show_views)
        queue.view_changed.connect(drawer.show_view)
        drawer.view_picked.connect(queue.watch)
        drawer.unfolded.connect(queue.ask_views)
        drawer.unfolded.connect(self._on_unfolded)
        drawer.left.connect(drawer.fold)

    def start(self, desk: Desk | None) -> None:
        """Mark this desk's tickets; None: nobody's."""
        self._desk = desk
        self._drawer.show_marks({})

    def _on_unfolded(self) -> None:
        if (desk := self._desk) is not None:
            self._background.run(desk.waiting_drafts, partial(self._on_found, desk), ignore)

    def _on_found(self, desk: Desk, drafts: tuple[Draft, ...]) -> None:
        if desk is self._desk:
            self._drawer.show_marks({draft.ticket: self._mark(draft.state) for draft in drafts})

    def _mark(self, state: DraftState) -> Mark:
        if state is DraftState.WAITING:
            return Mark(_UNSURE, self.tr("An answer waits until the helpdesk can be reached."))
        if state in (DraftState.DOUBTFUL, DraftState.SENDING):
            return Mark(_UNSURE, self.tr("An answer may or may not have been sent."))
        if state is DraftState.REFUSED:
            return Mark(_KEPT, self.tr("An answer was not sent. It is kept as a draft."))
        return Mark(_KEPT, self.tr("A draft is kept."))
