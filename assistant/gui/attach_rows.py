"""Drafts that wait beside the guide, as rows to be found and pages to be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.gui import wording
from assistant.gui.guide_entries import Entry, EntryKind
from assistant.gui.guide_pages import Line, LineKind, Words
from assistant.gui.import_rows import line_of, said_lines, text_line
from assistant.gui.reply_search import plain, words_of
from assistant.gui.wording import one_line, tr
from assistant.migrating.attaching import Shelf, Waiting


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft, its row, what it can be found by, and the answers that can carry it: names with titles."""

    draft: Waiting
    entry: Entry
    folded: str
    answers: tuple[tuple[str, str], ...]

    def lines(self) -> Iterator[Line]:
        """Its page."""
        draft = self.draft
        yield Line(LineKind.TITLE, (Words(one_line(draft.title)),), draft.language)
        yield line_of(LineKind.NOTE, f"{draft.language}/{draft.file.name}", as_is=True)
        yield from said_lines(draft.review)
        yield line_of(LineKind.HEADING, tr("The draft"))
        yield text_line(draft.body, draft.language)


@dataclass(frozen=True, slots=True)
class DraftRows:
    """All of them, and what could not be read."""

    rows: tuple[DraftRow, ...]
    faults: tuple[str, ...]


def draft_rows(shelf: Shelf) -> DraftRows:
    """Those that an answer can carry first. Made on a worker thread: there may be thousands."""
    answers = tuple((terms.id, one_line(terms.title)) for terms in shelf.answers)
    rows = [_row(draft, tuple(one for one in answers if draft.fits(one[0]))) for draft in shelf.drafts]
    rows.sort(key=lambda row: not row.answers)
    return DraftRows(tuple(rows), tuple(str(fault) for fault in shelf.faults))


def found_in(rows: Sequence[DraftRow], query: str) -> list[DraftRow]:
    """Those with every word that is looked for."""
    words = words_of(query)
    return [row for row in rows if all(word in row.folded for word in words)]


def _row(draft: Waiting, answers: tuple[tuple[str, str], ...]) -> DraftRow:
    group = tr("Can become replies") if answers else tr("Cannot stay as they are")
    title, key = one_line(draft.title), f"{draft.language}/{draft.file.stem}"
    detail = one_line(draft.use_when or draft.body[:200])
    entry = Entry(EntryKind.REPLY, key, group, title, detail, wording.language(draft.language))
    return DraftRow(draft, entry, plain(f"{draft.title} {key} {draft.body}"), answers)
