"""A small org.freedesktop.portal.Desktop on a bus of its own: lends a keyboard, as a test lets it."""

import threading
from dataclasses import dataclass, field
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection
from jeepney.low_level import Message

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
REMOTE, REQUEST, SESSION = (
    f"org.freedesktop.portal.{each}" for each in ("RemoteDesktop", "Request", "Session")
)
DIES, SILENT = "dies", "silent"


@dataclass
class Script:
    """What it does with each call; by default it grants everything."""

    version: int = 2
    devices: int = 3
    codes: dict[str, int] = field(default_factory=dict)
    results: dict[str, dict[str, Any]] = field(default_factory=dict)
    fails: dict[str, str] = field(default_factory=dict)
    """By member: ``DIES``, ``SILENT``, or ``error``; ``unanswered`` (no Response), ``types`` (wrong ones), or
    ``closes`` (the session, right after the call)."""
    first: bool = False
    """The Response is sent before the call returns."""
    own_paths: bool = False
    """Requests have paths of its own, as before version 0.9."""


class PortalServer:
    """Serves on a thread until it is closed, or dies."""

    def __init__(self, address: str, script: Script | None = None) -> None:
        self.script = script or Script()
        self.asked: list[str] = []
        self.options: dict[str, dict[str, Any]] = {}
        self.keys: list[tuple[int, int]] = []
        self.closed_requests: list[str] = []
        self.sessions: set[str] = set()
        self.tokens = 0
        self._bus: DBusConnection = open_dbus_connection(address)
        Proxy(message_bus, self._bus).RequestName(NAME)
        self._open = True
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close_session(self) -> None:
        """The agent stops it by the desktop's own sign, or locks the screen."""
        for session in self.sessions:
            self._bus.send(new_signal(DBusAddress(session, interface=SESSION), "Closed"))
        self.sessions.clear()

    def close(self) -> None:
        self._open = False
        self._thread.join()

    def _serve(self) -> None:
        while self._open:
            try:
                message = self._bus.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._meet(message)
        self._bus.close()

    def _meet(self, call: Message) -> None:
        member = call.header.fields[HeaderFields.member]
        self.asked.append(member)
        fails = self.script.fails.get(member)
        if fails == DIES:
            self._open = False
        elif fails == "error":
            self._bus.send(new_error(call, "org.freedesktop.portal.Error.Failed", "s", ("No.",)))
        elif fails != SILENT:
            self._answer(member, call, fails)

    def _answer(self, member: str, call: Message, fails: str | None) -> None:
        if member == "Get":
            value = {"version": self.script.version, "AvailableDeviceTypes": self.script.devices}[
                call.body[1]
            ]
            variant = ("s", "2") if fails == "types" else ("u", value)
            self._bus.send(new_method_return(call, "v", (variant,)))
        elif member == "Close":
            path = call.header.fields[HeaderFields.path]
            self.closed_requests += [path] if "/request/" in path else []
            self.sessions.discard(path)
            self._bus.send(new_method_return(call))
        elif member == "NotifyKeyboardKeysym":
            assert call.header.fields[HeaderFields.signature] == "oa{sv}iu"
            assert call.body[0] in self.sessions
            self.keys.append((call.body[2], call.body[3]))
            self._bus.send(new_method_return(call))
        else:
            self._request(member, call, fails)

    def _request(self, member: str, call: Message, fails: str | None) -> None:
        options = call.body[-1]
        self.options[member] = {name: value for name, (_, value) in options.items()}
        sender = call.header.fields[HeaderFields.sender]
        owner = sender.lstrip(":").replace(".", "_")
        token = f"t{len(self.asked)}" if self.script.own_paths else options["handle_token"][1]
        path = f"{PATH}/request/{owner}/{token}"
        returned = new_method_return(call, "s" if fails == "types" else "o", (path,))
        messages = [returned]
        if fails != "unanswered":
            messages.insert(0 if self.script.first else 1, self._response(member, call, path, owner))
        if fails == "closes":
            session = DBusAddress(call.body[0], interface=SESSION)
            messages.insert(1, new_signal(session, "Closed"))
            self.sessions.clear()
        for message in messages:
            self._bus.send(message)

    def _response(self, member: str, call: Message, path: str, owner: str) -> Message:
        results: dict[str, Any] = {}
        if member == "CreateSession":
            session = f"{PATH}/session/{owner}/{call.body[-1]['session_handle_token'][1]}"
            self.sessions.add(session)
            results = {"session_handle": ("s", session)}
        elif member == "Start":
            self.tokens += 1
            results = {"devices": ("u", 1)}
            if self.script.version > 1:
                results["restore_token"] = ("s", f"token {self.tokens}")
        results |= self.script.results.get(member, {})
        emitter = DBusAddress(path, interface=REQUEST)
        return new_signal(emitter, "Response", "ua{sv}", (self.script.codes.get(member, 0), results))
