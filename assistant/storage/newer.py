"""The refusal of a file that a newer version of the program wrote: in one place, so that all say it alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.errors import StorageError, translatable

if TYPE_CHECKING:
    from pathlib import Path


class NewerError(StorageError):
    """A file of ours is of a newer version. Nothing in it was touched."""

    def __init__(self, path: Path) -> None:
        """Name the file, and what to do."""
        super().__init__(
            translatable("errors", "{file} was written by a newer Evenhand."),
            translatable("errors", "It is untouched. Update this one, or move the file away to begin anew."),
            file=path,
        )
