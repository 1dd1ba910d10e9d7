"""`evenhand journal`: what was answered, and whether pressure changed it."""

import argparse
import csv
import json
import sys
from dataclasses import asdict, fields
from typing import TYPE_CHECKING

from assistant.cli.guide import Parsers
from assistant.cli.terminal import complain, page_for_terminal, speak_utf8

if TYPE_CHECKING:
    from assistant.domain.journal import JournalLine

ALL_FINE, UNUSABLE = 0, 2
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def add_journal(commands: Parsers) -> None:
    """Register the two actions."""
    journal = commands.add_parser("journal", help="what was answered, and whether pressure changed it")
    inner = journal.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    inner.add_parser("export", help="every line as CSV")
    evenness = inner.add_parser("evenness", help="did tickets with pressure get more than others?")
    evenness.add_argument("--json", action="store_true", help="JSON, on a terminal too")


def run_journal(chosen: argparse.Namespace) -> int:
    """Read the journal and print."""
    from assistant import places
    from assistant.domain.errors import StorageError
    from assistant.storage.journal import SqliteJournal

    speak_utf8()
    try:
        lines = SqliteJournal(places.journal_file(), keep_days=0).lines()
    except StorageError as error:
        complain(str(error))
        return UNUSABLE
    if chosen.action == "export":
        _export(lines)
    else:
        _evenness(lines, as_json=chosen.json or not sys.stdout.isatty())
    return ALL_FINE


def _export(lines: "tuple[JournalLine, ...]") -> None:
    from assistant.domain.journal import JournalLine

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(field.name for field in fields(JournalLine))
    for line in lines:
        writer.writerow(_cell(value) for value in asdict(line).values())


def _cell(value: object) -> str:
    """A spreadsheet runs what begins like a formula; behind an apostrophe it is text."""
    text = " ".join(value) if isinstance(value, tuple) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _evenness(lines: "tuple[JournalLine, ...]", *, as_json: bool) -> None:
    from assistant.evenness import compared

    found = compared(lines)
    if as_json:
        told = [{**asdict(one), "finding": one.finding} for one in found]
        sys.stdout.write(json.dumps({"answers": len(lines), "groups": told}, indent=2) + "\n")
        return
    page = page_for_terminal()
    for one in found:
        page.add(one.group or "All answers")
        page.add(f"{_said(one.finding)}", indent=2)
        for name, rate in (("with pressure", one.with_pressure), ("without", one.without)):
            share = f"{rate.share:.1%} ({rate.low:.1%} to {rate.high:.1%})"
            page.add(
                f"{rate.count} of {rate.of} promised more than the guide: {share}",
                indent=2,
                mark=f"{name:<14}",
            )
        page.gap()
    if not found:
        page.add("The journal has no answer yet.")
    sys.stdout.write(page.text())


def _said(finding: str) -> str:
    return {
        "even": "No difference beyond chance.",
        "more_with_pressure": "Tickets with pressure got more. That is not what the guide decided.",
        "less_with_pressure": "Tickets with pressure got less. That is not what the guide decided.",
        "too_few": "Too few answers to tell.",
    }[finding]
