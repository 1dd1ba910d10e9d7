"""Firefox's Marionette protocol: what a test asks of a real Firefox, without a driver program."""

import contextlib
import json
import socket
import time
from typing import Any

Json = Any
_PATIENCE = 60.0


class MarionetteError(Exception):
    """Firefox refused a command."""


class Marionette:
    """One Firefox, by the port that it was told to listen at."""

    def __init__(self, port: int) -> None:
        self._socket = _connected(port)
        self._held = b""
        self._last = 0
        self._next()
        self.ask("WebDriver:NewSession", capabilities={})

    def ask(self, command: str, **params: Json) -> Json:
        """Give one command and wait for its answer."""
        self._last += 1
        text = json.dumps([0, self._last, command, params])
        data = text.encode()
        self._socket.sendall(b"%d:%s" % (len(data), data))
        _, _, error, result = self._next()
        if error:
            raise MarionetteError(f"{command}: {error['error']}: {error['message']}")
        return result

    def run(self, script: str) -> Json:
        """Evaluate in the page."""
        return self.ask("WebDriver:ExecuteScript", script=f"return ({script});", args=[])["value"]

    def wait(self, script: str) -> Json:
        """Until the script says something that counts as true; that."""
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            if found := self.run(script):
                return found
            time.sleep(0.02)
        raise MarionetteError(f"never true: {script}")

    def go(self, address: str) -> None:
        """Load an address, to the end."""
        self.ask("WebDriver:Navigate", url=address)

    def press(self, *keys: str) -> None:
        """Press keys after each other, as a keyboard does; Control is held down for a pair with a plus."""
        actions = []
        for key in keys:
            chord = [_KEYS.get(part, part) for part in key.split("+")]
            actions += [{"type": "keyDown", "value": part} for part in chord]
            actions += [{"type": "keyUp", "value": part} for part in reversed(chord)]
        self.ask("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _next(self) -> Json:
        while b":" not in self._held:
            self._held += self._piece()
        length, _, rest = self._held.partition(b":")
        while len(rest) < int(length):
            rest += self._piece()
        self._held = rest[int(length) :]
        return json.loads(rest[: int(length)])

    def _piece(self) -> bytes:
        piece = self._socket.recv(1 << 16)
        if not piece:
            raise MarionetteError("Firefox ended")
        return piece


_KEYS = {"Home": "\ue011", "Right": "\ue014", "Control": "\ue009", "Alt": "\ue00a"}


def _connected(port: int) -> socket.socket:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            return socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE)
        time.sleep(0.1)
    raise MarionetteError("Firefox does not listen")
