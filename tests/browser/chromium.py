"""A real Chromium with the extension in it, on a screen of its own, beside a stand-in for the panel."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.beside.extensions import CHROMIUM_IDS
from assistant.browsers.known import BROWSERS, Machine
from assistant.browsers.registering import Registration
from tests.benchmarks.display import own_display
from tests.browser.devtools import DevTools, Page
from tests.browser.pages import Pages
from tests.browser.panel import Panel
from tests.servers.processes import end

EXTENSION = Path(__file__).parents[2] / "packaging" / "browser"
_INSTALL = "apt-get install -y --no-install-recommends chromium xvfb openbox xdotool npm"
# Chromium's pipe is where it expects it, at 3 and 4; ours may lie in each other's place.
_LAUNCH = """
import os, sys
from fcntl import F_DUPFD, fcntl
ends = [fcntl(int(end), F_DUPFD, 10) for end in sys.argv[1:3]]
for place, end in enumerate(ends, 3):
    os.dup2(end, place)
os.execvp(sys.argv[3], sys.argv[3:])
"""
_TRIES = 5
HELPDESK, OTHER = "desk.test", "other.test"


@dataclass
class Chromium:
    """The running browser and all that it can reach."""

    tools: DevTools
    panel: Panel
    pages: Pages
    environment: dict[str, str]
    door: Path

    def address(self, path: str, host: str = HELPDESK) -> str:
        """Of a page that is served here."""
        return f"http://{host}:{self.pages.port}{path}"

    def origin(self, host: str = HELPDESK) -> str:
        """Of all pages of a host."""
        return f"http://{host}:{self.pages.port}"

    def keys(self, *keys: str) -> None:
        """Press keys on the real keyboard of the screen, as xdotool names them."""
        window = ("search", "--onlyvisible", "--class", "chromium", "windowactivate", "--sync")
        for _ in range(_TRIES):
            # A small window of Chromium's own may go between being found and being brought to the front.
            found = subprocess.run(
                ["xdotool", *window], env=self.environment, check=False, timeout=20, capture_output=True
            )
            if found.returncode == 0:
                break
        subprocess.run(["xdotool", "key", *keys], env=self.environment, check=True, timeout=20)

    @contextlib.contextmanager
    def focus_elsewhere(self) -> Iterator[None]:
        """Another program's window in front, as when the agent clicks in the panel."""
        from Xlib import X, display

        screen = display.Display(self.environment["DISPLAY"])
        window = screen.screen().root.create_window(0, 0, 200, 200, 0, X.CopyFromParent)
        window.map()
        screen.sync()
        name = str(window.id)
        command = ["xdotool", "windowmap", "--sync", name, "windowfocus", "--sync", name]
        try:
            subprocess.run(command, env=self.environment, check=True, timeout=20)
            yield
        finally:
            window.destroy()
            screen.close()

    def open(self, address: str) -> Page:
        """In a new tab, in front."""
        target = self.tools.ask("Target.createTarget", url="about:blank")["targetId"]
        page = Page(self.tools, target)
        page.go(address)
        page.front()
        return page


@contextlib.contextmanager
def running(pages: Pages, **manifest: object) -> Iterator[Chromium]:
    """Start it; further values replace those of the extension's manifest."""
    if not shutil.which("chromium"):
        pytest.fail(f"Chromium is not installed. As root: {_INSTALL}", pytrace=False)
    with (
        # Not pytest's own folder: the path of a socket may have 107 characters at most.
        tempfile.TemporaryDirectory(prefix="evenhand-browser-", ignore_cleanup_errors=True) as name,
        own_display() as display,
        contextlib.ExitStack() as closing,
    ):
        folder = Path(name)
        environment = environment_in(folder, display["DISPLAY"])
        door = folder / "run" / "evenhand" / "door.sock"
        panel = Panel(door)
        closing.callback(panel.close)
        machine = Machine("linux", folder, environment)
        chromium = next(each for each in BROWSERS if each.id == "chromium")
        Registration(machine, folder / "host").install([chromium])
        extension = extension_in(folder, manifest)
        command = _command(folder, pages.port)
        tools = closing.enter_context(_started(command, environment, folder / "chromium.log"))
        loaded = tools.ask("Extensions.loadUnpacked", path=str(extension))
        assert loaded["id"] in CHROMIUM_IDS
        yield Chromium(tools, panel, pages, environment, door)


def environment_in(folder: Path, display: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    (folder / "run").mkdir(mode=0o700)
    places = {"HOME": folder, "XDG_RUNTIME_DIR": folder / "run", "XDG_CONFIG_HOME": folder / "config"}
    return kept | {name: str(place) for name, place in places.items()} | {"DISPLAY": display}


def extension_in(folder: Path, changes: dict[str, object]) -> Path:
    place = folder / "extension"
    shutil.copytree(EXTENSION, place)
    manifest = json.loads((place / "manifest.json").read_text())
    (place / "manifest.json").write_text(json.dumps(manifest | changes))
    return place


def _command(folder: Path, port: int) -> list[str]:
    rooted = ["--no-sandbox"] if os.geteuid() == 0 else []
    return [
        *("chromium", *rooted, "--remote-debugging-pipe", f"--user-data-dir={folder}/config/chromium"),
        # What lets the pipe load an extension.
        "--enable-unsafe-extension-debugging",
        *("--no-first-run", "--password-store=basic", "--disable-gpu", "--disable-component-update"),
        *("--disable-sync", "--no-default-browser-check", "--window-size=900,700", "--disable-dev-shm-usage"),
        # Every name is here: nothing leaves this computer.
        f"--host-resolver-rules=MAP * 127.0.0.1:{port}, EXCLUDE 127.0.0.1",
        "about:blank",
    ]


@contextlib.contextmanager
def _started(command: list[str], environment: dict[str, str], log: Path) -> Iterator[DevTools]:
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()
    launcher = [sys.executable, "-I", "-S", "-c", _LAUNCH, str(theirs_in), str(theirs_out), *command]
    with log.open("wb") as output:
        browser = subprocess.Popen(
            launcher,
            env=environment,
            pass_fds=(theirs_in, theirs_out),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    os.close(theirs_in)
    os.close(theirs_out)
    tools = DevTools(ours_in, ours_out)
    try:
        yield tools
    finally:
        tools.close()
        end(browser)


_RUNNING = pytest.StashKey[Chromium]()


@pytest.fixture
def chromium(pytestconfig: pytest.Config) -> Iterator[Chromium]:
    """One browser for all tests of a run, whoever imports this: its tabs and what the panel heard are new."""
    if _RUNNING not in pytestconfig.stash:
        stack = contextlib.ExitStack()
        pytestconfig.add_cleanup(stack.close)
        pages = Pages(pytestconfig)
        stack.callback(pages.close)
        allowed = [f"http://{HELPDESK}/*", "http://127.0.0.1/*"]
        pytestconfig.stash[_RUNNING] = stack.enter_context(running(pages, host_permissions=allowed))
        pytestconfig.stash[_RUNNING].panel.wait_for_browser()
    browser = pytestconfig.stash[_RUNNING]
    before = _tabs(browser.tools)
    browser.panel.follow(browser.origin())
    # Its answer comes after whatever the test before left behind.
    browser.panel.read()
    browser.panel.forget()
    yield browser
    browser.panel.follow()
    for target in _tabs(browser.tools) - before:
        browser.tools.ask("Target.closeTarget", targetId=target)


def _tabs(tools: DevTools) -> set[str]:
    found = tools.ask("Target.getTargets")["targetInfos"]
    return {one["targetId"] for one in found if one["type"] == "page"}
