"""A screen of its own with a window manager, and another program's window on it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from Xlib import X
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage
from Xlib.xobject.drawable import Window

_PROGRAMS = ("Xvfb", "openbox", "xdotool", "xprop", "xrandr")
_INSTALL = "apt-get install --no-install-recommends xvfb openbox xdotool x11-utils x11-xserver-utils"
_SCREEN = "1600x1000x24"
_WIDTH = 1600
_PATIENCE = 30.0
_ROOT = Path(__file__).parents[2]


def wait_until(holds: Callable[[], object], what: str = "") -> None:
    """Until it holds; the window manager and the program take their time."""
    until = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < until, f"It never came: {what}"
        time.sleep(0.02)


class Screen:
    """One display, looked at as another program would."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.display = Display(environment["DISPLAY"])
        self._windows: list[Window] = []

    def run(self, *command: str) -> str:
        """Run one of X's own tools."""
        return subprocess.run(
            command, env=self.environment, check=True, capture_output=True, text=True
        ).stdout.strip()

    def numbers(self, name: str, window: int = 0) -> tuple[int, ...]:
        """A property of a window or of the root, as numbers."""
        target: Any = self.display.create_resource_object("window", window) if window else self._root
        found = target.get_full_property(self.display.intern_atom(name), X.AnyPropertyType)
        return tuple(found.value) if found else ()

    def room(self) -> tuple[int, ...]:
        """Left, top, width and height that are left to maximised windows."""
        return self.numbers("_NET_WORKAREA")[:4]

    def active(self) -> int:
        """The window that has the keyboard."""
        return int((self.numbers("_NET_ACTIVE_WINDOW") or (0,))[0])

    def other_program(self) -> Window:
        """A window that has nothing to do with ours, in front."""
        window: Window = self._root.create_window(200, 200, 300, 200, 0, X.CopyFromParent)
        window.set_wm_name("Another program")
        window.map()
        self.display.sync()
        self._windows.append(window)
        wait_until(lambda: self.active() == window.id, "another program in front")
        return window

    def maximise(self, window: Window) -> tuple[int, int]:
        """Left edge and width once the window manager has maximised it."""
        atoms = [self.display.intern_atom(f"_NET_WM_STATE_MAXIMIZED_{way}") for way in ("VERT", "HORZ")]
        asking = ClientMessage(
            window=window,
            client_type=self.display.intern_atom("_NET_WM_STATE"),
            data=(32, [1, *atoms, 1, 0]),
        )
        self._root.send_event(asking, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self.display.sync()
        wait_until(lambda: self.numbers("_NET_WM_STATE", window.id), "maximised")
        return self._root.translate_coords(window, 0, 0).x, window.get_geometry().width

    def close_all(self) -> None:
        """Take the other programs away."""
        for window in self._windows:
            window.destroy()
        self._windows.clear()
        self.display.sync()

    @property
    def _root(self) -> Any:
        return self.display.screen().root


class Panel:
    """Our program in a process of its own, told what to do line by line."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.desktop.panel_process"),
            cwd=_ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.window = int(self.tell("begin")["window"])

    def tell(self, do: str, **what: object) -> dict[str, Any]:
        """Do something; returns what is so then."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"do": do, **what}) + "\n")
        self._process.stdin.flush()
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        return told

    def looks(self, **so: object) -> None:
        """Until the panel says that this is so."""
        wait_until(lambda: so.items() <= self.tell("look").items(), f"{so}, but {self.tell('look')}")

    def end(self) -> None:
        """As the agent quits."""
        if self._process.poll() is None:
            assert self._process.stdin
            self._process.stdin.close()
            self._process.wait(_PATIENCE)
        assert self._process.stdout
        self._process.stdout.close()


@contextmanager
def running_display() -> Iterator[dict[str, str]]:
    """Xvfb with openbox; both end with the block."""
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.fail(f"{', '.join(missing)} not found: these tests need a real display. Run: {_INSTALL}")
    reader, writer = os.pipe()
    # Without -noreset it begins anew when its last client goes, and the window manager may be just coming.
    command = ("Xvfb", "-displayfd", str(writer), "-screen", "0", _SCREEN, "-nolisten", "tcp", "-noreset")
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(
            command, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as server,
    ):
        os.close(writer)
        with os.fdopen(reader) as said:
            display = f":{said.readline().strip()}"
        folders = {f"XDG_{kind}_HOME": f"{folder}/{kind.lower()}" for kind in ("CONFIG", "DATA", "CACHE")}
        environment = os.environ | folders | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": folder}
        environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
        with subprocess.Popen(
            ("openbox",), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as manager:
            try:
                _wait_for_manager(environment)
                yield environment
            finally:
                manager.terminate()
                server.terminate()


def _wait_for_manager(environment: dict[str, str]) -> None:
    """Until it says what it can do: a window that somebody brings to the front earlier stays where it is."""
    screen = Screen(environment)
    try:
        wait_until(lambda: screen.numbers("_NET_SUPPORTED"), "the window manager")
    finally:
        screen.display.close()


@pytest.fixture(scope="session")
def x_environment() -> Iterator[dict[str, str]]:
    """One display for the run."""
    with running_display() as environment:
        yield environment


@pytest.fixture
def screen(x_environment: dict[str, str]) -> Iterator[Screen]:
    """That display, without windows of the test before."""
    made = Screen(x_environment)
    yield made
    made.close_all()
    made.display.close()


@pytest.fixture(scope="session")
def long_lived_panel(x_environment: dict[str, str]) -> Iterator[Panel]:
    """One process for the run: it takes its time to start."""
    made = Panel(x_environment)
    yield made
    made.end()


@pytest.fixture
def panel(long_lived_panel: Panel, screen: Screen) -> Panel:
    """Our window on it, as it is at first."""
    long_lived_panel.tell("begin")
    wait_until(lambda: screen.numbers("_NET_WORKAREA")[0:3:2] == (0, _WIDTH), "all the room")
    return long_lived_panel
