"""Which tickets the agent walks through: their own open ones, or a list that the helpdesk keeps."""

from __future__ import annotations

from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.helpdesk import Ability, News
from assistant.gui.queue_place import place_in, walked
from assistant.urgency import behind

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.domain.errors import AssistantError
    from assistant.domain.helpdesk import View, ViewId
    from assistant.domain.ticket import TicketId, TicketSummary
    from assistant.gui.background import Runner
    from assistant.gui.queue_place import Place

_UNSEEN = News("")


class QueueFlow(QObject):
    """Asks for one list at a time; what comes late for another one, or another desk, is dropped.

    While a ticket is open, what follows it is what followed it as the agent came there.

    Signals:
        changed: The tickets, where they are others than before; always after ``watch`` and ``start``.
        views_changed: The helpdesk's own lists (tuple of View).
        view_changed: Which list is walked (ViewId, or None for the agent's own tickets).
        failed: The helpdesk did not answer, or refused.
        succeeded: It answered, with news or without.
    """

    changed = Signal(object)
    views_changed = Signal(object)
    view_changed = Signal(object)
    failed = Signal(object)
    succeeded = Signal()

    def __init__(self, background: Runner, parent: QObject | None = None) -> None:
        """Have no desk yet."""
        super().__init__(parent)
        self._background = background
        self._desk: Desk | None = None
        self.tickets: tuple[TicketSummary, ...] = ()
        self._opened: TicketId | None = None
        self._walk: tuple[TicketId, ...] = ()
        self._view: ViewId | None = None
        self._shown: ViewId | None = None
        self._news = _UNSEEN
        self._asked: object | None = None
        self._again = False
        self._asked_views = False

    @property
    def desk(self) -> Desk | None:
        """Whose tickets are walked."""
        return self._desk

    def start(self, desk: Desk | None) -> None:
        """Walk this desk's tickets from now on, the agent's own ones first; None: nobody's."""
        self._desk = desk
        self.tickets, self._news = (), _UNSEEN
        self._opened, self._walk = None, ()
        self._asked, self._again, self._asked_views = None, False, False
        self._view = self._shown = None
        self.view_changed.emit(None)
        self.views_changed.emit(())

    def refresh(self, *, anew: bool = False) -> None:
        """Look for news, unless that is under way. ``anew``: what was asked before now does not count."""
        if self._desk is None:
            return
        if self._asked is not None:
            self._again |= anew
            return
        if anew:
            self._news = _UNSEEN
        self._ask(self._desk)

    def watch(self, view: ViewId | None) -> None:
        """Walk another list; None is the agent's own open tickets."""
        if self._desk is not None and view != self._view:
            self._view = view
            self._news = _UNSEEN
            self.view_changed.emit(view)
            self._ask(self._desk)

    def ask_views(self) -> None:
        """Which lists the helpdesk keeps is asked once; again only where it did not say."""
        if (desk := self._desk) and not self._asked_views:
            self._asked_views = True
            failed = partial(self._on_no_views, desk)
            self._background.run(partial(_views, desk), partial(self._on_views, desk), failed)

    def stand_at(self, ticket: TicketId) -> None:
        """The agent comes to a ticket: the order of now counts while they are there."""
        self._opened = ticket
        self._walk = tuple(summary.id for summary in self.tickets)

    def place(self, ticket: TicketId | None) -> Place:
        """Where this ticket stands among those that are walked."""
        return place_in(self.tickets, ticket, self._walk)

    def beside(self, ticket: TicketId | None, by: int) -> TicketId | None:
        """The next (1) or previous (-1) ticket; None at the ends. Outside of the list it begins anew."""
        walk = self._walk
        here = walk.index(ticket) if ticket in walk else -1
        place = max(here + by, 0)
        return walk[place] if place < len(walk) and walk[place] != ticket else None

    def _ask(self, desk: Desk) -> None:
        self._asked = asked = object()
        self._again = False
        view, known = self._view, self._news
        call = partial(_news, desk, view, known)
        done, failed = partial(self._on_news, asked, view), partial(self._on_failed, asked)
        self._background.run(call, done, failed)

    def _on_news(self, asked: object, view: ViewId | None, news: News) -> None:
        if asked is not self._asked:
            return
        self._asked = None
        fresh, another = self._news is _UNSEEN, view != self._shown
        self._news, self._shown = news, view
        self.succeeded.emit()
        if news.tickets is not None and (fresh or news.tickets != self.tickets):
            self.tickets = news.tickets
            ids = tuple(summary.id for summary in news.tickets)
            self._walk = ids if another else walked(self._walk, ids, self._opened)
            self.changed.emit(news.tickets)
        self._look_again()

    def _on_failed(self, asked: object, error: AssistantError) -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if self._view != self._shown:
            # The list of before is still walked: say so, and not that the other one is empty.
            self._view, self._news = self._shown, _UNSEEN
            self.view_changed.emit(self._view)
            self.changed.emit(self.tickets)
        self.failed.emit(error)
        self._look_again()

    def _look_again(self) -> None:
        if self._again:
            self.refresh(anew=True)

    def _on_views(self, desk: Desk, views: tuple[View, ...]) -> None:
        if desk is self._desk:
            self.views_changed.emit(views)

    def _on_no_views(self, desk: Desk, error: AssistantError) -> None:
        if desk is self._desk:
            self._asked_views = False
            self.failed.emit(error)


def _news(desk: Desk, view: ViewId | None, known: News) -> News:
    """On a worker thread. A helpdesk's list tells no news: it is compared whole."""
    # A list that is on the screen already is looked at again by the clock: what the agent clicks goes first.
    with behind() if known is not _UNSEEN else nullcontext():
        if view is None:
            return desk.doing.news(known.mark)
        return News("", desk.doing.viewed(view))


def _views(desk: Desk) -> tuple[View, ...]:
    return desk.doing.views() if Ability.VIEWS in desk.doing.abilities else ()
