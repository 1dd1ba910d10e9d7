"""A small JSON file of ours that says which version wrote it, and the way from there to this one.

Each step makes the next version of a document of the one before. A file that names no version is of the
first: it was written before files named one. A field more needs no step; what older programs would
misread does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeAlias

from assistant.domain.notice import FileFault
from assistant.storage.alone import alone
from assistant.storage.backup import keep_before
from assistant.storage.json_file import keep_copy, not_written, read_json, write_json
from assistant.storage.newer import NewerError

if TYPE_CHECKING:
    from pathlib import Path

Document: TypeAlias = dict[str, Any]
JsonStep: TypeAlias = Callable[[Document], Document]

_VERSION = "version"


class VersionedJson:
    """One file. It may be read at any time; whoever writes what they made of it does both in one ``turn``."""

    def __init__(self, path: Path, steps: Sequence[JsonStep] = ()) -> None:
        """Touch nothing yet."""
        self.path = path
        self._steps = tuple(steps)
        self._lock = Lock()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Within this block no other thread and no other program writes it."""
        with self._lock, alone(self.path):
            yield

    def read(self) -> Document | FileFault | None:
        """As this version would have written it; None: there is no file. A fault: it is of no use."""
        document = read_json(self.path)
        if document is None or isinstance(document, FileFault):
            return document
        version = _version_of(document)
        if version > self._latest:
            return FileFault.NEWER
        if _names_one(document):
            del document[_VERSION]
        try:
            for step in self._steps[version - 1 :]:
                document = step(document)
        except (LookupError, TypeError, AttributeError, ValueError):
            return FileFault.NOT_UNDERSTOOD
        return document

    def refuse_newer(self) -> None:
        """Raise the error for a newer file before anything else is done that belongs to a change of it."""
        there = read_json(self.path)
        if isinstance(there, dict) and _version_of(there) > self._latest:
            raise NewerError(self.path)

    def write(self, document: Document, *, misread: bool = False) -> None:
        """Write it whole. A newer file is refused; of an older one, or one ``misread``, a copy is kept."""
        self.refuse_newer()
        there = read_json(self.path)
        if isinstance(there, dict) and (version := _version_of(there)) < self._latest:
            self._keep(version)
        if misread or isinstance(there, FileFault):
            keep_copy(self.path)
        write_json(self.path, {_VERSION: self._latest, **document})

    def _keep(self, version: int) -> None:
        try:
            keep_before(self.path, version, lambda copy: _copied(self.path, copy))
        except OSError as error:
            raise not_written(self.path, error) from error

    @property
    def _latest(self) -> int:
        return len(self._steps) + 1


def _copied(path: Path, copy: Path) -> None:
    copy.write_bytes(path.read_bytes())


def _version_of(document: Document) -> int:
    return int(document[_VERSION]) if _names_one(document) else 1


def _names_one(document: Document) -> bool:
    """Whether it names a version; True is an int to Python."""
    version = document.get(_VERSION)
    return type(version) is int and version > 0
