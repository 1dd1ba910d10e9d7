"""An export read once, and found by address from then on: in a database of its own that goes when we do."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from types import MappingProxyType

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.money import Money
from assistant.domain.purchases import Order
from assistant.shops.files_amounts import Mark, Writing, amount_from
from assistant.shops.files_columns import AMOUNTS, Columns, Field
from assistant.shops.files_reading import Reader, Spoken, folded_address
from assistant.shops.files_table import Row, Table

_MOST_TOLD = 1000
_TABLES = """
CREATE TABLE orders (number TEXT PRIMARY KEY, line INTEGER, email TEXT, cells TEXT, fault TEXT) WITHOUT ROWID;
CREATE TABLE spent (email TEXT PRIMARY KEY, amount TEXT) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Unread:
    """A row that could not be read."""

    line: int
    why: str
    """The column that is at fault, by the name that a mapping uses; ``cells``, ``clash``."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of a file, for people to check."""

    layout: str
    columns: Mapping[str, str]
    """Which of its columns served for what."""
    encoding: str
    separator: str
    modified: datetime
    orders: int
    """Orders in it that could be read, paid or not."""
    without_address: int
    """Of these, the ones that belong to nobody."""
    newest: datetime | None
    unread: int
    """Rows that could not be read."""
    told: tuple[Unread, ...]
    """The first of them."""

    @property
    def fresh(self) -> datetime:
        """As of when it speaks."""
        return self.newest or self.modified


class Index:
    """One file's orders by address. Not safe for several threads at once."""

    def __init__(self, table: Table, columns: Columns) -> None:
        """Read it all; raises ``ServiceError`` for a file that would say nothing true, and ``OSError``."""
        self._columns, self._used = _compact(columns)
        self._currency = columns.layout.currency
        self.system = columns.layout.system
        marks = writing_of(table, columns)
        self._reader = Reader(self._columns, marks)
        # Without a name SQLite keeps what does not fit into memory in a file that nobody else can open.
        self._db = sqlite3.connect("", check_same_thread=False)
        self._db.executescript(_TABLES)
        self._unread: list[Unread] = []
        self._count: Counter[str] = Counter()
        self._total = Decimal(0)
        self._newest: datetime | None = None
        if Field.SPENT in columns.places:
            self._read_spent(table.rows(), marks[Field.SPENT])
        else:
            self._read_orders(table.rows())
        if not self._total:
            raise refused(table, translatable("errors", "{file} holds no money that could be read."))
        self.report = self._reported(table, columns)

    def spoken(self, email: str) -> Sequence[Spoken]:
        """What the file says of each order of an address, of those without money too."""
        found = self._db.execute("SELECT line, cells FROM orders WHERE email = ? AND fault = ''", (email,))
        spoken = (self._reader.spoken(line, json.loads(cells)) for line, cells in found)
        return [said for said in spoken if said]

    def spent(self, email: str) -> Money | None:
        """What the file says itself that somebody spent."""
        found = self._db.execute("SELECT amount FROM spent WHERE email = ?", (email,)).fetchone()
        return Money(Decimal(found[0]), self._currency) if found else None

    def close(self) -> None:
        """Let it go, with the file that it lay in."""
        self._db.close()

    def _read_orders(self, rows: Iterable[Row]) -> None:
        for row in rows:
            cells = None if row.cells is None else [row.cells[place] for place in self._used]
            said = self._reader.spoken(row.line, cells)
            if said and not said.number:
                self._tell(row.line, said.fault)
            elif said:
                self._keep(said, cells or [])
        self._db.execute("CREATE INDEX by_address ON orders (email)")
        for email, fault, count in self._db.execute(
            "SELECT email = '', fault <> '', count(*) FROM orders GROUP BY 1, 2"
        ):
            if not fault:
                self._count["orders"] += count
                self._count["without_address"] += count if email else 0

    def _keep(self, said: Spoken, cells: Sequence[str]) -> None:
        known = self._db.execute(
            "SELECT line, cells, fault FROM orders WHERE number = ?", (said.number,)
        ).fetchone()
        if known is None:
            row = (said.number, said.line, said.email, json.dumps(cells), said.fault)
            self._db.execute("INSERT INTO orders VALUES (?, ?, ?, ?, ?)", row)
            self._add(said.order, 1)
        elif not known[2]:
            before = self._reader.spoken(known[0], json.loads(known[1]))
            if before is None or before.says == said.says:
                return
            said = replace(said, fault=said.fault or "clash")
            self._db.execute("UPDATE orders SET fault = ? WHERE number = ?", (said.fault, said.number))
            self._add(before.order, -1)
        if said.fault:
            self._tell(said.line, said.fault)

    def _add(self, order: Order | None, times: int) -> None:
        if order:
            self._total += order.paid.amount * times
            self._newest = max(self._newest or order.placed, order.placed)

    def _read_spent(self, rows: Iterable[Row], mark: Mark) -> None:
        address, amount = (self._columns.places[each][0] for each in (Field.EMAIL, Field.SPENT))
        for row in rows:
            if row.cells is None:
                self._tell(row.line, "cells")
                continue
            cells = [row.cells[place] for place in self._used]
            try:
                spent = amount_from(cells[amount], mark)
            except ValueError:
                spent = None
            if spent is None:
                self._tell(row.line, Field.SPENT.value)
                continue
            email = folded_address(cells[address])
            self._count["without_address"] += not email
            self._total += spent
            self._db.execute("INSERT INTO spent VALUES (?, ?) ON CONFLICT DO NOTHING", (email, str(spent)))

    def _tell(self, line: int, why: str) -> None:
        self._count["unread"] += 1
        if len(self._unread) < _MOST_TOLD:
            self._unread.append(Unread(line, why))

    def _reported(self, table: Table, columns: Columns) -> FileReport:
        return FileReport(
            layout=columns.layout.name,
            columns=columns.used(table.header),
            encoding=table.encoding,
            separator=table.separator,
            modified=datetime.fromtimestamp(table.path.stat().st_mtime, UTC),
            orders=self._count["orders"],
            without_address=self._count["without_address"],
            newest=self._newest,
            unread=self._count["unread"],
            told=tuple(self._unread),
        )


def writing_of(table: Table, columns: Columns) -> Mapping[Field, Mark]:
    """How each column of money writes its decimals, by all its cells; one that stays unclear is refused."""
    layout = columns.layout
    there = [each for each in (*AMOUNTS, Field.SPENT) if each in columns.places]
    if layout.decimal:
        return dict.fromkeys(there, layout.decimal)
    seen = {each: Writing() for each in there}
    for row in table.rows():
        cells = row.cells or ()
        for each in there if cells else ():
            for place in columns.places[each]:
                seen[each].see(cells[place])
    return {each: decided(table, columns, each, writing) for each, writing in seen.items()}


def decided(table: Table, columns: Columns, each: Field, writing: Writing) -> Mark:
    """The mark of one column."""
    if writing.mark:
        return writing.mark
    if (writing.unclear or writing.point) and not columns.layout.guessable:
        raise refused(
            table,
            translatable("errors", "{file}: nobody can tell what 12.990 means in the column '{column}'."),
            translatable("errors", 'State the sign before the decimals in its mapping, like: decimal = ","'),
            column=columns.used(table.header)[each.value],
        )
    return Mark.POINT


def refused(table: Table, title: str, advice: str = "", **more: object) -> ServiceError:
    """A file that nothing is read from, and why."""
    return ServiceError(Trouble.REJECTED, title, advice, file=table.path.name, **more)


def _compact(columns: Columns) -> tuple[Columns, tuple[int, ...]]:
    """The columns that are used, and the same columns in rows of these alone."""
    used = tuple(sorted({place for places in columns.places.values() for place in places}))
    places = {each: tuple(used.index(place) for place in places) for each, places in columns.places.items()}
    return Columns(columns.layout, MappingProxyType(places)), used
