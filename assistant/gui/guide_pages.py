"""What a guide's entry shows in full, as lines of words: never as markup, because a guide is data."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TypeVar

from assistant.domain.condition import Asks, OneOf, asked_in, facts_in
from assistant.domain.facts import CATEGORY, HEADROOM, TIER, FactId
from assistant.domain.guide import Guide, ReplyTemplate, ResolutionTerms, Rule
from assistant.gui import condition_words, guide_figures, reply_marks, wording
from assistant.gui.guide_entries import Entry, EntryKind, place_of, reply_key, rule_words
from assistant.gui.reply_marks import PieceKind
from assistant.gui.wording import one_line, tr

_Thing = TypeVar("_Thing")


class LineKind(StrEnum):
    """How a line looks."""

    KIND = "kind"
    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    NOTE = "note"
    GRANTED = "granted"
    REFUSED = "refused"
    ITEM = "item"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a line."""

    text: str
    leads_to: str = ""
    """The place of another entry."""
    mark: PieceKind = PieceKind.WORDS


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. ``language`` is what it is written in, where that may not be the agent's own."""

    kind: LineKind
    words: tuple[Words, ...]
    language: str = ""


def page_of(entry: Entry, guide: Guide, deciding: int | None = None) -> tuple[Line, ...]:
    """Everything about an entry; ``deciding`` is the number of the rule that decided the open ticket."""
    if entry.kind is EntryKind.RULE:
        return tuple(_rule(_one(guide.rules, lambda one: str(one.number) == entry.key), guide, deciding))
    if entry.kind is EntryKind.ANSWER:
        return tuple(_answer(_one(guide.resolutions.values(), lambda one: one.id == entry.key), guide))
    if entry.kind is EntryKind.REPLY:
        return tuple(_reply(_one(guide.replies, lambda one: reply_key(one) == entry.key), guide))
    return (_line(LineKind.KIND, entry.group), _line(LineKind.TITLE, entry.title), *_other(entry, guide))


def _one(among: Iterable[_Thing], fits: Callable[[_Thing], bool]) -> _Thing:
    return next(thing for thing in among if fits(thing))


def _line(kind: LineKind, text: str, leads_to: str = "") -> Line:
    return Line(kind, (Words(one_line(text), leads_to),))


def _rule(rule: Rule, guide: Guide, deciding: int | None) -> Iterator[Line]:
    terms = guide.resolutions[rule.then]
    happened = condition_words.what_happened(rule.when, guide)
    decided = tr("It decided the open ticket") if rule.number == deciding else tr("Rules")
    yield _line(LineKind.KIND, decided)
    yield _line(LineKind.TITLE, tr("Rule {number}").format(number=wording.count(rule.number)))
    yield _line(LineKind.HEADING, tr("If"))
    conditions = (*filter(None, (happened,)), *condition_words.what_else(rule.when, guide))
    for condition in conditions or (tr("anything happened, to anyone"),):
        yield _line(LineKind.ITEM, condition)
    yield _line(LineKind.HEADING, tr("Then"))
    yield _line(LineKind.TEXT, terms.title, place_of(EntryKind.ANSWER, terms.id))
    yield from _terms(terms)
    yield _line(LineKind.HEADING, tr("Because"))
    yield _line(LineKind.TEXT, rule.why)
    if HEADROOM in facts_in(rule.when):
        yield _line(LineKind.NOTE, _headroom())
    yield _line(LineKind.NOTE, tr("Rules are read from the first one on: the first that fits decides."))


def _headroom() -> str:
    return tr(
        "Headroom is what is left of a customer's margin after the remedy: lifetime value times margin, less "
        "the goodwill given before, less what the remedy costs."
    )


def _terms(terms: ResolutionTerms) -> Iterator[Line]:
    yield from (_line(LineKind.GRANTED, one) for one in terms.grants)
    yield from (_line(LineKind.REFUSED, one) for one in terms.refuses)


def _answer(terms: ResolutionTerms, guide: Guide) -> Iterator[Line]:
    yield _line(LineKind.KIND, tr("Answer"))
    yield _line(LineKind.TITLE, terms.title)
    if terms.grants:
        yield _line(LineKind.HEADING, tr("They get"))
        yield from (_line(LineKind.GRANTED, one) for one in terms.grants)
    if terms.refuses:
        yield _line(LineKind.HEADING, tr("They do not get"))
        yield from (_line(LineKind.REFUSED, one) for one in terms.refuses)
    yield _line(LineKind.HEADING, tr("It costs the shop"))
    yield _line(LineKind.TEXT, guide_figures.cost(terms.cost, guide))
    if terms.allows:
        yield _line(LineKind.HEADING, tr("A draft may promise"))
        yield from (_line(LineKind.ITEM, guide_figures.allowance(one)) for one in terms.allows)
    yield from _rules(tr("Rules that lead here"), [one for one in guide.rules if one.then == terms.id], guide)
    yield from _replies(terms, guide)


def _rules(heading: str, rules: Sequence[Rule], guide: Guide) -> Iterator[Line]:
    yield _line(LineKind.HEADING, heading)
    for rule in rules:
        number = tr("Rule {number}").format(number=wording.count(rule.number))
        told = Words(f": {rule_words(rule, guide)}")
        yield Line(LineKind.ITEM, (Words(number, place_of(EntryKind.RULE, str(rule.number))), told))
    if not rules:
        yield _line(LineKind.NOTE, tr("None."))


def _replies(terms: ResolutionTerms, guide: Guide) -> Iterator[Line]:
    """A line for each reply, its languages beside each other."""
    mine = [reply for reply in guide.replies if reply.resolution == terms.id]
    mine.sort(key=lambda reply: (reply.order, reply.id, reply.language != guide.language, reply.language))
    yield _line(LineKind.HEADING, tr("Replies"))
    for _, variants in groupby(mine, lambda reply: reply.id):
        first, *others = variants
        links = [Words(one_line(first.title), place_of(EntryKind.REPLY, reply_key(first)))]
        for other in others:
            links += [Words(" \N{MIDDLE DOT} "), _language_link(other)]
        yield Line(LineKind.ITEM, tuple(links))
    if not mine:
        yield _line(LineKind.NOTE, tr("None."))


def _language_link(reply: ReplyTemplate) -> Words:
    return Words(wording.language(reply.language), place_of(EntryKind.REPLY, reply_key(reply)))


def _reply(reply: ReplyTemplate, guide: Guide) -> Iterator[Line]:
    language = wording.language(reply.language)
    yield _line(LineKind.KIND, tr("Reply in {language}").format(language=language))
    yield Line(LineKind.TITLE, (Words(one_line(reply.title)),), reply.language)
    yield _line(LineKind.HEADING, tr("Use it when"))
    yield Line(LineKind.TEXT, (Words(one_line(reply.use_when)),), reply.language)
    yield _line(LineKind.HEADING, tr("It carries out"))
    terms = guide.resolutions[reply.resolution]
    yield _line(LineKind.TEXT, terms.title, place_of(EntryKind.ANSWER, terms.id))
    others = [one for one in guide.replies if one.id == reply.id and one.language != reply.language]
    if others:
        yield _line(LineKind.HEADING, tr("Also in"))
        between = Words(" \N{MIDDLE DOT} ")
        links = [words for other in others for words in (between, _language_link(other))]
        yield Line(LineKind.TEXT, tuple(links[1:]))
    yield _line(LineKind.HEADING, tr("The reply"))
    body = (Words(piece.words, mark=piece.kind) for piece in reply_marks.pieces(reply.body.strip("\n")))
    yield Line(LineKind.BODY, tuple(body), reply.language)


def _other(entry: Entry, guide: Guide) -> Iterator[Line]:
    yield _line(LineKind.TEXT, entry.detail)
    if entry.kind is EntryKind.HAPPENED:
        examples = next(one.examples for one in guide.categories.values() if one.id == entry.key)
        if examples:
            yield _line(LineKind.HEADING, tr("As customers write it"))
            yield from (_line(LineKind.ITEM, one) for one in examples)
        yield from _rules(tr("Rules that name it"), _naming(CATEGORY, entry.key, guide), guide)
    elif entry.kind is EntryKind.TIER:
        yield from _rules(tr("Rules that name it"), _naming(TIER, entry.key, guide), guide)
    elif entry.kind is EntryKind.FACT:
        asking = [rule for rule in guide.rules if FactId(entry.key) in facts_in(rule.when)]
        if entry.key == HEADROOM:
            yield _line(LineKind.TEXT, _headroom())
        yield from _rules(tr("Rules that ask for it"), asking, guide)


def _naming(fact: FactId, value: str, guide: Guide) -> list[Rule]:
    return [rule for rule in guide.rules if any(_names(asks, fact, value) for asks in asked_in(rule.when))]


def _names(asks: Asks, fact: FactId, value: str) -> bool:
    named = asks.test.values if asks.fact == fact and isinstance(asks.test, OneOf) else ()
    return value.casefold() in {one.casefold() for one in named}
