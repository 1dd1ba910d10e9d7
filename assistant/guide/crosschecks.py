"""What no single file can show: names that lead nowhere, cases nobody decides, replies that are missing."""

from collections.abc import Collection, Iterator
from itertools import product

from assistant.domain.errors import Fault
from assistant.domain.facts import FactKind
from assistant.domain.guide import Proration
from assistant.guide.building import rules_of
from assistant.guide.conditions import vocabulary
from assistant.guide.folder import GUIDE, REPLIES, RESOLUTIONS
from assistant.guide.guessing import did_you_mean
from assistant.guide.no_pressure import REASON, pressure_in
from assistant.guide.own_tiers import tier_names
from assistant.guide.schema import CategoryPart, ResolutionPart, RulePart
from assistant.guide.sources import Sources, Table
from assistant.guide.table import Table as RuleTable

VARIANTS = ("full", "short")


def faults_across(sources: Sources) -> Iterator[Fault]:
    """Everything that only shows when the files are read side by side, as far as they could be read."""
    if sources.categories:
        yield from _pressures_as_categories(sources.categories)
    if sources.rules and sources.categories and len(sources.conditions) == len(sources.rules.keys):
        yield from _undecided(sources, sources.rules, sources.categories.keys)
    if sources.resolutions:
        if sources.rules:
            yield from _unknown_resolutions(sources.rules, sources.resolutions.keys)
        yield from _unknown_prorations(sources, sources.resolutions)
        yield from _missing_replies(sources, sources.resolutions)
        yield from _replies_nothing_leads_to(sources, sources.resolutions.keys)
    yield from _missing_languages(sources)
    yield from _rates_into_nothing(sources)


def _pressures_as_categories(categories: Table[str, CategoryPart]) -> Iterator[Fault]:
    """A category by that name would let rules ask for it after all."""
    for name in categories.keys:
        if named := pressure_in(name):
            message = f"a category says what happened, and {named} is a pressure. {REASON} Take it out."
            yield categories.document.fault((name,), message)


def _unknown_resolutions(rules: Table[int, RulePart], known: Collection[str]) -> Iterator[Fault]:
    for number, rule in rules.parts.items():
        if rule.then not in known:
            message = f"there is no resolution {rule.then} in {RESOLUTIONS}.{did_you_mean(rule.then, known)}"
            yield rules.document.fault((number, "then"), message)


def _undecided(sources: Sources, rules: Table[int, RulePart], categories: Collection[str]) -> Iterator[Fault]:
    """Categories with a case that no rule fits."""
    names = tier_names(sources.about.tiers) if sources.about else ()
    table = RuleTable(rules_of(rules.parts, sources.conditions), vocabulary(categories, names, sources.facts))
    last = (len(rules.keys) - 1,)
    for category in categories:
        try:
            gap = table.gap(category)
        except OverflowError:
            message = f"too many kinds of case to tell whether all of {category} are decided."
            yield rules.document.fault(
                last, f"{message} Add a rule at the end that asks for {category} alone."
            )
            continue
        if gap:
            case = f" ({gap.words()})" if gap.words() else ""
            message = f"no rule decides {category}{case}. Add one at the end that asks for less."
            yield rules.document.fault(last, message)


def _rates_into_nothing(sources: Sources) -> Iterator[Fault]:
    """A rate says what something is worth in the guide's currency."""
    if sources.guide is None or sources.about is None or sources.about.money is None:
        return
    own = sources.about.currency
    if own is None:
        message = (
            "says what others are worth in the guide's currency. Add a line 'currency: ...' for that one."
        )
        yield sources.guide.fault(("money", "rates"), message)
    elif own in sources.about.money.rates:
        yield sources.guide.fault(("money", "rates", own), "is the guide's own currency. Take it out.")


def _unknown_prorations(sources: Sources, resolutions: Table[str, ResolutionPart]) -> Iterator[Fault]:
    numbers = [spec.id for spec in sources.facts.values() if spec.kind is FactKind.NUMBER]
    for name, part in resolutions.parts.items():
        share = part.cost.share_of_order if part.cost else None
        if isinstance(share, Proration) and share.fact not in numbers:
            hint = did_you_mean(share.fact, numbers)
            message = f"there is no fact {share.fact} of kind number in {GUIDE}.{hint} Declare it there."
            yield resolutions.document.fault((name, "cost", "share_of_order"), message)


def _missing_replies(sources: Sources, resolutions: Table[str, ResolutionPart]) -> Iterator[Fault]:
    """Every answer can be given in the guide's own language; what another lacks falls back to that."""
    language = sources.about.language if sources.about else next(iter(sources.languages), None)
    if language not in sources.languages:
        return
    there = {(name.resolution, name.language, name.variant) for name in sources.reply_names}
    for resolution, variant in product(resolutions.keys, VARIANTS):
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
