"""Order exports named on the command line: which they are, how to read them, and what became of each."""

import argparse
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.terminal import complain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.domain.guide import MoneyRules
    from assistant.domain.money import Money
    from assistant.scale.files import OrderFiles
    from assistant.scale.taken import Taken, Told
    from assistant.shops.files_mapping import Mapped

_LETTERS = 3
_WHY = {
    "cells": "another number of cells than the header",
    "clash": "said in two ways",
    "number": "no order number",
    "status": "a status that nobody knows in the column {column}; a mapping can name it",
    "placed": "no date that is known in the column {column}; a mapping can say how dates are written",
    "currency": "no currency in the column {column}",
}
_NO_AMOUNT = "no amount in the column {column}"


def add_order_files(parser: argparse.ArgumentParser) -> None:
    """What every command asks that reads them."""
    parser.add_argument(
        "--orders", nargs="+", type=Path, metavar="FILE", default=(), help="order exports as CSV"
    )
    parser.add_argument("--map", type=Path, metavar="FILE", help="which column holds what, as TOML or JSON")
    parser.add_argument("--currency", type=_code, metavar="CODE", help="of files that name none, like EUR")


@contextmanager
def order_files(chosen: argparse.Namespace) -> "Iterator[tuple[OrderFiles, tuple[Taken, ...]]]":
    """The files, read, with everything told that is to be known of them."""
    from assistant.scale.files import OrderFiles

    with OrderFiles() as files:
        taken = files.take(chosen.orders, lambda path: _mapped(chosen, path))
        tell(taken)
        yield files, taken


def values_in(chosen: argparse.Namespace, rules: "MoneyRules") -> "Iterator[Money | None]":
    """The lifetime value of each of their customers."""
    from decimal import Decimal

    from assistant.domain.money import Money
    from assistant.scale.asked import Asked
    from assistant.scale.query import standing_query

    with order_files(chosen) as (files, _):
        asked = Asked(rules, files.relation, files.currencies(), silent=files.silent, kept=files.kept)
        values = "SELECT ltv, currency FROM"
        for ltv, currency in files.rows(f"{values} ({standing_query(asked)}) AS answer"):
            yield None if ltv is None else Money(Decimal(ltv), currency)


def tell(taken: "Sequence[Taken]") -> None:
    """Say what each file turned out to be, how fresh it is, and what could not be read."""
    for each in taken:
        newest = f"as of {each.newest:%Y-%m-%d}" if each.newest else "nothing paid"
        name, written = each.path.name, f"{each.modified:%Y-%m-%d}"
        complain(f"{name}: {each.layout}, {each.orders} orders, {newest}, written {written}.")
        complain(f"  Columns: {', '.join(f'{field}={column}' for field, column in each.columns.items())}.")
        if each.without_address:
            complain(f"  Orders without an e-mail address, which count for nobody: {each.without_address}.")
        if each.unread:
            complain(f"  Could not be read: {each.unread}.")
        for told in each.told:
            complain(f"  {_place(told)}: {_why(told, each)}.")
        if each.unread > len(each.told):
            complain("  ...")


def _place(told: "Told") -> str:
    order = f"order {told.number}" if told.number else ""
    line = f"line {told.line}" if told.line else ""
    return ", ".join(part for part in (line, order) if part) or "a row"


def _why(told: "Told", taken: "Taken") -> str:
    column = taken.columns.get(told.why, told.why)
    return _WHY.get(told.why, _NO_AMOUNT).format(column=repr(column))


def _mapped(chosen: argparse.Namespace, path: Path) -> "Mapped":
    from dataclasses import replace

    from assistant.shops.files_mapping import mapping_beside, mapping_in

    mapped = mapping_in(chosen.map) if chosen.map else mapping_beside(path)
    return replace(mapped, currency=mapped.currency or chosen.currency or "")


def _code(text: str) -> str:
    if len(text) != _LETTERS or not (text.isascii() and text.isalpha()):
        raise argparse.ArgumentTypeError(f"{text!r} is no currency; write a code like EUR")
    return text.upper()
