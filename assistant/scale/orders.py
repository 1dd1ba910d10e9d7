"""An export's orders as SQL for DuckDB: the same reading as ``shops.files_reading``, for many rows at once.

What surprises: there are two readings. The quick one takes amounts as programs write them; where a single
cell does not fit, the thorough one reads the file again, with the signs and spaces that people write.
"""

from collections.abc import Collection, Sequence

from assistant.scale.cells import (
    AMOUNT,
    address_of,
    cell_of,
    currency_of,
    id_of,
    moment_of,
    number_of,
    status_of,
    sum_of,
    test_of,
)
from assistant.scale.export import Export, scanned
from assistant.scale.sql import text
from assistant.shops.files_amounts import DECIDING, NOISE, Mark
from assistant.shops.files_columns import AMOUNTS, Field

SUMS = ("paid", "tax", "shipping", "refunded", "goodwill", "dispute_lost")
"""The amounts of an order that its customer's value is made of."""
_EITHER_SIGN = (Field.REFUNDED, Field.OUTSTANDING)
_HASHED = "hash(number) AS number"


def heads_query(export: Export) -> str:
    """The rows that speak for an order; ``fault`` says why one cannot be read.

    A quick reading ends in an error of the engine at the first one, and of a single file keeps orders'
    numbers as hashes alone.
    """
    amounts = [each for each in AMOUNTS if export.has(each)]
    sums = ", ".join(f"{sum_of(each, export)} AS {each}" for each in amounts)
    named = f"number, {_fault(amounts)} AS fault" if export.thorough else "number"
    told = named if export.thorough or export.with_ids else _HASHED
    only = "" if export.thorough else f"WHERE CASE WHEN {_odd(amounts)} THEN error('odd') ELSE TRUE END"
    return f"""
WITH cells AS (
  SELECT {number_of(export)} AS number, {id_of(export)} AS id, {address_of(export)} AS customer,
    {status_of(export)} AS status, {moment_of(export)} AS placed, {currency_of(export)} AS currency,
    {test_of(export)} AS test, {sums}{_misread(amounts, export)}
  FROM {scanned(export)} WHERE {_speaks(export)}
), {_taken_off(amounts)}
SELECT {told}, {"id, " if export.with_ids else ""}customer, placed, currency, test, {_settled(amounts)}
FROM returned {only}
"""


def orders_query(heads: str, columns: Collection[str], *, doubles: bool) -> str:
    """Every order once, with all columns; where its rows do not say the same, it is at fault.

    Most exports say every order once, and telling so is quicker than putting all of them in order.
    """
    usual = {"id": "VARCHAR", "fault": "VARCHAR", **dict.fromkeys(SUMS, AMOUNT)}
    lacking = ", ".join(f"CAST(NULL AS {usual[name]}) AS {name}" for name in usual if name not in columns)
    whole = f"SELECT *{', ' if lacking else ''}{lacking} FROM {heads}"
    if not doubles:
        return whole
    paid = f"CASE WHEN paid IS NOT NULL THEN hash(placed, currency, test, {', '.join(SUMS)}) END"
    says = f"hash(customer, {paid})"
    kept = ("id", "customer", "placed", "test", "currency", *SUMS)
    return f"""
SELECT number, {", ".join(f"any_value({name}) AS {name}" for name in kept)},
  coalesce(min(fault), CASE WHEN min({says}) <> max({says}) THEN 'clash' END) AS fault
FROM ({whole}) GROUP BY number
"""


def united_query(freshness: Sequence[int], systems: Sequence[str], currency: str) -> str:
    """The orders of several files, each order once; ``freshness`` says which file is believed.

    ``currency`` is its expression: the engine compares numbers quicker than texts.
    """
    each = " UNION ALL BY NAME ".join(
        f"SELECT *, {freshness.index(place)} AS fresh, {text(system)} AS system FROM orders_{place} "
        "WHERE fault IS NULL"
        for place, system in enumerate(systems)
    )
    if len(systems) > 1:
        same = "system, coalesce(id, concat_ws(chr(0), number, customer)), placed"
        each = f"SELECT DISTINCT ON ({same}) * FROM ({each}) ORDER BY {same}, fresh DESC"
    return (
        f"SELECT customer, make_timestamp(placed) AS placed, {currency} AS currency, paid, tax, shipping, "
        f"refunded, goodwill, dispute_lost, test FROM ({each}) WHERE customer <> ''"
    )


def writing_query(export: Export) -> str:
    """For each column of money how many cells show a point, a comma, and nothing."""
    return " UNION ALL ".join(
        _writing(each, place, export) for each in AMOUNTS for place in export.columns.places.get(each, ())
    )


def _writing(field: Field, place: int, export: Export) -> str:
    cell = f"regexp_replace(c{place}, {text(NOISE)}, '', 'g')"
    point, comma = (f"coalesce(regexp_matches({cell}, {text(DECIDING[mark])}), FALSE)" for mark in Mark)
    either = f"coalesce(regexp_matches({cell}, '[.,]'), FALSE)"
    return (
        f"SELECT {text(field.value)} AS name, count(*) FILTER ({point} AND NOT {comma}) AS point,"
        f" count(*) FILTER ({comma} AND NOT {point}) AS comma,"
        f" count(*) FILTER ({either} AND NOT {point} AND NOT {comma}) AS unclear FROM {scanned(export)}"
    )


def _taken_off(amounts: Sequence[Field]) -> str:
    """Tax, then what went back: none larger than what is left of the order."""
    paid = "greatest(paid - coalesce(outstanding, 0), 0)" if Field.OUTSTANDING in amounts else "paid"
    tax = "least(coalesce(tax, 0), received)" if Field.TAX in amounts else "0"
    back = "least(abs(coalesce(refunded, 0)), received - tax_in)" if Field.REFUNDED in amounts else "0"
    return f"""received AS (SELECT *, {paid} AS received FROM cells),
taxed AS (SELECT *, {tax} AS tax_in FROM received),
returned AS (SELECT *, {back} AS back FROM taxed)"""


def _settled(amounts: Sequence[Field]) -> str:
    # Here NULL is what nobody said; the least of it and of something would be something.
    kept = "CASE WHEN shipping IS NOT NULL THEN least(shipping, received - tax_in - back) END"
    shipping = kept if Field.SHIPPING in amounts else "NULL"
    rest = (
        f"nullif({each}, 0)" if each in amounts else "NULL" for each in (Field.GOODWILL, Field.DISPUTE_LOST)
    )
    settled = ("CASE WHEN status = 1 THEN received END", "tax_in", shipping, "nullif(back, 0)", *rest)
    return ", ".join(
        f"CAST({said} AS {AMOUNT}) AS {name}"
        for name, said in zip(SUMS, settled, strict=True)
        if name == Field.PAID or name in amounts
    )


def _misread(amounts: Sequence[Field], export: Export) -> str:
    """For each column of money whether its cell is no amount, or none that can stand there."""
    bad: list[str] = []
    for each in amounts if export.thorough else ():
        source = each if each in export.columns.places else Field.REFUNDS
        wrong = f"{cell_of(source, export)} IS NOT NULL AND {each} IS NULL"
        below = "" if each in _EITHER_SIGN else f" OR coalesce({each} < 0, FALSE)"
        bad.append(f", ({wrong}){below} AS bad_{each}")
    return "".join(bad)


def _fault(amounts: Sequence[Field]) -> str:
    bad = " ".join(f"WHEN bad_{name} THEN '{name}'" for name in amounts)
    return (
        "CASE WHEN number = '' THEN 'number' WHEN status IS NULL THEN 'status' WHEN status = 0 THEN NULL "
        f"WHEN length(currency) <> 3 OR currency IS NULL THEN 'currency' {bad} "
        "WHEN paid IS NULL THEN 'paid' WHEN placed IS NULL THEN 'placed' END"
    )


def _odd(amounts: Sequence[Field]) -> str:
    below = ", ".join(each for each in amounts if each not in _EITHER_SIGN)
    return (
        f"number = '' OR status IS NULL OR length(currency) <> 3 OR least({below}) < 0 "
        "OR paid IS NULL OR placed IS NULL"
    )


def _speaks(export: Export) -> str:
    """A row without a sum and a status only goes on with an order."""
    cells = [cell_of(each, export) for each in (Field.PAID, Field.STATUS) if each in export.columns.places]
    return " OR ".join(f"{cell} IS NOT NULL" for cell in cells)
