"""The whole program in a real window, on the user's folders of one test."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant import app
from assistant.domain.ticket import TicketId
from assistant.domain.worksheet import Worksheet
from assistant.gui.entrance import Entrance
from assistant.gui.main_window import MainWindow

PATIENCE = 30_000


@dataclass
class Journey:
    """A person at the panel: what they do, and what they see."""

    window: MainWindow
    entrance: Entrance
    qtbot: QtBot
    closed: bool = False

    def start(self, *, demo: bool = False) -> None:
        self.entrance.start(demo=demo)

    def at(self, ticket: str) -> Worksheet:
        """Go to a ticket and wait until it is there."""
        self.window.work.tickets.open(TicketId(ticket))
        return self.sees(ticket)

    def sees(self, ticket: str | None = None) -> Worksheet:
        """Wait until a ticket (this one) is on the screen."""

        def on_screen() -> None:
            sheet = self.window.work.tickets.sheet
            assert sheet is not None
            assert ticket is None or ticket == sheet.ticket.id

        self.qtbot.waitUntil(on_screen, timeout=PATIENCE)
        return self.sheet

    @property
    def sheet(self) -> Worksheet:
        sheet = self.window.work.tickets.sheet
        assert sheet is not None
        return sheet

    def until_sent(self) -> None:
        """Wait until the open ticket's draft is gone because it arrived."""
        flow = self.window.work.sending
        with self.qtbot.waitSignal(flow.ticket_changed, timeout=PATIENCE):
            pass

    def close(self) -> None:
        """As the agent closes it; a second time does nothing."""
        if not self.closed:
            self.closed = True
            with self.qtbot.waitSignal(self.entrance.finished, timeout=PATIENCE):
                self.window.close()
            self.window.deleteLater()


@pytest.fixture
def journey(qtbot: QtBot, qapp: QApplication) -> Iterator[Journey]:
    del qapp
    window, entrance = app.panel(app.application())
    made = Journey(window, entrance, qtbot)
    yield made
    made.close()


@pytest.fixture
def again(qtbot: QtBot) -> "Again":
    return Again(qtbot)


class Again:
    """Starts the program a second time on the same folders."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def start(self, *, demo: bool = False) -> Journey:
        window, entrance = app.panel(app.application())
        made = Journey(window, entrance, self._qtbot)
        made.start(demo=demo)
        return made
