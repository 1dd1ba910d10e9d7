"""`evenhand guide import FOLDER FILE...`: canned replies of other programs as drafts beside a guide."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from assistant.cli.guide_reading import ALL_FINE, FOUND, UNREADABLE
from assistant.cli.import_report import (
    advised,
    as_json,
    columns_as_json,
    fill,
    fill_columns,
    troubles_as_json,
)
from assistant.cli.json_text import json_text
from assistant.cli.page import Page
from assistant.cli.terminal import complain, page_for_terminal, speak_utf8
from assistant.guide.folder import GUIDE
from assistant.importing.formats.table import ColumnsUnclearError
from assistant.importing.imported import FIELDS, NotImportableError, System, Wanted
from assistant.importing.writing import write
from assistant.migrating.dry_run import dry_run
from assistant.migrating.report import Order, Report


def run(chosen: argparse.Namespace) -> int:
    """Read, plan, write unless it is a dry run, and report."""
    speak_utf8()
    if fault := _fault(chosen):
        complain(fault)
        return UNREADABLE
    try:
        report = _report(chosen)
        if not chosen.dry_run:
            write(report.plan)
    except NotImportableError as error:
        if chosen.json:
            _print_json(troubles_as_json(error.troubles))
        for trouble in error.troubles:
            complain(str(replace(trouble, message=advised(trouble))))
        complain("Nothing was imported.")
        return UNREADABLE
    except ColumnsUnclearError as error:
        unclear = error
        _tell(chosen, lambda: columns_as_json(unclear), lambda page: fill_columns(page, unclear))
        return UNREADABLE
    _tell(
        chosen,
        lambda: as_json(report, dry=chosen.dry_run),
        lambda page: fill(page, report, dry=chosen.dry_run),
    )
    return FOUND if report.needs_a_look else ALL_FINE


def _fault(chosen: argparse.Namespace) -> str:
    if not (Path(chosen.folder) / GUIDE).is_file():
        return (
            f"{chosen.folder} is no guide: there is no {GUIDE} in it. Name the guide first, then the files."
        )
    for field, _, column in _pairs(chosen):
        if field not in FIELDS or not column:
            return f"--map {field}: write FIELD=COLUMN. The fields are {', '.join(FIELDS)}."
    named = {field for field, _, _ in _pairs(chosen)}
    if named and not ("body" in named and named & {"title", "id"}):
        return "--map needs a column for the body, and one for the title or the id."
    return ""


def _pairs(chosen: argparse.Namespace) -> list[tuple[str, str, str]]:
    pairs = (pair.partition("=") for pair in (chosen.map or "").split(",") if pair.strip())
    return [(field.strip(), sign, column.strip()) for field, sign, column in pairs]


def _report(chosen: argparse.Namespace) -> Report:
    folder = Path(chosen.folder)
    wanted = Wanted(
        system=System(chosen.system) if chosen.system else None,
        columns={field: column for field, _, column in _pairs(chosen)},
    )
    report = dry_run(
        Order(
            sources=tuple(Path(file) for file in chosen.files),
            folder=folder,
            wanted=wanted,
            language=chosen.language or "",
            with_disabled=chosen.disabled,
        )
    )
    if not report.is_compared:
        complain(
            f"The guide in {folder} cannot be used, so what it grants is not compared. See: guide check."
        )
    return report


def _tell(chosen: argparse.Namespace, value: Callable[[], object], fill_page: Callable[[Page], None]) -> None:
    if chosen.json:
        _print_json(value())
        return
    page = page_for_terminal()
    fill_page(page)
    sys.stdout.write(page.text())


def _print_json(value: object) -> None:
    sys.stdout.write(json_text(value, indent=2) + "\n")
