"""A dry run as rows that can be filtered, and each row with its page.

Made on a worker thread: there may be thousands, and each is folded for the search.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from assistant.gui import import_words, reply_marks, wording
from assistant.gui.guide_entries import Entry, EntryKind
from assistant.gui.guide_pages import Line, LineKind, Words
from assistant.gui.reply_marks import PieceKind
from assistant.gui.reply_search import plain, words_of
from assistant.gui.wording import one_line, tr
from assistant.importing.imported import Imported
from assistant.importing.plan import SKIPPED, WRITTEN, Fate, Step
from assistant.migrating.report import Report, Review

_MOST_NAMED = 12
_LONGEST_PREVIEW = 200


class Mark(StrEnum):
    """What rows can be filtered by, in this order."""

    UNFIT = "unfit"
    CONFLICT = "conflict"
    NEW = "new"
    CHANGED = "changed"
    SKIPPED = "skipped"
    KEPT = "kept"
    BLANKS = "blanks"
    UNKNOWN = "unknown"
    ALIKE = "alike"
    PROMISES = "promises"
    PASSED_OVER = "passed_over"


_GROUPS = (Mark.UNFIT, Mark.CONFLICT, Mark.NEW, Mark.CHANGED, Mark.SKIPPED, Mark.KEPT, Mark.PASSED_OVER)


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of the list, what it can be found by, and its page, made when it is read."""

    entry: Entry
    marks: frozenset[Mark]
    folded: str
    page: Callable[[], Iterable[Line]]


def mark_words(mark: Mark) -> str:
    """What the rows with this mark have in common."""
    return {
        Mark.UNFIT: tr("Cannot stay as it is"),
        Mark.CONFLICT: tr("In conflict"),
        Mark.NEW: tr("New"),
        Mark.CHANGED: tr("Changed there"),
        Mark.SKIPPED: tr("Skipped"),
        Mark.KEPT: tr("Left as it is"),
        Mark.BLANKS: tr("Has blanks made by hand"),
        Mark.UNKNOWN: tr("Has unknown placeholders"),
        Mark.ALIKE: tr("Same words as another"),
        Mark.PROMISES: tr("Promises something"),
        Mark.PASSED_OVER: tr("File passed over"),
    }[mark]


def rows_of(report: Report) -> tuple[Row, ...]:
    """Every entry, those that need a look first."""
    twins = {draft.source: group for group in report.plan.alike for draft in group}
    rows = [_Told(step, report, twins.get(step.draft.source, ())).row() for step in report.plan.steps]
    for file in report.passed_over:
        words = tr("It holds no canned replies that are known here.")
        entry = _entry(Mark.PASSED_OVER, str(file), one_line(file.name), words, "")
        lines = (
            line_of(LineKind.TITLE, file.name),
            line_of(LineKind.TEXT, words),
            line_of(LineKind.NOTE, str(file)),
        )
        rows.append(Row(entry, frozenset((Mark.PASSED_OVER,)), plain(file.name), partial(iter, lines)))
    order = {mark_words(mark): place for place, mark in enumerate(_GROUPS)}
    return tuple(sorted(rows, key=lambda row: order[row.entry.group]))


def fitting(rows: Sequence[Row], query: str, mark: Mark | None) -> list[Row]:
    """The rows with a mark and with every word that is looked for."""
    words = words_of(query)
    return [
        row
        for row in rows
        if (mark is None or mark in row.marks) and all(word in row.folded for word in words)
    ]


class _Told:
    """One step of the plan, as a row and as a page."""

    def __init__(self, step: Step, report: Report, twins: Sequence[Imported]) -> None:
        self._step = step
        self._draft = step.draft
        self._report = report
        self._review = report.reviews.get(step.draft.source, Review())
        self._others = [draft for draft in twins if draft is not step.draft]

    def row(self) -> Row:
        draft, marks = self._draft, self._marks()
        group = next(mark for mark in _GROUPS if mark in marks)
        title = one_line(draft.title)
        detail = wording.parts(self._notable()) or _preview(draft.body)
        entry = _entry(group, draft.source, title, detail, wording.language(draft.language))
        folded = plain(f"{draft.title} {draft.source} {draft.body}")
        return Row(entry, marks, folded, self._lines)

    def _marks(self) -> frozenset[Mark]:
        fate = self._step.fate
        held = {
            Mark.UNFIT: self._report.needs_change(self._step),
            Mark.CONFLICT: fate is Fate.CONFLICT,
            Mark.NEW: fate is Fate.CREATED,
            Mark.CHANGED: fate is Fate.CHANGED,
            Mark.SKIPPED: fate in SKIPPED,
            Mark.KEPT: fate not in SKIPPED | WRITTEN,
            Mark.BLANKS: bool(self._draft.blanks),
            Mark.UNKNOWN: bool(self._draft.unknown),
            Mark.ALIKE: bool(self._others),
            Mark.PROMISES: bool(self._review.promises),
        }
        return frozenset(mark for mark, holds in held.items() if holds)

    def _notable(self) -> Iterator[str]:
        """What the row says at a glance."""
        if self._step.fate not in (Fate.CREATED, Fate.CHANGED, Fate.CONFLICT):
            yield import_words.fate(self._step.fate)
        if self._report.needs_change(self._step):
            yield from (import_words.unfit(said) for said in self._review.unfit[:1])
            if self._review.granted_by == ():
                yield tr("promises what no answer grants")
        for words, found in (
            (tr("blanks: {count}"), self._draft.blanks),
            (tr("unknown placeholders: {count}"), self._draft.unknown),
        ):
            if found:
                yield words.format(count=wording.count(len(found)))
        if self._others:
            yield tr("same words as {title}").format(title=one_line(self._others[0].title))

    def _lines(self) -> Iterator[Line]:
        draft, step = self._draft, self._step
        yield line_of(LineKind.KIND, import_words.fate(step.fate))
        yield Line(LineKind.TITLE, (Words(one_line(draft.title)),), draft.language)
        yield line_of(LineKind.NOTE, wording.parts(self._whereabouts()), as_is=True)
        if step.beside:
            words = tr(
                "{file} was edited here and changed there. Your text stays; the new one lies beside it."
            )
            yield line_of(LineKind.TEXT, words.format(file=step.beside.name))
        yield from said_lines(self._review)
        yield from _items(tr("Blanks made by hand"), draft.blanks)
        yield from _items(tr("Placeholders that nothing is known for, now blanks"), draft.unknown)
        yield from _items(tr("Left out, because nothing imported is run"), draft.left_out)
        yield from _items(tr("The same words stand in"), [self._named(other) for other in self._others])
        yield line_of(LineKind.HEADING, tr("The draft"))
        yield text_line(draft.body, draft.language)

    def _whereabouts(self) -> Iterator[str]:
        yield import_words.source(self._draft)
        yield import_words.place(self._draft.place)
        if self._step.file:
            yield self._step.file.relative_to(self._report.folder).as_posix()

    def _named(self, other: Imported) -> str:
        return f"{one_line(other.title)} ({import_words.source(other)})"


def said_lines(review: Review) -> Iterator[Line]:
    """What a text promises, who grants that, and what no reply may say."""
    if review.unfit:
        yield line_of(LineKind.HEADING, tr("What no reply may say"))
        yield from (line_of(LineKind.REFUSED, import_words.unfit(said)) for said in review.unfit)
    if not review.promises:
        return
    yield line_of(LineKind.HEADING, tr("What it promises"))
    yield from (line_of(LineKind.ITEM, import_words.promised(said)) for said in review.promises)
    if review.granted_by is None:
        return
    yield line_of(LineKind.HEADING, tr("Answers that grant all of that"))
    for name in review.granted_by[:_MOST_NAMED]:
        yield line_of(LineKind.GRANTED, name)
    more = len(review.granted_by) - _MOST_NAMED
    if more > 0:
        yield line_of(LineKind.NOTE, tr("and {count} more").format(count=wording.count(more)))
    if not review.granted_by:
        yield line_of(LineKind.REFUSED, tr("None. No answer of this guide grants all of that."))


def text_line(body: str, language: str) -> Line:
    """A reply's text, its placeholders and blanks marked."""
    pieces = reply_marks.pieces(body.strip("\n"))
    return Line(LineKind.BODY, tuple(Words(one.words, mark=one.kind) for one in pieces), language)


def _entry(group: Mark, key: str, title: str, detail: str, note: str) -> Entry:
    return Entry(EntryKind.REPLY, key, mark_words(group), title, detail, note)


def _preview(body: str) -> str:
    """A draft in one line, with placeholders as people call them."""
    pieces = reply_marks.pieces(body[:_LONGEST_PREVIEW])
    told = (one.words if one.kind is PieceKind.WORDS else f"[{one.words}]" for one in pieces)
    return one_line("".join(told))


def _items(heading: str, items: Sequence[str]) -> Iterator[Line]:
    if items:
        yield line_of(LineKind.HEADING, heading)
        yield from (line_of(LineKind.ITEM, item) for item in items)


def line_of(kind: LineKind, text: str, *, as_is: bool = False) -> Line:
    """``as_is``: the marks that keep its parts in order are ours."""
    return Line(kind, (Words(text if as_is else one_line(text)),))
