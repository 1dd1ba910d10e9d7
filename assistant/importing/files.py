"""The files that somebody named, as text; whatever they hold, the answer is text or a reason."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant.importing.imported import NotImportableError, Place, Trouble

LARGEST_BYTES = 16 * 1024 * 1024
MOST_FILES = 2_000
_ENDINGS = frozenset({".json", ".csv", ".tsv", ".yml", ".yaml"})
_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


def files_in(sources: Sequence[Path]) -> tuple[Path, ...]:
    """Every file once, in an order that does not depend on the order of names; folders are searched."""
    found = {os.path.realpath(file): file for source in sources for file in _under(source)}
    if len(found) > MOST_FILES:
        message = f"holds more than {MOST_FILES} files. Name fewer at once."
        raise NotImportableError(Trouble(Place(sources[0]), message))
    return tuple(sorted(found.values()))


def _under(source: Path) -> Iterator[Path]:
    if not source.is_dir():
        yield source
        return
    root = Path(os.path.realpath(source))
    for path in source.rglob("*"):
        # Somebody else's link could make any file of this user's a reply to customers.
        if not Path(os.path.realpath(path)).is_relative_to(root):
            continue
        inside = path.relative_to(source).parts
        hidden = any(part.startswith((".", "_")) for part in inside)
        if path.suffix.lower() in _ENDINGS and not hidden and path.is_file():
            yield path


def text_in(file: Path) -> str:
    """A file's text: UTF-8, or UTF-16 where the file says so."""
    content = _content(file)
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = "is not UTF-8 text here. Save the file with encoding UTF-8 (in Excel: CSV UTF-8)."
        raise NotImportableError(Trouble(Place(file, line=line), message)) from error


def _content(file: Path) -> bytes:
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise NotImportableError(Trouble(Place(file), "is not a file."))
        with file.open("rb") as stream:
            content = stream.read(LARGEST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "unreadable"
        raise NotImportableError(Trouble(Place(file), f"cannot be read ({reason.lower()}).")) from error
    if len(content) > LARGEST_BYTES:
        message = f"is too large: at most {LARGEST_BYTES // 1024 // 1024} MB. Export in parts."
        raise NotImportableError(Trouble(Place(file), message))
    return content
