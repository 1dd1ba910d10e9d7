"""An agent's browser at the panel's real door: the demo desk follows it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.beside.messages import BrowserId
from assistant.domain.account import Account, AccountId, HelpdeskKind
from assistant.gui.beside import Beside
from tests.beside.doors import BROWSER, Knocker, short_folder
from tests.journeys.conftest import PATIENCE, Journey

MARA = "4021"


class AtTheBrowser:
    """An agent who has the demo desk in front of them, and the panel beside it."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        journey.start(demo=True)
        journey.sees(MARA)
        # It is made when the first ticket stands.
        journey.qtbot.waitUntil(lambda: journey.window.findChild(Beside) is not None, timeout=PATIENCE)
        beside = journey.window.findChild(Beside)
        assert beside
        self.beside = beside
        beside.open()
        self.browser = Knocker()
        self.browser.say(BROWSER)
        journey.qtbot.waitUntil(lambda: bool(beside.door.browsers))
        queue = journey.window.work.tickets.queue
        self.other = str(queue.beside(journey.sheet.ticket.id, 1))

    def goes_to(self, ticket: str) -> None:
        """In the browser."""
        address = f"http://127.0.0.1:8080/demo/tickets/{ticket}"
        self.browser.say({"type": "tab", "address": address})
        self.journey.qtbot.waitUntil(lambda: address == self.beside.door.tab_of(BrowserId(1)))

    def writes(self, text: str) -> None:
        editor = self.journey.window.page.draft.editor
        editor.setFocus()
        self.journey.qtbot.keyClicks(editor, text)
        editor.clearFocus()

    @property
    def draft(self) -> str:
        return self.journey.window.page.draft.body()


@pytest.fixture
def agent(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> Iterator[AtTheBrowser]:
    with short_folder(monkeypatch):
        made = AtTheBrowser(journey)
        yield made
        made.browser.close()
        journey.close()


def test_the_panel_follows_the_browser_and_each_draft_stays_with_its_ticket(agent: AtTheBrowser) -> None:
    agent.writes("Half a thought")
    agent.goes_to(agent.other)
    agent.journey.sees(agent.other)
    assert "" == agent.draft
    agent.writes("Another")
    agent.goes_to(MARA)
    agent.journey.sees(MARA)
    agent.journey.qtbot.waitUntil(lambda: "Half a thought" == agent.draft, timeout=PATIENCE)
    agent.goes_to(agent.other)
    agent.journey.sees(agent.other)
    agent.journey.qtbot.waitUntil(lambda: "Another" == agent.draft, timeout=PATIENCE)


def test_a_pin_holds_until_it_is_taken_out(agent: AtTheBrowser) -> None:
    agent.journey.window.commands.run("pin")
    agent.goes_to(agent.other)
    assert MARA == agent.journey.window.work.tickets.wanted
    agent.journey.window.commands.run("pin")
    agent.journey.sees(agent.other)


def test_the_door_is_closed_with_the_window(agent: AtTheBrowser) -> None:
    agent.journey.close()
    agent.journey.qtbot.waitUntil(agent.browser.shown_out)
    assert not agent.beside.door.is_open


def test_a_browser_is_told_which_helpdesks_are_connected(
    agent: AtTheBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot = agent.journey.qtbot
    assert [{"type": "helpdesks", "origins": []}] == agent.browser.hears(qtbot, 1)
    account = Account(AccountId("rt1"), HelpdeskKind.RT, "Shop", "https://desk.example/rt")
    monkeypatch.setattr(agent.journey.entrance, "accounts", (*agent.journey.entrance.accounts, account))
    agent.journey.window.page.top_bar.accounts_changed.emit()
    assert [{"type": "helpdesks", "origins": ["https://desk.example"]}] == agent.browser.hears(qtbot, 1)


@pytest.mark.parametrize(
    "words",
    [
        ["open", "{}"],
        ["evenhand://ticket/Demo%20desk/{}"],
        ["evenhand://ticket/demo/{}"],
        ["open", "http://localhost/demo/tickets/{}"],
    ],
)
def test_a_second_start_shows_its_ticket_here_and_ends(agent: AtTheBrowser, words: list[str]) -> None:
    command = (sys.executable, "-m", "assistant", *(word.format(agent.other) for word in words))
    with subprocess.Popen(command, cwd=Path(__file__).resolve().parents[2]) as second:
        agent.journey.sees(agent.other)
        agent.journey.qtbot.waitUntil(lambda: second.poll() is not None, timeout=PATIENCE)
    assert 0 == second.returncode
