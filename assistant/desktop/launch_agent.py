"""The start at login on macOS: a property list that launchd reads.

[Not tried there.]
"""

import plistlib
from collections.abc import Sequence
from pathlib import Path

from assistant.desktop.autostart import NAME, put, take_away

_LABEL = f"org.{NAME}.{NAME}"


class LaunchAgent:
    """One file in the user's own folder."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        """Touch nothing yet."""
        self._file = folder / f"{_LABEL}.plist"
        self._command = command

    def is_on(self) -> bool:
        """Whether the file is there."""
        return self._file.is_file()

    def switch(self, *, on: bool) -> None:
        """It is read at the next login."""
        if on:
            wanted = {"Label": _LABEL, "ProgramArguments": list(self._command), "RunAtLoad": True}
            put(self._file, plistlib.dumps(wanted))
        else:
            take_away(self._file)
