"""Order exports on DuckDB, which reads text with all cores and keeps on disk what memory does not hold."""

import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.scale.export import Export, recoded
from assistant.scale.orders import SUMS, heads_query, orders_query, united_query, writing_query
from assistant.scale.sql import text, texts
from assistant.scale.taken import Taken, Told, lines_at, lines_of, plainly_dated
from assistant.shops.files import columns_in
from assistant.shops.files_amounts import Mark, Writing
from assistant.shops.files_columns import AMOUNTS, Field
from assistant.shops.files_index import decided, refused
from assistant.shops.files_mapping import Mapped, mapping_beside
from assistant.shops.files_table import Table, encoding_of, table_in

RELATION = "real_orders"
_SAMPLE_BYTES, _MOST_TOLD = 1 << 20, 20
_ROWS_AT_ONCE = 10_000
_MEMORY = "1500MB"
_CODE = re.compile(r"[A-Z]{3}")
KEPT = "DECIMAL(18, 4)"
"""Holds a customer's sums: hundreds of thousands of millions."""


class OrderFiles:
    """Order exports in a database that lives as long as the run."""

    relation = RELATION
    kept = KEPT

    def __init__(self, *, memory: str = _MEMORY, threads: int | None = None) -> None:
        """Nothing is read yet. ``memory`` is what the engine may take before it goes to disk."""
        import duckdb

        self._folder = tempfile.TemporaryDirectory(prefix="evenhand-", ignore_cleanup_errors=True)
        # No file of the user's decides what is loaded, and nothing is fetched from the network.
        self.engine = duckdb.connect(
            config={
                "memory_limit": memory,
                "temp_directory": self._folder.name,
                "preserve_insertion_order": "false",
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
            }
        )
        if threads:
            self.engine.execute(f"SET threads = {int(threads)}")
        self.engine.execute("SET TimeZone = 'UTC'")
        self._taken: list[Taken] = []
        self._systems: list[str] = []
        self._said: set[str] = set()
        self._codes: set[str] = set()

    def __enter__(self) -> Self:
        """As it is."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the database and of what it put on disk."""
        self.engine.close()
        self._folder.cleanup()

    def take(
        self, paths: Sequence[Path], mapped: Callable[[Path], Mapped] = mapping_beside
    ) -> tuple[Taken, ...]:
        """Read the files; raises ``ServiceError`` for one that would say nothing true, and ``OSError``.

        ``mapped`` says what the shop says of a file's columns.
        """
        for place, path in enumerate(paths):
            with _told_in_words(path.name):
                self._take(place, path, mapped(path), alone=len(paths) == 1)
        self._unite()
        return tuple(self._taken)

    def rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        """What a query answers, row by row."""
        with _told_in_words(self._names):
            found = self.engine.execute(query)
            while some := found.fetchmany(_ROWS_AT_ONCE):
                yield from some

    def write_csv(self, query: str, into: BinaryIO) -> None:
        """What a query answers, with a line of names on top."""
        made = Path(self._folder.name) / "answer.csv"
        with _told_in_words(self._names):
            self.engine.execute(f"COPY ({query}) TO {text(str(made))} (FORMAT csv, HEADER)")
        with made.open("rb") as file:
            shutil.copyfileobj(file, into, _SAMPLE_BYTES)

    def currencies(self) -> tuple[str, ...]:
        """All that occur in orders that count."""
        query = f"SELECT DISTINCT currency FROM {RELATION} WHERE currency IS NOT NULL ORDER BY 1"
        return tuple(code for (code,) in self.rows(query))

    @property
    def silent(self) -> frozenset[str]:
        """The sums that no file has a column for."""
        return frozenset(SUMS) - self._said

    @property
    def _names(self) -> str:
        return ", ".join(one.path.name for one in self._taken)

    def _take(self, place: int, path: Path, mapped: Mapped, *, alone: bool) -> None:
        table = table_in(path, encoding_of(path, _SAMPLE_BYTES))
        columns = columns_in(table, mapped)
        if Field.PAID not in columns.places:
            raise refused(table, translatable("errors", "{file} is an export of customers, not of orders."))
        export = Export(path, table.separator, columns, len(table.header), with_ids=not alone)
        dates = plainly_dated(table, export) if table.encoding == "utf-8-sig" else ""
        if not dates or not self._read(place, replace(export, dates=dates)):
            copy = Path(self._folder.name) / f"{place}.csv"
            export = replace(export, path=recoded(path, copy), thorough=True)
            table = replace(table, path=export.path, encoding="utf-8-sig")
            export = replace(export, marks=self._marks(table, export))
            self._read(place, export)
        self._systems.append(columns.layout.system or columns.layout.name)
        self._taken.append(self._told(place, path, export, table))

    def _read(self, place: int, export: Export) -> bool:
        """Whether the reading served: where a quick one meets a fault, a thorough one is needed."""
        import duckdb

        self.engine.execute("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans")
        heads = f"heads_{place}"
        try:
            self.engine.execute(f"CREATE OR REPLACE TEMP TABLE {heads} AS {heads_query(export)}")
        except (duckdb.ConversionException, duckdb.InvalidInputException):
            if export.thorough:
                raise
            return False
        clashes, codes = self._gather(place, heads)
        if export.thorough:
            return True
        odd = clashes or any(code and not _CODE.fullmatch(code) for code in codes)
        return not odd and not self._rejected("error_type = 'INVALID ENCODING'")

    def _gather(self, place: int, heads: str) -> tuple[int, Sequence[str | None]]:
        """Each order once; how many are said in two ways, and the currencies there are."""
        doubles, codes = self._one(
            f"SELECT count(*) - count(DISTINCT number), list(DISTINCT currency) FROM {heads}"
        )
        columns = [name for (name, *_) in self.engine.execute(f"DESCRIBE {heads}").fetchall()]
        self._said.update(columns)
        query = orders_query(heads, columns, doubles=bool(doubles))
        if doubles:
            self.engine.execute(f"CREATE OR REPLACE TEMP TABLE once_{place} AS {query}")
            query = f"FROM once_{place}"
        self.engine.execute(f"CREATE OR REPLACE TEMP VIEW orders_{place} AS {query}")
        (clashes,) = self._one(f"SELECT count(fault) FROM orders_{place}") if doubles else (0,)
        self._codes.update(code for code in codes or () if code is not None)
        return clashes, codes or ()

    def _rejected(self, condition: str = "TRUE") -> list[int]:
        """Where the rows begin that are no rows, in bytes."""
        query = (
            f"SELECT min(line_byte_position) FROM reject_errors WHERE {condition} GROUP BY line ORDER BY 1"
        )
        return [offset for (offset,) in self.engine.execute(query).fetchall()]

    def _marks(self, table: Table, export: Export) -> dict[Field, Mark]:
        layout = export.columns.layout
        there = [each for each in AMOUNTS if each in export.columns.places]
        if layout.decimal:
            return dict.fromkeys(there, layout.decimal)
        seen: dict[Field, Writing] = {each: Writing() for each in there}
        for name, point, comma, unclear in self.engine.execute(writing_query(export)).fetchall():
            writing = seen[Field(name)]
            writing.point, writing.comma = writing.point + point, writing.comma + comma
            writing.unclear += unclear
        return {each: decided(table, export.columns, each, writing) for each, writing in seen.items()}

    def _told(self, place: int, path: Path, export: Export, table: Table) -> Taken:
        name = f"orders_{place}"
        orders, without, newest, total = self._one(
            "SELECT count(*), count(*) FILTER (customer = ''), max(placed) FILTER (paid IS NOT NULL), "
            f"sum(paid) FROM {name} WHERE fault IS NULL"
        )
        if not total:
            raise refused(
                replace(table, path=path), translatable("errors", "{file} holds no money that could be read.")
            )
        (faulty,) = self._one(f"SELECT count(*) FROM {name} WHERE fault IS NOT NULL")
        offsets = self._rejected()
        lines = lines_at(export.path, offsets[:_MOST_TOLD])
        broken = (Told(lines.get(offset), "", "cells") for offset in offsets[:_MOST_TOLD])
        return Taken(
            path=path,
            layout=export.columns.layout.name,
            columns=export.columns.used(table.header),
            modified=datetime.fromtimestamp(path.stat().st_mtime, UTC),
            newest=datetime.fromtimestamp(newest / 1_000_000, UTC) if newest is not None else None,
            orders=orders,
            without_address=without,
            unread=faulty + len(offsets),
            told=(*broken, *self._faults(name, export, table)),
        )

    def _one(self, query: str) -> tuple[Any, ...]:
        return self.engine.execute(query).fetchone() or ()

    def _faults(self, name: str, export: Export, table: Table) -> Iterator[Told]:
        """The first orders that could not be read, with the lines that they begin on."""
        query = f"SELECT number, fault FROM {name} WHERE fault IS NOT NULL ORDER BY number LIMIT {_MOST_TOLD}"
        found = dict(self.engine.execute(query).fetchall())
        lines = lines_of(found.keys(), table, export) if found else {}
        yield from (Told(lines.get(number), number, fault) for number, fault in found.items())

    def _unite(self) -> None:
        """An order that stands in several files counts once, as the file with the newest orders says."""
        freshness = sorted(
            range(len(self._taken)),
            key=lambda place: (self._taken[place].newest, self._taken[place].modified),
        )
        self.engine.execute(f"CREATE OR REPLACE TYPE codes AS ENUM ({texts(sorted(self._codes))})")
        orders = united_query(freshness, self._systems, currency="CAST(currency AS codes)")
        self.engine.execute(f"CREATE OR REPLACE TEMP VIEW {RELATION} AS {orders}")


@contextmanager
def _told_in_words(names: str) -> Iterator[None]:
    """The engine's own words name the cause: a disk that is full, an amount that nothing holds."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        raise ServiceError(
            Trouble.FAILING,
            translatable("errors", "{file} cannot be read: {reason}."),
            translatable("errors", "Check whether it is whole, and whether there is room on the disk."),
            file=names,
            reason=" ".join(str(error).split())[:200].rstrip("."),
        ) from error
