"""The command line. What is for the panel goes there by the shortest way; the rest is in `commands`."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; wrong usage leaves by ``SystemExit(2)``."""
    words = list(sys.argv[1:] if argv is None else argv)
    errand = _for_the_panel(words)
    if errand is not None:
        from assistant.cli.gui import run_gui

        return run_gui(*errand)
    from assistant.cli.commands import run_command

    return run_command(words)


def command_line() -> "argparse.ArgumentParser":
    """All commands with their options, in words."""
    from assistant.cli import commands

    return commands.command_line()


def _for_the_panel(words: list[str]) -> tuple[str, str] | None:
    """What is to be handed to a panel that runs, which must not wait for a parser of all commands."""
    match words:
        case [] | ["gui"]:
            return "raise", ""
        case ["--toggle"]:
            return "toggle", ""
        case ["open", ticket] if not ticket.startswith("-"):
            return "open", ticket
        case [address] if address.casefold().startswith("evenhand:"):
            # So a desktop starts the program for an address of ours.
            return "open", address
        case _:
            return None
