"""`evenhand ltv`: lifetime value, tier and headroom of every customer, from exports or from a warehouse."""

import argparse
import sys
from contextlib import ExitStack
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.guide import Parsers
from assistant.cli.order_files import add_order_files, order_files
from assistant.cli.what_if import add_what_if, guide_in_force, run_what_if

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.cli.ltv_output import Engine
    from assistant.domain.guide import MoneyRules
    from assistant.scale.taken import Taken

ALL_FINE, SOME_UNREAD, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
_FINEST, _LARGEST = -4, 10**9
_NOTES = """\
orders:
  Order exports of Shopify and of WooCommerce's plug-ins are known by their headers. For any other CSV,
  a mapping names the columns: beside the file as FILE.toml or FILE.json, or with --map.
  The layout, the columns that were used and the age of each file go to standard error.

postgres:
  A table or view with the columns customer, placed, currency and paid, and as many as there are of tax,
  shipping, refunded, goodwill, dispute_lost and test. The password comes from PGPASSWORD or ~/.pgpass, never
  from here. Needs the extra "warehouse".

output:
  On a terminal a table, else CSV. Amounts are exact, rounded once, half up.

exit status:
  0 all fine, 1 some orders could not be read (standard error names them), 2 wrong usage or nothing to read
"""


def add_ltv(commands: Parsers) -> None:
    """Register the command, and the action beneath it."""
    words = "lifetime value, tier and headroom of every customer"
    ltv = commands.add_parser(
        "ltv",
        help=words,
        description=f"{words[0].upper()}{words[1:]}, from order exports or a warehouse.",
        epilog=_NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add_order_files(ltv)
    ltv.add_argument(
        "--postgres", metavar="DSN", help="a team's database, like postgresql://reader@host/shop"
    )
    ltv.add_argument(
        "--relation", metavar="NAME", default="orders", help="its table or view; without it orders"
    )
    ltv.add_argument("--guide", type=Path, metavar="FOLDER", help="another guide than the one in force here")
    ltv.add_argument(
        "--tier", action="append", default=[], metavar="NAME", help="only customers of this tier"
    )
    ltv.add_argument(
        "--cost", type=_amount, metavar="AMOUNT", default=Decimal(0), help="of a remedy, taken off headroom"
    )
    _add_forms(ltv)
    add_what_if(ltv.add_subparsers(dest="action", metavar="ACTION", title="actions"))


def run_ltv(chosen: argparse.Namespace) -> int:
    """Reckon and write."""
    from assistant.cli.guide_reading import complain_of
    from assistant.cli.terminal import complain, leave_pipe, speak_utf8
    from assistant.domain.errors import AssistantError, GuideError

    if chosen.action:
        return run_what_if(chosen)
    speak_utf8()
    try:
        _refuse_odd_usage(chosen)
        return _reckon(chosen)
    except GuideError as error:
        complain_of(error)
    except (AssistantError, ValueError) as error:
        complain(str(error))
    except BrokenPipeError:
        leave_pipe()
        return ALL_FINE
    except OSError as error:
        complain(f"{error.filename or 'The output'}: {error.strerror or error}.")
    except KeyboardInterrupt:
        return INTERRUPTED
    return UNUSABLE


def _add_forms(ltv: argparse.ArgumentParser) -> None:
    form = ltv.add_mutually_exclusive_group()
    for name, words in (
        ("csv", "CSV, on a terminal too"),
        ("json", "JSON, one customer a line"),
        ("table", "a table for people, into a file or pipe too"),
    ):
        form.add_argument(f"--{name}", dest="form", action="store_const", const=name, help=words)
    ltv.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="where it goes; else to standard output"
    )


def _refuse_odd_usage(chosen: argparse.Namespace) -> None:
    if bool(chosen.orders) == bool(chosen.postgres):
        raise ValueError("Name order exports with --orders, or a database with --postgres.")
    output = chosen.output
    if output and output.exists() and any(file.exists() and output.samefile(file) for file in chosen.orders):
        raise ValueError(f"{output.name}: the answer would take the place of the export. Name another file.")


def _reckon(chosen: argparse.Namespace) -> int:
    from assistant.cli.ltv_output import write
    from assistant.scale.asked import Asked

    rules = _rules(chosen)
    with ExitStack() as stack:
        engine, taken = _engine(chosen, stack)
        form = chosen.form or ("table" if sys.stdout.isatty() and not chosen.output else "csv")
        asked = Asked(
            rules,
            engine.relation,
            engine.currencies(),
            cost=chosen.cost,
            tiers=tuple(chosen.tier),
            guarded=form == "csv",
            silent=engine.silent,
            kept=engine.kept,
        )
        write(engine, asked, form, chosen.output)
    return SOME_UNREAD if any(each.unread for each in taken) else ALL_FINE


def _rules(chosen: argparse.Namespace) -> "MoneyRules":
    from assistant.domain.tier import UNKNOWN

    rules = guide_in_force(chosen.guide).money
    names = [tier.name for tier in rules.tiers]
    strange = [name for name in chosen.tier if name not in {*names, UNKNOWN}]
    if strange:
        raise ValueError(f"The guide has no tier {strange[0]!r}; it has {', '.join(names)} and {UNKNOWN}.")
    return rules


def _engine(chosen: argparse.Namespace, stack: ExitStack) -> "tuple[Engine, Sequence[Taken]]":
    if chosen.postgres:
        from assistant.scale.warehouse import Warehouse

        return stack.enter_context(Warehouse(chosen.postgres, chosen.relation)), ()
    return stack.enter_context(order_files(chosen))


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or not 0 <= amount < _LARGEST or int(amount.as_tuple().exponent) < _FINEST:
        raise argparse.ArgumentTypeError(f"{text!r} is no amount; write a number such as 12.50")
    return amount
