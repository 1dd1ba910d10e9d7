"""Text files that people edit, read with suspicion: size, encoding, line ends, stray characters."""

import os
import re
import stat
from pathlib import Path

from assistant.domain.errors import Fault

# What YAML refuses too, and what no editor shows: naming the line beats a parser's 'position 4711'.
_STRAY = re.compile("[^\t\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BYTE_ORDER_MARK = "\ufeff"


def read_text(file: Path, limit: int, faults: list[Fault]) -> str | None:
    """A file's text with plain line ends, or None with the fault noted."""
    content = _content(file, limit, faults)
    if content is None:
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        faults.append(Fault(file, line, "", "is not UTF-8 text here. Save the file with encoding UTF-8."))
        return None
    text = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    stray = _STRAY.search(text)
    if stray:
        line = text.count("\n", 0, stray.start()) + 1
        message = f"has a character that does not show (U+{ord(stray[0]):04X}). Delete it."
        faults.append(Fault(file, line, "", message))
        return None
    return text


def entries(folder: Path, faults: list[Fault]) -> list[Path]:
    """What lies in a folder, by name, without what editors and systems leave behind."""
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        faults.append(Fault(folder, 1, "", f"cannot be read ({_reason(error)})."))
        return []
    return [path for path in found if not path.name.startswith((".", "#")) and not path.name.endswith("~")]


def _content(file: Path, limit: int, faults: list[Fault]) -> bytes | None:
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            faults.append(Fault(file, 1, "", "is not a file."))
            return None
        with file.open("rb") as stream:
            content = stream.read(limit + 1)
    except FileNotFoundError:
        faults.append(Fault(file, 1, "", _missing(file)))
        return None
    except (OSError, ValueError) as error:
        faults.append(Fault(file, 1, "", f"cannot be read ({_reason(error)})."))
        return None
    if len(content) > limit:
        faults.append(Fault(file, 1, "", f"is too large: at most {limit // 1024} KB."))
        return None
    return content


def _missing(file: Path) -> str:
    other = file.with_suffix(".yml")
    if file.suffix == ".yaml" and other.is_file():
        return f"is missing. Rename {other.name} to {file.name}."
    return "is missing. A guide needs this file."


def _reason(error: Exception) -> str:
    number = getattr(error, "errno", None)
    return os.strerror(number).lower() if isinstance(number, int) else "unreadable"
