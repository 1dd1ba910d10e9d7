"""Copies of a file of ours as the version before wrote it, kept beside it when it is brought up to date.

A copy holds what the file held, so it is as private: readable by its owner alone. None is ever written over;
there are at most three of a file, and one that is the same as another is not kept twice.
"""

from __future__ import annotations

import filecmp
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 3


def backup_name(path: Path, version: int, number: int = 1) -> Path:
    """``drafts.version-1.sqlite`` for what version 1 wrote, then ``drafts.version-1-2.sqlite``."""
    again = f"-{number}" if number > 1 else ""
    return path.with_name(f"{path.stem}.version-{version}{again}{path.suffix}")


def keep_before(path: Path, version: int, copy: Callable[[Path], None]) -> Path:
    """Let ``copy`` write to a new name what this version left; what fails here leaves the file as it is."""
    # Readable by its owner alone from the first moment on.
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}.", suffix=".tmp", dir=path.parent)
    os.close(handle)
    fresh = Path(name)
    try:
        copy(fresh)
        _reach_the_disk(fresh)
        return _settled(fresh, path, version)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _settled(fresh: Path, path: Path, version: int) -> Path:
    for known in copies_of(path):
        if filecmp.cmp(fresh, known, shallow=False):
            return known
    kept = _free_name(path, version)
    fresh.rename(kept)
    for old in sorted(copies_of(path), key=lambda one: (one.stat().st_mtime_ns, one.name))[:-_MOST]:
        if old != kept:
            old.unlink(missing_ok=True)
    return kept


def copies_of(path: Path) -> list[Path]:
    """All there are: whoever lets go of a whole file lets go of them."""
    return [one for one in path.parent.glob(f"{path.stem}.version-*{path.suffix}") if one.is_file()]


def _free_name(path: Path, version: int) -> Path:
    """Behind the last one: a name that was let go does not come back for another copy."""
    ours = re.compile(rf"{re.escape(path.stem)}\.version-{version}(?:-([0-9]+))?")
    found = filter(None, (ours.fullmatch(one.stem) for one in copies_of(path)))
    number = max((int(one[1] or 1) for one in found), default=0) + 1
    while os.path.lexists(free := backup_name(path, version, number)):
        number += 1
    return free


def _reach_the_disk(file: Path) -> None:
    with file.open("rb") as opened, suppress(OSError):
        os.fsync(opened.fileno())
