"""The agent's settings as a JSON file, which people may edit and programs may break."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from assistant.domain.notice import FileFault, FileNotice
from assistant.domain.settings import ALLOWED, Settings
from assistant.storage.fields import FieldReader, written
from assistant.storage.versioned_json import JsonStep, VersionedJson

if TYPE_CHECKING:
    from pathlib import Path

STEPS: tuple[JsonStep, ...] = ()


class SettingsFile:
    """Settings in one file; whatever is wrong in it falls back to its default and is told."""

    def __init__(self, path: Path) -> None:
        """Touch nothing yet."""
        self._file = VersionedJson(path, STEPS)

    def load(self) -> tuple[Settings, tuple[FileNotice, ...]]:
        """Read the settings and what was wrong with them; this never raises for what is in the file."""
        reader = FieldReader(self._file.path, ALLOWED)
        document = self._file.read()
        if isinstance(document, FileFault):
            reader.note(document)
        settings = reader.read(Settings, document) if isinstance(document, dict) else None
        return settings or Settings(), tuple(reader.notices)

    def change(self, before: Settings, after: Settings) -> Settings:
        """Write what was changed between these two; what others changed meanwhile stays. Returns both.

        Where the file says nothing that could stay, all of ``after`` is written; a file that was not
        understood is copied beside itself first.
        """
        with self._file.turn():
            there, notices = self.load()
            if notices or not self._file.path.exists():
                there = before
            kept = _with_changes(there, before, after)
            self._file.write(written(kept), misread=bool(notices))
        return kept


def _with_changes(there: Settings, before: Settings, after: Settings) -> Settings:
    changed: dict[str, Any] = {}
    for name in (field.name for field in fields(Settings)):
        was, now = getattr(before, name), getattr(after, name)
        if was != now:
            changed[name] = _merged(getattr(there, name), was, now) if isinstance(now, Mapping) else now
    return replace(there, **changed)


def _merged(there: Mapping[str, str], was: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, str]:
    """Entry by entry: shortcuts and places of windows are changed one at a time, too."""
    set_anew = {name: text for name, text in now.items() if was.get(name) != text}
    return {name: text for name, text in there.items() if name not in was.keys() - now.keys()} | set_anew
