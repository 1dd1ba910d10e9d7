"""The report of an import: a page for people, an object for scripts."""

from collections import Counter
from collections.abc import Iterator, Sequence

from assistant.cli.page import Page, Style
from assistant.importing.formats.table import ColumnsUnclearError
from assistant.importing.imported import Imported, Lacks, Trouble
from assistant.importing.plan import SKIPPED, Fate, Step
from assistant.migrating.report import Report, Review

_FATES = {
    Fate.CREATED: "created",
    Fate.CHANGED: "changed",
    Fate.CONFLICT: "in conflict",
    Fate.EDITED: "edited here, not changed there",
    Fate.IN_USE: "made a reply already",
    Fate.UNCHANGED: "unchanged",
    Fate.DISABLED: "skipped: switched off there",
    Fate.EMPTY: "skipped: no text",
    Fate.TOO_LONG: "skipped: longer than a reply may be, or too many blanks",
}
_SILENT = frozenset({Fate.UNCHANGED, Fate.EDITED, Fate.IN_USE})
_WIDEST_CELL = 60
_OPTIONS = {
    Lacks.PROGRAM: "Name the program with --from, such as --from zendesk.",
    Lacks.LANGUAGE: "Add --language, such as --language en.",
}


def fill(page: Page, report: Report, *, dry: bool) -> None:
    """The report for people; what stayed as it was is only counted, unless it needs a change."""
    for step in report.plan.steps:
        if step.fate not in _SILENT or report.needs_change(step):
            _add_step(page, step, report)
    for group in report.plan.alike:
        page.add(f"The same words: {'; '.join(map(_named, group))}. One of them would do.")
    for file in report.passed_over:
        page.add(f"{file}: holds no canned replies, passed over.", style=Style.FAINT)
    counts = Counter(step.fate for step in report.plan.steps)
    told = "; ".join(f"{counts[fate]} {words}" for fate, words in _FATES.items() if counts[fate])
    page.add(
        f"{told or 'No entry found'}.{' Nothing was written: dry run.' if dry else ''}",
        style=Style.STRONG,
    )


def _add_step(page: Page, step: Step, report: Report) -> None:
    page.add(f"{_named(step.draft)}: {_FATES[step.fate]}", style=Style.STRONG)
    if step.file:
        page.add(str(step.file.relative_to(report.folder)), indent=2, style=Style.FAINT)
    if step.fate is Fate.CONFLICT:
        page.add(f"{step.beside} was edited here and changed there: compare the two.", indent=2)
    if step.fate not in SKIPPED:
        for line in _lines(step.draft, report.reviews[step.draft.source]):
            page.add(line, indent=2)
    page.gap()


def _lines(draft: Imported, review: Review) -> Iterator[str]:
    if draft.blanks:
        yield f"Blanks: {', '.join(draft.blanks)}"
    if draft.unknown:
        yield f"Unknown placeholders, now blanks: {', '.join(draft.unknown)}"
    if draft.left_out:
        yield f"Left out: {', '.join(draft.left_out)}"
    yield from said_in(review)


def said_in(review: Review) -> Iterator[str]:
    """What a text promises, which resolutions grant it, and what no reply may say."""
    for said in review.promises:
        yield f"Promises {said.kind.replace('_', ' ')}: '{said.words}'"
    if review.granted_by:
        yield f"Granted by: {', '.join(review.granted_by)}"
    elif review.granted_by is not None:
        yield "No resolution of this guide grants all of that."
    for said in review.unfit:
        what = "Ties a remedy to a review or a dispute" if said.kind == "review-bargain" else "Speaks of"
        yield f"{what}: '{said.words}'"


def as_json(report: Report, *, dry: bool) -> object:
    """The whole report for scripts."""
    return {
        "dry_run": dry,
        "entries": [_entry(step, report) for step in report.plan.steps],
        "same_words": [[draft.source for draft in group] for group in report.plan.alike],
        "passed_over": [str(file) for file in report.passed_over],
    }


def _entry(step: Step, report: Report) -> object:
    draft, review = step.draft, report.reviews.get(step.draft.source, Review())
    return {
        "system": draft.system,
        "id": draft.id,
        "title": draft.title,
        "language": draft.language,
        "outcome": step.fate,
        "file": step.file and str(step.file),
        "edited_file": step.beside and str(step.beside),
        "from": str(draft.place),
        "blanks": draft.blanks,
        "unknown_placeholders": draft.unknown,
        "left_out": draft.left_out,
        "promises": [{"kind": said.kind, "words": said.words} for said in review.promises],
        "granted_by": review.granted_by,
        "unfit": [{"check": said.kind, "words": said.words} for said in review.unfit],
    }


def advised(trouble: Trouble) -> str:
    """What is wrong, and the option that mends it."""
    return f"{trouble.message} {_OPTIONS[trouble.lacks]}" if trouble.lacks else trouble.message


def troubles_as_json(troubles: Sequence[Trouble]) -> object:
    """Why nothing was imported."""
    return {
        "errors": [
            {
                "file": str(trouble.place.file),
                "line": trouble.place.line or None,
                "entry": trouble.place.entry or None,
                "message": advised(trouble),
            }
            for trouble in troubles
        ]
    }


def fill_columns(page: Page, unclear: ColumnsUnclearError) -> None:
    """The guess and the first rows, so that somebody can name the columns."""
    page.add(f"{unclear.file}: which column holds what is not certain.", style=Style.STRONG)
    for number, name in enumerate(unclear.header, 1):
        guessed = ", ".join(field for field, at in unclear.guess.items() if at == number - 1)
        page.add(
            f"{_short(name)}{f'  (perhaps the {guessed})' if guessed else ''}", indent=2, mark=f"{number}  "
        )
    for row in unclear.rows:
        page.add(
            " | ".join(_short(cell) for cell in row.cells),
            indent=2,
            mark=f"line {row.line}: ",
            style=Style.FAINT,
        )
    page.add("Say it by name, or by number where the first line is no header: --map title=1,body=2")


def columns_as_json(unclear: ColumnsUnclearError) -> object:
    """The same for scripts."""
    return {
        "unclear": str(unclear.file),
        "columns": unclear.header,
        "guess": {field: at + 1 for field, at in unclear.guess.items()},
        "rows": [row.cells for row in unclear.rows],
    }


def _named(draft: Imported) -> str:
    return f"{draft.title} ({draft.source})"


def _short(cell: str) -> str:
    words = " ".join(cell.split())
    return words if len(words) <= _WIDEST_CELL else f"{words[: _WIDEST_CELL - 3]}..."
