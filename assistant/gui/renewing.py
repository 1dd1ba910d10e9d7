"""A new secret for an account that is there: the dialog, and its question to the office."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant.domain.errors import SecretsError, ServiceError, Trouble

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assistant.domain.account import Account, Credential
    from assistant.domain.errors import AssistantError
    from assistant.gui.background import Runner
    from assistant.gui.secret_dialog import SecretDialog
    from assistant.office import Office


def another_may_help(error: AssistantError) -> bool:
    """Whether the account could be opened if the agent entered its secret."""
    wrong = isinstance(error, ServiceError) and error.trouble is Trouble.WRONG_CREDENTIALS
    return wrong or isinstance(error, SecretsError)


class Renewing(QObject):
    """One dialog at a time; an answer for one that was closed counts all the same.

    Signals:
        renewed: The account has a secret again (AccountId).
        failed: It has not, and the dialog that would have said so is closed.
    """

    renewed = Signal(str)
    failed = Signal(object)

    def __init__(self, window: QWidget, background: Runner, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._window = window
        self._background = background
        self._dialog: SecretDialog | None = None

    def ask(self, office: Office, account: Account) -> None:
        """Open the dialog, once."""
        # Loaded when it is first asked for: the window paints sooner.
        from assistant.gui.secret_dialog import SecretDialog

        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        dialog = SecretDialog(account, self._window)
        dialog.renew_asked.connect(partial(self._on_renew_asked, office, account, dialog))
        dialog.finished.connect(partial(self._on_finished, dialog))
        self._dialog = dialog
        dialog.open()

    def _on_renew_asked(
        self,
        office: Office,
        account: Account,
        dialog: SecretDialog,
        credential: Credential,
        until_quit: bool,  # noqa: FBT001 - Qt's signal
    ) -> None:
        call = partial(office.renew, account, credential, until_quit=until_quit)
        done = partial(self._on_renewed, account, dialog)
        self._background.run(call, done, partial(self._on_not_renewed, dialog))

    def _on_renewed(self, account: Account, dialog: SecretDialog, _nothing: None) -> None:
        if dialog is self._dialog:
            dialog.accept()
        self.renewed.emit(account.id)

    def _on_not_renewed(self, dialog: SecretDialog, error: AssistantError) -> None:
        if dialog is self._dialog:
            dialog.show_error(error)
        else:
            self.failed.emit(error)

    def _on_finished(self, dialog: SecretDialog, _how: int) -> None:
        self._dialog = None
        dialog.deleteLater()
