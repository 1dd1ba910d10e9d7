"""The same query over a team's own PostgreSQL. Nothing is written there.

The password comes from where PostgreSQL's own tools take it: the environment or ``~/.pgpass``, never from a
command line, which everybody on the computer can read.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from assistant.domain.errors import AssistantError, translatable
from assistant.scale.asked import RELATION, SUMS

if TYPE_CHECKING:
    import psycopg

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)?", re.ASCII)
_SECRETS = ("password", "sslpassword", "oauth_client_secret")
_NEEDED = ("customer", "placed", "currency", "paid")
# The numbers by which PostgreSQL calls the types that hold amounts exactly: integers of three sizes, numeric.
_EXACT = frozenset({20, 21, 23, 1700})
_ROWS_AT_ONCE = 10_000
_UNBELIEVABLE = "100000000000"
"""The largest number that files may hold, too. What is no number is larger than any, for PostgreSQL."""


class WarehouseError(AssistantError):
    """The database cannot be asked, or holds something else than is needed."""


class Warehouse:
    """One table or view of orders, with the columns that ``asked.RELATION`` names; most may be missing."""

    kept = ""

    def __init__(self, dsn: str, relation: str) -> None:
        """Connect and look at the columns; raises ``WarehouseError``."""
        if not _NAME.fullmatch(relation):
            raise WarehouseError(
                translatable("errors", "{name} is no name of a table."),
                translatable("errors", "Write it as orders or as sales.orders."),
                name=relation,
            )
        _refuse_secrets(dsn)
        self._table = ".".join(f'"{part}"' for part in relation.split("."))
        self._connection = _connected(dsn)
        try:
            with _told_in_words():
                self.relation = f"({self._selected()})"
                self._refuse_untrue()
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        """As it is."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Hang up."""
        self._connection.close()

    def rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        """What a query answers, row by row; the server keeps the rest."""
        with _told_in_words(), self._connection.cursor(name="answer") as cursor:
            cursor.itersize = _ROWS_AT_ONCE
            cursor.execute(query.encode())
            yield from cursor

    def write_csv(self, query: str, into: BinaryIO) -> None:
        """What a query answers, with a line of names on top."""
        asked = f"COPY ({query}) TO STDOUT (FORMAT csv, HEADER)".encode()
        with _told_in_words(), self._connection.cursor().copy(asked) as copy:
            into.writelines(copy)

    def currencies(self) -> tuple[str, ...]:
        """All that occur in orders that somebody paid."""
        query = f"SELECT DISTINCT currency FROM {self.relation} AS given WHERE paid IS NOT NULL ORDER BY 1"
        return tuple(str(code) for (code,) in self._fetched(query))

    @property
    def silent(self) -> frozenset[str]:
        """The sums that the table has no column for."""
        return frozenset(SUMS) - self._said

    def _fetched(self, query: str) -> list[tuple[Any, ...]]:
        with _told_in_words():
            return self._connection.execute(query.encode()).fetchall()

    def _selected(self) -> str:
        found = self._connection.execute(f"SELECT * FROM {self._table} LIMIT 0".encode())
        types = {column.name: column.type_code for column in found.description or ()}
        self._said = frozenset(types)
        self._refuse_lacking([name for name in _NEEDED if name not in types])
        self._refuse_inexact([name for name in SUMS if types.get(name, 1700) not in _EXACT])
        shown = ", ".join(_shown(name, there=name in types) for name in RELATION)
        return f"SELECT {shown} FROM {self._table} WHERE trim(customer) <> ''"

    def _refuse_lacking(self, missing: Sequence[str]) -> None:
        if missing:
            raise WarehouseError(
                translatable("errors", "{table} has no column '{column}'."),
                translatable("errors", "Show a view that has customer, placed, currency and paid."),
                table=self._table,
                column=missing[0],
            )

    def _refuse_inexact(self, inexact: Sequence[str]) -> None:
        if inexact:
            raise WarehouseError(
                translatable("errors", "The column '{column}' of {table} does not hold amounts exactly."),
                translatable("errors", "Make it numeric, or show a view that does."),
                table=self._table,
                column=inexact[0],
            )

    def _refuse_untrue(self) -> None:
        """A sum over such orders would be wrong without anybody noticing."""
        amounts = " OR ".join(f"{name} < 0 OR {name} >= {_UNBELIEVABLE}" for name in SUMS)
        nameless = "coalesce(currency, '') !~ '^[A-Z]{3}$' OR placed IS NULL"
        wrong = f"{amounts} OR (paid IS NOT NULL AND ({nameless}))"
        ((count,),) = self._fetched(f"SELECT count(*) FROM {self.relation} AS given WHERE {wrong}")
        if count:
            raise WarehouseError(
                translatable(
                    "errors", "{table} holds {count} orders with an amount below zero, no currency or no day."
                ),
                translatable(
                    "errors",
                    "What went back stands in a column of its own, without a sign; a currency is like EUR.",
                ),
                table=self._table,
                count=count,
            )


def _shown(name: str, *, there: bool) -> str:
    if name == "customer":
        return "lower(trim(customer)) AS customer"
    if name == "currency":
        return "upper(trim(currency)) AS currency"
    if name == "test":
        return name if there else "FALSE AS test"
    return name if there else f"CAST(NULL AS NUMERIC) AS {name}"


def _refuse_secrets(dsn: str) -> None:
    psycopg = _driver()
    from psycopg.conninfo import conninfo_to_dict

    try:
        named = conninfo_to_dict(dsn)
    except psycopg.Error:
        # Its words may quote what was typed, with a password in it.
        raise WarehouseError(
            translatable("errors", "This is no address of a database."),
            translatable("errors", "Write it like postgresql://reader@host/shop."),
        ) from None
    if any(named.get(secret) for secret in _SECRETS):
        raise WarehouseError(
            translatable("errors", "The address of the database holds a password."),
            translatable("errors", "Leave it out; put it into PGPASSWORD or ~/.pgpass."),
        )


def _connected(dsn: str) -> "psycopg.Connection[tuple[Any, ...]]":
    driver = _driver()
    with _told_in_words():
        connection: psycopg.Connection[tuple[Any, ...]] = driver.connect(
            dsn, application_name="evenhand", connect_timeout=10
        )
        connection.read_only = True
        # All questions are answered from one moment, while orders go on coming in.
        connection.isolation_level = driver.IsolationLevel.REPEATABLE_READ
        connection.execute("SET TIME ZONE 'UTC'")
        return connection


def _driver() -> Any:
    try:
        import psycopg
    except ImportError as error:
        raise WarehouseError(
            translatable("errors", "What speaks to PostgreSQL is not installed."),
            translatable("errors", "Install it with: pip install 'evenhand[warehouse]'"),
        ) from error
    return psycopg


@contextmanager
def _told_in_words() -> Iterator[None]:
    psycopg = _driver()
    try:
        yield
    except psycopg.Error as error:
        said = " ".join(str(error).split())[:300]
        raise WarehouseError(translatable("errors", "PostgreSQL says: {said}"), said=said) from error
