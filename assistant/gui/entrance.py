"""Which account the window works with: the start, connecting, settings, and the way out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from assistant.domain.account import AccountId
from assistant.gui import wording
from assistant.gui.background import ignore
from assistant.gui.closing import Closing
from assistant.gui.connecting import Connecting
from assistant.gui.guide_watch import GuideWatch
from assistant.gui.renewing import Renewing, another_may_help
from assistant.gui.settings_flow import SettingsFlow, needs_another_desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.desk import Desk
    from assistant.domain.account import Account
    from assistant.domain.errors import AssistantError
    from assistant.domain.notice import FileNotice
    from assistant.domain.settings import Settings
    from assistant.domain.ticket import TicketId
    from assistant.gui.background import Runner
    from assistant.gui.main_window import MainWindow
    from assistant.office import Office, Opening

_NOT_OPENED = "not opened"


class Entrance(QObject):
    """Between the window and the office; the office is opened on another thread.

    Signals:
        finished: Everything is stored; the program may end.
        file_told: Something was wrong with a file of ours; may be emitted on any thread.
    """

    finished = Signal()
    file_told = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        background: Runner,
        open_office: Callable[[Callable[[FileNotice], None]], Office],
        parent: QObject,
    ) -> None:
        """Connect; nothing is opened before ``start``."""
        super().__init__(parent)
        self._window, self._background, self._open_office = window, background, open_office
        self.office: Office | None = None
        self._settings = SettingsFlow(window, background, self)
        self.accounts: tuple[Account, ...] = ()
        self.account: AccountId | None = None
        self.desk: Desk | None = None
        self._begin: dict[AccountId, TicketId] = {}
        self._reopen = False
        self._connecting = Connecting(window, background, self)
        self._renewing = Renewing(window, background, self)
        self._guide = GuideWatch(background, window.page.notices, self)
        self._guide.changed.connect(window.take_guide)
        window.work.trial.adopted.connect(self._on_guide_adopted)
        self._connect()

    def start(self, *, demo: bool = False) -> None:
        """Open the account that was open last, the demo desk, or the welcome page where there is neither."""
        self._background.run(self._enter, partial(self._on_entered, demo), self._on_failed)

    def leave(self) -> None:
        """Let go of the files; the window is gone, so nobody waits for it."""
        if self.office is not None:
            self.office.close()

    def _connect(self) -> None:
        window = self._window
        window.welcome.demo_asked.connect(self.join_demo)
        for connect in (window.welcome, window.page.top_bar, self._settings):
            connect.connect_asked.connect(self._on_connect_asked)
        window.page.top_bar.account_picked.connect(self.open)
        window.page.top_bar.settings_asked.connect(self._on_settings_asked)
        window.commands.bind("settings", self._on_settings_asked)
        Closing(window, self).finished.connect(self.finished)
        self._connecting.connected.connect(self._on_account_added)
        self._renewing.renewed.connect(self._on_renewed)
        for failing in (self._connecting, self._renewing, self._settings):
            failing.failed.connect(self._on_failed)
        settings = self._settings
        settings.changed.connect(self._on_settings_changed)
        settings.kept.connect(self._on_settings_kept)
        settings.account_removed.connect(self.remove)
        settings.shops_changed.connect(self._on_shops_changed)
        self.file_told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _enter(self) -> tuple[Office, Opening]:
        office = self._open_office(self.file_told.emit)
        return office, office.enter()

    def _on_entered(self, demo: bool, entered: tuple[Office, Opening]) -> None:  # noqa: FBT001 - by partial
        self.office, opening = entered
        self.accounts = opening.accounts
        self._settings.settings = opening.settings
        self._window.wished.connect(partial(self._settings.wish, self.office))
        self._window.follow(opening.settings)
        for notice in opening.notices:
            self._tell(notice)
        ids, last = [account.id for account in opening.accounts], AccountId(opening.settings.account)
        if demo:
            self.join_demo()
        elif ids:
            self.open(last if last in ids else ids[0])
        else:
            self._window.show_welcome()

    def _tell(self, notice: FileNotice) -> None:
        """On both pages: without the accounts in a broken file the agent sees the welcome page."""
        title, advice = wording.file_notice(notice)
        for notices in (self._window.page.notices, self._window.welcome.notices):
            notices.show_text(f"{notice.file}{notice.field}", title, advice)

    def open(self, account: AccountId, ticket: TicketId | None = None) -> None:
        """Open an account, at this ticket if one is named."""
        begins_there = ticket is not None and account == self.account and self.desk is None
        if ticket is not None:
            self._begin[account] = ticket
        if self.office is not None and not begins_there:
            if account != self.account:
                self._leave()
            self._window.show_work(anew=account == self.account)
            self.account = account
            self._window.page.top_bar.show_accounts(self.accounts, self.account)
            self._window.page.top_bar.show_state("")
            self._background.run(
                partial(self.office.open, account),
                partial(self._on_opened, account),
                partial(self._on_not_opened, account),
            )

    def _leave(self) -> None:
        """Nothing of an account stays on the screen when another one is named above it."""
        self._window.work.leave()
        self._let_go()

    def _let_go(self) -> None:
        if self.desk is not None:
            self._background.run(self.desk.close, ignore)
            self.desk = None
            self._guide.follow(None)

    def _on_opened(self, account: AccountId, desk: Desk) -> None:
        if account != self.account:
            self._background.run(desk.close, ignore)
            return
        # Opened anew, because a setting changed, the agent goes on where they were.
        ticket = self._begin.pop(account, self._window.work.tickets.wanted)
        self._let_go()
        self.desk = desk
        self._window.page.notices.clear(_NOT_OPENED)
        self._window.work.start(desk, ticket)
        self._guide.follow(desk)

    def _on_not_opened(self, account: AccountId, error: AssistantError) -> None:
        if account == self.account:
            title, advice = wording.error(error)
            actions = [(self.tr("Try again"), partial(self.open, account))]
            if another_may_help(error):
                actions.append((self.tr("Enter the secret"), partial(self._on_renew_asked, account)))
            self._window.page.top_bar.show_state("danger", title)
            self._window.page.notices.show_text(_NOT_OPENED, title, advice, look="danger", actions=actions)

    def _on_renew_asked(self, account: AccountId) -> None:
        for known in self.accounts:
            if self.office is not None and known.id == account:
                self._renewing.ask(self.office, known)

    def _on_renewed(self, account: AccountId) -> None:
        if account == self.account:
            self.open(account)

    def _on_failed(self, error: AssistantError) -> None:
        self._window.page.top_bar.show_state("danger", wording.error(error)[0])
        self._window.notices.show_error(error)

    def join_demo(self) -> None:
        """Open the demo desk."""
        if self.office is not None:
            self._background.run(self.office.join_demo, self._on_account_added, self._on_failed)

    def _on_account_added(self, account: Account) -> None:
        if account.id not in {known.id for known in self.accounts}:
            self.accounts = (*self.accounts, account)
        self.open(account.id)

    def _on_connect_asked(self) -> None:
        if self.office is not None:
            self._connecting.ask(self.office)

    def _on_guide_adopted(self, folder: str) -> None:
        if self.office is not None:
            self._settings.adopt_guide(self.office, folder)

    def _on_settings_asked(self) -> None:
        if self.office is not None:
            self._settings.ask(self.office, self.accounts)

    def _on_settings_changed(self, before: Settings, now: Settings) -> None:
        self._reopen |= needs_another_desk(before, now)
        self._window.follow(now)

    def _on_settings_kept(self) -> None:
        if self._reopen:
            self._on_shops_changed()

    def _on_shops_changed(self) -> None:
        self._reopen = False
        if self.account is not None:
            self.open(self.account)

    def remove(self, account: AccountId) -> None:
        """Remove an account with its secret and drafts; nothing of it is sent or stored from now on."""
        if self.office is not None:
            if account == self.account:
                self._leave()
            self._window.work.keeper.settle(partial(self._remove, self.office, account))

    def _remove(self, office: Office, account: AccountId) -> None:
        self._window.work.forget(account)
        done, failed = partial(self._on_removed, account), partial(self._on_not_removed, account)
        self._background.run(partial(office.remove, account), done, failed)

    def _on_not_removed(self, account: AccountId, error: AssistantError) -> None:
        self._on_failed(error)
        if account == self.account:
            self.open(account)

    def _on_removed(self, account: AccountId, left: tuple[AssistantError, ...]) -> None:
        self.accounts = tuple(known for known in self.accounts if known.id != account)
        if account != self.account:
            self._window.page.top_bar.show_accounts(self.accounts, self.account)
        elif self.accounts:
            self.open(self.accounts[0].id)
        else:
            self.account = None
            self._window.show_welcome()
        for error in left:
            self._window.notices.show_error(error, f"remove {account}")
