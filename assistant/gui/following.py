"""The panel goes where the agent is in the browser, unless it is pinned or the agent is writing here."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from assistant.beside.messages import Tab
from assistant.beside.scheme import Named, PageNamed, named_in
from assistant.domain.account import AccountId
from assistant.domain.errors import AssistantError
from assistant.domain.ticket import TicketId
from assistant.gui import wording
from assistant.gui.background import Runner

if TYPE_CHECKING:
    from assistant.gui.entrance import Entrance
    from assistant.gui.main_window import MainWindow

Place = tuple[AccountId, TicketId]

_TOPIC: Final = "following"
_REST_MS: Final = 120
"""Who runs through tabs is followed to where they stop; the first step is followed at once."""
_LONGEST_SHOWN: Final = 60


class Following(QObject):
    """From an address to the ticket in the panel. Nothing comes of an address but that.

    What the agent hands over by hand is shown in any case; a browser's tab, the clipboard and links are
    followed, which a pin stops.

    Signals:
        pinned_changed: Whether the panel stays.
    """

    pinned_changed = Signal(bool)

    def __init__(self, window: "MainWindow", entrance: "Entrance", background: Runner) -> None:
        """Follow nothing yet."""
        super().__init__(window)
        self._window = window
        self._entrance = entrance
        self._background = background
        self._pinned = False
        self._seen = ""
        self._due = False
        self._handed = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rest_timeout)
        window.work.tickets.ticket_opened.connect(self._on_ticket_opened)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def pinned(self) -> bool:
        """Whether the panel stays at its ticket."""
        return self._pinned

    def pin(self, on: bool) -> None:  # noqa: FBT001 - a slot of a button's toggled
        """Stay at this ticket, or go on following: to where the browser is by then."""
        if on != self._pinned:
            self._pinned = on
            self.pinned_changed.emit(on)
            self._follow_what_waits()

    def toggle_pin(self) -> None:
        """Pin, or take the pin out."""
        self.pin(not self._pinned)

    def visit(self, tab: Tab) -> None:
        """A browser shows this page now."""
        self.follow(tab.address)

    def follow(self, address: str) -> None:
        """Go to the ticket of this page, now or as soon as it disturbs nobody; empty: no helpdesk's page."""
        self._clear()
        self._seen, self._due = address, True
        self._follow_what_waits()

    def link(self, text: str) -> None:
        """A link was opened, which may be a web page's doing: a pin holds, and the agent is asked."""
        named = named_in(text)
        if named is not None and self._pinned:
            go = (self.tr("Show it"), partial(self.show, named))
            self._say(self.tr("The panel is pinned; another ticket was asked for."), actions=[go])
        else:
            self.hand_over(text)

    def hand_over(self, text: str) -> None:
        """The agent gives an address or a number; what it is not is said."""
        named = named_in(text)
        if named is not None:
            self.show(named)
        else:
            self._say(
                self.tr("That is no ticket's address or number."),
                self.tr("Copy the address of the page that shows the ticket in your helpdesk."),
            )

    def show(self, named: Named) -> None:
        """Go there because the agent says so, to another account if need be."""
        self._clear()
        self._due = False
        if isinstance(named, PageNamed):
            ticket = self._ticket_at(named.address)
            if ticket is not None:
                self._open(ticket)
            else:
                self._ask_others(named.address, by_agent=True)
            return
        account = self._account_named(named.account)
        if account is not None:
            self.go((account, named.ticket))

    def ticket_of(self, address: str) -> TicketId | None:
        """The ticket of the open account that this page shows."""
        return self._ticket_at(address)

    def go(self, place: Place) -> None:
        """Show a ticket of an account of ours."""
        account, ticket = place
        self._clear()
        if account == self._entrance.account and self._entrance.desk is not None:
            self._open(ticket)
        else:
            self._entrance.open(account, ticket)

    def _follow_what_waits(self) -> None:
        if not self._due or self._pinned or self._rest.isActive() or _is_writing():
            return
        self._due = False
        if self._seen:
            self._rest.start()
            ticket = self._ticket_at(self._seen)
            if ticket is None:
                self._ask_others(self._seen, by_agent=False)
            elif ticket != self._window.work.tickets.wanted:
                self._open(ticket)

    def _ticket_at(self, address: str) -> TicketId | None:
        desk = self._entrance.desk
        return desk.doing.ticket_at(address) if desk and address else None

    def _open(self, ticket: TicketId) -> None:
        work = self._window.work
        if work.tickets.started:
            self._window.page.queue.fold()
            work.tickets.open(ticket)
        else:
            # The desk is being opened: it begins there.
            work.begin_at = ticket

    def _ask_others(self, address: str, *, by_agent: bool) -> None:
        office = self._entrance.office
        if office is not None:
            call = partial(office.pages.whose, self._entrance.accounts, address)
            self._handed = address if by_agent else self._handed
            told = partial(self._on_told_by_agent if by_agent else self._on_told, address)
            self._background.run(call, told, self._on_failed)

    def _on_told(self, address: str, places: tuple[Place, ...]) -> None:
        """Another account is not opened unasked: that takes a while, and puts its queue away."""
        if not places or address != self._seen or self._pinned:
            return
        account, ticket = self._best(places)
        if account == self._entrance.account:
            # Its desk was not open yet; it begins there.
            self.go((account, ticket))
        else:
            go = (self.tr("Open it there"), partial(self.go, (account, ticket)))
            words = self.tr("The browser shows a ticket of {account}.")
            self._say(words.format(account=self._name(account)), actions=[go])

    def _on_told_by_agent(self, address: str, places: tuple[Place, ...]) -> None:
        """Whoever went elsewhere meanwhile stays there."""
        if address != self._handed:
            return
        self._handed = ""
        if places:
            self.go(self._best(places))
        else:
            self._say(
                self.tr("No connected account knows this page."),
                self.tr("Connect the helpdesk that it belongs to, or copy the address of a ticket's page."),
            )

    def _best(self, places: tuple[Place, ...]) -> Place:
        return next((place for place in places if place[0] == self._entrance.account), places[0])

    def _account_named(self, name: str) -> AccountId | None:
        """By id, or by a name that only one has; what is unknown is said."""
        known = self._entrance.accounts
        if not name and self._entrance.account:
            return self._entrance.account
        by_name = [each.id for each in known if each.name.casefold() == name.casefold()]
        for found in ([each.id for each in known if each.id == name], by_name):
            if len(found) == 1:
                return found[0]
        if not name or not known:
            self._say(self.tr("No helpdesk is connected yet."))
        else:
            words = self.tr("There is no account {account} here.")
            self._say(words.format(account=_shortened(name)), self.tr("The link names another one."))
        return None

    def _name(self, account: AccountId) -> str:
        names = (each.name for each in self._entrance.accounts if each.id == account)
        return wording.one_line(next(names, account))

    def _say(
        self, title: str, advice: str = "", *, actions: "list[tuple[str, partial[None]]] | None" = None
    ) -> None:
        self._window.notices.show_text(_TOPIC, title, advice, actions=actions or ())

    def _clear(self) -> None:
        for notices in (self._window.page.notices, self._window.welcome.notices):
            notices.clear(_TOPIC)

    def _on_failed(self, error: AssistantError) -> None:
        self._window.notices.show_error(error, _TOPIC)

    def _on_ticket_opened(self, _ticket: str) -> None:
        self._handed = ""

    def _on_rest_timeout(self) -> None:
        self._follow_what_waits()

    def _on_focus_changed(self, _before: QWidget | None, _now: QWidget | None) -> None:
        self._follow_what_waits()


def _is_writing() -> bool:
    """Whether the keyboard is in a text field of ours: then the agent is here, whatever a page does there."""
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
        return not field.isReadOnly()
    return False


def _shortened(name: str) -> str:
    line = wording.one_line(name)
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}..."
