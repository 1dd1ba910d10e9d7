"""A small org.freedesktop.Notifications on a bus of its own: keeps what was shown, and clicks on request."""

import threading
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, Proxy, open_dbus_connection

_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


class NotificationServer:
    """Serves on a thread until it is closed. ``abilities`` are what it says it can do."""

    def __init__(self, address: str, *abilities: str) -> None:
        self.shown: list[dict[str, Any]] = []
        self.refuses = False
        self._abilities = list(abilities)
        self._bus: DBusConnection = open_dbus_connection(address)
        Proxy(message_bus, self._bus).RequestName(_NAME)
        self._open = True
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def click(self, number: int) -> None:
        """The agent clicks the note with this number."""
        emitter = DBusAddress(_PATH, interface=_NAME)
        self._bus.send(new_signal(emitter, "ActionInvoked", "us", (number, "default")))

    def close(self) -> None:
        self._open = False
        self._thread.join()
        self._bus.close()

    def _serve(self) -> None:
        while self._open:
            try:
                message = self._bus.receive(timeout=0.05)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._bus.send(self._answer(message))

    def _answer(self, call: Any) -> Any:
        member = call.header.fields[HeaderFields.member]
        if member == "GetCapabilities":
            return new_method_return(call, "as", (self._abilities,))
        if (
            member != "Notify"
            or self.refuses
            or call.header.fields[HeaderFields.signature] != "susssasa{sv}i"
        ):
            return new_error(call, f"{_NAME}.Error", "s", ("No.",))
        _, _, _, title, body, actions, _, _ = call.body
        self.shown.append({"title": title, "body": body, "actions": actions})
        return new_method_return(call, "u", (len(self.shown),))
