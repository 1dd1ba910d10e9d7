"""Stands in for the program's door: what a browser said is kept, and anything can be said to it."""

import contextlib
import socket
import threading
import time
from pathlib import Path
from typing import Any

from assistant.beside.frames import TOWARDS_APP, FrameError, Frames, packed

Json = Any
_PATIENCE = 20.0


class Panel:
    """Listens at a door until it is closed; one browser at a time is enough here."""

    def __init__(self, door: Path) -> None:
        door.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        door.unlink(missing_ok=True)
        self.heard: list[dict[str, Json]] = []
        self.came = 0
        self.helpdesks: tuple[str, ...] = ()
        self._door = door
        self._news = threading.Condition()
        self._browser: socket.socket | None = None
        self._listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listening.bind(str(door))
        door.chmod(0o600)
        self._listening.listen()
        self._ids = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def follow(self, *origins: str) -> None:
        """Say which helpdesks the agent has; whoever connects later is told, too."""
        self.helpdesks = origins
        self.say({"type": "helpdesks", "origins": list(origins)})

    def insert(self, text: str, address: str = "") -> dict[str, Json]:
        """Ask for a text to be put at the cursor; the answer."""
        return self._answered({"type": "insert", "text": text, "address": address}, "inserted")

    def read(self, address: str = "") -> dict[str, Json]:
        """Ask what stands in the editor; the answer."""
        return self._answered({"type": "read", "address": address}, "editor")

    def say(self, message: dict[str, Json]) -> None:
        """Send anything."""
        if self._browser is not None:
            self._browser.sendall(packed(message))

    def wait(self, **expected: Json) -> dict[str, Json]:
        """Until a message with these values came, since the last ``forget``; that."""
        with self._news:
            found = self._news.wait_for(lambda: self._like(expected), _PATIENCE)
        assert found, f"{expected} never came; heard: {self.heard}"
        return found

    def wait_for_browser(self, times: int = 1) -> None:
        """Until so many browsers said hello."""
        with self._news:
            assert self._news.wait_for(lambda: self.came >= times, _PATIENCE), "no browser came"

    def forget(self) -> None:
        """Drop what was heard."""
        with self._news:
            self.heard.clear()

    def close(self) -> None:
        """Hang up and be gone."""
        self._door.unlink(missing_ok=True)
        for each in (self._listening, self._browser):
            if each is not None:
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)
                each.close()

    def _answered(self, message: dict[str, Json], kind: str) -> dict[str, Json]:
        self._ids += 1
        self.say({**message, "id": f"i{self._ids}"})
        return self.wait(type=kind, id=f"i{self._ids}")

    def _like(self, expected: dict[str, Json]) -> dict[str, Json] | None:
        return next((one for one in self.heard if expected.items() <= one.items()), None)

    def _serve(self) -> None:
        while True:
            try:
                peer, _ = self._listening.accept()
            except OSError:
                return
            threading.Thread(target=self._hear, args=(peer,), daemon=True).start()

    def _hear(self, peer: socket.socket) -> None:
        frames = Frames(TOWARDS_APP)
        with peer, contextlib.suppress(OSError, FrameError):
            while piece := peer.recv(1 << 16):
                for message in frames.feed(piece):
                    self._take(peer, message)

    def _take(self, peer: socket.socket, message: dict[str, Json]) -> None:
        if message.get("hello") == "browser":
            self._browser = peer
            self.say({"type": "helpdesks", "origins": list(self.helpdesks)})
        with self._news:
            self.came += message.get("hello") == "browser"
            self.heard.append({**message, "at": time.perf_counter()})
            self._news.notify_all()
