"""Which account the window works with: the start, connecting, settings, and the way out."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from assistant.domain.account import Account, AccountId, Credential
from assistant.domain.errors import AssistantError
from assistant.domain.notice import FileNotice
from assistant.domain.settings import Settings
from assistant.gui import docking, wording
from assistant.gui.background import Runner
from assistant.gui.main_window import MainWindow

if TYPE_CHECKING:
    from assistant.desk import Desk
    from assistant.gui.connect_dialog import ConnectDialog
    from assistant.gui.settings_dialog import SettingsDialog
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
        open_office: "Callable[[Callable[[FileNotice], None]], Office]",
        parent: QObject,
    ) -> None:
        """Connect; nothing is opened before ``start``."""
        super().__init__(parent)
        self._window = window
        self._background = background
        self._open_office = open_office
        self._office: Office | None = None
        self._settings = Settings()
        self._accounts: tuple[Account, ...] = ()
        self._account: AccountId | None = None
        self._desk: Desk | None = None
        self._connecting: ConnectDialog | None = None
        self._dialog: SettingsDialog | None = None
        self._connect()

    @property
    def accounts(self) -> tuple[Account, ...]:
        """The accounts of this agent."""
        return self._accounts

    def start(self, *, demo: bool = False) -> None:
        """Open the account that was open last, the demo desk, or the welcome page where there is neither."""
        done = partial(self._on_entered, demo)
        self._background.run(self._enter, done, self._on_failed)

    def _connect(self) -> None:
        window = self._window
        window.welcome.demo_asked.connect(self._on_demo_asked)
        window.welcome.connect_asked.connect(self._on_connect_asked)
        window.page.top_bar.connect_asked.connect(self._on_connect_asked)
        window.page.top_bar.account_picked.connect(self._open)
        window.page.top_bar.settings_asked.connect(self._on_settings_asked)
        window.commands.bind("settings", self._on_settings_asked)
        window.close_asked.connect(self._on_close_asked)
        self.file_told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def _enter(self) -> "tuple[Office, Opening]":
        office = self._open_office(self.file_told.emit)
        return office, office.enter()

    def _on_entered(self, demo: bool, entered: "tuple[Office, Opening]") -> None:  # noqa: FBT001 - by partial
        self._office, opening = entered
        self._accounts = opening.accounts
        self._take(opening.settings)
        docking.dock(self._window, opening.settings.edge)
        for notice in opening.notices:
            self._tell(notice)
        ids = [account.id for account in opening.accounts]
        last = AccountId(opening.settings.account)
        if demo:
            self._on_demo_asked()
        elif ids:
            self._open(last if last in ids else ids[0])
        else:
            self._window.show_welcome()

    def _take(self, settings: Settings) -> None:
        self._settings = settings
        self._window.follow(settings)

    def _tell(self, notice: FileNotice) -> None:
        title, advice = wording.file_notice(notice)
        self._window.page.notices.show_text(f"{notice.file}{notice.field}", title, advice)

    def _open(self, account: AccountId) -> None:
        if self._office is not None:
            self._account = account
            self._window.show_work()
            self._window.page.top_bar.show_accounts(self._accounts, account)
            self._window.page.top_bar.show_state("")
            self._background.run(
                partial(self._office.open, account),
                partial(self._on_opened, account),
                partial(self._on_not_opened, account),
            )

    def _on_opened(self, account: AccountId, desk: "Desk") -> None:
        if account != self._account:
            self._background.run(desk.close, _ignore)
            return
        if self._desk is not None:
            self._background.run(self._desk.close, _ignore)
        self._desk = desk
        self._window.page.notices.clear(_NOT_OPENED)
        self._window.work.start(desk)

    def _on_not_opened(self, account: AccountId, error: AssistantError) -> None:
        title, advice = wording.error(error)
        again = (self.tr("Try again"), partial(self._open, account))
        self._window.page.top_bar.show_state("danger", title)
        self._window.page.notices.show_text(_NOT_OPENED, title, advice, look="danger", action=again)

    def _on_failed(self, error: AssistantError) -> None:
        self._window.show_work()
        self._window.page.top_bar.show_state("danger", wording.error(error)[0])
        self._window.page.notices.show_error(error)

    def _on_demo_asked(self) -> None:
        if self._office is not None:
            self._background.run(self._office.join_demo, self._on_account_added, self._on_failed)

    def _on_account_added(self, account: Account) -> None:
        if account.id not in {known.id for known in self._accounts}:
            self._accounts = (*self._accounts, account)
        self._open(account.id)

    def _on_connect_asked(self) -> None:
        # Dialogs are loaded when they are first asked for: the window paints sooner.
        from assistant.gui.connect_dialog import ConnectDialog

        dialog = ConnectDialog(self._window)
        dialog.try_asked.connect(self._on_try_asked)
        dialog.connect_asked.connect(self._on_connect_confirmed)
        self._connecting = dialog
        dialog.open()

    def _on_try_asked(self, account: Account, credential: Credential) -> None:
        if self._office is not None and self._connecting is not None:
            dialog = self._connecting
            call = partial(self._office.try_out, account, credential)
            self._background.run(call, dialog.show_identity, dialog.show_error)

    def _on_connect_confirmed(self, account: Account, credential: Credential, until_quit: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._office is not None and self._connecting is not None:
            call = partial(self._office.connect, account, credential, until_quit=until_quit)
            self._background.run(call, self._on_connected, self._connecting.show_error)

    def _on_connected(self, account: Account) -> None:
        if self._connecting is not None:
            self._connecting.accept()
            self._connecting = None
        self._on_account_added(account)

    def _on_settings_asked(self) -> None:
        from assistant.gui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._settings, self._accounts, self._window)
        dialog.settings_changed.connect(self._on_settings_changed)
        dialog.account_removed.connect(self.remove)
        dialog.connect_asked.connect(self._on_connect_asked)
        self._dialog = dialog
        dialog.open()

    def _on_settings_changed(self, settings: Settings) -> None:
        if self._office is not None:
            reopen = _needs_another_desk(self._settings, settings)
            docked = settings.edge is not self._settings.edge
            self._take(settings)
            if docked:
                docking.dock(self._window, settings.edge)
            done = partial(self._on_settings_kept, reopen)
            self._background.run(partial(self._office.change, settings), done, self._on_failed)

    def _on_settings_kept(self, reopen: bool, _settings: Settings) -> None:  # noqa: FBT001 - by partial
        if reopen and self._account is not None:
            self._open(self._account)

    def remove(self, account: AccountId) -> None:
        """Remove an account with its secret and drafts."""
        if self._office is not None:
            call = partial(self._office.remove, account)
            self._background.run(call, partial(self._on_removed, account), self._on_failed)

    def _on_removed(self, account: AccountId, left: tuple[AssistantError, ...]) -> None:
        self._accounts = tuple(known for known in self._accounts if known.id != account)
        for error in left:
            self._window.page.notices.show_error(error, f"remove {account}")
        if account != self._account:
            self._window.page.top_bar.show_accounts(self._accounts, self._account)
        elif self._accounts:
            self._open(self._accounts[0].id)
        else:
            self._account = None
            self._window.show_welcome()

    def _on_close_asked(self) -> None:
        self._window.work.sending.hold()
        self._window.work.keeper.settle(self.finished.emit)


def _needs_another_desk(before: Settings, after: Settings) -> bool:
    """Whether a change concerns what stands behind the desk: the guide, or who signs."""
    concerns = ("guide_folder", "agent_name", "shop_name")
    return any(getattr(before, name) != getattr(after, name) for name in concerns)


def _ignore(_nothing: object) -> None:
    """There is nothing to do with this answer."""
