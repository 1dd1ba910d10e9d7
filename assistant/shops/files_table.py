"""A table in a text file: its encoding and separator found out, its rows with the lines they begin on."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import _csv

_SEPARATORS = (",", ";", "\t")
_PIECE = 1 << 20
_LONGEST_CELL = 1 << 24
_WITH_MARK = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Row(NamedTuple):
    """A row; ``cells`` is None where there are more or fewer than the header names."""

    line: int
    cells: list[str] | None


@dataclass(frozen=True, slots=True)
class Table:
    """Where a table lies and how it is written."""

    path: Path
    encoding: str
    separator: str
    header: tuple[str, ...]
    """Case-folded, spaces collapsed; empty for a file without any text."""

    def rows(self) -> Iterator[Row]:
        """Every row below the header; empty lines are none."""
        with _opened(self.path, self.encoding) as text:
            records = _records(csv.reader(text, delimiter=self.separator))
            next(records, None)
            for line, cells in records:
                yield Row(line, cells if cells and len(cells) == len(self.header) else None)


def table_in(path: Path, encoding: str | None = None) -> Table:
    """Find out how the file is written; raises ``OSError``.

    Without an ``encoding`` the whole file is looked at: one odd byte in the last line decides.
    """
    encoding = encoding or encoding_of(path)
    with _opened(path, encoding) as text:
        head = "".join(_first_lines(text))
    headers = {separator: _header(head, separator) for separator in _SEPARATORS}
    separator = max(_SEPARATORS, key=lambda each: len(headers[each]))
    return Table(path, encoding, separator, headers[separator])


def encoding_of(path: Path, most: int | None = None) -> str:
    """UTF-8 where every byte allows it, else what Windows wrote in Western Europe; ``most`` bytes decide."""
    with path.open("rb") as file:
        start = file.read(4)
        for mark, name in _WITH_MARK:
            if start.startswith(mark):
                return name
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while (most is None or file.tell() < most) and (piece := file.read(_PIECE)):
                decoder.decode(piece)
            decoder.decode(b"", final=most is None)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig"


def folded(name: str) -> str:
    """A column's name, however it was spelled."""
    return " ".join(name.casefold().split())


def _opened(path: Path, encoding: str) -> io.TextIOWrapper:
    # cp1252 leaves five bytes without a meaning; a name with one of them is still a name.
    return path.open("r", encoding=encoding, errors="replace", newline="")


def _first_lines(text: Iterable[str]) -> Iterator[str]:
    """The header, which may go over several lines within quotes."""
    quotes = 0
    for line in text:
        quotes += line.count('"')
        yield line
        if line.strip() and quotes % 2 == 0:
            return


def _header(head: str, separator: str) -> tuple[str, ...]:
    _, cells = next(_records(csv.reader(io.StringIO(head, newline=""), delimiter=separator)), (0, None))
    return tuple(folded(cell) for cell in cells or ())


def _records(reader: "_csv.Reader") -> Iterator[tuple[int, list[str] | None]]:
    """Every record with its first line; None for one that is no CSV."""
    csv.field_size_limit(_LONGEST_CELL)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield line, None
        else:
            if cells:
                yield line, cells
        line = reader.line_num + 1
