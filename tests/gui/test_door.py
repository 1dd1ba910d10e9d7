"""Who knocks at the panel's door, and who is shown out."""

import logging
import os
import socket
import stat
import struct
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from assistant.beside.doorstep import door_folder, door_path, made_folder
from assistant.beside.frames import TOWARDS_APP
from assistant.beside.line import ForeignError, Line, LineError, NobodyError
from assistant.beside.messages import (
    Browser,
    BrowserId,
    Editor,
    Helpdesks,
    Insert,
    Inserted,
    Key,
    Pressed,
    Said,
    Tab,
)
from assistant.gui import door_peer
from assistant.gui.door import Door
from assistant.gui.door_peer import MOST_A_SECOND
from tests.beside.doors import BROWSER, ORIGIN, Knocker, framed, short_folder

PAGE = "https://shop.example/tickets/1"
FRAMES_BEFORE_FLOOD = MOST_A_SECOND - 1
"""The greeting is one, too."""


class Porter(QObject):
    """Opens a door and writes down what is said there."""

    def __init__(self) -> None:
        super().__init__()
        self.time = 0.0
        self.door = Door(self, now=lambda: self.time)
        self.heard: list[object] = []
        self.door.asked_open.connect(lambda argument: self.heard.append(("open", argument)))
        self.door.asked_raise.connect(lambda: self.heard.append("raise"))
        self.door.asked_toggle.connect(lambda: self.heard.append("toggle"))
        for signal in (
            self.door.browser_came,
            self.door.browser_left,
            self.door.tab_changed,
            self.door.browser_said,
        ):
            signal.connect(self.heard.append)

    def has_heard(self, count: int) -> bool:
        return count == sum(isinstance(each, Said) for each in self.heard)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with short_folder(monkeypatch) as made:
        yield made


@pytest.fixture
def porter(qtbot: QtBot, folder: Path) -> Iterator[Porter]:
    del qtbot, folder
    made = Porter()
    made.door.open()
    yield made
    made.door.close()


@pytest.fixture
def knocker(porter: Porter) -> Iterator[Knocker]:
    assert porter.door.is_open
    made = Knocker()
    yield made
    made.close()


def came(number: int = 1) -> Browser:
    return Browser(BrowserId(number), ORIGIN)


def test_a_second_start_hands_over_its_argument_and_hears_that_it_was_taken(
    qtbot: QtBot, porter: Porter, knocker: Knocker
) -> None:
    knocker.say({"hello": "start"}, {"ask": "open", "argument": "evenhand://ticket/a/1"})
    qtbot.waitUntil(lambda: [("open", "evenhand://ticket/a/1")] == porter.heard)
    assert [{"done": True}] == knocker.hears(qtbot, 1)


@pytest.mark.parametrize("errand", ["raise", "toggle"])
def test_a_second_start_raises_or_toggles(
    qtbot: QtBot, porter: Porter, knocker: Knocker, errand: str
) -> None:
    knocker.say({"hello": "start"}, {"ask": errand})
    qtbot.waitUntil(lambda: [errand] == porter.heard)


def test_a_second_start_has_one_errand(qtbot: QtBot, porter: Porter, knocker: Knocker) -> None:
    knocker.say({"hello": "start"}, {"ask": "raise"}, {"ask": "toggle"}, {"ask": "toggle"})
    qtbot.waitUntil(lambda: ["raise"] == porter.heard)
    qtbot.waitUntil(lambda: not porter.door._peers)
    assert ["raise"] == porter.heard


def test_a_browser_greets_tells_its_tab_and_leaves(qtbot: QtBot, porter: Porter, knocker: Knocker) -> None:
    knocker.say(BROWSER, {"type": "tab", "address": PAGE})
    qtbot.waitUntil(lambda: [came(), Tab(BrowserId(1), PAGE)] == porter.heard)
    assert PAGE == porter.door.tab_of(BrowserId(1))
    knocker.close()
    qtbot.waitUntil(lambda: came() in porter.heard[2:])
    assert ("", ()) == (porter.door.tab_of(BrowserId(1)), porter.door.browsers)


def test_what_a_browser_says_arrives_parsed(qtbot: QtBot, porter: Porter, knocker: Knocker) -> None:
    knocker.say(
        BROWSER,
        {"type": "inserted", "id": "7", "ok": False, "why": "no_editor", "text_found": ""},
        {"type": "editor", "id": "8", "text": "Szia", "why": ""},
        {"type": "key", "what": "insert"},
    )
    said = (
        Inserted("7", ok=False, why="no_editor", text_found=""),
        Editor("8", "Szia", ""),
        Pressed(Key.INSERT),
    )
    qtbot.waitUntil(lambda: [came(), *(Said(BrowserId(1), each) for each in said)] == porter.heard)


def test_a_browser_is_answered(qtbot: QtBot, porter: Porter, knocker: Knocker) -> None:
    knocker.say(BROWSER)
    qtbot.waitUntil(lambda: porter.door.browsers == (1,))
    assert porter.door.send(BrowserId(1), Helpdesks(("https://shop.example",)))
    assert porter.door.send(BrowserId(1), Insert("1", "Szia", PAGE))
    assert [
        {"type": "helpdesks", "origins": ["https://shop.example"]},
        {"type": "insert", "id": "1", "text": "Szia", "address": PAGE},
    ] == knocker.hears(qtbot, 2)


def test_nothing_is_said_to_a_browser_that_is_gone(porter: Porter) -> None:
    assert not porter.door.send(BrowserId(1), Insert("1", "Szia", PAGE))


def test_a_text_that_is_none_is_not_sent(qtbot: QtBot, porter: Porter, knocker: Knocker) -> None:
    knocker.say(BROWSER)
    qtbot.waitUntil(lambda: porter.door.browsers == (1,))
    assert not porter.door.send(BrowserId(1), Insert("1", "half \ud800"))


def test_a_browser_that_does_not_read_is_given_up(qtbot: QtBot, porter: Porter, knocker: Knocker) -> None:
    knocker.say(BROWSER)
    qtbot.waitUntil(lambda: porter.door.browsers == (1,))
    text = "x" * 1_000_000
    assert not all(porter.door.send(BrowserId(1), Insert(str(n), text)) for n in range(9))
    qtbot.waitUntil(lambda: came() in porter.heard[1:])


HOSTILE = {
    "no greeting": framed(b'{"type":"tab","address":"https://shop.example/1"}'),
    "a web page's origin": framed(b'{"hello":"browser","origin":"https://evil.example"}'),
    "another extension": framed(b'{"hello":"browser","origin":"chrome-extension://' + b"a" * 32 + b'/"}'),
    "an origin with more in it": framed(b'{"hello":"browser","origin":"' + ORIGIN.encode() + b'x"}'),
    "an origin that is a list": framed(b'{"hello":"browser","origin":[]}'),
    "another greeting": framed(b'{"hello":"browser"}'),
    "a greeting with more in it": framed(b'{"hello":"start","ask":"raise"}'),
    "a greeting twice": framed(b'{"hello":"start","hello":"start"}'),
    "over-long": struct.pack("<I", TOWARDS_APP + 1),
    "as long as can be": b"\xff\xff\xff\xff",
    "another byte order": struct.pack(">I", 17) + b'{"hello":"start"}',
    "HTTP": b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "deep": framed(b"[" * 60_000),
    "nothing": framed(b""),
    "no UTF-8": framed(b'{"hello":"\xff"}'),
    "half a character": framed(b'{"hello":"start","\\ud800":1}'),
    "a list": framed(b"[]"),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_who_does_not_greet_as_agreed_is_shown_out(
    qtbot: QtBot, porter: Porter, knocker: Knocker, data: bytes
) -> None:
    knocker.give(data)
    qtbot.waitUntil(knocker.shown_out)
    assert [] == porter.heard


WRONG = {
    "an unknown type": b'{"type":"send","text":"x"}',
    "a type that is a list": b'{"type":["tab"],"address":""}',
    "what only the panel says": b'{"type":"insert","id":"1","text":"x"}',
    "an address of a file": b'{"type":"tab","address":"file:///etc/passwd"}',
    "an address of ours": b'{"type":"tab","address":"evenhand://ticket/a/1"}',
    "an address with a password": b'{"type":"tab","address":"https://a:b@shop.example/"}',
    "an address that is a number": b'{"type":"tab","address":1}',
    "an address in two lines": b'{"type":"tab","address":"https://shop.example/\\n"}',
    "a long address": b'{"type":"tab","address":"https://shop.example/' + b"x" * 5000 + b'"}',
    "a field more": b'{"type":"key","what":"insert","text":"x"}',
    "a field less": b'{"type":"editor","id":"1","why":""}',
    "an unknown key": b'{"type":"key","what":"send"}',
    "a key that is a list": b'{"type":"key","what":["insert"]}',
    "a reason in words": b'{"type":"inserted","id":"1","ok":true,"why":"Hello there","text_found":""}',
    "neither yes nor no": b'{"type":"inserted","id":"1","ok":1,"why":"","text_found":""}',
    "half a character": b'{"type":"editor","id":"1","text":"\\udc00","why":""}',
    "deep": b'{"type":"editor","id":{"a":{"b":{"c":{}}}},"text":"","why":""}',
}


@pytest.mark.parametrize("body", WRONG.values(), ids=WRONG.keys())
def test_a_browser_that_says_anything_else_is_shown_out(
    qtbot: QtBot, porter: Porter, knocker: Knocker, body: bytes
) -> None:
    knocker.say(BROWSER)
    knocker.give(framed(body))
    qtbot.waitUntil(knocker.shown_out)
    assert [came(), came()] == porter.heard


def test_the_log_says_why_and_never_what(
    qtbot: QtBot, porter: Porter, knocker: Knocker, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        knocker.say(BROWSER)
        knocker.give(framed(b'{"type":"tab","address":"file:///secret"}'))
        qtbot.waitUntil(knocker.shown_out)
    assert porter.heard
    assert "A peer was refused" in caplog.text
    assert "secret" not in caplog.text


def test_what_came_whole_before_a_fault_counts_however_the_bytes_fall(
    qtbot: QtBot, porter: Porter, knocker: Knocker
) -> None:
    knocker.give(framed(b'{"hello":"start"}') + framed(b'{"ask":"raise"}') + b"\xff\xff\xff\xff")
    qtbot.waitUntil(lambda: ["raise"] == porter.heard)


def test_a_flood_is_cut_off(qtbot: QtBot, porter: Porter, knocker: Knocker) -> None:
    knocker.say(BROWSER)
    knocker.give(framed(b'{"type":"key","what":"check"}') * (MOST_A_SECOND * 2))
    qtbot.waitUntil(knocker.shown_out)
    assert porter.has_heard(FRAMES_BEFORE_FLOOD)


def test_as_many_over_a_longer_time_are_heard(qtbot: QtBot, porter: Porter, knocker: Knocker) -> None:
    knocker.say(BROWSER)
    for second in (1, 2, 3):
        porter.time = 1.5 * second
        knocker.give(framed(b'{"type":"key","what":"check"}') * FRAMES_BEFORE_FLOOD)
        qtbot.waitUntil(partial(porter.has_heard, FRAMES_BEFORE_FLOOD * second))
    assert (BrowserId(1),) == porter.door.browsers


def test_a_crowd_is_let_in_as_far_as_there_is_room(qtbot: QtBot, porter: Porter) -> None:
    crowd = [Knocker() for _ in range(20)]
    qtbot.waitUntil(lambda: sum(each.shown_out() for each in crowd) >= 4)
    assert 16 == len(porter.door._peers)
    for each in crowd:
        each.close()


@pytest.mark.parametrize("bytes_said", [b"", b"\x11", framed(b'{"hello":"start"}')])
def test_who_never_comes_to_the_point_is_shown_out(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, bytes_said: bytes
) -> None:
    del folder
    monkeypatch.setattr(door_peer, "GREETING_MS", 50)
    porter = Porter()
    porter.door.open()
    knocker = Knocker()
    knocker.give(bytes_said)
    qtbot.waitUntil(knocker.shown_out)
    knocker.close()
    porter.door.close()


def test_a_frame_that_drips_is_not_waited_for(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del folder
    monkeypatch.setattr(door_peer, "GREETING_MS", 600)
    porter = Porter()
    porter.door.open()
    knocker = Knocker()
    knocker.say(BROWSER)
    qtbot.waitUntil(lambda: bool(porter.door.browsers))

    def dripped() -> bool:
        try:
            knocker.give(b"\x01" if not knocker.socket.fileno() < 0 else b"")
        except OSError:
            return True
        return knocker.shown_out()

    knocker.give(struct.pack("<I", 60_000))
    qtbot.waitUntil(dripped)
    knocker.close()
    porter.door.close()


def test_a_browser_that_keeps_quiet_stays(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del folder
    monkeypatch.setattr(door_peer, "GREETING_MS", 200)
    porter = Porter()
    porter.door.open()
    quiet, slow = Knocker(), Knocker()
    quiet.say(BROWSER)
    qtbot.waitUntil(lambda: bool(porter.door.browsers))
    qtbot.waitUntil(slow.shown_out)
    assert (BrowserId(1),) == porter.door.browsers
    quiet.close()
    slow.close()
    porter.door.close()


def test_only_this_user_can_enter(porter: Porter) -> None:
    assert porter.door.is_open
    assert 0o700 == stat.S_IMODE(door_folder().stat().st_mode)
    assert 0o700 == stat.S_IMODE(Path(door_path()).stat().st_mode)


def test_the_door_is_gone_when_the_panel_is(porter: Porter) -> None:
    porter.door.close()
    assert not Path(door_path()).exists()
    with pytest.raises(NobodyError):
        Line()


def test_what_a_crash_left_is_cleared(qtbot: QtBot, folder: Path) -> None:
    del qtbot, folder
    made_folder()
    left = socket.socket(socket.AF_UNIX)
    left.bind(door_path())
    os.chmod(door_path(), 0o700)  # noqa: PTH101 - as Qt leaves it
    left.close()
    porter = Porter()
    porter.door.open()
    knocker = Knocker()
    knocker.close()
    porter.door.close()


def test_a_door_where_somebody_answers_is_left_alone(qtbot: QtBot, porter: Porter) -> None:
    second = Porter()
    with pytest.raises(LineError):
        second.door.open()
    knocker = Knocker()
    knocker.say(BROWSER)
    qtbot.waitUntil(lambda: [came()] == porter.heard)
    knocker.close()


@pytest.mark.parametrize("what", ["folder", "socket"])
def test_what_another_user_owns_is_not_used(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    del qtbot, folder
    made_folder()
    strange = socket.socket(socket.AF_UNIX)
    strange.bind(door_path())
    os.chmod(door_path(), 0o700)  # noqa: PTH101 - a socket
    strange.listen()
    if os.geteuid() == 0:
        os.chown(door_folder() if what == "folder" else door_path(), 4711, 4711)
    else:
        # Only root can give files away; for anybody else it is the user that changes.
        monkeypatch.setattr(os, "getuid", lambda: 4711)
    with pytest.raises(ForeignError):
        Line()
    with pytest.raises(ForeignError):
        Door().open()
    strange.close()


def test_a_folder_that_others_can_enter_is_not_used(qtbot: QtBot, folder: Path) -> None:
    del qtbot, folder
    made_folder().chmod(0o755)
    with pytest.raises(ForeignError):
        Door().open()


def test_a_link_to_a_folder_is_not_used(qtbot: QtBot, folder: Path) -> None:
    del qtbot
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir(mode=0o700)
    door_folder().symlink_to(elsewhere)
    with pytest.raises(ForeignError):
        Door().open()
