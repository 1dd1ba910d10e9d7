"""The agent's settings as a JSON file, which people may edit and programs may break."""

from pathlib import Path
from threading import Lock

from assistant.domain.notice import FileFault, FileNotice
from assistant.domain.settings import ALLOWED, Settings
from assistant.storage.fields import FieldReader, written
from assistant.storage.versioned_json import JsonStep, VersionedJson

STEPS: tuple[JsonStep, ...] = ()


class SettingsFile:
    """Settings in one file; whatever is wrong in it falls back to its default and is told."""

    def __init__(self, path: Path) -> None:
        """Touch nothing yet."""
        self._file = VersionedJson(path, STEPS)
        self._turn = Lock()

    def load(self) -> tuple[Settings, tuple[FileNotice, ...]]:
        """Read the settings and what was wrong with them; this never raises for what is in the file."""
        with self._turn:
            return self._read()

    def save(self, settings: Settings) -> None:
        """Write them whole; a file that was not understood is copied beside itself first."""
        with self._turn:
            self._file.write(written(settings), misread=bool(self._read()[1]))

    def _read(self) -> tuple[Settings, tuple[FileNotice, ...]]:
        reader = FieldReader(self._file.path, ALLOWED)
        document = self._file.read()
        if isinstance(document, FileFault):
            reader.note(document)
        settings = reader.read(Settings, document) if isinstance(document, dict) else None
        return settings or Settings(), tuple(reader.notices)
