"""What became of a file of orders: what it was taken for, how fresh it is, and what could not be read."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from assistant.scale.export import Export
from assistant.shops.files_amounts import Mark, Writing
from assistant.shops.files_columns import AMOUNTS, Field
from assistant.shops.files_reading import APOSTROPHE, Reader
from assistant.shops.files_table import Table

_SAMPLE_ROWS = 2000
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Told:
    """An order, or a row, that could not be read."""

    line: int | None
    number: str
    why: str
    """The column at fault, by the name that a mapping uses; ``cells`` where there are too many or too few."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file."""

    path: Path
    layout: str
    columns: Mapping[str, str]
    """Which of its columns serves for what."""
    modified: datetime
    newest: datetime | None
    """When the newest order was placed that somebody paid."""
    orders: int
    without_address: int
    unread: int
    told: tuple[Told, ...]
    """The first of the unread."""


def plainly_dated(table: Table, export: Export) -> str:
    """How the first rows write their dates, where they write amounts as programs do; else nothing."""
    if export.columns.layout.decimal is Mark.COMMA:
        return ""
    seen, reader, dates = Writing(), Reader(export.columns, {}), ""
    places = [place for each in AMOUNTS for place in export.columns.places.get(each, ())]
    for row in islice(table.rows(), _SAMPLE_ROWS):
        cells = row.cells or ()
        for place in places if cells else ():
            seen.see(cells[place])
        dates = dates or (reader.dated(cells) if cells else "")
    return dates if not seen.comma and (seen.point or export.columns.layout.guessable) else ""


def lines_at(path: Path, offsets: Collection[int]) -> dict[int, int]:
    """On which line each of these bytes stands: the engine counts rows, and a row may have several lines."""
    lines: dict[int, int] = {}
    line, passed = 1, 0
    waiting = sorted(set(offsets))
    with path.open("rb") as file:
        while waiting and (piece := file.read(_PIECE)):
            while waiting and waiting[0] < passed + len(piece):
                offset = waiting.pop(0)
                lines[offset] = line + piece.count(b"\n", 0, offset - passed)
            line += piece.count(b"\n")
            passed += len(piece)
    return lines


def lines_of(numbers: Collection[str], table: Table, export: Export) -> dict[str, int]:
    """Where these orders first stand; the file is read once more, as far as that needs."""
    lines: dict[str, int] = {}
    places = [*export.columns.places[Field.ORDER], *export.columns.places.get(Field.ID, ())]
    paid = export.columns.places[Field.PAID][0]
    for row in table.rows():
        if row.cells is None or not row.cells[paid].strip():
            continue
        cells = (row.cells[place].strip().removeprefix(APOSTROPHE) for place in places)
        number = next((cell for cell in cells if cell), "")
        if (
            number in numbers
            and lines.setdefault(number, row.line) == row.line
            and len(lines) == len(numbers)
        ):
            break
    return lines
