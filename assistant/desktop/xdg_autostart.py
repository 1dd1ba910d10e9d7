"""The start at login where desktops follow the XDG autostart specification."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.desktop.autostart import NAME, put, quoted, take_away

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SPECIAL = '"`$\\'
_ENTRY = """\
[Desktop Entry]
Type=Application
Name=Evenhand
Comment=The same case gets the same answer
TryExec={program}
Exec={command}
Icon=evenhand
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"""


class XdgAutostart:
    """One file in the user's own folder."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        """Touch nothing yet."""
        self._file = folder / f"{NAME}.desktop"
        self._command = command

    def is_on(self) -> bool:
        """A file that says Hidden, or that GNOME's settings switched off, is as good as none."""
        try:
            lines = self._file.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            return False
        said = {line.replace(" ", "").lower() for line in lines}
        return not said & {"hidden=true", "x-gnome-autostart-enabled=false"}

    def switch(self, *, on: bool) -> None:
        """Write it anew, since the program may have moved; or remove it."""
        if on:
            # Desktops start nothing, and complain of nothing, where the program was removed meanwhile.
            program = self._command[0].replace("\\", "\\\\")
            put(self._file, _ENTRY.format(program=program, command=_exec(self._command)))
        else:
            take_away(self._file)


def _exec(command: Sequence[str]) -> str:
    """Twice escaped: a backslash is special in every value of the file, a percent sign in this one."""
    return quoted(command, _SPECIAL).replace("\\", "\\\\").replace("%", "%%")
