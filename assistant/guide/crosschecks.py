"""What no single file can show: names that lead nowhere, cases nobody decides, replies that are missing."""

from collections.abc import Collection, Iterator
from itertools import product

from assistant.domain.errors import Fault
from assistant.domain.standing import Tier
from assistant.guide.guessing import did_you_mean
from assistant.guide.no_pressure import REASON, pressure_in
from assistant.guide.schema import CategoryPart, ResolutionPart, RulePart, When
from assistant.guide.sources import CATEGORIES, REPLIES, RESOLUTIONS, Sources, Table
from assistant.guide.yaml_text import Where

VARIANTS = ("full", "short")


def faults_across(sources: Sources) -> Iterator[Fault]:
    """Everything that only shows when the files are read side by side, as far as they could be read."""
    if sources.categories:
        yield from _pressures_as_categories(sources.categories)
    if sources.rules and sources.categories:
        yield from _unknown_categories(sources.rules, sources.categories.keys)
        if sources.rules.whole:
            yield from _undecided(sources.rules, sources.categories.keys)
    if sources.resolutions:
        if sources.rules:
            yield from _unknown_resolutions(sources.rules, sources.resolutions.keys)
        yield from _missing_replies(sources, sources.resolutions)
        yield from _replies_nothing_leads_to(sources, sources.resolutions.keys)
    yield from _missing_languages(sources)


def _pressures_as_categories(categories: Table[str, CategoryPart]) -> Iterator[Fault]:
    """A category by that name would let rules ask for it after all."""
    for name in categories.keys:
        if named := pressure_in(name):
            message = f"a category says what happened, and {named} is a pressure. {REASON} Take it out."
            yield categories.document.fault((name,), message)


def _unknown_categories(rules: Table[int, RulePart], known: Collection[str]) -> Iterator[Fault]:
    for number, rule in rules.parts.items():
        for where, name in _categories_of(rule.when):
            if name not in known:
                message = f"there is no category {name} in {CATEGORIES}.{did_you_mean(name, known)}"
                yield rules.document.fault((number, "when", *where), message)


def _categories_of(when: When) -> Iterator[tuple[Where, str]]:
    for place, name in enumerate(when.category or ()):
        yield ("category", place), name
    for place, name in enumerate(when.but_not.category if when.but_not else ()):
        yield ("not", "category", place), name


def _unknown_resolutions(rules: Table[int, RulePart], known: Collection[str]) -> Iterator[Fault]:
    for number, rule in rules.parts.items():
        if rule.then not in known:
            message = f"there is no resolution {rule.then} in {RESOLUTIONS}.{did_you_mean(rule.then, known)}"
            yield rules.document.fault((number, "then"), message)


def _undecided(rules: Table[int, RulePart], categories: Collection[str]) -> Iterator[Fault]:
    """Categories with a case that no rule fits.

    Headroom is taken as unknown: such a case fits no rule that asks for it, so where it is decided, all are.
    """
    certain = [rule.when for rule in rules.parts.values() if rule.when.headroom is None]
    for category in categories:
        for tier, dispute_open in product(Tier, (False, True)):
            if not any(_fits(when, category, tier, dispute_open=dispute_open) for when in certain):
                case = f"tier {tier}, {'a' if dispute_open else 'no'} dispute open, headroom unknown"
                message = f"no rule decides {category} ({case}). Add one at the end that asks for less."
                yield rules.document.fault((len(rules.keys) - 1,), message)
                break


def _fits(when: When, category: str, tier: Tier, *, dispute_open: bool) -> bool:
    return (
        (when.category is None or category in when.category)
        and (when.but_not is None or category not in when.but_not.category)
        and (when.tier is None or tier in when.tier)
        and (when.dispute_open is None or when.dispute_open == dispute_open)
    )


def _missing_replies(sources: Sources, resolutions: Table[str, ResolutionPart]) -> Iterator[Fault]:
    there = {(name.resolution, name.language, name.variant) for name in sources.reply_names}
    for resolution, language, variant in product(resolutions.keys, sources.languages, VARIANTS):
        if (resolution, language, variant) not in there:
            file = f"{REPLIES}/{language}/{resolution}.{variant}.md"
            yield resolutions.document.fault(
                (resolution,), f"has no {variant} reply in {language}. Write {file}."
            )


def _replies_nothing_leads_to(sources: Sources, known: Collection[str]) -> Iterator[Fault]:
    for name in sources.reply_names:
        if name.resolution not in known:
            hint = did_you_mean(name.resolution, known)
            message = f"there is no resolution {name.resolution} in {RESOLUTIONS}.{hint} Rename the file."
            yield Fault(name.file, 1, "", message)


def _missing_languages(sources: Sources) -> Iterator[Fault]:
    if not sources.languages:
        message = (
            "holds no reply. Write at least a full and a short one for every resolution, in one language."
        )
        yield Fault(sources.folder / REPLIES, 1, "", message)
    elif sources.guide and sources.about and sources.about.language not in sources.languages:
        message = (
            f"there are no replies in {sources.about.language}: no folder {REPLIES}/{sources.about.language}."
        )
        yield sources.guide.fault(("language",), message)
