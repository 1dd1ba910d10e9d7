"""A screen reader's eyes, ears and hands: AT-SPI spoken over its own bus, as Orca speaks it.

Written on jeepney, which the program needs anyway: python3-pyatspi belongs to the system's own Python and
cannot be loaded into the one that runs the tests.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

from tests.servers.secret_service import running_bus

_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
_INSTALL = "apt-get install --no-install-recommends at-spi2-core"
_ATSPI = "org.a11y.atspi"
_REGISTRY, _ROOT = f"{_ATSPI}.Registry", f"/{_ATSPI.replace('.', '/')}/accessible/root"
_EVENT = f"{_ATSPI}.Event.Object"
_PATIENCE = 30.0
_REPO = Path(__file__).parents[2]
_STATES = {1: "active", 4: "checked", 7: "editable", 8: "enabled", 11: "focusable", 12: "focused"} | {
    24: "sensitive",
    25: "showing",
    30: "visible",
}


@dataclass(frozen=True, slots=True)
class Node:
    """One thing in the tree."""

    reader: "ScreenReader"
    bus_name: str
    path: str

    @property
    def name(self) -> str:
        return str(self._property("Name"))

    @property
    def description(self) -> str:
        return str(self._property("Description"))

    @property
    def role(self) -> str:
        return str(self._call("Accessible", "GetRoleName")[0])

    @property
    def states(self) -> set[str]:
        low, high = self._call("Accessible", "GetState")[0]
        bits = low | high << 32
        return {name for bit, name in _STATES.items() if bits >> bit & 1}

    @property
    def text(self) -> str:
        return str(self._call("Text", "GetText", "ii", (0, -1))[0])

    @property
    def actions(self) -> list[str]:
        return [str(name) for name, *_ in self._call("Action", "GetActions")[0]]

    def children(self) -> "list[Node]":
        found = self._call("Accessible", "GetChildren")[0]
        return [Node(self.reader, name, path) for name, path in found]

    def act(self, action: str = "") -> None:
        """Do what the first action does, or this one."""
        number = self.actions.index(action) if action else 0
        assert self._call("Action", "DoAction", "i", (number,))[0]

    def write(self, text: str) -> None:
        """Put this into a field, as a reader's user dictates it."""
        assert self._call("EditableText", "SetTextContents", "s", (text,))[0]

    def below(self) -> "Iterator[Node]":
        """Itself and everything in it that is shown."""
        yield self
        for child in self.children():
            # A row of a list may be gone between two questions.
            with suppress(LookupError):
                if "visible" in child.states or child.role in {"application", "list item"}:
                    yield from child.below()

    def _property(self, name: str) -> object:
        address = DBusAddress(self.path, self.bus_name, f"{_ATSPI}.Accessible")
        return self.reader.ask(Properties(address).get(name))[0][1]

    def _call(self, interface: str, name: str, signature: str = "", body: tuple[Any, ...] = ()) -> Any:
        address = DBusAddress(self.path, self.bus_name, f"{_ATSPI}.{interface}")
        return self.reader.ask(new_method_call(address, name, signature or None, body))


class ScreenReader:
    """Connected to the accessibility bus of one session."""

    def __init__(self, bus: DBusConnection) -> None:
        """Listen from now on; what is still starting raises LookupError."""
        self._bus = bus
        rule = MatchRule(type="signal", interface=_EVENT)
        # What is said while a question is under way would be lost without a filter.
        self._signals = self._bus.filter(rule, bufsize=1000)
        Proxy(message_bus, self._bus).AddMatch(rule)
        registry = DBusAddress(f"/{_ATSPI.replace('.', '/')}/registry", _REGISTRY, _REGISTRY)
        for event in ("object:", "object:announcement", "object:state-changed:focused", "window:activate"):
            self.ask(new_method_call(registry, "RegisterEvent", "sass", (event, [], "")))
        self._heard: list[str] = []

    def ask(self, message: Any) -> Any:
        """One question and its answer; LookupError where nobody is there any more."""
        answer = self._bus.send_and_get_reply(message, timeout=_PATIENCE)
        if answer.header.message_type is MessageType.error:
            raise LookupError(answer.header.fields.get(HeaderFields.error_name), answer.body)
        return answer.body

    def programs(self) -> list[Node]:
        """Everybody who shows a tree."""
        return Node(self, _REGISTRY, _ROOT).children()

    def all(self) -> list[Node]:
        """Everything that is shown, program by program."""
        return [node for program in self.programs() for node in program.below()]

    def names(self, role: str) -> list[str]:
        """What all with this role are called; asked anew where the tree changes between two questions."""
        named: tuple[list[str]] = until(lambda: self._named(role), f"the names of every {role}")
        return named[0]

    def _named(self, role: str) -> tuple[list[str]] | None:
        with suppress(LookupError):
            return ([node.name for node in self.all() if role == node.role],)
        return None

    def find(self, role: str, name: str) -> Node:
        """What has this role, and a name that begins so; waited for."""
        found: Node = until(lambda: self._found(role, name), f"{role} {name!r}")
        return found

    def _found(self, role: str, name: str) -> Node | None:
        # What is shown changes between two questions: then it is looked for once more.
        with suppress(LookupError):
            for node in self.all():
                if role == node.role and node.name.startswith(name):
                    return node
        return None

    def heard(self, words: str) -> None:
        """Wait until this is said by itself."""
        until(lambda: any(words in one for one in self._listened()), f"said {words!r}; heard {self._heard}")

    def _listened(self) -> list[str]:
        with suppress(TimeoutError):
            while True:
                self._bus.recv_messages(timeout=0.01)
        while self._signals.queue:
            message = self._signals.queue.popleft()
            if message.header.fields.get(HeaderFields.member) == "Announcement":
                self._heard.append(str(message.body[3][1]))
        return self._heard


def until(holds: Callable[[], Any], what: str) -> Any:
    """What it gives as soon as it gives something."""
    deadline = time.monotonic() + _PATIENCE
    while not (found := holds()):
        assert time.monotonic() < deadline, f"It never came: {what}"
        time.sleep(0.02)
    return found


@contextmanager
def running_reader(display: dict[str, str]) -> Iterator[tuple[ScreenReader, dict[str, str]]]:
    """A session on this display with a screen reader in it, and the environment for programs."""
    if not _LAUNCHER.exists():
        pytest.fail(f"{_LAUNCHER} not found: these tests need AT-SPI. Run: {_INSTALL}")
    with running_bus() as session:
        environment = display | session | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        environment |= {name: display[name] for name in ("DISPLAY", "PATH")}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        command = (str(_LAUNCHER), "--launch-immediately")
        with subprocess.Popen(command, env=environment, **quiet) as launcher:  # type: ignore[call-overload]
            try:
                with ExitStack() as lines:
                    reader = until(lambda: _connected(environment, lines), "the accessibility bus")
                    yield reader, environment
            finally:
                launcher.terminate()


def _connected(environment: dict[str, str], lines: ExitStack) -> ScreenReader | None:
    """None while the bus is still starting; its line is let go with the others."""
    asked = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    with suppress(OSError, LookupError, ValueError):
        with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
            address = session.send_and_get_reply(new_method_call(asked, "GetAddress")).body[0]
        return ScreenReader(lines.enter_context(open_dbus_connection(address)))
    return None


@contextmanager
def running_program(environment: dict[str, str], folder: Path, *command: str) -> Iterator[None]:
    """The program on folders of its own, ended with the block."""
    kept = environment | {
        "EVENHAND_DATA": str(folder / "data"),
        "EVENHAND_CONFIG": str(folder / "config"),
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(_REPO),
        "PATH": os.environ["PATH"],
    }
    whole = (sys.executable, "-m", "assistant", *command)
    with subprocess.Popen(
        whole, env=kept, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder
    ) as program:
        try:
            yield
        finally:
            program.terminate()
