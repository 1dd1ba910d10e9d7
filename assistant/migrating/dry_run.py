"""Look at what would be imported, then do what was looked at and nothing else."""

from collections.abc import Sequence
from itertools import islice

from assistant.domain.errors import GuideError
from assistant.domain.guide import Guide
from assistant.guide import load_guide
from assistant.importing.drafting import drafts_of
from assistant.importing.formats.table import ColumnsUnclearError
from assistant.importing.imported import Entry, NotImportableError
from assistant.importing.plan import SKIPPED, Plan
from assistant.importing.planning import planned
from assistant.importing.reading import Found, read_all
from assistant.importing.writing import write
from assistant.migrating.report import (
    ColumnsAsked,
    LanguageAsked,
    Order,
    Outcome,
    Refused,
    Report,
    Written,
)
from assistant.migrating.review import reviewed

_NAMED = 3


def dry_run(order: Order) -> Report:
    """Everything that an import would do; raises what keeps the files from being imported."""
    return _report(order, *_planned(order))


def look(order: Order) -> Outcome:
    """The same, with what has to be asked first; never raises for what stands in the files."""
    try:
        found = read_all(order.sources, order.wanted)
        silent = [] if order.language else [one for one in found.entries if not one.language.strip()]
        return _language_asked(silent) if silent else _report(order, found, _plan(order, found))
    except ColumnsUnclearError as unclear:
        return _columns_asked(unclear)
    except NotImportableError as error:
        return Refused(error.troubles)


def take(order: Order, seen: Report) -> Outcome:
    """Write what was seen; where it would be something else by now, that is to be seen first."""
    try:
        found, plan = _planned(order)
        if plan != seen.plan:
            return _report(order, found, plan)
        write(plan)
    except ColumnsUnclearError as unclear:
        return _columns_asked(unclear)
    except NotImportableError as error:
        return Refused(error.troubles)
    return Written(seen)


def _planned(order: Order) -> tuple[Found, Plan]:
    found = read_all(order.sources, order.wanted)
    return found, _plan(order, found)


def _plan(order: Order, found: Found) -> Plan:
    drafts = drafts_of(found.entries, order.language)
    return planned(order.folder, drafts, with_disabled=order.with_disabled)


def _report(order: Order, found: Found, plan: Plan) -> Report:
    guide = _guide(order)
    taken = [step.draft for step in plan.steps if step.fate not in SKIPPED]
    reviews = {draft.source: reviewed(draft.body, draft.language, guide) for draft in taken}
    return Report(order.folder, plan, reviews, found.passed_over, is_compared=guide is not None)


def _guide(order: Order) -> Guide | None:
    """The guide, to hold the texts against; drafts can be had without."""
    try:
        return load_guide(order.folder)
    except GuideError:
        return None


def _columns_asked(unclear: ColumnsUnclearError) -> ColumnsAsked:
    samples = tuple(row.cells for row in unclear.rows)
    without_header = bool(samples) and tuple(cell.strip() for cell in samples[0]) == unclear.header
    rows = samples if without_header else (unclear.header, *samples)
    has_header = not without_header or _is_header(samples, unclear.guess.get("body", 0))
    return ColumnsAsked(unclear.file, rows, unclear.guess, has_header=has_header)


def _is_header(rows: Sequence[tuple[str, ...]], body: int) -> bool:
    """A name of a column is a word or two, where the texts below it are sentences."""
    first, *others = (len(row[body].split()) if body < len(row) else 0 for row in rows)
    return bool(others) and first < min(others)


def _language_asked(silent: Sequence[Entry]) -> LanguageAsked:
    titles = (entry.title or entry.id for entry in silent)
    return LanguageAsked(len(silent), tuple(islice(titles, _NAMED)))
