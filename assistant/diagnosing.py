"""What an agent may hand to whoever helps: versions, choices and what was noted, nobody's words or names."""

import platform
import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields
from enum import Enum
from pathlib import Path

from assistant import __version__, logbook
from assistant.domain.settings import Settings


def diagnosis(folder: Path, data: Path, settings: Settings, also: Mapping[str, str]) -> str:
    """All of it as text, in the order in which somebody asks. ``folder`` is the logbook's."""
    parts = {
        "Evenhand": {"version": __version__, **also},
        "System": {"system": platform.platform(), "Python": sys.version.split()[0]},
        "Settings": dict(_choices(settings)),
        "Files": dict(_files(data)),
    }
    said = [
        "\n".join((title, *(f"  {name}: {what}" for name, what in of.items()))) for title, of in parts.items()
    ]
    if crash := logbook.last_crash(folder):
        said.append(f"The run before\n{crash}")
    said.append("\n".join(("Noted", *logbook.lines(folder))))
    # Where our own code lies often says who works here.
    return "\n\n".join(said).replace(str(Path.home()), "~")


def _choices(settings: Settings) -> Iterable[tuple[str, str]]:
    """Only what was chosen among a few: what somebody typed may be a name or a place."""
    for field in fields(settings):
        value = getattr(settings, field.name)
        if isinstance(value, bool | int | Enum):
            yield field.name, str(value)


def _files(data: Path) -> Iterable[tuple[str, str]]:
    """Names of ours, and sizes: a full or an empty one explains much."""
    for file in sorted(data.glob("*.sqlite")) if data.is_dir() else ():
        yield file.name, f"{file.stat().st_size} bytes"
