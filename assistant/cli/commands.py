"""What can be asked for in words. Each command imports what it needs only when it runs."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from assistant import __version__
from assistant.cli.browser import add_browser, run_browser
from assistant.cli.corrections import add_corrections, run_corrections
from assistant.cli.guide import add_guide, run_guide
from assistant.cli.journal import add_journal, run_journal
from assistant.cli.ltv import add_ltv, run_ltv
from assistant.cli.tag import add_tag, run_tag

_TRIAGE_NOTES = """\
files:
  .json    one ticket or a list of tickets
  .jsonl   one ticket a line
  .eml     one mail; its sender is the customer, the file's name its id
  .mbox    many mails; ids are name#1, name#2 and so on
  .txt     one message of a customer
  -        standard input, one ticket a line

output:
  JSON: always one line a ticket, in order, each written as soon as it is worked out.
  A refused ticket's line is {"id": ..., "error": {"field": ..., "message": ..., "line": ...}}.

exit status:
  0 all fine, 1 some tickets were refused (their lines say why), 2 wrong usage or an unreadable guide
"""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.ASCII | re.IGNORECASE)


_ELSEWHERE = {
    "browser": run_browser,
    "corrections": run_corrections,
    "guide": run_guide,
    "journal": run_journal,
    "ltv": run_ltv,
    "tag": run_tag,
}


def run_command(words: Sequence[str]) -> int:
    """Run one command and return its exit status; wrong usage leaves by ``SystemExit(2)``."""
    parser = command_line()
    chosen = parser.parse_args(words)
    if chosen.command == "triage":
        return _triage(parser, chosen)
    if chosen.command in _ELSEWHERE:
        return _ELSEWHERE[chosen.command](chosen)
    if chosen.command == "demo":
        from assistant.cli.demo import run_demo

        return run_demo(reset=chosen.reset, picture=chosen.picture)
    from assistant.cli.gui import run_gui

    if chosen.command == "open":
        return run_gui("open", chosen.ticket)
    return run_gui("toggle" if chosen.toggle else "raise")


def _triage(parser: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    from assistant.cli.triage import Errand, triage

    if chosen.jsonl and chosen.explain:
        parser.error("--jsonl writes JSON lines, so it does not go with --explain")
    as_json = True if chosen.json or chosen.jsonl else (False if chosen.explain else None)
    return triage(
        Errand(
            sources=tuple(chosen.files),
            all_lines=chosen.jsonl,
            as_json=as_json,
            guide=chosen.guide,
            language=chosen.language,
            profile=chosen.profile,
        )
    )


def command_line() -> argparse.ArgumentParser:
    """All commands with their options, in words."""
    parser = argparse.ArgumentParser(
        prog="evenhand",
        description="The side panel that gives the same case the same answer, however loud the customer is.",
    )
    parser.add_argument("--version", action="version", version=f"evenhand {__version__}")
    parser.add_argument(
        "--toggle", action="store_true", help="bring the panel to the front, or send it back; opens it first"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    commands.add_parser("gui", help="open the panel (what happens without a command)")
    shown = commands.add_parser("open", help="show a ticket in the panel")
    shown.add_argument("ticket", metavar="ADDRESS", help="of its page, or evenhand://..., or its number")
    _add_demo(commands)
    _add_triage(commands)
    add_guide(commands)
    add_journal(commands)
    add_tag(commands)
    add_ltv(commands)
    add_corrections(commands)
    add_browser(commands)
    return parser


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser("demo", help="open the panel on the demo desk")
    demo.add_argument("--reset", action="store_true", help="restore the demo desk first")
    demo.add_argument(
        "--picture", type=Path, metavar="PNG", help="render the panel into this picture, without a window"
    )


def _add_triage(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    triage = commands.add_parser(
        "triage",
        help="work out tickets from files, without a window",
        description="Work out tickets from files or standard input: category, resolution and replies.",
        epilog=_TRIAGE_NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    triage.add_argument("files", nargs="+", metavar="FILE", help="tickets; '-' is standard input")
    triage.add_argument(
        "--jsonl", action="store_true", help="JSON lines in, whatever the file's name; JSON lines out"
    )
    form = triage.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="JSON, on a terminal too")
    form.add_argument("--explain", action="store_true", help="a page for people, into a file or pipe too")
    triage.add_argument("--guide", type=Path, metavar="FOLDER", help="another guide than the one that ships")
    triage.add_argument(
        "--profile",
        type=Path,
        metavar="FILE",
        help="heed corrections, as `evenhand corrections export` wrote them",
    )
    triage.add_argument(
        "--language",
        type=_language,
        metavar="CODE",
        help="language of the replies, like hu; without it the detected one",
    )


def _language(code: str) -> str:
    if not _LANGUAGE.fullmatch(code):
        raise argparse.ArgumentTypeError(f"{code!r} is no language code; write one like en or hu")
    return code.lower()
