"""A panel that stands still in the midst of a send, as when the computer sleeps; and one that is killed."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.journeys import traces
from tests.servers import zammad
from tests.servers.misbehaving import Conversation, Server, misbehaving

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

ROOT = Path(__file__).parents[2]
BODY = "A new box leaves today."
LONGER_THAN_ITS_PATIENCE = 3.5
"""Seconds; see ``live_panel.hasty``."""
_PATIENCE = 30.0


class Live:
    """The panel's process, from outside."""

    def __init__(self, home: Path) -> None:
        names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR", "HOME")
        for name in names:
            (home / name).mkdir()
        places = {name: str(home / name) for name in names}
        places |= {"EVENHAND_DATA": str(home / "data"), "EVENHAND_CONFIG": str(home / "config")}
        self.process = subprocess.Popen(
            (sys.executable, "-m", "tests.hardening.live_panel"),
            cwd=home,
            env={**os.environ, **places, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=_may_leave_cores,  # noqa: PLW1509 - no thread of ours is between
        )

    def tell(self, do: str, **what: object) -> dict[str, Any]:
        """Do something; returns what is so then."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"do": do, **what}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, self.process.stderr.read() if self.process.stderr else ""
        told: dict[str, Any] = json.loads(line)
        assert [] == told["broke"]
        return told

    def until(self, holds: Callable[[dict[str, Any]], object], what: str) -> dict[str, Any]:
        """Until it holds."""
        last = time.monotonic() + _PATIENCE
        while not holds(now := self.tell("look")):
            assert time.monotonic() < last, f"It never came: {what}; {now}"
            time.sleep(0.05)
        return now

    def at(self, ticket: str) -> dict[str, Any]:
        self.tell("open", ticket=ticket)
        return self.until(lambda now: now["ticket"] == ticket, "the ticket")

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


def _may_leave_cores() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


class HoldsBack:
    """A Zammad that takes a reply, says nothing to it until it is let go, and shows it only then."""

    def __init__(self) -> None:
        self.desk = zammad.ZammadDesk()
        self.took, self.shows, self.answers = Event(), Event(), True
        self.taken: list[bytes] = []
        self.looked = 0

    def __call__(self, conversation: Conversation) -> None:
        request = conversation.head()
        if request is None:
            return
        body = conversation._stream.read(int(request.headers.get("content-length", 0)))
        self.looked += request.method == "GET"
        whole = type(request)(request.method, request.path, request.headers, body)
        if request.method == "POST" and request.path.startswith("/api/v1/ticket_articles"):
            self.taken.append(body)
            self.took.set()
            self.shows.wait(_PATIENCE)
            if not self.answers:
                self.desk._answer(whole)
                conversation.cut()
                return
        self._say(conversation, whole)

    def _say(self, conversation: Conversation, whole: Any) -> None:
        status, body, headers = self.desk._answer(whole)
        told = {"Content-Type": "application/json", **headers, "Content-Length": str(len(body))}
        lines = [f"HTTP/1.1 {status} So", *(f"{name}: {told[name]}" for name in told), "Connection: close"]
        conversation.say("\r\n".join([*lines, "", ""]).encode() + body)

    @property
    def replies(self) -> int:
        return sum(BODY in article["body"] for article in self.desk.articles.values())


@pytest.fixture
def helpdesk() -> Iterator[tuple[HoldsBack, Server]]:
    holds = HoldsBack()
    with misbehaving(holds) as server:
        yield holds, server
        holds.shows.set()


@pytest.fixture
def live(tmp_path: Path, helpdesk: tuple[HoldsBack, Server]) -> Iterator[Live]:
    panel = Live(tmp_path)
    try:
        panel.tell("connect", kind="zammad", address=helpdesk[1].address, login="", secret=zammad.TOKEN)
        panel.at("1")
        yield panel
    finally:
        panel.end()


def sleeps(live: Live, meanwhile: Callable[[], None] = lambda: None) -> None:
    """Nothing of it runs for longer than it would wait for any answer."""
    live.process.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, live.process.pid, os.WSTOPPED | os.WNOWAIT)
    meanwhile()
    time.sleep(LONGER_THAN_ITS_PATIENCE)
    live.process.send_signal(signal.SIGCONT)


def test_a_send_that_a_long_sleep_cuts_off_is_in_doubt_and_never_doubled(
    live: Live, helpdesk: tuple[HoldsBack, Server]
) -> None:
    holds, _ = helpdesk
    live.tell("send", text=BODY)
    assert holds.took.wait(_PATIENCE)
    sleeps(live)
    now = live.until(lambda now: "may" in now["state"], "the doubt")
    assert BODY == now["body"]
    # The agent who tries again at once is kept from it: it may still arrive.
    looked = holds.looked
    live.tell("send_again")
    live.until(lambda _: holds.looked > looked, "a look at the ticket")
    live.until(lambda now: "may" in now["state"], "the doubt again")
    assert 1 == len(holds.taken)
    holds.shows.set()
    live.until(lambda _: holds.replies, "its arrival at the helpdesk")
    live.tell("press", command="refresh")
    live.until(lambda now: now["body"] != BODY, "the draft let go")
    assert (1, 1) == (len(holds.taken), holds.replies)


@pytest.mark.parametrize("answers", [True, False], ids=["answered meanwhile", "cut meanwhile"])
def test_a_send_that_is_carried_out_during_a_long_sleep_is_known_to_have_arrived(
    live: Live, helpdesk: tuple[HoldsBack, Server], *, answers: bool
) -> None:
    holds, _ = helpdesk
    holds.answers = answers
    live.tell("send", text=BODY)
    assert holds.took.wait(_PATIENCE)
    sleeps(live, holds.shows.set)
    live.until(lambda now: now["body"] != BODY, "the draft let go")
    assert (1, 1) == (len(holds.taken), holds.replies)


def test_after_a_long_sleep_the_window_works_on(live: Live, helpdesk: tuple[HoldsBack, Server]) -> None:
    holds, _ = helpdesk
    sleeps(live)
    holds.shows.set()
    live.tell("send", text=BODY)
    live.until(lambda now: now["body"] != BODY, "the answer sent")
    assert (1, 1) == (len(holds.taken), holds.replies)


@pytest.mark.skipif(sys.platform != "linux", reason="cores lie elsewhere there")
@pytest.mark.parametrize("how", [signal.SIGSEGV, signal.SIGABRT])
def test_a_crash_leaves_no_core_and_no_secret(live: Live, tmp_path: Path, how: signal.Signals) -> None:
    """The system would write all of the memory beside the program, and the token lies in it."""
    live.process.send_signal(how)
    assert -how == live.process.wait(_PATIENCE)
    left = traces.in_folder(tmp_path)
    assert [] == [name for name in left if "core" in Path(name).name]
    assert [] == traces.where([zammad.TOKEN], left)
