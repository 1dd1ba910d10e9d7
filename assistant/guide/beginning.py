"""A guide of one's own, begun as a copy of the one that ships."""

from pathlib import Path

from assistant import places
from assistant.domain.errors import StorageError, translatable
from assistant.guide.folder import GUIDE


def begin_guide(folder: Path) -> None:
    """Copy; nothing that is there is ever written over."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StorageError(
                translatable("errors", "{folder} is not empty."),
                translatable("errors", "Name a new folder, or an empty one."),
                folder=folder,
            )
        _copy(places.default_guide(), folder)
    except OSError as error:
        raise StorageError(
            translatable("errors", "{file}: {reason}."),
            file=error.filename or folder,
            reason=error.strerror or error,
        ) from error


def is_guide(folder: Path) -> bool:
    """Whether somebody began a guide there; it may be broken."""
    return (folder / GUIDE).is_file()


def _copy(source: Path, folder: Path) -> None:
    """The texts alone: what a bundle makes unwritable can be written in the copy."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.rglob("*")):
        copy = folder / path.relative_to(source)
        if path.is_dir():
            copy.mkdir()
        else:
            copy.write_bytes(path.read_bytes())
