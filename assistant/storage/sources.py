"""The list of connected sources of orders, in a file of its own. Secrets have no way into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.notice import FileFault, FileNotice
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.storage.fields import FieldReader, written
from assistant.storage.versioned_json import JsonStep, VersionedJson

if TYPE_CHECKING:
    from pathlib import Path

# An address holds none of these; a key pasted into one, or a token behind it, does.
_MORE_THAN_AN_ADDRESS = frozenset("@?#")
STEPS: tuple[JsonStep, ...] = ()


class SourcesFile:
    """Sources in the order in which they were added."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet."""
        self._file = VersionedJson(path, STEPS)

    def load(self) -> tuple[tuple[Source, ...], tuple[FileNotice, ...]]:
        """Read the sources and what was wrong with them; this never raises for what is in the file."""
        return self._read()

    def add(self, source: Source) -> None:
        """Append it; its id must be new."""
        if source.kind is not SourceKind.FILE and _MORE_THAN_AN_ADDRESS & set(source.address):
            raise ServiceError(
                Trouble.INSECURE_ADDRESS,
                translatable("errors", "The address holds more than an address."),
                translatable("errors", "Leave out a login, a password, and what follows '?' or '#'."),
            )
        with self._file.turn():
            sources, notices = self._read()
            if not source.id or source.id in {known.id for known in sources}:
                raise ValueError(f"not a new source id: {source.id!r}")
            self._write((*sources, source), notices)

    def remove(self, source: SourceId) -> None:
        """Take it off the list; nothing happens where it is not on it."""
        with self._file.turn():
            sources, notices = self._read()
            self._write(tuple(known for known in sources if known.id != source), notices)

    def _read(self) -> tuple[tuple[Source, ...], tuple[FileNotice, ...]]:
        reader = FieldReader(self._file.path)
        document = self._file.read()
        if isinstance(document, FileFault):
            reader.note(document)
        listed = document.get("sources", []) if isinstance(document, dict) else []
        if not isinstance(listed, list):
            reader.note(FileFault.WRONG_VALUE, "sources")
            listed = []
        sources: dict[SourceId, Source] = {}
        for number, entry in enumerate(listed, start=1):
            source = _source_from(entry, reader, f"sources.{number}.")
            if source is not None and source.id in sources:
                reader.note(FileFault.REPEATED, f"sources.{number}.id")
            elif source is not None:
                sources[source.id] = source
        return tuple(sources.values()), tuple(reader.notices)

    def _write(self, sources: tuple[Source, ...], notices: tuple[FileNotice, ...]) -> None:
        self._file.write({"sources": [written(source) for source in sources]}, misread=bool(notices))


def _source_from(entry: object, reader: FieldReader, where: str) -> Source | None:
    if not isinstance(entry, dict):
        reader.note(FileFault.WRONG_VALUE, where.rstrip("."))
        return None
    source = reader.read(Source, entry, where)
    if source is not None and not source.id:
        reader.note(FileFault.MISSING, f"{where}id")
        return None
    return source
