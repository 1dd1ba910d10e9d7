"""A team's PostgreSQL answers what the pure function says; what would make its sums wrong is refused."""

import io
from collections.abc import Iterator, Mapping
from decimal import Decimal

import psycopg
import pytest
from hypothesis import given, settings

from assistant.domain.guide import MoneyRules
from assistant.domain.purchases import Order
from assistant.scale.asked import Asked
from assistant.scale.query import standing_query
from assistant.scale.warehouse import Warehouse, WarehouseError
from tests.builders import an_order
from tests.scale.exports import CREATE, PLAIN, Answer, amounts, answers, as_rows, expected, histories, rules
from tests.servers.postgres import postgres

pytestmark = pytest.mark.postgres
_ROW = "('a@b.c', '2026-01-01', 'EUR', {paid})"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with postgres() as found:
        yield found


@pytest.fixture(scope="module")
def database(address: str) -> Iterator["psycopg.Connection[tuple[object, ...]]"]:
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(CREATE.replace("TEMP ", ""))
        yield connection


def filled(database: "psycopg.Connection[tuple[object, ...]]", history: Mapping[str, list[Order]]) -> None:
    database.execute("TRUNCATE given")
    with database.cursor() as cursor:
        cursor.executemany(f"INSERT INTO given VALUES ({', '.join(['%s'] * 10)})", as_rows(history))


def answered(address: str, by: MoneyRules, cost: Decimal) -> dict[str, Answer]:
    with Warehouse(address, "given") as warehouse:
        asked = Asked(by, warehouse.relation, warehouse.currencies(), cost=cost, silent=warehouse.silent)
        return answers(list(warehouse.rows(standing_query(asked))))


def refused(address: str, relation: str) -> str:
    with pytest.raises(WarehouseError) as caught:
        Warehouse(address, relation)
    return str(caught.value)


@settings(max_examples=25, deadline=None)
@given(history=histories, by=rules(), cost=amounts)
def test_every_customer_stands_where_the_pure_function_puts_them(
    address: str,
    database: "psycopg.Connection[tuple[object, ...]]",
    history: dict[str, list[Order]],
    by: MoneyRules,
    cost: Decimal,
) -> None:
    filled(database, history)

    assert {
        customer: expected(customer, orders, by, cost) for customer, orders in history.items() if orders
    } == answered(address, by, cost)


def test_answer_is_written_as_csv_too(
    address: str, database: "psycopg.Connection[tuple[object, ...]]"
) -> None:
    filled(database, {"=cmd@b.c": [an_order("900")]})
    written = io.BytesIO()
    with Warehouse(address, "public.given") as warehouse:
        asked = Asked(PLAIN, warehouse.relation, warehouse.currencies(), guarded=True)
        warehouse.write_csv(standing_query(asked), written)

    assert "'=cmd@b.c,vip,900.00,USD,360.00" in written.getvalue().decode()


@pytest.mark.parametrize(
    "name", ['given"; DROP TABLE given; --', "given; SELECT 1", "(SELECT 1)", "a.b.c", "", "gîven", "given\n"]
)
def test_name_that_is_none_is_refused_before_anybody_is_asked(name: str) -> None:
    assert "is no name of a table" in refused("postgresql://nobody@127.0.0.1:1/x", name)


def test_table_that_is_not_there_is_told_in_the_databases_words(address: str) -> None:
    assert 'relation "nowhere" does not exist' in refused(address, "nowhere")


@pytest.mark.parametrize(
    ("columns", "paid", "said"),
    [
        ("customer text, placed timestamptz, currency text", "NULL", "has no column 'paid'"),
        ("customer text, placed date, currency text, paid float8", "1", "does not hold amounts exactly"),
        ("customer text, placed date, currency text, paid money", "'1'", "does not hold amounts exactly"),
        ("customer text, placed date, currency text, paid numeric", "-1", "holds 1 orders with an amount"),
        ("customer text, placed date, currency text, paid numeric", "'NaN'", "holds 1 orders with an amount"),
        ("customer text, placed date, currency text, paid numeric", "'Infinity'", "holds 1 orders with"),
    ],
)
def test_table_whose_sums_would_be_wrong_is_refused(
    address: str, database: "psycopg.Connection[tuple[object, ...]]", columns: str, paid: str, said: str
) -> None:
    database.execute("DROP TABLE IF EXISTS odd")
    database.execute(f"CREATE TABLE odd ({columns})".encode())
    if "paid" in columns:
        database.execute(f"INSERT INTO odd VALUES {_ROW.format(paid=paid)}".encode())

    assert said in refused(address, "odd")


def test_currency_that_is_none_is_refused(
    address: str, database: "psycopg.Connection[tuple[object, ...]]"
) -> None:
    database.execute("DROP TABLE IF EXISTS odd")
    database.execute("CREATE TABLE odd (customer text, placed date, currency text, paid numeric)")
    database.execute("INSERT INTO odd VALUES ('a@b.c', '2026-01-01', 'euros', 1)")

    assert "no currency" in refused(address, "odd")


@pytest.mark.parametrize("address", ["postgresql://me:s3cr3t@host/shop", "host=h password=s3cr3t"])
def test_password_in_an_address_is_refused_and_not_repeated(address: str) -> None:
    said = refused(address, "orders")

    assert "holds a password" in said
    assert "s3cr3t" not in said


def test_database_that_is_not_there_is_told_in_words() -> None:
    assert "PostgreSQL says" in refused("postgresql://nobody@127.0.0.1:1/x", "orders")


def test_nothing_can_be_written_through_it(
    address: str, database: "psycopg.Connection[tuple[object, ...]]"
) -> None:
    filled(database, {"a@b.c": [an_order()]})
    with Warehouse(address, "given") as warehouse, pytest.raises(WarehouseError, match="read-only"):
        warehouse._fetched("DELETE FROM given RETURNING 1")
