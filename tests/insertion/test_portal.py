"""Pasting through the desktop's portal, against a small real portal on a real bus."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jeepney import DBusAddress, HeaderFields, new_signal
from jeepney.io.blocking import open_dbus_connection

from assistant.insertion import portal, portal_line
from assistant.insertion.pasting import Pressed, Target, paster_here
from assistant.insertion.portal import PortalPaster, portal_paster
from tests.servers.portal_server import DIES, PATH, REQUEST, SILENT, PortalServer, Script
from tests.servers.secret_service import running_bus
from tests.servers.x_display import wait_until

CONTROL, V = 0xFFE3, 0x76
PASTE = [(CONTROL, 1), (V, 1), (V, 0), (CONTROL, 0)]
THERE = Target(0)
Opens = Callable[[Script], tuple[PortalServer, PortalPaster]]


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    with running_bus() as environment:
        yield environment["DBUS_SESSION_BUS_ADDRESS"]


@pytest.fixture
def opens(bus: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opens]:
    """A portal that behaves like this, and what presses keys through it."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    made: list[tuple[PortalServer, PortalPaster]] = []

    def opened(script: Script) -> tuple[PortalServer, PortalPaster]:
        server = PortalServer(bus, script)
        paster = portal_paster()
        assert paster, "the portal was not reached"
        made.append((server, paster))
        return made[-1]

    yield opened
    for server, paster in made:
        paster.close()
        server.close()


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has the patience here that an agent needs."""
    monkeypatch.setattr(portal, "CALL_SECONDS", 0.3)
    monkeypatch.setattr(portal, "ANSWER_SECONDS", 0.3)
    monkeypatch.setattr(portal, "_KEY_SECONDS", 0.3)


def test_what_the_agent_allows_presses_the_paste_keys(opens: Opens) -> None:
    server, paster = opens(Script())
    assert paster.target() == THERE
    assert paster.ask()
    assert paster.paste(THERE) is Pressed.PRESSED
    assert PASTE == server.keys


def test_only_the_keyboard_is_asked_for_and_only_while_we_run(opens: Opens) -> None:
    server, paster = opens(Script())
    assert paster.ask()
    wish = server.options["SelectDevices"]
    assert (1, 1) == (wish["types"], wish["persist_mode"])
    assert "restore_token" not in wish


def test_the_session_is_open_for_one_paste_and_the_next_one_takes_the_token(opens: Opens) -> None:
    server, paster = opens(Script())
    for number in (1, 2, 3):
        assert paster.ask()
        assert len(server.sessions) == 1
        assert paster.paste(THERE) is Pressed.PRESSED
        assert not server.sessions
        assert server.options["SelectDevices"].get("restore_token") == (
            f"token {number - 1}" if number > 1 else None
        )


def test_a_portal_without_tokens_is_asked_once_and_keeps_its_session(opens: Opens) -> None:
    server, paster = opens(Script(version=1))
    for _ in range(2):
        assert paster.ask()
        assert paster.paste(THERE) is Pressed.PRESSED
    assert (1, PASTE * 2) == (server.asked.count("Start"), server.keys)
    assert {"types"} == set(server.options["SelectDevices"]) - {"handle_token"}


@pytest.mark.parametrize("code", [1, 2, 7])
def test_who_says_no_is_not_asked_again(opens: Opens, code: int) -> None:
    server, paster = opens(Script(codes={"Start": code}))
    assert not paster.ask()
    assert paster.target() is None
    assert not paster.ask()
    assert paster.paste(THERE) is Pressed.UNABLE
    assert (1, [], set()) == (server.asked.count("Start"), server.keys, server.sessions)


@pytest.mark.parametrize(
    "results",
    [
        {"devices": ("u", 2)},
        {"devices": ("s", "1")},
        {"devices": ("u", 0)},
    ],
)
def test_a_session_without_a_keyboard_is_no_use(opens: Opens, results: dict[str, Any]) -> None:
    server, paster = opens(Script(results={"Start": results}))
    assert not paster.ask()
    assert ([], set()) == (server.keys, server.sessions)


@pytest.mark.parametrize(
    "handle", [("u", 3), ("s", ""), ("s", "/somewhere/else"), ("as", ["/a"]), ("s", "not a path")]
)
def test_a_handle_that_is_none_is_refused(opens: Opens, handle: tuple[str, Any]) -> None:
    _, paster = opens(Script(results={"CreateSession": {"session_handle": handle}}))
    assert not paster.ask()


@pytest.mark.parametrize("token", [("u", 3), ("s", "x" * 5000), ("s", "")])
def test_a_token_that_is_none_keeps_the_session_open_instead(opens: Opens, token: tuple[str, Any]) -> None:
    server, paster = opens(Script(results={"Start": {"restore_token": token}}))
    assert paster.ask()
    assert paster.paste(THERE) is Pressed.PRESSED
    assert paster.ask()
    assert 1 == server.asked.count("Start")


@pytest.mark.parametrize("member", ["CreateSession", "SelectDevices", "Start"])
@pytest.mark.parametrize("how", ["error", SILENT, "unanswered", "types"])
def test_a_portal_that_fails_at_any_step_is_given_up(
    opens: Opens, hurried: None, member: str, how: str
) -> None:
    del hurried
    server, paster = opens(Script(fails={member: how}))
    assert not paster.ask()
    assert paster.target() is None
    assert [] == server.keys


def test_a_question_that_nobody_answers_is_taken_back(opens: Opens, hurried: None) -> None:
    del hurried
    server, paster = opens(Script(fails={"Start": "unanswered"}))
    assert not paster.ask()
    assert 1 == len(server.closed_requests)


@pytest.mark.parametrize("member", ["CreateSession", "SelectDevices", "Start"])
def test_a_portal_that_dies_is_tried_again_at_the_next_paste(opens: Opens, bus: str, member: str) -> None:
    dead, paster = opens(Script(fails={member: DIES}))
    assert not paster.ask()
    assert [] == dead.keys
    dead._thread.join()
    server = PortalServer(bus)
    asked = [paster.ask(), paster.ask()]
    assert asked[-1], "the new portal was not found"
    assert paster.paste(THERE) is Pressed.PRESSED
    assert PASTE == server.keys
    server.close()


def test_a_portal_that_dies_while_keys_are_pressed_is_told(opens: Opens) -> None:
    _, paster = opens(Script(fails={"NotifyKeyboardKeysym": DIES}))
    assert paster.ask()
    assert paster.paste(THERE) is Pressed.UNABLE


def test_keys_that_are_not_confirmed_are_let_up_all_the_same(opens: Opens, hurried: None) -> None:
    del hurried
    server, paster = opens(Script(fails={"NotifyKeyboardKeysym": SILENT}))
    assert paster.ask()
    assert paster.paste(THERE) is Pressed.UNABLE
    assert 2 == server.asked.count("NotifyKeyboardKeysym")


def test_a_session_that_the_desktop_closed_presses_nothing(opens: Opens) -> None:
    server, paster = opens(Script())
    assert paster.ask()
    server.close_session()
    wait_until(lambda: paster._line.is_closed(paster._session), "the signal")
    assert paster.paste(THERE) is Pressed.UNABLE
    assert [] == server.keys
    assert paster.ask()
    assert paster.paste(THERE) is Pressed.PRESSED


@pytest.mark.parametrize("member", ["SelectDevices", "Start"])
def test_a_session_that_is_closed_on_the_way_presses_nothing(opens: Opens, member: str) -> None:
    server, paster = opens(Script(fails={member: "closes"}))
    paster.ask()
    assert paster.paste(THERE) is Pressed.UNABLE
    assert [] == server.keys


def test_keys_that_are_no_longer_wanted_are_not_pressed(opens: Opens) -> None:
    server, paster = opens(Script())
    assert paster.ask()
    assert paster.paste(THERE, lambda: False) is Pressed.UNABLE
    assert ([], set()) == (server.keys, server.sessions)


def test_a_paste_that_nobody_wants_any_more_closes_its_session(opens: Opens) -> None:
    server, paster = opens(Script())
    assert paster.ask()
    paster.let_go()
    assert not server.sessions


def test_closing_ends_the_wait_for_the_agents_answer(opens: Opens) -> None:
    server, paster = opens(Script(fails={"Start": "unanswered"}))
    answers: list[bool] = []
    asking = threading.Thread(target=lambda: answers.append(paster.ask()))
    asking.start()
    wait_until(lambda: "Start" in server.asked, "the question")
    paster.close()
    asking.join(5)
    assert [False] == answers


def test_another_program_cannot_say_yes_for_the_agent(
    opens: Opens, bus: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Any program on the bus can send us a signal; only the portal's own counts."""
    monkeypatch.setattr(portal, "ANSWER_SECONDS", 1.0)
    server, paster = opens(Script(fails={"Start": "unanswered"}))
    answers: list[bool] = []
    asking = threading.Thread(target=lambda: answers.append(paster.ask()))
    asking.start()
    wait_until(lambda: "Start" in server.options, "the question")
    name = paster._line._bus.unique_name
    request = f"{PATH}/request/{name.lstrip(':').replace('.', '_')}/{server.options['Start']['handle_token']}"
    with open_dbus_connection(bus) as forger:
        emitter = DBusAddress(request, interface=REQUEST)
        yes = new_signal(emitter, "Response", "ua{sv}", (0, {"devices": ("u", 1)}))
        # Told to us alone it comes through, whatever signals we listen to.
        yes.header.fields[HeaderFields.destination] = name
        forger.send(yes)
        asking.join(5)
    assert [False] == answers
    assert [] == server.keys


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=st.booleans(),
    own_paths=st.booleans(),
    version=st.sampled_from([1, 2, 3]),
    devices=st.integers(1, 7),
)
def test_answers_may_come_in_any_order_and_on_either_path(
    bus: str,
    first: bool,
    own_paths: bool,
    version: int,
    devices: int,
) -> None:
    server = PortalServer(bus, Script(version=version, devices=devices, first=first, own_paths=own_paths))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        paster = portal_paster()
    assert (paster is not None) == bool(devices & 1)
    if paster:
        assert paster.ask()
        assert paster.paste(THERE) is Pressed.PRESSED
        assert PASTE == server.keys
        paster.close()
    server.close()


@pytest.mark.parametrize("fails", ["error", "types"])
def test_a_desktop_without_remote_control_presses_nothing(
    bus: str, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    server = PortalServer(bus, Script(fails={"Get": fails}))
    assert portal_paster() is None
    server.close()


def test_a_bus_without_a_portal_presses_nothing(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    assert paster_here({"WAYLAND_DISPLAY": "wayland-0"}, "linux") is None


def test_on_wayland_the_portal_presses(opens: Opens) -> None:
    opens(Script())
    paster = paster_here({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux")
    assert isinstance(paster, PortalPaster)
    paster.close()


def test_a_portal_that_never_answers_holds_nobody_up(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    monkeypatch.setattr(portal_line.PortalLine.call, "__kwdefaults__", {"answers": "", "seconds": 0.2})
    server = PortalServer(bus, Script(fails={"Get": SILENT}))
    assert portal_paster() is None
    server.close()
