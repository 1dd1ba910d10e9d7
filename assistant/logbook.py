"""What the program notes of itself: what kind of thing happened, and to which id, never anybody's words.

A line never holds an error's own text: that may quote a customer, or a secret. It lies beside the user's
data, for this user alone, and is never sent anywhere.
"""

import faulthandler
import logging
import os
import traceback
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from typing_extensions import override

NAME: Final = "assistant"
"""The logger that all of ours write to."""
LARGEST: Final = 200_000
"""Bytes of one file; there are two, the one before and the one now."""
_FILE, _BEFORE, _CRASH, _LAST_CRASH = "log.txt", "log.before.txt", "crash.txt", "crash.last.txt"
_FORM: Final = "%(asctime)s %(levelname)s %(name)s %(message)s"


def begin(folder: Path) -> logging.Handler:
    """Write to this folder from now on, what ended the program without a word, too."""
    book = Logbook(folder)
    logger = logging.getLogger(NAME)
    logger.setLevel(logging.INFO)
    logger.addHandler(book)
    book.watch_crashes()
    return book


def end(book: logging.Handler) -> None:
    """Write no more."""
    logging.getLogger(NAME).removeHandler(book)
    book.close()


def lines(folder: Path, most: int = 200) -> tuple[str, ...]:
    """What was noted last, oldest first."""
    found = [line for name in (_BEFORE, _FILE) for line in _text(folder / name).splitlines()]
    return tuple(found[-most:])


def last_crash(folder: Path) -> str:
    """Where the run before this one ended without a word; empty where it did not."""
    return _text(folder / _LAST_CRASH)


def where(error: BaseException) -> str:
    """The traceback without the error's own text, which may quote a ticket or a secret."""
    frames = traceback.extract_tb(error.__traceback__)
    # A frame's line of source is ours, and holds no value.
    return f"{''.join(traceback.format_list(frames))}{type(error).__name__}"


class Logbook(logging.Handler):
    """Two files, written in turn; what the disk refuses is not noted, and keeps nobody from work."""

    def __init__(self, folder: Path) -> None:
        """Open nothing yet."""
        super().__init__(logging.INFO)
        self._folder = folder
        self._crashes: IO[str] | None = None
        self.setFormatter(_Bare(_FORM))

    @override
    def emit(self, record: logging.LogRecord) -> None:
        line = f"{self.format(record)}\n".encode("utf-8", "replace")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            file = self._folder / _FILE
            if file.exists() and file.stat().st_size + len(line) > LARGEST:
                file.replace(self._folder / _BEFORE)
            with _opened(file) as out:
                out.write(line.decode())

    def watch_crashes(self) -> None:
        """Let Python write where it stood when the system ends it; the run before this one may have."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            crash, last = self._folder / _CRASH, self._folder / _LAST_CRASH
            last.unlink(missing_ok=True)
            if _text(crash):
                crash.replace(last)
            self._crashes = _opened(crash)
            faulthandler.enable(self._crashes)
            _leave_no_core()

    @override
    def close(self) -> None:
        if self._crashes is not None:
            faulthandler.disable()
            self._crashes.close()
            self._crashes = None
        super().close()


class _Bare(logging.Formatter):
    """No exception's own text gets into a file."""

    @override
    def formatException(self, ei: object) -> str:
        error = ei[1] if isinstance(ei, tuple) else None
        return where(error) if isinstance(error, BaseException) else ""


def _leave_no_core() -> None:
    """A crash would write all of the memory to the disk, and secrets lie in it. Windows asks elsewhere."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))


def _opened(path: Path) -> IO[str]:
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    return os.fdopen(os.open(path, flags, 0o600), "a", encoding="utf-8")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
