"""`evenhand guide attach FOLDER [DRAFT --to RESOLUTION]`: imported drafts, and how one becomes a reply."""

import argparse
import sys
from pathlib import Path

from assistant.cli.guide_reading import ALL_FINE, FOUND, UNREADABLE
from assistant.cli.import_report import said_in
from assistant.cli.page import Page, Style
from assistant.cli.terminal import complain, page_for_terminal, speak_utf8
from assistant.domain.errors import AssistantError
from assistant.migrating.attaching import Shelf, Waiting, attach, waiting_in


def run(chosen: argparse.Namespace) -> int:
    """List what waits, or attach one."""
    speak_utf8()
    folder = Path(chosen.folder)
    try:
        shelf = waiting_in(folder)
        for fault in shelf.faults:
            complain(str(fault))
        return _attached(folder, shelf, chosen) if chosen.draft else _listed(shelf)
    except AssistantError as error:
        complain(str(error))
        return UNREADABLE


def _attached(folder: Path, shelf: Shelf, chosen: argparse.Namespace) -> int:
    draft = next((each for each in shelf.drafts if _name(each) == chosen.draft.removesuffix(".md")), None)
    if draft is None:
        complain(f"No draft {chosen.draft!r} waits in {folder}. See: evenhand guide attach {folder}")
        return UNREADABLE
    if not chosen.to:
        complain("Name what it carries out with --to, such as --to tell_status.")
        return UNREADABLE
    made = attach(folder, draft, chosen.to, chosen.when or draft.use_when)
    sys.stdout.write(f"{_name(draft)} is a reply now: {made.relative_to(folder)}\n")
    return ALL_FINE


def _listed(shelf: Shelf) -> int:
    page = page_for_terminal()
    for draft in shelf.drafts:
        _add(page, draft)
    count = len(shelf.drafts)
    page.add(f"{count} {'drafts wait' if count != 1 else 'draft waits'}.", style=Style.STRONG)
    sys.stdout.write(page.text())
    return FOUND if shelf.faults else ALL_FINE


def _add(page: Page, draft: Waiting) -> None:
    page.add(_name(draft), style=Style.STRONG)
    page.add(draft.title, indent=2)
    if draft.use_when:
        page.add(draft.use_when, indent=2, style=Style.FAINT)
    for line in said_in(draft.review):
        page.add(line, indent=2)


def _name(draft: Waiting) -> str:
    return f"{draft.language}/{draft.file.stem}"
