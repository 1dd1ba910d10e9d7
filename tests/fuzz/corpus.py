"""First inputs for each target, one a line, and every input that once found a fault.

What is no plain letter stands there as Python would write it.
"""

from collections.abc import Iterable
from pathlib import Path

_FOLDER = Path(__file__).parent / "corpus"


def kept(target: str) -> tuple[bytes, ...]:
    """The inputs that the repository holds for a target."""
    file = _FOLDER / f"{target}.txt"
    lines = file.read_text(encoding="ascii").splitlines() if file.is_file() else []
    return tuple(line.encode().decode("unicode_escape").encode("latin-1") for line in lines)


def keep(target: str, inputs: Iterable[bytes]) -> None:
    """Hold these beside those that are there."""
    lines = {line_of(data) for data in (*kept(target), *inputs)}
    (_FOLDER / f"{target}.txt").write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="ascii")


def line_of(data: bytes) -> str:
    """An input as it stands in a corpus."""
    return data.decode("latin-1").encode("unicode_escape").decode()
