"""The start at login on Windows: a value under the user's own Run key.

[Not tried there.]
"""

import subprocess
from collections.abc import Sequence
from typing import Protocol

from assistant.desktop.autostart import NAME


class Registry(Protocol):
    """One key of the user's registry."""

    def value(self, name: str) -> str | None:
        """What stands there; None: nothing."""
        ...

    def put(self, name: str, value: str) -> None:
        """Let this stand there."""
        ...

    def remove(self, name: str) -> None:
        """Let nothing stand there."""
        ...


class RunKey:
    """One value, named as the program."""

    def __init__(self, registry: Registry, command: Sequence[str]) -> None:
        """Touch nothing yet."""
        self._registry = registry
        self._command = command

    def is_on(self) -> bool:
        """Whether the value is there."""
        return self._registry.value(NAME) is not None

    def switch(self, *, on: bool) -> None:
        """Put the value there, or remove it."""
        if on:
            self._registry.put(NAME, subprocess.list2cmdline(self._command))
        elif self.is_on():
            self._registry.remove(NAME)
