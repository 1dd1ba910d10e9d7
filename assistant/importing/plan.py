"""What an import would do, as values: nothing that reads or writes is loaded with them."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from assistant.importing.imported import Imported


class Fate(StrEnum):
    """What becomes of an entry."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    EDITED = "edited"
    """Somebody edited the draft, and the program still has what it had: left as it is."""
    CONFLICT = "conflict"
    """Edited here and changed there: the draft is left, the new text lies beside it."""
    IN_USE = "in_use"
    """It was made a reply, and the program still has what it had."""
    DISABLED = "disabled"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    """Longer than a reply may be, or with more placeholders."""


WRITTEN = frozenset({Fate.CREATED, Fate.CHANGED, Fate.CONFLICT})
SKIPPED = frozenset({Fate.DISABLED, Fate.EMPTY, Fate.TOO_LONG})


@dataclass(frozen=True, slots=True)
class Step:
    """One entry, what becomes of it, and the file it concerns."""

    draft: Imported
    fate: Fate
    file: Path | None = None
    """Where the text is or will be; None for what is skipped."""
    beside: Path | None = None
    """The edited file that a conflict is with."""
    gone: Path | None = None
    """Where the draft lay before its language changed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that an import would do."""

    steps: tuple[Step, ...]
    alike: tuple[tuple[Imported, ...], ...] = ()
    """Entries with the same words: one of each would do."""
