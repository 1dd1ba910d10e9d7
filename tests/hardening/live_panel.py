"""The real panel in a process of its own, connected to a helpdesk; does what it is told, a JSON line each.

The secret comes in by the first line and stays in memory, as where there is no keyring.
"""

import json
import os
import sys
from typing import Any

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from assistant import app, logbook, places
from assistant.domain.account import Account, AccountId, Credential, HelpdeskKind
from assistant.domain.ticket import TicketId
from assistant.gui.background import Background
from assistant.gui.draft_state import StateLine
from assistant.wire.answer import LIMITS


class Live:
    """One window, one line at a time."""

    def __init__(self, application: QApplication) -> None:
        self._app = application
        self.window, self.entrance = app.panel(application)
        self._broke: list[str] = []
        self.window.bugs.met.connect(lambda error: self._broke.append(repr(error)))
        for background in application.findChildren(Background):
            background.broke.connect(lambda error: self._broke.append(repr(error)))
        self._lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._lines.activated.connect(self._on_readable)

    def _on_readable(self) -> None:
        line = os.read(sys.stdin.fileno(), 65536)
        if not line:
            os._exit(0)
        wish = json.loads(line)
        getattr(self, wish.pop("do"))(**wish)
        print(json.dumps(self._so()), flush=True)  # noqa: T201 - the answer

    def connect(self, kind: str, address: str, login: str, secret: str) -> None:
        """As the dialog does where the agent has no keyring."""
        account = Account(AccountId("live"), HelpdeskKind(kind), "Shop", address, login=login)
        office = app.open_office(lambda _: None)
        office.connect(account, Credential(secret), until_quit=True)
        # The same office: another would ask the keyring.
        self.entrance._open_office = lambda _: office
        self.entrance.start()

    def open(self, ticket: str) -> None:
        """Go to a ticket."""
        self.window.work.tickets.open(TicketId(ticket))

    def send(self, text: str) -> None:
        """Write and send at once."""
        self.window.work.sending.undo_seconds = 0
        self.window.page.draft.editor.setPlainText(text)
        self.window.commands.run("send")

    def send_again(self) -> None:
        """The button of a send that is in doubt."""
        self.window.page.draft.send_again_asked.emit()

    def press(self, command: str) -> None:
        """A command of the window's."""
        self.window.commands.run(command)

    def look(self) -> None:
        """Only say what is so."""

    def _so(self) -> dict[str, Any]:
        sheet = self.window.work.tickets.sheet
        return {
            "ticket": sheet.ticket.id if sheet else "",
            "said": len(sheet.ticket.messages) if sheet else 0,
            "state": self.window.page.draft.findChildren(StateLine)[0].words(),
            "body": self.window.page.draft.body(),
            "notices": self.window.page.notices.text(),
            "broke": self._broke,
        }


def hasty() -> None:
    """A helpdesk that is silent for a second is silent: nobody is stopped for as long as the usual limits."""
    for name, seconds in {"read": 1.0, "whole": 2.0}.items():
        object.__setattr__(LIMITS, name, seconds)


if __name__ == "__main__":
    hasty()
    application = app.application()
    logbook.begin(places.log_folder())
    live = Live(application)
    application.exec()
