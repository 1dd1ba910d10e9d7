"""The native host as a browser starts it: a process between two pipes and the panel's door."""

import json
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import assistant
from assistant.beside.extensions import CHROMIUM_ORIGINS, FIREFOX_IDS
from assistant.beside.frames import TOWARDS_APP, packed
from assistant.beside.host import ABSENT, ALL_FINE, BROKEN, REFUSED
from tests.browser.panel import Panel

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in listens at a Unix socket")

OURS = CHROMIUM_ORIGINS[0]
_ROOT = Path(assistant.__file__).parent.parent


class Browser:
    """A browser's side of a host that it started."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        start = f"import sys; sys.path.insert(0, {str(_ROOT)!r}); from assistant.beside.host import main; "
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", start + "sys.exit(main(sys.argv[1:]))", *arguments],
            env={"XDG_RUNTIME_DIR": str(folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def give(self, data: bytes) -> None:
        """Write to the host as the extension's words arrive there."""
        assert self._process.stdin is not None
        self._process.stdin.write(data)
        self._process.stdin.flush()

    def take(self) -> Any:
        """The next message that the host gives."""
        assert self._process.stdout is not None
        (length,) = struct.unpack("=I", self._process.stdout.read(4))
        return json.loads(self._process.stdout.read(length))

    def end(self) -> tuple[int, bytes, str]:
        """Close the pipe: exit status, what it still gave, and what it complained of."""
        out, said = self._process.communicate(timeout=30)
        return self._process.returncode, out, said.decode()


@pytest.fixture
def folder() -> Iterator[Path]:
    """Short, as a socket's path must be."""
    with tempfile.TemporaryDirectory(prefix="evenhand-host-") as name:
        yield Path(name)


@pytest.fixture
def panel(folder: Path) -> Iterator[Panel]:
    panel = Panel(folder / "evenhand" / "door.sock")
    yield panel
    panel.close()


@pytest.mark.parametrize(
    "arguments", [(OURS,), (OURS, "--parent-window=0"), ("/a/host.json", FIREFOX_IDS[0])]
)
def test_what_our_extension_says_reaches_the_panel_and_the_other_way_round(
    folder: Path, panel: Panel, arguments: tuple[str, ...]
) -> None:
    browser = Browser(folder, *arguments)
    assert {"type": "helpdesks", "origins": []} == browser.take()
    browser.give(packed({"type": "tab", "address": "https://desk.test/1"}))
    panel.wait(type="tab", address="https://desk.test/1")
    panel.say({"type": "insert", "id": "1", "text": "بله 🎁" * 20_000})
    assert "بله 🎁" * 20_000 == browser.take()["text"]
    assert arguments[-1 if "@" in arguments[-1] else 0] == panel.heard[0]["origin"]
    assert (ALL_FINE, b"") == browser.end()[:2]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/",),
        ("chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", OURS),
        ("chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/", FIREFOX_IDS[0]),
        ("/a/host.json", "somebody@else.example"),
        ("/a/host.json", OURS + "x"),
        ("/a/host.json",),
        (OURS.upper(),),
    ],
)
def test_others_are_refused_before_the_panel_hears_of_them(
    folder: Path, panel: Panel, arguments: tuple[str, ...]
) -> None:
    status, given, said = Browser(folder, *arguments).end()
    assert (REFUSED, b"", []) == (status, given, panel.heard)
    assert "refused" in said


def test_without_a_panel_it_ends_quietly_and_says_so_by_its_status(folder: Path) -> None:
    assert (ABSENT, b"", "") == Browser(folder, OURS).end()


def test_a_panel_that_goes_takes_the_host_with_it(folder: Path, panel: Panel) -> None:
    browser = Browser(folder, OURS)
    browser.take()
    panel.close()
    assert ABSENT == browser._process.wait(30)
    browser.end()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (struct.pack("=I", TOWARDS_APP + 1), "too long"),
        (struct.pack("=I", 0xFFFFFFFF) + b"{}", "too long"),
        (struct.pack("=I", 100) + b'{"type": "ta', "half"),
        (b"\x01\x00", "half"),
        (struct.pack("=I", 3) + b"abc", "no JSON"),
        (struct.pack("=I", 2) + b"[]", "no object"),
        (struct.pack("=I", 4) + b'"\xff\xfe"', "no JSON"),
    ],
)
def test_what_is_no_message_ends_it_and_reaches_nobody(
    folder: Path, panel: Panel, data: bytes, what: str
) -> None:
    browser = Browser(folder, OURS)
    browser.take()
    browser.give(data)
    status, given, said = browser.end()
    assert (BROKEN, b"") == (status, given)
    assert what in said
    panel.wait_for_browser()
    assert ["browser"] == [one.get("hello") for one in panel.heard]


def test_it_needs_no_installed_package() -> None:
    loading = "import sys; sys.path.insert(0, sys.argv[1]); import assistant.beside.host; print(*sys.modules)"
    found = subprocess.run(
        [sys.executable, "-I", "-S", "-c", loading, str(_ROOT)], capture_output=True, text=True, check=True
    )
    assert set() == {"PySide6", "requests", "platformdirs", "asyncio"} & set(found.stdout.split())
