"""A line to the desktop's portal: calls, and requests that the portal answers by a signal later on."""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Event
from time import monotonic
from typing import Any, Final, Self

PORTAL: Final = "org.freedesktop.portal.Desktop"
PORTAL_PATH: Final = "/org/freedesktop/portal/desktop"
REQUEST: Final = "org.freedesktop.portal.Request"
SESSION: Final = "org.freedesktop.portal.Session"

CALL_SECONDS: Final = 5.0
_SLICE_SECONDS: Final = 0.1
_BUS: Final = "org.freedesktop.DBus"
_KEPT: Final = 20

Variants = Mapping[str, tuple[str, Any]]


class PortalError(Exception):
    """The portal refused a call, said something that is none of its words, or was silent for too long."""


class PortalGoneError(PortalError):
    """The portal or the bus has gone, or the line was hung up."""


@dataclass(frozen=True, slots=True)
class Response:
    """What the portal answered to a request: 0 is yes, 1 is the agent's no, anything else is no."""

    code: int
    results: Variants


class PortalLine:
    """One connection, read by one thread at a time. Answers may come in any order, also before their calls'.

    Only what the portal itself sent counts: any program of the agent's may send us a signal.
    """

    def __init__(self, bus: Any, hung_up: Event) -> None:
        """Over this connection; ``hung_up`` ends every wait."""
        self._bus = bus
        self._hung_up = hung_up
        self._number = 0
        self._owner = ""
        self._gone = False
        self._replies: dict[int, Any] = {}
        self._responses: dict[str, Response] = {}
        self._closed: set[str] = set()

    @classmethod
    def opened(cls, hung_up: Event) -> Self:
        """Reach the portal of this desktop, which the bus starts if need be; PortalError: there is none."""
        try:
            from jeepney.io.blocking import open_dbus_connection

            line = cls(open_dbus_connection(), hung_up)
        except (ImportError, OSError, KeyError, ValueError, RuntimeError) as error:
            raise PortalGoneError from error
        try:
            line._listen()
        except PortalError:
            line.close()
            raise
        return line

    def close(self) -> None:
        """Hang up; the portal closes the sessions of whoever hangs up."""
        self._gone = True
        self._bus.close()

    def number_of(self, interface: str, name: str) -> int:
        """A property of the portal that is a number."""
        properties = "org.freedesktop.DBus.Properties"
        answer = self.call(PORTAL_PATH, properties, "Get", "ss", (interface, name), answers="v")
        kind, value = answer[0]
        if kind != "u":
            raise PortalError
        return int(value)

    def call(
        self, path: str, interface: str, member: str, signature: str, arguments: tuple[Any, ...],
        *, answers: str = "", seconds: float = CALL_SECONDS,
    ) -> tuple[Any, ...]:  # fmt: skip
        """The portal's answer, of these types and no others."""
        serial = self._send(PORTAL, path, interface, member, signature, arguments)
        return self._reply(serial, answers, seconds)

    def request(
        self, interface: str, member: str, signature: str, arguments: tuple[Any, ...], options: Variants,
        *, seconds: float,
    ) -> Response:  # fmt: skip
        """Ask for something that the agent may be asked about; a request that takes too long is taken back.

        Portals before version 0.9 chose the path of a request themselves: both are listened to.
        """
        token = self.token()
        expected = f"{PORTAL_PATH}/request/{self._name}/{token}"
        self._responses.clear()
        told = {**options, "handle_token": ("s", token)}
        call = (*arguments, told)
        types, patience = f"{signature}a{{sv}}", min(seconds, CALL_SECONDS)
        (handle,) = self.call(PORTAL_PATH, interface, member, types, call, answers="o", seconds=patience)
        paths = (expected, handle)
        try:
            self._until(lambda: any(path in self._responses for path in paths), seconds)
        except PortalGoneError:
            raise
        except PortalError:
            self._send(PORTAL, handle, REQUEST, "Close", "", ())
            raise
        return next(self._responses[path] for path in paths if path in self._responses)

    def token(self) -> str:
        """A name for a handle that was none before."""
        self._number += 1
        return f"evenhand{self._number}"

    def is_closed(self, session: str) -> bool:
        """Whether the portal closed a session; takes in what it said meanwhile."""
        self.take_in()
        return session in self._closed

    def take_in(self) -> None:
        """Hear what was said while nobody listened; PortalGoneError: there is nobody any more."""
        while self._heard(0):
            pass
        if self._gone:
            raise PortalGoneError

    @property
    def _name(self) -> str:
        return str(self._bus.unique_name).lstrip(":").replace(".", "_")

    def _listen(self) -> None:
        from jeepney import MatchRule

        rules = [
            MatchRule(type="signal", sender=PORTAL, interface=REQUEST, member="Response"),
            MatchRule(type="signal", sender=PORTAL, interface=SESSION, member="Closed"),
            MatchRule(type="signal", sender=_BUS, interface=_BUS, member="NameOwnerChanged"),
        ]
        rules[2].add_arg_condition(0, PORTAL)
        for rule in rules:
            self._ask_bus("AddMatch", rule.serialise())
        try:
            (self._owner,) = self._ask_bus("GetNameOwner", PORTAL, answers="s")
        except PortalGoneError:
            raise
        except PortalError:
            self._ask_bus("StartServiceByName", PORTAL, "su", (0,), answers="u")
            (self._owner,) = self._ask_bus("GetNameOwner", PORTAL, answers="s")

    def _ask_bus(
        self, member: str, name: str, signature: str = "s", more: tuple[Any, ...] = (), *, answers: str = ""
    ) -> tuple[Any, ...]:
        serial = self._send(_BUS, "/org/freedesktop/DBus", _BUS, member, signature, (name, *more))
        return self._reply(serial, answers, CALL_SECONDS)

    def _send(
        self, to: str, path: str, interface: str, member: str, signature: str, arguments: tuple[Any, ...]
    ) -> int:
        from jeepney import DBusAddress, new_method_call

        address = DBusAddress(path, bus_name=to, interface=interface)
        serial = next(self._bus.outgoing_serial)
        try:
            call = new_method_call(address, member, signature or None, arguments)
            self._bus.send(call, serial=serial)
        except OSError as error:
            self._gone = True
            raise PortalGoneError from error
        return int(serial)

    def _reply(self, serial: int, answers: str, seconds: float) -> tuple[Any, ...]:
        from jeepney import HeaderFields, MessageType

        self._until(lambda: serial in self._replies, seconds)
        message = self._replies.pop(serial)
        if message.header.message_type is MessageType.error:
            raise PortalError(message.header.fields.get(HeaderFields.error_name, ""))
        if message.header.fields.get(HeaderFields.signature, "") != answers:
            raise PortalError
        return tuple(message.body)

    def _until(self, true: Any, seconds: float) -> None:
        end = monotonic() + seconds
        while not true():
            if self._gone or self._hung_up.is_set():
                raise PortalGoneError
            if monotonic() > end:
                raise PortalError
            self._heard(min(_SLICE_SECONDS, seconds))

    def _heard(self, seconds: float) -> bool:
        try:
            message = self._bus.receive(timeout=seconds)
        except TimeoutError:
            return False
        except (OSError, ValueError):
            self._gone = True
            return False
        self._take(message)
        return True

    def _take(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        sender = fields.get(HeaderFields.sender)
        if not sender or sender not in (self._owner, _BUS):
            return
        if message.header.message_type in (MessageType.method_return, MessageType.error):
            self._replies[fields.get(HeaderFields.reply_serial)] = message
            for late in list(self._replies)[:-_KEPT]:
                del self._replies[late]
        elif message.header.message_type is MessageType.signal:
            said = (fields.get(HeaderFields.interface), fields.get(HeaderFields.member))
            self._hear(said, fields.get(HeaderFields.signature, ""), message)

    def _hear(self, said: tuple[Any, Any], signature: str, message: Any) -> None:
        from jeepney import HeaderFields

        path = message.header.fields[HeaderFields.path]
        if said == (_BUS, "NameOwnerChanged"):
            # While it is being started, there is none yet that could have gone.
            self._gone = self._gone or bool(self._owner)
        elif said == (SESSION, "Closed"):
            self._closed.add(path)
        elif said == (REQUEST, "Response") and signature == "ua{sv}":
            code, results = message.body
            if len(self._responses) < _KEPT:
                self._responses[path] = Response(code, results)
