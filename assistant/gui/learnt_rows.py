"""What was learnt from agents, as rows of a list that can be searched."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.domain.category import CategoryId
from assistant.domain.correction import Correction
from assistant.domain.guide import Category
from assistant.gui import wording
from assistant.gui.case_words import category
from assistant.gui.guide_entries import Entry, EntryKind
from assistant.gui.reply_search import plain, words_of
from assistant.gui.wording import tr


@dataclass(frozen=True, slots=True)
class Lesson:
    """One correction, its row, and what it can be found by."""

    correction: Correction
    entry: Entry
    folded: str


@dataclass(frozen=True, slots=True)
class Learnt:
    """All of them, newest first."""

    lessons: tuple[Lesson, ...] = ()

    @property
    def with_words(self) -> int:
        """With how many the words of their tickets are kept."""
        return sum(bool(lesson.correction.text) for lesson in self.lessons)

    def found(self, query: str) -> tuple[Lesson, ...]:
        """Those that hold every word that is looked for."""
        words = words_of(query)
        return tuple(lesson for lesson in self.lessons if all(word in lesson.folded for word in words))


def learnt_of(corrections: Iterable[Correction], categories: Mapping[CategoryId, Category]) -> Learnt:
    """In the order given. A category that the guide no longer has goes by its name there."""
    titles = {id_: known.title for id_, known in categories.items()}
    return Learnt(tuple(_lesson(one, titles) for one in corrections))


def _lesson(one: Correction, titles: Mapping[CategoryId, str]) -> Lesson:
    title, before = category(one.category, titles), category(one.detected, titles)
    said = tr("Confirmed") if one.confirms else tr("Detected: {category}").format(category=before)
    kept = tr("words kept") if one.text else ""
    # The ticket first: what was detected may be long, and is what may be cut.
    ticket = tr("Ticket {ticket}").format(ticket=one.ticket)
    unknown = "" if one.category in titles else tr("no longer in the guide")
    detail = wording.parts((ticket, kept, unknown, said))
    entry = Entry(EntryKind.HAPPENED, one.id, "", title, detail, wording.moment(one.at))
    return Lesson(one, entry, plain(f"{title}\n{detail}\n{entry.note}\n{one.text}"))
