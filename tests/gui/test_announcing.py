"""A notification says no more than the agent allows, and none is shown where it would disturb."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from assistant.desktop.notes import Notes, notes
from assistant.domain.settings import Settings
from assistant.domain.ticket import TicketId
from assistant.gui.announcing import Announcing
from assistant.gui.news_flow import NewReply
from assistant.gui.tray import Tray, plain
from tests.servers.notification_server import NotificationServer
from tests.servers.secret_service import running_bus
from tests.servers.x_display import wait_until

NEWS = (NewReply(TicketId("7"), "<b>My</b> box & I\u202e", "Ada Byron"),)


class FakeTray(Tray):
    """Writes down what it would show."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, window)
        self.told: list[tuple[str, str]] = []

    def tell(self, title: str, body: str) -> None:  # type: ignore[explicit-override]  # in place of the real one
        self.told.append((title, body))


class Announced:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.tray = FakeTray(self.window)
        self.announcing = Announcing(self.window, self.tray, self.window)
        self.opened: list[str] = []
        self.announcing.opened.connect(self.opened.append)

    def said(self, in_front: str = "", **settings: bool) -> list[tuple[str, str]]:
        self.announcing.follow(replace(Settings(), **settings))  # type: ignore[arg-type]  # by name
        self.announcing.tell(NEWS, TicketId(in_front))
        return self.tray.told


@pytest.fixture
def announced(qtbot: QtBot) -> Announced:
    return Announced(qtbot)


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    with running_bus() as environment:
        yield environment["DBUS_SESSION_BUS_ADDRESS"]


@pytest.fixture
def server(bus: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[NotificationServer]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    made = NotificationServer(bus, "body", "body-markup", "actions")
    yield made
    made.close()


def reached(announced: Announced) -> Notes:
    found = notes()
    assert found
    announced.announcing.have(found)
    return found


def test_by_default_only_the_number_is_shown(announced: Announced) -> None:
    ((_, body),) = announced.said()
    assert "Ticket 7" == body


def test_customer_and_subject_are_named_where_the_agent_says_so(announced: Announced) -> None:
    ((_, body),) = announced.said(notify_words=True)
    assert "Ada Byron" in body
    assert "box & I" in body
    assert "\u202e" not in body


@pytest.mark.parametrize("settings", [{"quiet": True}, {"notify": False}])
def test_quiet_is_quiet(announced: Announced, settings: dict[str, bool]) -> None:
    assert [] == announced.said("", **settings)


def test_the_ticket_in_front_needs_no_notification(announced: Announced, qtbot: QtBot) -> None:
    announced.window.show()
    announced.window.activateWindow()
    qtbot.waitUntil(announced.window.isActiveWindow)
    assert [] == announced.said(in_front="7")
    assert 1 == len(announced.said(in_front="8"))
    announced.window.hide()


def test_the_open_ticket_is_told_while_the_window_is_not_in_front(announced: Announced) -> None:
    assert 1 == len(announced.said(in_front="7"))


def test_a_click_on_the_trays_note_opens_the_ticket(announced: Announced) -> None:
    announced.said()
    announced.tray.note_clicked.emit()
    assert ["7"] == announced.opened


def test_the_systems_notifications_come_first_and_a_click_opens_the_ticket(
    announced: Announced, server: NotificationServer, qtbot: QtBot
) -> None:
    reached(announced)
    assert [] == announced.said(notify_words=True)
    qtbot.waitUntil(lambda: bool(server.shown))
    assert "&lt;b&gt;My&lt;/b&gt; box &amp; I" in server.shown[0]["body"]
    server.click(1)
    qtbot.waitUntil(lambda: announced.opened == ["7"])
    announced.announcing.close()


def test_when_the_bus_is_gone_the_tray_tells(announced: Announced, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_bus() as environment:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        server = NotificationServer(address, "body")
        found = reached(announced)
        server.close()
    wait_until(lambda: _is_dead(found), "the end of the bus")
    assert 1 == len(announced.said())


def _is_dead(found: Notes) -> bool:
    try:
        found.tell("", "", "", "")
    except OSError:
        return True
    return False


@given(st.text("<>!/ab c&;\n"))
def test_qt_takes_nothing_that_the_tray_shows_for_markup(text: str) -> None:
    assert not Qt.mightBeRichText(plain(text))
