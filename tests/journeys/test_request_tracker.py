"""An agent's day on a real Request Tracker, with the token in a real keyring, through the real window."""

from dataclasses import replace
from typing import TypeVar

import keyring.backends.SecretService
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid

from assistant.domain.reply import blanks_in
from assistant.gui.connect_dialog import ConnectDialog
from assistant.gui.secret_dialog import SecretDialog
from tests.journeys.conftest import PATIENCE, Again, Journey
from tests.servers.rt import Agent, RequestTrackerServer, request_tracker
from tests.servers.secret_service import LEFT_OPEN, SecretService, real_keyring, secret_service

__all__ = ["real_keyring", "request_tracker", "secret_service"]

pytestmark = [pytest.mark.rt, pytest.mark.keyring, pytest.mark.allow_hosts(["127.0.0.1"])]

THREAT = (
    "The tracking says delivered on Monday, but there is nothing here. I asked the neighbours. "
    "Send a new one or I will leave a one star review everywhere."
)
Found = TypeVar("Found", bound=QWidget)


def named(parent: QWidget, kind: type[Found], name: str) -> Found:
    """A widget by what the screen reader says."""
    return next(widget for widget in parent.findChildren(kind) if name == widget.accessibleName())


def button(parent: QWidget, words: str) -> QPushButton:
    return next(found for found in parent.findChildren(QPushButton) if words == found.text())


def dialog(journey: Journey, kind: type[Found]) -> Found:
    found: list[Found] = []

    def open_now() -> None:
        found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        assert found

    journey.qtbot.waitUntil(open_now)
    return found[0]


def connect(journey: Journey, server: RequestTrackerServer, agent: Agent, ltv_field: str = "") -> None:
    """Fill in the dialog and press Connect, as an agent does."""
    journey.start()
    journey.qtbot.waitUntil(journey.window.welcome.isVisible)
    journey.window.welcome.connect_asked.emit()
    asked = dialog(journey, ConnectDialog)
    named(asked, QLineEdit, "Address").setText(server.address)
    named(asked, QLineEdit, "Token or password").setText(agent.token)
    named(asked, QLineEdit, "User custom field with the lifetime value").setText(ltv_field)
    journey.qtbot.mouseClick(button(asked, "Connect"), Qt.MouseButton.LeftButton)
    journey.qtbot.waitUntil(lambda: not isValid(asked) or not asked.isVisible(), timeout=PATIENCE)


@pytest.mark.usefixtures("real_keyring")
def test_from_connecting_to_an_answered_ticket(
    journey: Journey, request_tracker: RequestTrackerServer
) -> None:
    server = request_tracker
    ticket = server.ticket("Box never came", THREAT)
    connect(journey, server, server.robin)
    journey.sees()
    assert [server.robin.token] == list(_stored(journey))
    sheet = journey.at(ticket)
    assert "delivered_not_received" == sheet.reading.category.id
    assert sheet.reading.pressure
    assert "carrier_trace" == sheet.resolution.id
    assert sheet.articles

    journey.window.work.sending.undo_seconds = 10
    editor = journey.window.page.draft.editor
    journey.window.commands.run("reply_1")
    while blanks_in(editor.toPlainText()):
        journey.qtbot.keyClicks(editor, "Main Street 1")
        journey.qtbot.keyClick(editor, Qt.Key.Key_Tab)
    body = journey.window.page.draft.body()
    journey.window.commands.run("send")
    journey.window.commands.run("undo_send")
    assert body == journey.window.page.draft.body()
    assert 1 == len(server.conversation(ticket))

    journey.window.work.sending.undo_seconds = 0
    journey.window.commands.run("send")
    journey.until_sent()
    kind, login, text = server.conversation(ticket)[-1]
    assert ("Correspond", "robin", body) == (kind, login, text)
    journey.qtbot.waitUntil(lambda: body == journey.sheet.ticket.messages[-1].body, timeout=PATIENCE)

    editor.setPlainText("Asked the carrier.")
    journey.window.commands.run("note")
    journey.until_sent()
    assert ("Comment", "robin", "Asked the carrier.") == server.conversation(ticket)[-1]

    journey.window.page.ticket_bar.tag_added.emit("carrier-asked")
    journey.qtbot.waitUntil(lambda: "carrier-asked" in journey.sheet.ticket.tags, timeout=PATIENCE)
    assert ["carrier-asked"] == server.tags(ticket)
    journey.window.page.ticket_bar.tag_removed.emit("carrier-asked")
    journey.qtbot.waitUntil(lambda: () == journey.sheet.ticket.tags, timeout=PATIENCE)
    assert [] == server.tags(ticket)


@pytest.mark.usefixtures("real_keyring")
def test_the_second_start_opens_the_account_with_the_token_from_the_keyring(
    journey: Journey, again: Again, request_tracker: RequestTrackerServer
) -> None:
    request_tracker.ticket()
    connect(journey, request_tracker, request_tracker.robin)
    journey.sees()
    journey.close()
    second = again.start()
    second.sees()
    second.close()


@pytest.mark.usefixtures("real_keyring")
def test_wrong_credentials_are_said_beside_the_fields(
    journey: Journey, request_tracker: RequestTrackerServer
) -> None:
    wrong = replace(request_tracker.robin, token="1-2-wrong")
    journey.start()
    journey.qtbot.waitUntil(journey.window.welcome.isVisible)
    journey.window.welcome.connect_asked.emit()
    asked = dialog(journey, ConnectDialog)
    named(asked, QLineEdit, "Address").setText(request_tracker.address)
    named(asked, QLineEdit, "Token or password").setText(wrong.token)
    journey.qtbot.mouseClick(button(asked, "Test"), Qt.MouseButton.LeftButton)
    journey.qtbot.waitUntil(lambda: "Asking" not in asked.verdict(), timeout=PATIENCE)
    assert "token" in asked.verdict()
    assert not list(_stored(journey))
    asked.reject()


@LEFT_OPEN
def test_a_locked_keyring_is_named_and_memory_is_offered(
    journey: Journey, request_tracker: RequestTrackerServer, real_keyring: SecretService
) -> None:
    request_tracker.ticket()
    real_keyring.lock()
    journey.start()
    journey.qtbot.waitUntil(journey.window.welcome.isVisible)
    journey.window.welcome.connect_asked.emit()
    asked = dialog(journey, ConnectDialog)
    named(asked, QLineEdit, "Address").setText(request_tracker.address)
    named(asked, QLineEdit, "Token or password").setText(request_tracker.robin.token)
    journey.qtbot.mouseClick(button(asked, "Connect"), Qt.MouseButton.LeftButton)
    memory = button(asked, "Keep it in memory until I quit")
    journey.qtbot.waitUntil(memory.isVisible, timeout=PATIENCE)
    assert "locked" in asked.verdict()
    journey.qtbot.mouseClick(memory, Qt.MouseButton.LeftButton)
    journey.sees()


@LEFT_OPEN
def test_a_keyring_that_is_locked_at_the_second_start_does_not_end_the_day(
    journey: Journey, again: Again, request_tracker: RequestTrackerServer, real_keyring: SecretService
) -> None:
    request_tracker.ticket()
    connect(journey, request_tracker, request_tracker.robin)
    journey.sees()
    journey.close()
    real_keyring.lock()
    second = again.start()
    notices = second.window.page.notices
    second.qtbot.waitUntil(lambda: "locked" in notices.text(), timeout=PATIENCE)
    second.qtbot.mouseClick(button(notices, "Enter the secret"), Qt.MouseButton.LeftButton)
    asked = dialog(second, SecretDialog)
    named(asked, QLineEdit, "Token").setText(request_tracker.robin.token)
    second.qtbot.mouseClick(button(asked, "Use until I quit"), Qt.MouseButton.LeftButton)
    second.sees()
    second.close()


@pytest.mark.usefixtures("real_keyring")
def test_a_removed_account_leaves_no_secret(journey: Journey, request_tracker: RequestTrackerServer) -> None:
    request_tracker.ticket()
    connect(journey, request_tracker, request_tracker.robin)
    journey.sees()
    account = journey.entrance.accounts[0].id
    journey.entrance.remove(account)
    journey.qtbot.waitUntil(journey.window.welcome.isVisible, timeout=PATIENCE)
    assert keyring.backends.SecretService.Keyring().get_password("Evenhand", account) is None


def _stored(journey: Journey) -> list[str]:
    backend = keyring.backends.SecretService.Keyring()
    found = (backend.get_password("Evenhand", account.id) for account in journey.entrance.accounts)
    return [secret for secret in found if secret]
