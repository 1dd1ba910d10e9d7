"""Practice in the window: a round begins, goes on among made-up customers, and ends with a look back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assistant.domain.account import PRACTICE

if TYPE_CHECKING:
    from assistant.domain.account import Account
    from assistant.domain.errors import AssistantError
    from assistant.gui.background import Runner
    from assistant.gui.draft_keeper import Place
    from assistant.gui.entrance import Entrance
    from assistant.gui.main_window import MainWindow
    from assistant.practice.evenly import Evenly


class Practising(QObject):
    """Practice stands among the accounts until the program ends; nothing of it is kept as an account."""

    def __init__(self, window: MainWindow, entrance: Entrance, background: Runner) -> None:
        """Begin nothing yet."""
        super().__init__(window)
        self._window = window
        self._entrance = entrance
        self._background = background
        self._ended = False
        window.welcome.practice_asked.connect(self.ask)
        window.commands.bind("practice", self.ask)
        window.commands.bind("practice_result", self.look_back)
        window.work.sending.flow.sent.connect(self._on_sent)

    def ask(self) -> None:
        """Go to the round that was begun, or begin one."""
        if PRACTICE in self._entrance.accounts and self._entrance.account != PRACTICE.id:
            self._entrance.open(PRACTICE.id)
        elif PRACTICE in self._entrance.accounts:
            self.look_back()
        else:
            self.begin()

    def begin(self) -> None:
        """Begin afresh: nobody has been answered."""
        office = self._entrance.office
        if office is not None:
            self._ended = False
            self._window.work.forget(PRACTICE.id)
            self._background.run(office.practise, self._on_begun, self._on_failed)

    def look_back(self) -> None:
        """Show how evenly the customers were answered so far."""
        office = self._entrance.office
        if office is not None:
            self._background.run(office.practised, self._show, self._on_failed)

    def _on_begun(self, account: Account) -> None:
        if account not in self._entrance.accounts:
            self._entrance.accounts = (*self._entrance.accounts, account)
        if self._entrance.account == account.id:
            # What is on the screen belongs to the round before.
            self._window.work.leave()
        self._entrance.open(account.id)

    def _on_sent(self, place: Place, internal: bool) -> None:  # noqa: FBT001 - a slot of a signal with a bool
        office = self._entrance.office
        if office is not None and place.account == PRACTICE.id and not internal:
            self._background.run(office.practised, self._on_answered, self._on_failed)

    def _on_answered(self, found: Evenly) -> None:
        if found.finished and not self._ended:
            self._ended = True
            self._show(found)

    def _show(self, found: Evenly) -> None:
        # Dialogs are loaded when they are first asked for: the window paints sooner.
        from assistant.gui.practice_dialog import PracticeDialog

        dialog = PracticeDialog(found, self._window.colours, self._window)
        dialog.again_asked.connect(self.begin)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_failed(self, error: AssistantError) -> None:
        self._window.notices.show_error(error, "practice")
