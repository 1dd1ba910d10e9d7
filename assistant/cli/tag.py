"""`evenhand tag`: the tag of their customers' tier for all open tickets, and the way back."""

import argparse
import sys

from assistant.cli.guide import Parsers
from assistant.cli.terminal import leave_pipe

ALL_FINE, INTERRUPTED = 0, 130
THE_LAST_RUN = -1
_NOTES = """\
Only tags that the guide gives its tiers are ever set or removed, on tickets and, where the helpdesk has
such tags, on their customers. A ticket whose customer's tier is not known
stays as it is. Shops are asked no more than twice a second, about many customers at once where they can; what
they said within a day is not asked for again. Ctrl+C ends it between two tickets; the next run goes on there.

exit status:
  0 all fine, 1 some tickets could not be looked at, 2 it could not be done, 130 ended by Ctrl+C
"""


def add_tag(commands: Parsers) -> None:
    """Register the command."""
    tag = commands.add_parser(
        "tag",
        help="tag open tickets with the tier of their customer",
        description="Give every open ticket of yours, or of a list, the tag of its customer's tier.",
        epilog=_NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    tag.add_argument("--account", metavar="NAME", help="the account; without it the one that was open last")
    tag.add_argument(
        "--view", metavar="NAME", help="a list that the helpdesk keeps; without it your own open tickets"
    )
    what = tag.add_mutually_exclusive_group()
    what.add_argument("--dry-run", action="store_true", help="only tell what would be done")
    what.add_argument("--list", action="store_true", help="all that was done, newest first")
    what.add_argument(
        "--undo",
        type=int,
        nargs="?",
        const=THE_LAST_RUN,
        metavar="ID",
        help="take one back, as the list numbers it; without an ID all of the last run",
    )
    tag.add_argument("--again", action="store_true", help="tag those, too, whose tag was taken back")
    tag.add_argument("--json", action="store_true", help="JSON, on a terminal too")


def run_tag(chosen: argparse.Namespace) -> int:
    """Open the account and do what was asked for."""
    from assistant.cli.tag_errands import run

    try:
        status = run(chosen)
        sys.stdout.flush()
    except BrokenPipeError:
        leave_pipe()
        return ALL_FINE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status
