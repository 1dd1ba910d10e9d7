"""Files that are written whole or not at all, and names for those that are set aside."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def free_name(path: Path, word: str) -> Path:
    """``settings.broken.json``, or ``settings.broken-2.json`` where that is taken."""
    number = 1
    while True:
        mark = word if number == 1 else f"{word}-{number}"
        candidate = path.with_name(f"{path.stem}.{mark}{path.suffix}")
        if not os.path.lexists(candidate):
            return candidate
        number += 1


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file, readable by its owner alone; after a crash it is the old or the new one."""
    # Through a link to what it points at: people keep such files in repositories of theirs.
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    # The new name itself must reach the disk; Windows opens no folders.
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
