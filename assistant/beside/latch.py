"""Of two starts at once exactly one becomes the panel: the one that holds the latch.

The system lets go of it when the program ends, however it ends: a crash leaves no latch behind.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_FILE: Final = "door.lock"


class Latch:
    """The right to open the door, held until ``lift`` or the program's end."""

    def __init__(self, folder: Path) -> None:
        """Take nothing yet; the folder is there and this user's alone."""
        self._path = folder / _FILE
        self._held: int | None = None

    def take(self) -> bool:
        """Whether we hold it now; False: another program does. ``OSError`` where it cannot be known."""
        if self._held is None:
            held = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
            if not locked(held):
                os.close(held)
                return False
            self._held = held
        return True

    def lift(self) -> None:
        """Let go. The file stays: who removed it could remove the one that another has just locked."""
        if self._held is not None:
            os.close(self._held)
            self._held = None


if sys.platform == "win32":

    def locked(held: int) -> bool:
        """Whether an open file is locked for us now; False: another program has it. Windows [untested]."""
        import msvcrt

        try:
            msvcrt.locking(held, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def locked(held: int) -> bool:
        """Whether an open file is locked for us now; False: another program has it."""
        import fcntl

        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
