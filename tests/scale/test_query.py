"""The query in SQL says what the pure function says, to the cent."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings

from assistant.domain.guide import MoneyRules
from assistant.domain.purchases import Order
from assistant.domain.tier import Tier
from assistant.scale.asked import Asked
from assistant.scale.query import TooFineError, standing_query
from tests.builders import an_order, usd
from tests.scale.exports import (
    CREATE,
    CURRENCIES,
    PLAIN,
    Answer,
    amounts,
    answers,
    as_rows,
    expected,
    histories,
    rules,
)


@pytest.fixture(scope="module")
def engine() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute(CREATE)
        yield connection


def answered(
    engine: duckdb.DuckDBPyConnection, history: Mapping[str, list[Order]], asked: Asked
) -> dict[str, Answer]:
    engine.execute("DELETE FROM given")
    rows = as_rows(history)
    if rows:
        engine.executemany("INSERT INTO given VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    return answers(engine.execute(standing_query(asked)).fetchall())


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories, by=rules(), cost=amounts)
@pytest.mark.parametrize("kept", ["", "DECIMAL(18, 4)"])
def test_every_customer_stands_where_the_pure_function_puts_them(
    engine: duckdb.DuckDBPyConnection,
    history: dict[str, list[Order]],
    by: MoneyRules,
    cost: Decimal,
    kept: str,
) -> None:
    asked = Asked(by, "given", CURRENCIES, cost=cost, kept=kept)

    assert {
        customer: expected(customer, orders, by, cost) for customer, orders in history.items() if orders
    } == answered(engine, history, asked)


def test_worked_example_comes_to_ten(engine: duckdb.DuckDBPyConnection) -> None:
    history = {
        "a@b.c": [
            an_order("100", "1", refunded=usd("100")),
            an_order("200", "2", goodwill=usd("20")),
        ]
    }
    answer = answered(engine, history, Asked(PLAIN, "given", ("USD",), cost=Decimal(50)))["a@b.c"]

    assert (Decimal(200), Decimal(10)) == (answer["ltv"], answer["headroom"])


def test_only_customers_of_the_wanted_tiers_are_answered(engine: duckdb.DuckDBPyConnection) -> None:
    history = {"rich@b.c": [an_order("900")], "poor@b.c": [an_order("9")]}

    assert ["rich@b.c"] == [*answered(engine, history, Asked(PLAIN, "given", ("USD",), tiers=(Tier("vip"),)))]


def test_address_that_a_spreadsheet_would_run_stands_behind_an_apostrophe(
    engine: duckdb.DuckDBPyConnection,
) -> None:
    history = {each: [an_order()] for each in ("=a@b.c", "+a@b.c", "-a@b.c", "@a", "a=@b.c")}

    assert {"'=a@b.c", "'+a@b.c", "'-a@b.c", "'@a", "a=@b.c"} == {
        *answered(engine, history, Asked(PLAIN, "given", ("USD",), guarded=True))
    }


def test_rates_that_cannot_be_reckoned_with_exactly_are_refused() -> None:
    by = MoneyRules(PLAIN.tiers, PLAIN.margin, Decimal(0), "EUR", rates={"USD": Decimal("0." + "3" * 20)})

    with pytest.raises(TooFineError):
        standing_query(Asked(by, "given", ("USD",)))


def test_no_more_is_taken_off_an_order_than_was_paid_for_it(engine: duckdb.DuckDBPyConnection) -> None:
    twice = an_order("100", "1", refunded=usd("90"), dispute_lost=usd("90"))
    answer = answered(engine, {"a@b.c": [twice, an_order("30", "2")]}, Asked(PLAIN, "given", ("USD",)))[
        "a@b.c"
    ]

    assert (Decimal(30), Decimal(90), Decimal(10)) == (
        answer["ltv"],
        answer["refunded"],
        answer["dispute_lost"],
    )
