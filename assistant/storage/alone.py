"""One program at a time changes a file that is read, changed and written whole.

The lock is a file beside it, gone again afterwards. The system lifts it when a program ends, however that is.
"""

from __future__ import annotations

import errno
import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from assistant.beside.latch import locked
from assistant.storage.json_file import not_written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONGEST: Final = 10.0
"""Seconds; a change takes milliseconds. Another program may be stopped in the midst of one."""
_NAP: Final = 0.005
_ANEW: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Within this block no other program changes this file; ``StorageError`` where another does not end.

    Where nothing can be locked (a disk that is full or only read, some network drives) it goes on without.
    """
    lock = path.with_name(f".{path.name}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = _held(lock)
    except TimeoutError as error:
        raise not_written(path, error) from error
    except OSError:
        yield
        return
    try:
        yield
    finally:
        with suppress(OSError):
            lock.unlink()
        os.close(handle)


def _held(lock: Path) -> int:
    last = time.monotonic() + _LONGEST
    while (handle := _tried(lock)) is None:
        if time.monotonic() > last:
            raise TimeoutError(errno.EBUSY, os.strerror(errno.EBUSY))
        time.sleep(_NAP)
    return handle


def _tried(lock: Path) -> int | None:
    handle = os.open(lock, _ANEW, 0o600)
    # Who had it before may have taken its name away after we opened it: then it keeps out nobody.
    if locked(handle) and _is_still(lock, handle):
        return handle
    os.close(handle)
    return None


def _is_still(lock: Path, handle: int) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(handle), lock.stat(follow_symlinks=False))
    return False
