"""The line to a mail server: encrypted, every wait bounded, no answer larger than agreed."""

import socket
import ssl
import time
from pathlib import Path

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.helpdesks.mailbox.errand import Errand
from assistant.helpdesks.mailbox.places import Encryption, Place
from assistant.wire.answer import Limits
from assistant.wire.errors import trouble_with

_LONGEST_LINE = 1024 * 1024
_MOST_LINES = 100_000
"""Of one answer: lines of a few letters each take ten times their size in memory."""
_PIECE = 65536


class Line:
    """One connection. Failures of the network come out as the exceptions that they are."""

    def __init__(self, place: Place, ca_file: str, limits: Limits, errand: Errand | None = None) -> None:
        """Nothing is opened yet."""
        self.place = place
        self._errand = errand or Errand(limits)
        self._ca_file = ca_file
        self._limits = limits
        self._socket: socket.socket | None = None
        self._buffer = bytearray()
        self._until = self._pause = 0.0
        self._room = self._lines = 0

    def open(self) -> socket.socket:
        """Connect, and encrypt at once where that is agreed."""
        self.begin()
        address = (self.place.host, self.place.port)
        self._socket = socket.create_connection(address, timeout=self._limits.connect)
        if self.place.encryption is Encryption.AT_ONCE:
            self._encrypt()
        return self._connected

    def begin(self, *, patient: bool = False) -> None:
        """A new question: its whole answer has the time and the room that the limits give.

        ``patient`` where the server looks long before it says the first word.
        """
        self._pause = self._limits.whole if patient else self._limits.read
        self._until = self._errand.time_for_an_answer()
        self._room, self._lines = self._limits.bytes, _MOST_LINES

    def secure(self) -> socket.socket:
        """Encrypt from here on; what came before that in the open is not believed."""
        if self._buffer:
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self.place.host)
        self._encrypt()
        return self._connected

    def refuse_openness(self) -> ServiceError:
        """The error for a server that offers no encryption."""
        return ServiceError(
            Trouble.INSECURE_ADDRESS,
            translatable("errors", "{host} is not asked without encryption."),
            translatable("errors", "Use an address that begins with imaps:// or smtps://."),
            host=self.place.host,
        )

    def send(self, data: bytes) -> None:
        """Send all of it."""
        self._connected.settimeout(self._limits.read)
        self._connected.sendall(data)

    def readline(self) -> bytes:
        """A line with its end."""
        self._lines -= 1
        if self._lines < 0:
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self.place.host)
        seen = 0
        while (end := self._buffer.find(b"\n", seen)) < 0:
            seen = len(self._buffer)
            if seen > _LONGEST_LINE:
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self.place.host)
            self._fill()
        return self._taken(end + 1)

    def read(self, size: int) -> bytes:
        """So many bytes; refuses at once what would be too much."""
        if size > self._room + len(self._buffer):
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self.place.host)
        while len(self._buffer) < size:
            self._fill()
        return self._taken(size)

    def close(self) -> None:
        """Let go of it without a word."""
        if self._socket is not None:
            self._socket.close()

    @property
    def _connected(self) -> socket.socket:
        if self._socket is None:
            raise ConnectionResetError
        return self._socket

    def _taken(self, size: int) -> bytes:
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def _fill(self) -> None:
        self._connected.settimeout(min(self._left(), self._pause))
        piece = self._connected.recv(_PIECE)
        if not piece:
            raise ConnectionResetError
        self._room -= len(piece)
        if self._room < 0:
            raise trouble_with(Trouble.NOT_THIS_SERVICE, self.place.host)
        self._buffer += piece

    def _left(self) -> float:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def _encrypt(self) -> None:
        if self._ca_file and not Path(self._ca_file).is_file():
            raise trouble_with(Trouble.TLS_NOT_TRUSTED, self.place.host)
        context = ssl.create_default_context(cafile=self._ca_file or None)
        # To Python this is the time for agreeing as a whole, not the silence between two letters.
        self._connected.settimeout(min(self._left(), self._pause))
        self._socket = context.wrap_socket(self._connected, server_hostname=self.place.host)
