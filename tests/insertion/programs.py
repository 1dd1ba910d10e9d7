"""Programs with windows on a screen of their own, which say in lines of JSON what happens to them."""

import json
import os
import select
import subprocess
import sys
from collections.abc import Mapping
from time import monotonic
from typing import Any

import pytest

_SECONDS = 30.0


class Program:
    """One of them; it is ended with ``end``."""

    def __init__(self, environment: Mapping[str, str], *command: str) -> None:
        self._environment = dict(environment) | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
        self._process = subprocess.Popen(
            (sys.executable, *command),
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._process.stdout is not None
        os.set_blocking(self._process.stdout.fileno(), False)
        self._rest = b""
        self._said: list[dict[str, Any]] = []

    def tell(self, **order: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        self._process.stdin.flush()

    def until(self, name: str, *values: object) -> dict[str, Any]:
        """The next thing said under this name, and of these values where some are given."""
        end = monotonic() + _SECONDS
        while monotonic() < end:
            while self._said:
                said = self._said.pop(0)
                if name in said and (not values or said[name] in values):
                    return said
            self._read(end - monotonic())
        pytest.fail(f"Nothing was said of {name} in {_SECONDS:.0f} s.")

    def end(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        self._process.terminate()
        self._process.wait(10)

    def _read(self, seconds: float) -> None:
        assert self._process.stdout is not None
        descriptor = self._process.stdout.fileno()
        if select.select([descriptor], [], [], max(seconds, 0))[0]:
            data = os.read(descriptor, 1 << 16)
            assert data, "The program ended."
            *lines, self._rest = (self._rest + data).split(b"\n")
            self._said += [json.loads(line) for line in lines if line.startswith(b"{")]


class Screen:
    """A real display with what a person does at it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.environment = environment

    def program(self, *command: str) -> Program:
        return Program(self.environment, *command)

    def hands(self, *do: str) -> None:
        subprocess.run(("xdotool", *do), env=dict(self.environment), check=True, timeout=20)

    def click(self, at: tuple[int, int]) -> None:
        self.hands("mousemove", str(at[0]), str(at[1]), "click", "1")

    def copy(self, text: str | bytes, kind: str = "UTF8_STRING") -> None:
        """As another program does."""
        command = ("xclip", "-selection", "clipboard", "-t", kind, "-in")
        data = text.encode() if isinstance(text, str) else text
        subprocess.run(command, env=dict(self.environment), input=data, check=True, timeout=20)

    def clipboard(self, kind: str = "UTF8_STRING") -> str:
        command = ("xclip", "-selection", "clipboard", "-t", kind, "-out")
        return self._out(*command).decode()

    def offered(self, *kinds: str) -> dict[str, bytes]:
        """What the clipboard holds in each of these kinds."""
        return {kind: self._out("xclip", "-selection", "clipboard", "-t", kind, "-out") for kind in kinds}

    def _out(self, *command: str) -> bytes:
        environment = dict(self.environment)
        return subprocess.run(command, env=environment, capture_output=True, timeout=20, check=False).stdout
