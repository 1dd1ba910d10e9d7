"""Tables of any program: CSV or TSV, whose columns somebody names or whose header says enough."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from assistant.importing.html_text import looks_like_html
from assistant.importing.imported import Columns, Entry, NotImportableError, Place, System, Trouble

_HEADERS = MappingProxyType(
    {
        "body": ("body", "content", "text", "message", "snippet", "replace", "reply", "response", "answer"),
        "title": ("title", "name", "shortcut", "short_code", "keyword", "abbreviation", "trigger", "subject"),
        "id": ("id", "uuid"),
        "use_when": ("use_when", "description", "note"),
        "folder": ("folder", "category", "group"),
        "language": ("language", "locale", "lang"),
        "tags": ("tags", "keywords", "labels"),
        "enabled": ("enabled", "active"),
    }
)
_DELIMITERS = (",", ";", "\t", "|")
_SAMPLES, _LOOKED_AT = 5, 50
_OFF = frozenset({"no", "false", "0", "off", "disabled", "inactive"})
_LONGEST_CELL = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row and the line on which it begins."""

    line: int
    cells: tuple[str, ...]


class ColumnsUnclearError(Exception):
    """Which column holds what cannot be told for certain."""

    def __init__(
        self, file: Path, header: tuple[str, ...], guess: Mapping[str, int], rows: Sequence[Row]
    ) -> None:
        """Carry the guess and the first rows, so that they can be shown."""
        super().__init__(str(file))
        self.file = file
        self.header = header
        self.guess = guess
        self.rows = tuple(rows[:_SAMPLES])


def rows_of(text: str, file: Path) -> list[Row]:
    """Every row that is not empty; line breaks within quotes belong to their cell."""
    csv.field_size_limit(_LONGEST_CELL)
    delimiter = max(_DELIMITERS, key=lambda one: _fit(text, one))
    return list(_rows(text, delimiter, file))


def entries(rows: Sequence[Row], chosen: Mapping[str, str] | Columns, file: Path) -> Iterator[Entry]:
    """The rows as replies, by the columns that were chosen or that the header makes certain."""
    if not rows:
        return
    if isinstance(chosen, Columns):
        yield from _entries(rows[1:] if chosen.has_header else rows, chosen.at, file)
        return
    header = _header(rows)
    if chosen and all(name.isdecimal() for name in chosen.values()):
        columns = {field: int(name) - 1 for field, name in chosen.items()}
        yield from _entries(rows, columns, file)
        return
    columns = _chosen(header, chosen, rows[0], file) if chosen else _certain(rows, file)
    yield from _entries(rows[1:], columns, file)


def unclear(rows: Sequence[Row], file: Path) -> ColumnsUnclearError:
    """What to ask of a table: the header's own guess, or what the lengths of its cells say."""
    fits = _fits(_header(rows))
    guess = {field: found[0] for field, found in fits.items()} or _guess(rows)
    return ColumnsUnclearError(file, _header(rows), guess, rows[1:] if fits else rows)


def _entries(rows: Sequence[Row], columns: Mapping[str, int], file: Path) -> Iterator[Entry]:
    for row in rows:
        yield _entry(
            {field: row.cells[at] for field, at in columns.items() if -1 < at < len(row.cells)}, row, file
        )


def _fit(text: str, delimiter: str) -> tuple[int, int]:
    """How well a delimiter fits: rows as wide as the first one, then how wide."""
    try:
        rows = [
            row
            for row, _ in zip(
                csv.reader(io.StringIO(text, newline=""), delimiter=delimiter),
                range(_LOOKED_AT),
                strict=False,
            )
        ]
    except csv.Error:
        return 0, 0
    width = len(rows[0]) if rows else 0
    return (sum(len(row) == width for row in rows), width) if width > 1 else (0, 0)


def _rows(text: str, delimiter: str, file: Path) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(line, tuple(cells))
            line = reader.line_num + 1
    except csv.Error as error:
        message = f"is no table from here on: {error}. Look for a quote that is never closed."
        raise NotImportableError(Trouble(Place(file, line=line), message)) from error


def _chosen(header: tuple[str, ...], chosen: Mapping[str, str], first: Row, file: Path) -> dict[str, int]:
    names = [name.casefold() for name in header]
    # A column may be counted, too; all of them counted means that there is no header.
    names += [str(number) for number in range(1, len(header) + 1)]
    missing = [name for name in chosen.values() if name.casefold() not in names]
    if missing:
        message = f"has no column {', '.join(missing)}. There are: {', '.join(header)}."
        raise NotImportableError(Trouble(Place(file, line=first.line), message))
    return {field: names.index(name.casefold()) % len(header) for field, name in chosen.items()}


def _certain(rows: Sequence[Row], file: Path) -> dict[str, int]:
    """Certain is a header with one column that can be the title and one that can be the text."""
    fits = _fits(_header(rows))
    if len(fits.get("title", ())) == len(fits.get("body", ())) == 1:
        return {field: found[0] for field, found in fits.items()}
    raise unclear(rows, file)


def _header(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(name.strip() for name in rows[0].cells)


def _fits(header: tuple[str, ...]) -> dict[str, list[int]]:
    """Which columns a header offers for which field."""
    names = [name.casefold().replace(" ", "_") for name in header]
    fits = {
        field: [at for at, name in enumerate(names) if name in known] for field, known in _HEADERS.items()
    }
    return {field: found for field, found in fits.items() if found}


def _guess(rows: Sequence[Row]) -> dict[str, int]:
    """The column with the longest texts is the text, the one with the shortest before it the title."""
    width = min(len(row.cells) for row in rows[:_LOOKED_AT])
    lengths = [sum(len(row.cells[at]) for row in rows[:_LOOKED_AT]) for at in range(width)]
    if not lengths:
        return {}
    body = lengths.index(max(lengths))
    others = [at for at in range(width) if at != body]
    return {"title": others[0], "body": body} if others else {"body": body}


def _entry(cells: Mapping[str, str], row: Row, file: Path) -> Entry:
    body, title, own = cells.get("body", ""), cells.get("title", ""), cells.get("id", "").strip()
    return Entry(
        system=System.CSV,
        place=Place(file, line=row.line),
        id=own or title.strip(),
        title=title,
        body=body,
        is_html=looks_like_html(body),
        use_when=cells.get("use_when", ""),
        folder=cells.get("folder", ""),
        language=cells.get("language", "").strip(),
        tags=tuple(cells.get("tags", "").replace(",", " ").split()),
        enabled=cells.get("enabled", "").strip().casefold() not in _OFF,
        has_own_id=bool(own),
    )
