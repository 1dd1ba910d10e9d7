"""The start at login, as each platform keeps it: for this user alone, and visible in its own settings."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from assistant.domain.errors import StorageError, translatable

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "evenhand"


class Start(Protocol):
    """Whether the program is started when the agent logs in."""

    def is_on(self) -> bool:
        """As the platform knows it; the agent may have changed it there."""
        ...

    def switch(self, *, on: bool) -> None:
        """Start it from now on, or not any more."""
        ...


def start_at_login() -> Start:
    """The platform's own way. Blocking; for a worker thread."""
    command = own_command()
    if sys.platform == "win32":
        from assistant.desktop.run_key import RunKey
        from assistant.desktop.user_registry import UserRegistry

        return RunKey(UserRegistry(), command)
    if sys.platform == "darwin":
        from assistant.desktop.launch_agent import LaunchAgent

        return LaunchAgent(Path.home() / "Library" / "LaunchAgents", command)
    from assistant.desktop.xdg_autostart import XdgAutostart

    home = os.environ.get("XDG_CONFIG_HOME")
    return XdgAutostart((Path(home) if home else Path.home() / ".config") / "autostart", command)


def own_command() -> tuple[str, ...]:
    """How this very program is started again: the bundle, the command, or this Python with the package."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    beside = Path(sys.executable).with_name(f"{NAME}.exe" if sys.platform == "win32" else NAME)
    return (str(beside),) if beside.is_file() else (sys.executable, "-m", "assistant")


def put(file: Path, text: str | bytes) -> None:
    """Write such a file whole."""
    content = text.encode() if isinstance(text, str) else text
    draft = file.with_name(f".{file.name}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        draft.replace(file)
    except OSError as error:
        raise not_changed() from error


def take_away(file: Path) -> None:
    """Remove such a file; that there is none is as well."""
    try:
        file.unlink(missing_ok=True)
    except OSError as error:
        raise not_changed() from error


def not_changed() -> StorageError:
    """What the agent is told where the platform refuses."""
    return StorageError(
        translatable("errors", "The start at login could not be changed."),
        translatable("errors", "Change it in the system's own settings."),
    )


def quoted(command: Sequence[str], special: str) -> str:
    """In double quotes, with what is special within them escaped."""
    return " ".join(f'"{"".join(chr(92) + c if c in special else c for c in word)}"' for word in command)
