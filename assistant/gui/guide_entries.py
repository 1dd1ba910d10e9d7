"""What can be found in a guide: its rules, what can have happened, answers, replies, figures and facts.

Made on a worker thread: a large guide has thousands of replies, and each is folded for the search.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from assistant.domain.condition import facts_in
from assistant.domain.facts import CATEGORY, KNOWN, FactSpec
from assistant.domain.guide import Guide, ReplyTemplate, ResolutionTerms, Rule
from assistant.gui import condition_words, guide_figures, wording
from assistant.gui.reply_search import plain, words_of
from assistant.gui.wording import one_line, tr


class EntryKind(StrEnum):
    """The groups, in their order."""

    RULE = "rule"
    HAPPENED = "happened"
    ANSWER = "answer"
    REPLY = "reply"
    TIER = "tier"
    FIGURE = "figure"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the list."""

    kind: EntryKind
    key: str
    """Its name within its kind."""
    group: str
    """What stands above it and its neighbours."""
    title: str
    detail: str = ""
    note: str = ""
    """A word at the end of the row."""
    number: str = ""

    @property
    def place(self) -> str:
        """What a link to it says: unique in its guide."""
        return place_of(self.kind, self.key)


def place_of(kind: EntryKind, key: str) -> str:
    """What a link to an entry says."""
    return f"{kind.value}:{key}"


def reply_key(reply: ReplyTemplate) -> str:
    """A reply's name with its language: the same reply stands there once a language."""
    return f"{reply.language}/{reply.id}"


def asked_facts(guide: Guide) -> tuple[FactSpec, ...]:
    """The guide's own facts, then those of every shop that a rule looks at."""
    asked = {fact for rule in guide.rules for fact in facts_in(rule.when)} - {CATEGORY}
    others = (spec for fact, spec in KNOWN.items() if fact in asked and fact not in guide.facts)
    return (*guide.facts.values(), *others)


def rule_words(rule: Rule, guide: Guide) -> str:
    """A rule's whole condition in one line."""
    happened = condition_words.what_happened(rule.when, guide) or tr("Anything")
    return wording.own_line(wording.listed((happened, *condition_words.what_else(rule.when, guide))))


class GuideIndex:
    """A guide with its entries, ready to be searched."""

    def __init__(self, guide: Guide) -> None:
        """Word and fold everything now."""
        self.guide: Final = guide
        found = tuple(_entries(guide))
        self.entries: Final[Sequence[Entry]] = tuple(entry for entry, _more in found)
        self._rows = {entry.place: row for row, entry in enumerate(self.entries)}
        self._heads = [f" {plain(f'{entry.number} {entry.title}')} " for entry in self.entries]
        self._texts = [
            f"{head}\n{plain(' '.join((entry.group, entry.detail, entry.note, entry.key, *more)))}"
            for head, (entry, more) in zip(self._heads, found, strict=True)
        ]

    def found(self, query: str) -> Sequence[int]:
        """The rows that hold all words of the query, in the guide's order: of rules the first one decides."""
        words = words_of(query)
        if not words:
            return range(len(self.entries))
        # The longest word rules out most.
        first, *others = sorted(words, key=len, reverse=True)
        return [
            row
            for row, text in enumerate(self._texts)
            if first in text and all(other in text for other in others)
        ]

    def best(self, query: str, found: Sequence[int]) -> int | None:
        """The row most likely meant: with whole words of the query in its title, else their beginnings."""
        words = words_of(query)
        for end in (" ", "") if words else ():
            needles = [f" {word}{end}" for word in words]
            for row in found:
                head = self._heads[row]
                if all(needle in head for needle in needles):
                    return row
        return found[0] if found else None

    def entry(self, place: str) -> Entry | None:
        """What a link leads to."""
        row = self._rows.get(place)
        return None if row is None else self.entries[row]


_Found: TypeAlias = tuple[Entry, tuple[str, ...]]
"""An entry, and what it is found by beside what its row shows."""


def _entries(guide: Guide) -> Iterator[_Found]:
    yield from _rules(guide)
    group = tr("What can have happened")
    for one in guide.categories.values():
        yield (
            Entry(EntryKind.HAPPENED, one.id, group, one_line(one.title), one_line(one.use_when)),
            one.examples,
        )
    for terms in guide.resolutions.values():
        yield Entry(EntryKind.ANSWER, terms.id, tr("Answers"), one_line(terms.title), _terms(terms)), ()
    yield from _replies(guide)
    group = tr("Tiers and figures")
    for name, title, detail in guide_figures.tiers(guide.money):
        yield Entry(EntryKind.TIER, name, group, title, detail), ()
    for title, detail in guide_figures.figures(guide):
        yield Entry(EntryKind.FIGURE, title, group, title, detail), ()
    for spec in asked_facts(guide):
        detail = wording.parts((guide_figures.fact_kind(spec), guide_figures.fact_source(spec)))
        yield (
            Entry(EntryKind.FACT, spec.id, tr("Facts"), guide_figures.fact_title(spec.id, guide), detail),
            (),
        )


def _rules(guide: Guide) -> Iterator[_Found]:
    for rule in guide.rules:
        title, number = one_line(guide.resolutions[rule.then].title), str(rule.number)
        entry = Entry(EntryKind.RULE, number, tr("Rules"), title, rule_words(rule, guide), number=number)
        yield entry, (tr("Rule {number}").format(number=number), rule.then, rule.why)


def _replies(guide: Guide) -> Iterator[_Found]:
    """By resolution, then in the order in which they are offered, the guide's own language first."""
    ranks = {resolution: rank for rank, resolution in enumerate(guide.resolutions)}
    known = (reply for reply in guide.replies if reply.resolution in ranks)
    own = guide.language
    for reply in sorted(
        known, key=lambda one: (ranks[one.resolution], one.language != own, one.language, one.order)
    ):
        group = tr("Replies: {answer}").format(answer=one_line(guide.resolutions[reply.resolution].title))
        title, detail = one_line(reply.title), one_line(reply.use_when)
        language = wording.language(reply.language)
        yield Entry(EntryKind.REPLY, reply_key(reply), group, title, detail, language), (reply.body,)


def _terms(terms: ResolutionTerms) -> str:
    granted = (f"\N{CHECK MARK} {one}" for one in terms.grants)
    refused = (f"\N{EN DASH} {one}" for one in terms.refuses)
    return one_line("  ".join((*granted, *refused)))
