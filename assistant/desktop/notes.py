"""The system's notifications on Linux: org.freedesktop.Notifications, over a connection of our own.

Qt's D-Bus cannot be used for it from Python: it sends no unsigned number, which the first call needs.
"""

import html
from collections.abc import Sequence
from typing import Any

_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_PATIENCE = 2.0
_SHOW = "default"
"""The action of a click on the note itself."""

_REPLY, _MEMBER = 5, 3
"""Header fields: which call is answered, and what a signal is called."""

_KEPT = 50
"""Notes that can still be clicked."""


class Notes:
    """Every text is shown as it is: where the server reads markup, ours is escaped."""

    def __init__(self, bus: Any, abilities: Sequence[str]) -> None:
        """On this connection, to a server that can do this."""
        self._bus = bus
        self._markup = "body-markup" in abilities
        self._clickable = "actions" in abilities
        self._asked: dict[int, str] = {}
        self._told: dict[int, str] = {}

    def tell(self, title: str, body: str, about: str, show: str) -> None:
        """Put up a note; ``about`` comes back when it is clicked, ``show`` names that for a screen reader."""
        from jeepney import new_method_call

        shown = html.escape(body, quote=False) if self._markup else body
        actions = [_SHOW, show] if self._clickable else []
        hints = {"desktop-entry": ("s", "evenhand"), "category": ("s", "im.received")}
        arguments = ("Evenhand", 0, "evenhand", title, shown, actions, hints, -1)
        call = new_method_call(_server(), "Notify", "susssasa{sv}i", arguments)
        serial = next(self._bus.outgoing_serial)
        self._asked[serial] = about
        self._bus.send(call, serial=serial)

    def fileno(self) -> int:
        """What can be read from as soon as the server said something."""
        return int(self._bus.sock.fileno())

    def clicked(self) -> list[str]:
        """What the notes were about that were clicked since this was last asked; OSError: the bus is gone."""
        found = []
        for message in self._messages():
            serial = message.header.fields.get(_REPLY)
            if serial in self._asked:
                self._note_id(message, self._asked.pop(serial))
            elif message.header.fields.get(_MEMBER) == "ActionInvoked" and message.body[0] in self._told:
                found.append(self._told[message.body[0]])
        return found

    def close(self) -> None:
        """Hang up."""
        self._bus.close()

    def _messages(self) -> list[Any]:
        found = []
        while True:
            try:
                found.append(self._bus.receive(timeout=0))
            except TimeoutError:
                return found

    def _note_id(self, message: Any, about: str) -> None:
        """The server's number of a note that was put up; without one it was refused."""
        if message.body and isinstance(message.body[0], int):
            self._told[message.body[0]] = about
            for old in list(self._told)[:-_KEPT]:
                del self._told[old]


def notes() -> Notes | None:
    """Reach the server; None where there is no bus or nobody shows notifications. Blocking; for a worker."""
    try:
        from jeepney.io.blocking import open_dbus_connection

        bus = open_dbus_connection()
    except (ImportError, OSError, KeyError, ValueError, RuntimeError):
        return None
    from jeepney import DBusErrorResponse

    try:
        return Notes(bus, _abilities(bus))
    except (DBusErrorResponse, OSError):
        bus.close()
        return None


def _abilities(bus: Any) -> Sequence[str]:
    """What the server can do, asked of it; from now on it tells of clicks, too."""
    from jeepney import MatchRule, message_bus, new_method_call
    from jeepney.io.blocking import Proxy
    from jeepney.wrappers import unwrap_msg

    call = new_method_call(_server(), "GetCapabilities")
    abilities: Sequence[str] = unwrap_msg(bus.send_and_get_reply(call, timeout=_PATIENCE))[0]
    rule = MatchRule(type="signal", interface=_NAME, member="ActionInvoked", path=_PATH)
    Proxy(message_bus, bus, timeout=_PATIENCE).AddMatch(rule)
    return abilities


def _server() -> Any:
    from jeepney import DBusAddress

    return DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
