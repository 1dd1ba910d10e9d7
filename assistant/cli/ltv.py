"""`evenhand ltv`: what customers are worth, and what follows from it."""

import argparse

from assistant.cli.guide import Parsers
from assistant.cli.what_if import add_what_if, run_what_if


def add_ltv(commands: Parsers) -> None:
    """Register its action."""
    ltv = commands.add_parser("ltv", help="what customers are worth, and what follows from it")
    inner = ltv.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    add_what_if(inner)


def run_ltv(chosen: argparse.Namespace) -> int:
    """Run the chosen action."""
    return run_what_if(chosen)
