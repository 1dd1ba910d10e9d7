"""What happens on the work page: the agent's hands on one side, the flows on the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from assistant.domain.settings import OneClick
from assistant.gui import blank_names, wording
from assistant.gui.acting import Acting
from assistant.gui.behind import Behind
from assistant.gui.comparing import Comparing
from assistant.gui.draft_keeper import DraftKeeper
from assistant.gui.drawer_flow import DrawerFlow
from assistant.gui.guarding import Guarding
from assistant.gui.guide_trial import GuideTrial
from assistant.gui.keeping_up import KeepingUp
from assistant.gui.late_tag_flow import LateTagFlow
from assistant.gui.outside import open_outside
from assistant.gui.polling import Polling
from assistant.gui.send_flow import SendFlow
from assistant.gui.sending import Sending
from assistant.gui.signing_in import SigningIn
from assistant.gui.solving_after import SolvingAfter
from assistant.gui.ticket_flow import TicketFlow
from assistant.gui.walking import Walking

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.desk import Desk
    from assistant.domain.account import AccountId, Identity
    from assistant.domain.errors import AssistantError
    from assistant.domain.helpdesk import Ability
    from assistant.domain.reply import Reply
    from assistant.domain.settings import Settings
    from assistant.domain.ticket import TicketId
    from assistant.domain.worksheet import Worksheet
    from assistant.gui.background import Result, Runner
    from assistant.gui.work_page import WorkPage

_UNREACHABLE, _STORAGE = "helpdesk", "drafts"


class Work(QObject):
    """Connects a page with one desk at a time."""

    def __init__(self, page: WorkPage, background: Runner, settings: Settings, parent: QObject) -> None:
        """Connect everything once."""
        super().__init__(parent)
        self._page, self._settings, self._background = page, settings, background
        self._desk: Desk | None = None
        self.begin_at: TicketId | None = None
        self._signing_in = SigningIn(background, self)
        self.keeper = DraftKeeper(background, self)
        self.tickets = TicketFlow(background, self)
        self._walking = Walking(page, self.tickets, self)
        self.sending = Sending(page, SendFlow(background, self.keeper, self), self.keeper, self)
        self.acting = Acting(page, self.tickets, self.sending, background, self)
        self.solving = SolvingAfter(page.draft, self.tickets, self.sending, self.acting, self)
        self.guarding = Guarding(page.draft, background, self)
        self.guarding.passed.connect(self.solving.send)
        self.sending.flow.sent.connect(self.guarding.forget)
        self.comparing = Comparing(page, self.tickets, self.sending, self)
        self.late_tags = LateTagFlow(page.notices, self.tickets, self.sending, background, self)
        KeepingUp(page.notices, self.tickets, self)
        self.trial = GuideTrial(page, background, self)
        self.behind = Behind(page, background, self)
        self._drawer = DrawerFlow(page.queue, self.tickets.queue, background, self)
        self.toggle_queue = page.queue.toggle
        self.polling = Polling(page, self)
        self.polling.due.connect(self.look)
        self._connect_flows()
        self._connect_page()
        self.follow(settings)

    def start(self, desk: Desk, ticket: TicketId | None = None) -> None:
        """Work at this desk, at this ticket if one is named, else at the first of the queue."""
        self.leave(desk.account.id)
        self._desk, self.begin_at = desk, ticket
        self.sending.start(desk)
        self.solving.start(desk)
        self._drawer.start(desk)
        self.guarding.start(desk)
        self._signing_in.start(desk)

    def leave(self, going_on: AccountId | None = None) -> None:
        """Have no desk: nothing of it stays on the screen, and nothing but of who goes on is sent."""
        self._desk = None
        self._signing_in.start(None)
        self.tickets.leave()
        self.sending.stop(going_on)
        self.acting.start(None)
        self.solving.start(None)
        self._drawer.start(None)
        self.guarding.start(None)
        self.behind.start(None)
        self._page.notices.clear(_UNREACHABLE)
        self._page.clear()

    def forget(self, account: AccountId) -> None:
        """An account was removed: its drafts are not stored again."""
        self.keeper.forget(account)
        self.sending.forget(account)

    def follow(self, settings: Settings) -> None:
        """Take changed settings into account."""
        self._settings = settings
        self.sending.undo_seconds = settings.undo_seconds
        self.sending.reasons_as_notes = settings.reasons_as_notes
        self.behind.follow(settings)
        self.polling.follow(settings.refresh_seconds)

    def pick_reply(self, reply: Reply) -> None:
        """One click: into the draft, or to the clipboard, as the agent prefers."""
        if self._settings.one_click is OneClick.INSERT:
            self.sending.insert(reply.body)
            return
        self._on_copied(reply.body)
        words = self.tr("Copied: {title}")
        if reply.blanks:
            words = self.tr("Copied: {title}. Still to be filled in: {names}")
        names, title = map(blank_names.told, reply.blanks), wording.one_line(reply.title)
        self._page.draft.show_words(words.format(title=title, names=wording.listed(names)))

    def _connect_flows(self) -> None:
        tickets = self.tickets
        tickets.queue_changed.connect(self._show_queue)
        tickets.queue.view_changed.connect(self.behind.watch)
        tickets.ticket_opened.connect(self._on_ticket_opened)
        tickets.fetched.connect(self._page.show_fetched)
        tickets.merged.connect(self._show_queue)
        tickets.merged.connect(self.sending.merge)
        tickets.sheet_changed.connect(self._on_sheet_changed)
        tickets.compared.connect(self._page.same_answer.compare)
        tickets.failed.connect(self._on_failed)
        tickets.succeeded.connect(self._on_succeeded)
        self._signing_in.signed_in.connect(self._on_signed_in)
        self._signing_in.failed.connect(self._on_failed)
        self.acting.changed.connect(self._on_acted)
        self.behind.answered.connect(tickets.take_purchases)
        self.behind.ticket_changed.connect(self._on_ticket_changed)
        self.keeper.failed.connect(partial(self._page.notices.show_error, topic=_STORAGE))
        self.keeper.succeeded.connect(partial(self._page.notices.clear, _STORAGE))
        self.sending.ticket_changed.connect(self._on_ticket_changed)

    def _connect_page(self) -> None:
        page, tickets = self._page, self.tickets
        page.top_bar.refresh_asked.connect(self.refresh)
        page.ticket_bar.queue_asked.connect(self.toggle_queue)
        page.ticket_bar.tag_added.connect(tickets.add_tag)
        page.ticket_bar.tag_removed.connect(tickets.remove_tag)
        page.queue.picked.connect(self._on_queue_picked)
        page.happened.category_picked.connect(tickets.choose_category)
        page.pressure.comparison_asked.connect(self.toggle_same_answer)
        page.guide.fact_said.connect(tickets.say_fact)
        page.replies.picked.connect(self.pick_reply)
        page.replies.left.connect(page.draft.focus_editor)
        page.draft.language_picked.connect(tickets.choose_language)
        page.draft.copied.connect(self._on_copied)
        page.conversation.link_confirmed.connect(open_outside)

    def next_ticket(self) -> None:
        """Go on to the next ticket of the queue."""
        self._walking.step(1)

    def previous_ticket(self) -> None:
        """Go back to the ticket before."""
        self._walking.step(-1)

    def look(self) -> None:
        """What happens every now and then: look for news, or try once more to sign in."""
        if self.tickets.started:
            self.tickets.queue.refresh()
        else:
            self._signing_in.try_again()

    def refresh(self) -> None:
        """Fetch the queue and the open ticket again, because the agent says so."""
        self.behind.ask_again()
        if self.tickets.started:
            self.tickets.queue.refresh(anew=True)
        else:
            self._signing_in.try_again(by_agent=True)
        self.tickets.refresh()

    def ask(self, question: Callable[[Desk], Result], told: Callable[[Result], None]) -> None:
        """Ask the desk something on another thread, and tell what it says."""
        if self._desk is not None:
            self._background.run(partial(question, self._desk), told, self._page.notices.show_error)

    def toggle_same_answer(self) -> None:
        """Show that the answer is the same, or close the comparison."""
        if self._page.same_answer.isVisible():
            self._page.same_answer.hide()
        else:
            self.tickets.compare()

    def _on_signed_in(self, desk: Desk, me: Identity, abilities: frozenset[Ability]) -> None:
        self.behind.start(desk)
        self.acting.start(desk, me, abilities)
        self.tickets.start(desk, self.begin_at)

    def _show_queue(self) -> None:
        queue, wanted = self.tickets.queue, self.tickets.wanted
        self._page.show_queue(queue.tickets, wanted, queue.place(wanted))

    def _on_queue_picked(self, ticket: TicketId) -> None:
        self._page.queue.fold()
        self.tickets.open(ticket)

    def _on_ticket_opened(self, _ticket: TicketId) -> None:
        self._show_queue()
        self.sending.leave()
        self.guarding.show_sheet(None)
        self.behind.show_sheet(None)
        self.trial.follow(self._desk, None)
        if self.tickets.sheet is None:
            self._page.show_sheet(None)

    def _on_sheet_changed(self, sheet: Worksheet) -> None:
        self._page.show_sheet(sheet)
        self.sending.show_sheet(sheet)
        self.guarding.show_sheet(sheet)
        self.trial.follow(self._desk, sheet)
        self.behind.show_sheet(sheet)

    def _on_ticket_changed(self, ticket: TicketId) -> None:
        if ticket == self.tickets.wanted:
            self.tickets.refresh()

    def _on_acted(self, ticket: TicketId) -> None:
        self._on_ticket_changed(ticket)
        self.tickets.queue.refresh(anew=True)

    def _on_failed(self, error: AssistantError) -> None:
        self._page.top_bar.show_state("danger", wording.error(error)[0])
        self._page.notices.show_error(error, _UNREACHABLE)

    def _on_succeeded(self) -> None:
        self._page.top_bar.show_state("ok", self.tr("The helpdesk answers."))
        self._page.ticket_bar.tell_age()
        self._page.notices.clear(_UNREACHABLE)

    def _on_copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
