"""Links in a guide's folder: they may lead about within it and nowhere else.

A guide comes from other people, too. A link in it could make any file of this user's a text for customers.
"""

from collections.abc import Iterator
from pathlib import Path

from assistant.domain.errors import Fault
from assistant.guide.files import entries

_MESSAGE = "is a link out of the guide's folder. Put the file itself here."


def links_out(folder: Path, files: tuple[str, ...], replies: str) -> tuple[Fault, ...]:
    """One fault for each of these files, and each reply, that lies elsewhere."""
    root = folder.resolve()
    return tuple(
        Fault(path, 1, "", _MESSAGE) for path in _read(folder, files, replies) if _leaves(path, root)
    )


def _read(folder: Path, files: tuple[str, ...], replies: str) -> Iterator[Path]:
    """What a guide is read from; what is wrong with a folder is told by who reads it."""
    root = folder.resolve()
    yield from (folder / name for name in files)
    around = [folder / replies]
    for _ in range(2):
        yield from around
        inside = [path for path in around if path.is_dir() and not _leaves(path, root)]
        around = [path for outer in inside for path in entries(outer, [])]
    yield from around


def _leaves(path: Path, root: Path) -> bool:
    if not path.is_symlink():
        return False
    try:
        return not path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        # A circle of links leads nowhere.
        return True
