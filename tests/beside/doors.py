"""A door for one test: its folder short enough for a socket, and peers that knock at it."""

import socket
import struct
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assistant.beside.doorstep import door_path
from assistant.beside.extensions import CHROMIUM_ORIGINS
from assistant.beside.frames import Frame, Frames, packed

ORIGIN = CHROMIUM_ORIGINS[0]
BROWSER = {"hello": "browser", "origin": ORIGIN}


@contextmanager
def short_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A run-time folder of this test alone; pytest's own are too long for a socket."""
    with tempfile.TemporaryDirectory(prefix="eh") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


class Knocker:
    """A program that talks bytes to the door."""

    def __init__(self) -> None:
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(door_path())
        self.socket.setblocking(False)

    def say(self, *messages: Mapping[str, object]) -> None:
        for message in messages:
            self.give(packed(message))

    def give(self, data: bytes) -> None:
        self.socket.setblocking(True)
        self.socket.settimeout(10)
        self.socket.sendall(data)
        self.socket.setblocking(False)

    def shown_out(self) -> bool:
        try:
            return self.socket.recv(65536) == b""
        except BlockingIOError:
            return False
        except ConnectionResetError:
            return True

    def heard(self) -> bytes:
        try:
            return self.socket.recv(1 << 20)
        except BlockingIOError:
            return b""

    def hears(self, qtbot: QtBot, count: int) -> list[Frame]:
        """The next so many messages."""
        frames, heard = Frames(), list[Frame]()

        def enough() -> bool:
            heard.extend(frames.feed(self.heard()))
            return len(heard) >= count

        qtbot.waitUntil(enough)
        return heard

    def close(self) -> None:
        self.socket.close()


def framed(body: bytes) -> bytes:
    return struct.pack("<I", len(body)) + body
