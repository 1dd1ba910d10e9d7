"""Exports of orders and of customers as a source: CSV files of Shopify, of WooCommerce's plug-ins, or any."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from assistant.domain.account import Credential
from assistant.domain.addresses import folded
from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.domain.purchases import Order, Purchases
from assistant.domain.source import Reach, Source, SourceKind
from assistant.domain.ticket import Customer
from assistant.ports import Clock
from assistant.shops.files_columns import Columns, Field, columns_of, layout_of, resembling
from assistant.shops.files_index import FileReport, Index, refused
from assistant.shops.files_mapping import Mapped, mapping_beside, mappings_of
from assistant.shops.files_reading import Spoken, folded_address
from assistant.shops.files_table import Table, table_in

_NEEDED = (Field.EMAIL, Field.ORDER, Field.PLACED, Field.PAID)


class FileShop:
    """One export, or a folder of them; the address is its path; see ``ports.OrderSource``.

    It is as fresh as its newest order. Files are read when they are first asked for, and again when they were
    written anew: blocking, for a while. An order that stands in several counts as the freshest file says.
    """

    def __init__(self, source: Source, _credential: Credential, _clock: Clock) -> None:
        """Nothing is opened yet."""
        self._source = source
        self._path = Path(source.address)
        self._turn = Lock()
        self._read: dict[Path, tuple[tuple[int, int], Index]] = {}

    def purchases(self, customer: Customer) -> Purchases | None:
        """All orders of an address, without regard to case; None where no file has any of it."""
        if "@" not in customer.email:
            return None
        with self._indexes() as indexes:
            return self._found(indexes, customer)

    def purchases_of(self, customers: Sequence[Customer]) -> Mapping[str, Purchases | None]:
        """The same of each: nobody is asked but this computer, and files are looked at once."""
        with self._indexes() as indexes:
            return {folded(one.email): self._found(indexes, one) for one in customers}

    def verify(self) -> Reach:
        """Whether all can be read; what they turned out to be stands in place of the shop's name."""
        reports = self.reports()
        unread = translatable("errors", "Some rows cannot be read. `evenhand ltv --orders FILE` names them.")
        return Reach(
            shop=", ".join(dict.fromkeys(one.layout for one in reports)),
            hint=unread if any(one.unread for one in reports) else "",
        )

    def reports(self) -> tuple[FileReport, ...]:
        """Of each file which columns serve for what, how old it is, and which rows could not be read."""
        with self._indexes() as indexes:
            return tuple(index.report for index in indexes)

    def close(self) -> None:
        """Let go of what was read."""
        with self._turn:
            self._let_go(self._read.keys())

    def _found(self, indexes: Sequence[Index], customer: Customer) -> Purchases | None:
        email = folded_address(customer.email)
        if "@" not in email:
            return None
        stated = (spent for index in indexes if (spent := index.spent(email)) is not None)
        orders, spent = _orders(indexes, email), next(stated, None)
        if orders is None and spent is None:
            return None
        return Purchases(
            source=self._source.name,
            as_of=max(index.report.fresh for index in indexes),
            orders=orders or (),
            stated_ltv=spent,
            kind=SourceKind.FILE,
        )

    @contextmanager
    def _indexes(self) -> Iterator[Sequence[Index]]:
        """Freshest first."""
        try:
            with self._turn:
                yield sorted(self._current(), key=lambda index: index.report.fresh, reverse=True)
        except OSError as error:
            raise ServiceError(
                Trouble.FAILING,
                translatable("errors", "{file} cannot be read: {reason}."),
                translatable("errors", "Check whether it is still there."),
                file=self._path.name,
                reason=error.strerror or type(error).__name__,
            ) from error

    def _current(self) -> list[Index]:
        there = {path: _as_it_is(path) for path in _exports(self._path)}
        self._let_go([path for path, (was, _) in self._read.items() if there.get(path) != was])
        for path, now in there.items():
            if path not in self._read:
                table = table_in(path)
                self._read[path] = now, Index(table, columns_in(table, mapping_beside(path)))
        return [index for _, index in self._read.values()]

    def _let_go(self, paths: Iterable[Path]) -> None:
        for path in tuple(paths):
            _, index = self._read.pop(path)
            index.close()


def _exports(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = [file for file in sorted(path.iterdir()) if file.suffix.casefold() == ".csv" and file.is_file()]
    if not found:
        raise ServiceError(
            Trouble.REJECTED,
            translatable("errors", "There is no CSV file in {folder}."),
            translatable("errors", "Put the shop's exports there."),
            folder=path.name,
        )
    return found


def _as_it_is(path: Path) -> tuple[int, int]:
    """A file that was written anew looks different. Its mapping counts: it says what is in the file."""
    stats = [path.stat(), *(file.stat() for file in mappings_of(path) if file.exists())]
    return max(stat.st_mtime_ns for stat in stats), sum(stat.st_size for stat in stats)


def _orders(indexes: Iterable[Index], email: str) -> tuple[Order, ...] | None:
    """Newest first; None where no file knows the address. What older files say of an order is passed over."""
    said: dict[tuple[str, str], Spoken] = {}
    for index in indexes:
        for one in index.spoken(email):
            said.setdefault((index.system, one.identity), one)
    if not said:
        return None
    orders = [one.order for one in said.values() if one.order]
    return tuple(sorted(orders, key=_newest_first))


def _newest_first(order: Order) -> tuple[float, str, str]:
    return -order.placed.timestamp(), order.paid.currency, order.number


def columns_in(table: Table, mapped: Mapped) -> Columns:
    """What stands where; raises ``ServiceError`` where too little is known of the file."""
    if len(table.header) == 1 or not table.header:
        raise refused(table, translatable("errors", "{file} is no table with a line of names on top."))
    layout = mapped.over(layout_of(table.header))
    if layout is None:
        raise _unknown(table)
    columns = columns_of(table.header, layout)
    for each in (Field.EMAIL, Field.SPENT) if Field.SPENT in columns.places else _NEEDED:
        if each not in columns.places:
            raise refused(
                table,
                translatable("errors", "{file} has no column '{column}'."),
                column=" / ".join(layout.columns.get(each, (each.value,))),
            )
    if Field.CURRENCY not in columns.places and not layout.currency:
        raise refused(
            table,
            translatable("errors", "{file} does not say in which currency it is."),
            translatable("errors", 'State it in its mapping, like: currency = "EUR"'),
        )
    return columns


def _unknown(table: Table) -> ServiceError:
    other = resembling(table.header)
    if other:
        return refused(
            table, translatable("errors", "{file} comes from {program} and cannot serve here."), program=other
        )
    return refused(
        table,
        translatable("errors", "{file} is of no kind that is known."),
        translatable("errors", "Say which column holds what, in a mapping beside it."),
    )
