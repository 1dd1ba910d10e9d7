"""How far a long command came: one line on standard error that is drawn over itself."""

import shutil
import sys
from collections.abc import Callable
from time import monotonic
from typing import TextIO

from assistant.cli.page import visible

_EVERY = 0.1
"""Seconds between two pictures: terminals are slow."""
_WIDEST = 30
_IN_SECONDS = 100
"""What is no longer than this is told in seconds."""


class ProgressBar:
    """Draws nothing where nobody looks: into a file or a pipe."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = monotonic) -> None:
        """Draw on standard error unless told otherwise."""
        self._stream = stream or sys.stderr
        self._seen = self._stream.isatty()
        self._clock = clock
        self._drawn = -_EVERY
        self._began: tuple[float, int] | None = None

    def show(self, done: int, of: int, words: str = "") -> None:
        """Draw it, unless that was just done; the last picture is always drawn."""
        now = self._clock()
        if not self._seen or (done < of and now - self._drawn < _EVERY):
            return
        self._drawn = now
        self._began = self._began or (now, done)
        line = f"{_bar(done, of)} {done} of {of}{words}{self._left(done, of, now)}"
        width = shutil.get_terminal_size().columns - 1
        self._stream.write(f"\r{visible(line)[:width].ljust(width)}")
        self._stream.flush()

    def clear(self) -> None:
        """Leave the line to what comes next."""
        if self._seen and self._began:
            self._stream.write(f"\r{' ' * (shutil.get_terminal_size().columns - 1)}\r")
            self._stream.flush()

    def _left(self, done: int, of: int, now: float) -> str:
        began, before = self._began or (now, done)
        if done <= before or done >= of:
            return ""
        seconds = (now - began) / (done - before) * (of - done)
        return (
            f", about {seconds:.0f} s left"
            if seconds < _IN_SECONDS
            else f", about {seconds / 60:.0f} min left"
        )


def _bar(done: int, of: int) -> str:
    full = _WIDEST * done // max(of, 1)
    return f"[{'#' * full}{'.' * (_WIDEST - full)}]"
