"""A small JSON file of ours: written whole or not at all; a copy is kept of what was not understood."""

from __future__ import annotations

import errno
import json
import stat
from typing import TYPE_CHECKING, Any

from assistant.domain.errors import StorageError, translatable
from assistant.domain.notice import FileFault
from assistant.storage.whole_file import free_name, write_whole

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST = 1_000_000


def read_json(path: Path) -> dict[str, Any] | FileFault | None:
    """The document; None where there is no file, and a fault where it is of no use."""
    try:
        content = _content(path)
    except FileNotFoundError:
        return None
    except OSError:
        return FileFault.UNREADABLE
    try:
        document: object = json.loads(content)
    except (ValueError, RecursionError):
        return FileFault.NOT_UNDERSTOOD
    return document if isinstance(document, dict) else FileFault.NOT_UNDERSTOOD


def write_json(path: Path, document: object) -> None:
    """Replace the file, readable by its owner alone; after a crash it is the old or the new one, whole."""
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    try:
        write_whole(path, text.encode("utf-8", "replace"))
    except OSError as error:
        raise not_written(path, error) from error


def keep_copy(path: Path) -> Path:
    """Copy what was not understood beside itself, under a free name; move it where it cannot be read."""
    copy = free_name(path, "broken")
    try:
        _copy(path, copy)
    except OSError as error:
        raise not_written(path, error) from error
    return copy


def _content(path: Path) -> bytes:
    # A FIFO or a device would block or never end.
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "not a file")
    if path.stat().st_size > _LARGEST:
        raise OSError(errno.EFBIG, "far too large")
    return path.read_bytes()


def _copy(path: Path, copy: Path) -> None:
    try:
        content = _content(path)
    except OSError:
        path.rename(copy)
    else:
        write_whole(copy, content)


def not_written(path: Path, error: OSError) -> StorageError:
    """The error for a file that the disk did not take."""
    return StorageError(
        translatable("errors", "{file} could not be written: {reason}."),
        translatable("errors", "It is as it was. Check the disk and your rights there, then try again."),
        file=path,
        reason=error.strerror or type(error).__name__,
    )
