"""What the agent does with a ticket beside answering it: done one after the other, said, and read again."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from assistant.domain.account import Identity
from assistant.domain.errors import ServiceError
from assistant.gui import wording
from assistant.gui.deeds import STATUS_OF, Deed, Offer
from assistant.gui.outside import open_outside

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from assistant.desk import Desk
    from assistant.domain.account import AccountId
    from assistant.domain.errors import AssistantError
    from assistant.domain.helpdesk import Ability
    from assistant.domain.ticket import TicketId
    from assistant.gui.background import Runner
    from assistant.gui.notices import Action
    from assistant.gui.sending import Sending
    from assistant.gui.ticket_flow import TicketFlow
    from assistant.gui.work_page import WorkPage

TOPIC = "ticket"
_NOBODY = Identity("")


@dataclass(frozen=True, slots=True)
class _Step:
    desk: Desk
    ticket: TicketId
    deed: Deed
    call: Callable[[], None]
    title: str
    advice: str = ""
    written: str = ""
    """The draft as it stood when this was asked for."""


class Acting(QObject):
    """In the order in which it was asked for: two threads could take a ticket after giving it back.

    Signals:
        solve_held: An answer to this ticket is on its way: it is to be solved once that has arrived.
        changed: A ticket is another now, or may be: it and the queue must be read again.
    """

    solve_held = Signal(str)
    changed = Signal(str)

    def __init__(
        self, page: WorkPage, tickets: TicketFlow, sending: Sending, background: Runner, parent: QObject
    ) -> None:
        """Connect with the ticket's menu."""
        super().__init__(parent)
        self._page = page
        self._tickets = tickets
        self._sending = sending
        self._background = background
        self._desk: Desk | None = None
        self._me = _NOBODY
        self._abilities: frozenset[Ability] = frozenset()
        self._steps: deque[_Step] = deque()
        self._going_on = False
        page.ticket_bar.menu.offer = self.offer
        page.ticket_bar.menu.picked.connect(self._on_picked)
        tickets.ticket_opened.connect(self._on_ticket_opened)

    def start(
        self, desk: Desk | None, me: Identity = _NOBODY, abilities: frozenset[Ability] = frozenset()
    ) -> None:
        """Act at this desk as this agent; None: at none any more. What waited for its turn is let go."""
        self._desk, self._me, self._abilities = desk, me, abilities
        self._steps.clear()
        self._page.notices.clear(TOPIC)
        self._page.ticket_bar.show_agent(me)

    def offer(self) -> Offer:
        """What can be done with the ticket on the screen."""
        if self._desk is None or (sheet := self._tickets.sheet) is None:
            return Offer()
        ticket, written = sheet.ticket, bool(self._page.draft.body().strip())
        moving = bool(self._steps) or self._sending.under_way(ticket.id)
        status = None if moving else ticket.known_status
        return Offer(self._abilities, self._me, ticket.assignee, ticket.url, written, status)

    def offers(self, deed: Deed) -> bool:
        """Whether this makes sense now."""
        return self.offer().offers(deed)

    def ask(self, deed: Deed) -> None:
        """As the menu's entry does; resting asks until when."""
        if self.offers(deed):
            if deed is Deed.SNOOZE:
                self._page.ticket_bar.open_menu(Deed.SNOOZE)
            else:
                self._on_picked(deed, None)

    def acts_for(self, account: AccountId) -> bool:
        """Whether the agent is signed in there."""
        return self._desk is not None and self._desk.account.id == account

    def solve(self, ticket: TicketId, title: str = "") -> None:
        """Put a ticket where solved ones are, and go on to the next."""
        self._put(Deed.SOLVE, ticket, title or self.tr("#{ticket} is solved."))

    def tell_unsolved(self, ticket: TicketId) -> None:
        """Its answer arrived when nobody was signed in to the account: the other half was not done."""
        title = self.tr("#{ticket} was answered, but not solved.").format(ticket=wording.one_line(ticket))
        advice = self.tr("The account was changed or opened anew before the answer had arrived.")
        # Under a topic of its own: it stays although another account is being opened.
        self._page.notices.show_text(f"{TOPIC} {ticket}", title, advice)

    def _on_picked(self, deed: Deed, until: datetime | None) -> None:
        if self._desk is None or (sheet := self._tickets.sheet) is None:
            return
        if deed is Deed.OPEN_PAGE:
            open_outside(sheet.ticket.url)
        elif deed is Deed.COPY_ADDRESS:
            QGuiApplication.clipboard().setText(sheet.ticket.url)
            self._page.draft.show_words(self.tr("Copied"))
        elif self._sending.under_way(sheet.ticket.id):
            self._hold(deed, sheet.ticket.id)
        else:
            self._change(self._desk, deed, sheet.ticket.id, until)

    def _hold(self, deed: Deed, ticket: TicketId) -> None:
        """A ticket that changes while an answer is on its way keeps that answer from being sent."""
        words = self.tr("The answer to #{ticket} is on its way.").format(ticket=ticket)
        advice = self.tr("Wait until it has arrived, or take it back.")
        if deed is Deed.SOLVE:
            advice = self.tr("The ticket is solved once it has arrived.")
            self.solve_held.emit(ticket)
        self._say(words, advice)

    def _change(self, desk: Desk, deed: Deed, ticket: TicketId, until: datetime | None) -> None:
        doing = desk.doing
        if deed in STATUS_OF:
            titles = {
                Deed.SOLVE: self.tr("#{ticket} is solved."),
                Deed.WAIT: self.tr("#{ticket} waits for the customer."),
                Deed.REOPEN: self.tr("#{ticket} is open."),
            }
            self._put(deed, ticket, titles[deed])
        elif deed is Deed.SNOOZE and until is not None:
            words = self.tr("#{ticket} rests until {moment}.")
            title = words.replace("{moment}", wording.moment(until))
            self._do(deed, ticket, partial(doing.snooze, ticket, until), title)
        elif deed is Deed.LEAVE_DRAFT:
            call = partial(doing.leave_draft, ticket, self._page.draft.body())
            advice = self.tr("It is kept here, too. Send it from one place only.")
            self._do(deed, ticket, call, self.tr("The draft of #{ticket} stands in the helpdesk."), advice)
        elif deed in (Deed.TAKE, Deed.GIVE_BACK):
            taken = deed is Deed.TAKE
            title = self.tr("#{ticket} is yours.") if taken else self.tr("#{ticket} belongs to nobody now.")
            self._do(deed, ticket, partial(doing.assign, ticket, to_me=taken), title)

    def _put(self, deed: Deed, ticket: TicketId, title: str) -> None:
        if self._desk is not None:
            call = partial(self._desk.doing.put, ticket, STATUS_OF[deed])
            self._do(deed, ticket, call, title)

    def _do(
        self, deed: Deed, ticket: TicketId, call: Callable[[], None], title: str, advice: str = ""
    ) -> None:
        if self._desk is None:
            return
        title, written = title.format(ticket=wording.one_line(ticket)), self._page.draft.body()
        self._steps.append(_Step(self._desk, ticket, deed, call, title, advice, written))
        if len(self._steps) == 1:
            self._take_next()

    def _take_next(self) -> None:
        if self._steps:
            step = self._steps[0]
            self._background.run(step.call, partial(self._on_done, step), partial(self._on_failed, step))

    def _on_done(self, step: _Step, _nothing: None) -> None:
        if self._over(step):
            actions: Sequence[Action] = ()
            if step.deed is Deed.SOLVE:
                actions = ((self.tr("Reopen"), partial(self._on_reopen_asked, step.ticket)),)
                self._go_on(step)
            self._say(step.title, step.advice, actions=actions)
            self.changed.emit(step.ticket)
            self._take_next()

    def _on_failed(self, step: _Step, error: AssistantError) -> None:
        if self._over(step):
            title, advice = wording.error(error)
            self._say(wording.parts((f"#{step.ticket}", title)), advice, look="danger")
            if not (isinstance(error, ServiceError) and error.passes):
                # It may have been done all the same, or the ticket is not what it was.
                self.changed.emit(step.ticket)
            self._take_next()

    def _over(self, step: _Step) -> bool:
        """Whether this was the step under way; an answer for a desk that was left is dropped."""
        if not self._steps or self._steps[0] is not step:
            return False
        self._steps.popleft()
        return True

    def _go_on(self, step: _Step) -> None:
        """To the next ticket, unless the agent went there themselves or is writing here again."""
        tickets = self._tickets
        if tickets.wanted != step.ticket or self._page.draft.body() != step.written:
            return
        following = tickets.queue.beside(step.ticket, 1) or tickets.queue.beside(step.ticket, -1)
        if following is not None:
            self._going_on = True
            tickets.open(following)
            self._going_on = False

    def _on_reopen_asked(self, ticket: TicketId) -> None:
        self._tickets.open(ticket)
        self._put(Deed.REOPEN, ticket, self.tr("#{ticket} is open."))

    def _on_ticket_opened(self, _ticket: TicketId) -> None:
        if not self._going_on:
            self._page.notices.clear(TOPIC)

    def _say(
        self, title: str, advice: str = "", *, look: str = "info", actions: Sequence[Action] = ()
    ) -> None:
        # The same may be done twice, and is said twice.
        self._page.notices.clear(TOPIC)
        self._page.notices.show_text(TOPIC, title, advice, look=look, actions=actions)
