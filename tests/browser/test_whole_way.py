"""The whole way: a real Chromium with the extension, its native host, the panel, a real helpdesk."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from assistant.domain.reply import blanks_in
from assistant.gui.beside import Beside
from tests.browser.chromium import Chromium, chromium
from tests.browser.panel import Panel
from tests.browser.test_request_tracker import begin_in, plain, prefers, signed_in
from tests.journeys.conftest import PATIENCE, Journey, journey
from tests.journeys.test_request_tracker import connect
from tests.servers.rt import RequestTrackerServer, request_tracker
from tests.servers.secret_service import SecretService, real_keyring, secret_service

__all__ = ["chromium", "journey", "real_keyring", "request_tracker", "secret_service"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.rt,
    pytest.mark.keyring,
    pytest.mark.allow_hosts(["127.0.0.1"]),
]


@pytest.fixture
def beside(
    chromium: Chromium,
    real_keyring: SecretService,
    journey: Journey,
    request_tracker: RequestTrackerServer,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Beside]:
    """The real panel where the stand-in was, connected with the helpdesk as robin."""
    del real_keyring
    connect(journey, request_tracker, request_tracker.robin)
    # The browser's door is that of a data folder which nobody named.
    monkeypatch.delenv("EVENHAND_DATA")
    monkeypatch.setenv("XDG_RUNTIME_DIR", chromium.environment["XDG_RUNTIME_DIR"])
    chromium.panel.close()
    # It is made when the first ticket stands.
    journey.qtbot.waitUntil(lambda: journey.window.findChild(Beside) is not None, timeout=PATIENCE)
    found = journey.window.findChild(Beside)
    assert found
    found.open()
    journey.qtbot.waitUntil(lambda: bool(found.door.browsers), timeout=PATIENCE)
    yield found
    journey.close()
    chromium.panel = Panel(chromium.door)
    chromium.panel.wait_for_browser()


@pytest.mark.usefixtures("beside")
def test_the_panel_shows_the_ticket_of_the_browser_and_the_key_puts_its_reply_there(
    chromium: Chromium, request_tracker: RequestTrackerServer, journey: Journey
) -> None:
    ticket, other = request_tracker.ticket(), request_tracker.ticket("Lamp broke")
    page = signed_in(chromium, request_tracker)
    prefers(page, request_tracker, "yes")
    page.go(f"{request_tracker.address}/Ticket/Display.html?id={other}")
    journey.sees(other)
    page.go(f"{request_tracker.address}/Ticket/Update.html?Action=Respond&id={ticket}")
    journey.sees(ticket)

    editor = journey.window.page.draft.editor
    journey.window.commands.run("reply_1")
    while blanks_in(editor.toPlainText()):
        journey.qtbot.keyClicks(editor, "Main Street 1")
        journey.qtbot.keyClick(editor, Qt.Key.Key_Tab)
    body = journey.window.page.draft.body()
    begin_in(page, "iframe.cke_wysiwyg_frame")
    chromium.keys("alt+i")
    theirs = "document.querySelector('iframe.cke_wysiwyg_frame').contentDocument.body.innerText"
    journey.qtbot.waitUntil(lambda: bool(page.run(f"{theirs}.trim()")), timeout=PATIENCE)
    assert body.split() == page.run(theirs).split()
    assert 1 == len(request_tracker.conversation(ticket))

    page.run("document.querySelector('[name=SubmitTicket]').click()")
    page.wait("location.pathname.endsWith('/Ticket/Display.html')")
    kind, author, text = request_tracker.conversation(ticket)[-1]
    assert ("Correspond", "robin") == (kind, author)
    assert plain(body) in plain(text)
