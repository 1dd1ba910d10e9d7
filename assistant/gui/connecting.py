"""The dialog that connects a helpdesk, and its questions to the office."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.domain.account import Account, Credential, Identity
    from assistant.domain.errors import AssistantError
    from assistant.gui.background import Runner
    from assistant.gui.connect_dialog import ConnectDialog
    from assistant.office import Office


class Connecting(QObject):
    """Answers that come late for a closed dialog, or for what is not filled in any more, are not shown.

    Signals:
        connected: An account was added (Account).
        failed: It was not, and the dialog that would have said so is closed.
    """

    connected = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget, background: Runner, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._window = window
        self._background = background
        self._dialog: ConnectDialog | None = None

    def ask(self, office: Office) -> None:
        """Open the dialog, once."""
        # Dialogs are loaded when they are first asked for: the window paints sooner.
        from assistant.gui.connect_dialog import ConnectDialog

        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        dialog = ConnectDialog(self._window)
        dialog.try_asked.connect(partial(self._on_try_asked, office, dialog))
        dialog.connect_asked.connect(partial(self._on_connect_asked, office, dialog))
        dialog.finished.connect(partial(self._on_finished, dialog))
        self._dialog = dialog
        dialog.open()

    def _on_try_asked(
        self, office: Office, dialog: ConnectDialog, account: Account, credential: Credential
    ) -> None:
        done = partial(self._on_tried, dialog, account, credential)
        failed = partial(self._on_not_tried, dialog, account, credential)
        self._background.run(partial(office.try_out, account, credential), done, failed)

    def _on_connect_asked(
        self,
        office: Office,
        dialog: ConnectDialog,
        account: Account,
        credential: Credential,
        until_quit: bool,  # noqa: FBT001 - Qt's signal
    ) -> None:
        call = partial(office.connect, account, credential, until_quit=until_quit)
        done, failed = partial(self._on_connected, dialog), partial(self._on_not_connected, dialog)
        self._background.run(call, done, failed)

    def _on_tried(
        self, dialog: ConnectDialog, account: Account, credential: Credential, identity: Identity
    ) -> None:
        if dialog is self._dialog and dialog.holds(account, credential):
            dialog.show_identity(identity)

    def _on_not_tried(
        self, dialog: ConnectDialog, account: Account, credential: Credential, error: AssistantError
    ) -> None:
        if dialog is self._dialog and dialog.holds(account, credential):
            dialog.show_error(error)

    def _on_connected(self, dialog: ConnectDialog, account: Account) -> None:
        if dialog is self._dialog:
            dialog.accept()
        self.connected.emit(account)

    def _on_not_connected(self, dialog: ConnectDialog, error: AssistantError) -> None:
        if dialog is self._dialog:
            dialog.show_error(error)
        else:
            self.failed.emit(error)

    def _on_finished(self, dialog: ConnectDialog, _how: int) -> None:
        self._dialog = None
        dialog.deleteLater()
