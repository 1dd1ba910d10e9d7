"""One file as DuckDB is to read it: a relation of texts, whatever its name and its columns are called."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.scale.sql import text
from assistant.shops.files_amounts import Mark
from assistant.shops.files_columns import Columns, Field
from assistant.shops.files_reading import DATES
from assistant.shops.files_table import encoding_of

_PATTERN = "*?["
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Export:
    """A file with what is known of it."""

    path: Path
    """In UTF-8."""
    separator: str
    columns: Columns
    width: int
    """How many columns there are."""
    with_ids: bool = True
    """Whether orders of other files may be the same."""
    dates: str = DATES[0]
    """How a quick reading takes all dates to be written."""
    thorough: bool = False
    marks: Mapping[Field, Mark] | None = None
    """Only a thorough reading asks for them."""

    def has(self, field: Field) -> bool:
        """Whether the file says anything of it; packed refunds are refunds."""
        there = self.columns.places
        return field in there or (field is Field.REFUNDED and Field.REFUNDS in there)


def scanned(export: Export) -> str:
    """The file as a relation of texts, its columns called c0, c1 and so on: headers are strangers' text."""
    names = ", ".join(f"'c{place}': 'VARCHAR'" for place in range(export.width))
    return (
        f"read_csv({text(_one_file(export.path))}, auto_detect=false, header=true, "
        f"delim={text(export.separator)}, quote='\"', escape='\"', columns={{{names}}}, ignore_errors=true, "
        "store_rejects=true, compression='none', hive_partitioning=false)"
    )


def recoded(path: Path, copy: Path) -> Path:
    """The file, or a copy of it in UTF-8: the engine reads nothing else."""
    encoding = encoding_of(path)
    if encoding == "utf-8-sig":
        return path
    with (
        path.open(encoding=encoding, errors="replace", newline="") as old,
        copy.open("w", encoding="utf-8", newline="") as new,
    ):
        shutil.copyfileobj(old, new, _PIECE)
    return copy


def _one_file(path: Path) -> str:
    """The engine takes a name with a star for many files, and one like ``s3:`` for another computer's."""
    return "".join(f"[{sign}]" if sign in _PATTERN else sign for sign in str(path.absolute()))
