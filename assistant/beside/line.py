"""The way to the panel that runs already, through plain sockets: a second start needs no Qt for it."""

import os
import struct
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Protocol, Self

from assistant.beside.doorstep import (
    ON_WINDOWS,
    ForeignError,
    LineError,
    NobodyError,
    check_door,
    door_path,
)
from assistant.beside.frames import FROM_APP, TOWARDS_APP, Frame, Frames, packed

if TYPE_CHECKING:
    import socket

__all__ = ["ForeignError", "Line", "LineError", "NobodyError", "call", "door_path"]

_PATIENCE: Final = 5.0
_PIECE: Final = 64 * 1024
_CREDENTIALS: Final = struct.Struct("=iII")
"""What Linux says of the process at the other end: its id, its user, its group."""


class _Wire(Protocol):
    def send(self, data: bytes) -> None: ...

    def receive(self) -> bytes: ...

    def close(self) -> None: ...


class Line:
    """A connection to the panel that blocks; a context that closes it."""

    def __init__(self, path: str | None = None, *, patience: float | None = _PATIENCE) -> None:
        """Connect; ``LineError`` where that may or can not be. ``patience`` None: wait for ever."""
        path = path or door_path()
        check_door(path)
        self._frames = Frames(FROM_APP)
        self._waiting: list[Frame] = []
        self._wire = _pipe(path) if ON_WINDOWS else _socket(path, patience)

    def send(self, message: Mapping[str, object]) -> None:
        """Give one message; ``LineError`` where nobody takes it any more."""
        self._wire.send(packed(message, TOWARDS_APP))

    def receive(self) -> Frame | None:
        """The next message; None when the panel is gone. ``FrameError`` where it is no message."""
        while not self._waiting:
            piece = self._wire.receive()
            if not piece:
                self._frames.end()
                return None
            self._waiting = self._frames.feed(piece)
        return self._waiting.pop(0)

    def close(self) -> None:
        """Hang up."""
        self._wire.close()

    def __enter__(self) -> Self:
        """Be open already."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Hang up."""
        self.close()


def call(messages: Iterable[Mapping[str, object]], path: str | None = None) -> Frame | None:
    """Say these to the panel that runs, and hear its first answer; ``LineError`` where none runs."""
    with Line(path) as line:
        for message in messages:
            line.send(message)
        return line.receive()


class _SocketWire:
    def __init__(self, path: str, patience: float | None) -> None:
        import socket

        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.settimeout(patience)
        try:
            self._socket.connect(path)
            _check_peer(self._socket)
        except OSError as error:
            self._socket.close()
            raise NobodyError("no panel listens") from error
        except ForeignError:
            self._socket.close()
            raise

    def send(self, data: bytes) -> None:
        try:
            self._socket.sendall(data)
        except OSError as error:
            raise LineError("the panel hung up") from error

    def receive(self) -> bytes:
        try:
            return self._socket.recv(_PIECE)
        except TimeoutError as error:
            raise LineError("the panel does not answer") from error
        except OSError:
            return b""

    def close(self) -> None:
        self._socket.close()


class _PipeWire:
    """Windows [untested]: a named pipe is opened like a file."""

    def __init__(self, path: str) -> None:
        try:
            self._pipe = Path(path).open("r+b", buffering=0)  # noqa: SIM115 - closed with the line
        except OSError as error:
            raise NobodyError("no panel listens") from error

    def send(self, data: bytes) -> None:
        try:
            self._pipe.write(data)
        except OSError as error:
            raise LineError("the panel hung up") from error

    def receive(self) -> bytes:
        try:
            return self._pipe.read(_PIECE) or b""
        except OSError:
            return b""

    def close(self) -> None:
        self._pipe.close()


def _socket(path: str, patience: float | None) -> _Wire:
    return _SocketWire(path, patience)


def _pipe(path: str) -> _Wire:
    return _PipeWire(path)


def _check_peer(connected: "socket.socket") -> None:
    """The file was looked at before: what was connected to in the end may be another one."""
    import socket

    if sys.platform == "linux":
        said = connected.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
        if _CREDENTIALS.unpack(said)[1] != os.getuid():
            raise ForeignError("another user listens at the door")
