"""What was wrong with a file of ours, and which default stands in for it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class FileFault(StrEnum):
    """What can be wrong with a file of ours."""

    UNREADABLE = "unreadable"
    """It could not be opened, or is far too large; nothing of it was used."""
    NOT_UNDERSTOOD = "not_understood"
    """It is not what we write; nothing of it was used."""
    UNKNOWN = "unknown"
    """A field that this version does not know."""
    WRONG_VALUE = "wrong_value"
    """A field that holds something else than it may."""
    MISSING = "missing"
    """An entry without something that it needs; the entry was not used."""
    REPEATED = "repeated"
    """An entry that is there already; the second was not used."""
    DAMAGED = "damaged"
    """It was set aside whole, as ``kept_as``, and a fresh one begun."""
    NEWER = "newer"
    """A newer version of the program wrote it: nothing of it was used, and it is not written."""
    NOT_RUN = "not_run"
    """The detector's model, where it or what runs it is missing or damaged; the simple rules read instead."""


@dataclass(frozen=True, slots=True)
class FileNotice:
    """One thing that is wrong in a file. It never quotes the file: somebody may have put a secret there."""

    file: Path
    fault: FileFault
    field: str = ""
    """Dotted, like ``keys.send`` or ``accounts.2.address``, counted from 1; empty for the whole file."""
    allowed: tuple[str, ...] = ()
    """What would have been right: words, or ranges like ``15-3600``; empty where any text is."""
    kept_as: Path | None = None
    """Where the file is now, if it was set aside."""
