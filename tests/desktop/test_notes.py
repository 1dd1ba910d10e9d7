"""The system's notifications, on a real bus with a small real server."""

import select
from collections.abc import Iterator

import pytest

from assistant.desktop.notes import Notes, notes
from tests.servers.notification_server import NotificationServer
from tests.servers.secret_service import running_bus
from tests.servers.x_display import wait_until


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


@pytest.fixture
def told(server: NotificationServer) -> Iterator[Notes]:  # noqa: ARG001 - it must be there first
    made = notes()
    assert made, "the server was not reached"
    yield made
    made.close()


def clicked(told: Notes) -> list[str]:
    select.select([told.fileno()], [], [], 5)
    return told.clicked()


def test_a_note_is_shown_as_it_is_where_markup_is_read(server: NotificationServer, told: Notes) -> None:
    told.tell("<b>1</b> new", "<a href='x'>A & B</a>", "7", "Open")
    wait_until(lambda: server.shown, "the note")
    assert "&lt;a href='x'&gt;A &amp; B&lt;/a&gt;" == server.shown[0]["body"]
    assert ["default", "Open"] == server.shown[0]["actions"]


def test_where_no_markup_is_read_nothing_is_escaped(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    server = NotificationServer(bus, "body")
    told = notes()
    assert told
    told.tell("New", "A & B", "7", "Open")
    wait_until(lambda: server.shown, "the note")
    assert ("A & B", []) == (server.shown[0]["body"], server.shown[0]["actions"])
    told.close()
    server.close()


def test_a_click_leads_to_what_the_note_was_about(server: NotificationServer, told: Notes) -> None:
    for about in ("7", "8"):
        told.tell("New", "", about, "Open")
    wait_until(lambda: server.shown[1:], "both notes")
    assert [] == clicked(told)
    server.click(2)
    found: list[str] = []

    def was_clicked() -> bool:
        found.extend(clicked(told))
        return bool(found)

    wait_until(was_clicked, "the click")
    assert ["8"] == found


def test_a_click_on_somebody_elses_note_is_none_of_ours(server: NotificationServer, told: Notes) -> None:
    server.click(99)
    assert [] == clicked(told)


def test_a_server_that_refuses_is_borne(server: NotificationServer, told: Notes) -> None:
    server.refuses = True
    told.tell("New", "", "7", "Open")
    assert [] == clicked(told)


def test_without_a_server_or_a_bus_there_are_none(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert notes() is None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    assert notes() is None


def test_a_bus_that_is_gone_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with running_bus() as environment:
        address = environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        server = NotificationServer(address, "body")
        told = notes()
        server.close()
    assert told
    with pytest.raises(OSError):
        clicked(told)
    told.close()
