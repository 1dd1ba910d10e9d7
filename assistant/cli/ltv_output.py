"""What `evenhand ltv` writes: the answer as CSV, as JSON lines or as a table."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from assistant.cli.json_text import json_text
from assistant.cli.page import Page, Style
from assistant.cli.terminal import page_for_terminal
from assistant.scale.asked import COLUMNS, Asked
from assistant.scale.query import standing_query

_HIGHEST = 20
_AMOUNTS = ("ltv", "headroom", "goodwill")
_PARTS = ("paid", "tax", "shipping", "refunded", "dispute_lost")
_SUMMED = "tier, currency, why_unknown, count(*), sum(CAST(ltv AS DECIMAL(38, 4)))"
_HIGH = "customer, tier, ltv, currency, headroom, orders"


class Engine(Protocol):
    """What runs the query."""

    @property
    def relation(self) -> str:
        """The orders, as the query reads them."""
        ...

    @property
    def kept(self) -> str:
        """The narrower type for sums; empty where there is none."""
        ...

    @property
    def silent(self) -> frozenset[str]:
        """The sums that nothing is known of."""
        ...

    def currencies(self) -> tuple[str, ...]:
        """All that occur."""
        ...

    def rows(self, query: str) -> Iterator[tuple[Any, ...]]:
        """What a query answers."""
        ...

    def write_csv(self, query: str, into: BinaryIO) -> None:
        """The same as CSV."""
        ...


def write(engine: Engine, asked: Asked, form: str, output: Path | None) -> None:
    """Reckon and write in one of the three forms."""
    query = standing_query(asked)
    with _opened(output) as into:
        if form == "csv":
            engine.write_csv(_without_formulas(query), into)
        elif form == "json":
            into.writelines(f"{_as_line(row)}\n".encode() for row in engine.rows(query))
        else:
            into.write(_page(engine, query, asked).text().encode())


def _without_formulas(query: str) -> str:
    """A spreadsheet runs what begins like a formula; behind an apostrophe it is text."""
    like_one = "substr(customer, 1, 1) IN ('=', '+', '-', '@', chr(9), chr(13))"
    customer = f"CASE WHEN {like_one} THEN '''' || customer ELSE customer END AS customer"
    return f"SELECT {', '.join((customer, *COLUMNS[1:]))} FROM ({query}) AS answer"  # noqa: S608 - our own words


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    """A file is there whole or not at all; what is no file, like a pipe with a name, is written to."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    if output.exists() and not output.is_file():
        with output.open("wb") as into:
            yield into
        return
    target = output.resolve()
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _as_line(row: tuple[Any, ...]) -> str:
    said = dict(zip(COLUMNS, row, strict=True))
    money = {name: _money(said[name], said["currency"]) for name in _AMOUNTS}
    parts = {name: _money(said[name], said["currency"]) for name in _PARTS}
    dates = {
        name: said[name].isoformat() if isinstance(said[name], date) else None for name in ("since", "newest")
    }
    counts = {name: int(said[name]) for name in ("orders", "refunds")}
    apart = [_apart(one) for one in said["apart"].split("; ")] if said["apart"] else []
    told = {"customer": said["customer"], "tier": said["tier"], **money, **counts, **dates}
    whole = {**told, "why_unknown": said["why_unknown"], "parts": parts, "apart": apart}
    return json_text(whole)


def _money(amount: Any, currency: str | None) -> dict[str, str] | None:
    return None if amount is None or currency is None else {"amount": str(amount), "currency": currency}


def _apart(one: str) -> dict[str, str] | None:
    currency, amount = one.split(" ")
    return _money(amount, currency)


def _page(engine: Engine, query: str, asked: Asked) -> Page:
    page = page_for_terminal()
    grouped = f"SELECT {_SUMMED} FROM ({query}) AS answer GROUP BY 1, 2, 3 ORDER BY 2, 5 DESC, 1, 3"  # noqa: S608 - our own
    for tier, currency, why, count, total in engine.rows(grouped):
        worth = f"lifetime values come to {total:,.2f} {currency}" if currency else str(why).replace("_", " ")
        page.add(f"customers, {worth}", mark=f"{tier:<12} {count:>12,} ", style=Style.STRONG)
    page.gap()
    cost = f", after a remedy of {asked.cost}" if asked.cost else ""
    page.add(
        f"The {_HIGHEST} highest in each currency: value, headroom{cost}, orders, tier", style=Style.FAINT
    )
    for customer, tier, ltv, currency, headroom, orders in _highest(engine, query):
        left = "unknown" if headroom is None else str(headroom)
        page.add(customer, mark=f"{ltv:>14} {currency} {left:>14} {orders:>6}  {tier:<10} ")
    return page


def _highest(engine: Engine, query: str) -> Iterator[tuple[Any, ...]]:
    rank = "row_number() OVER (PARTITION BY currency ORDER BY CAST(ltv AS DECIMAL(38, 4)) DESC, customer)"
    ranked = f"SELECT {_HIGH}, {rank} AS place FROM ({query}) AS answer WHERE ltv IS NOT NULL"  # noqa: S608 - our own
    best = f"SELECT {_HIGH} FROM ({ranked}) AS ranked WHERE place <= {_HIGHEST} ORDER BY currency, place"  # noqa: S608 - our own
    return engine.rows(best)
