"""A guide with one cell of its rule table changed: every way in which somebody's hand may slip."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

from assistant.domain.condition import (
    ALWAYS,
    All,
    AnyOf,
    Asks,
    Condition,
    Is,
    Known,
    Not,
    OneOf,
    Test,
    Within,
)
from assistant.domain.facts import FactKind, FactSpec
from assistant.domain.guide import Guide, RemedyCost, Rule, two_tiers
from assistant.guide.conditions import specs_of
from assistant.trial.joined_cells import Specs

Mutants = Iterator[tuple[str, Guide]]
_CENT = Decimal("0.01")


def rule_mutants(guide: Guide) -> Mutants:
    """Each with the words that name it."""
    for rule in guide.rules:
        for other in guide.resolutions:
            if other != rule.then:
                yield f"{rule.number}.then: {other}", _with(guide, replace(rule, then=other))
        for words, condition in _conditions(rule.when, specs_of(guide)):
            yield f"{rule.number}.when: {words}", _with(guide, replace(rule, when=condition))
    yield from _order_mutants(guide)


def figure_mutants(guide: Guide) -> Mutants:
    """The figures that turn a lifetime value into an answer."""
    money = guide.money
    for by in (-_CENT, _CENT):
        higher = two_tiers(money.tiers[-1].bound + by)
        yield f"vip_from {by}", replace(guide, money=replace(money, tiers=higher))
        yield f"margin {by}", replace(guide, money=replace(money, margin=money.margin + by))
        unknown = replace(money, unknown_order_cost=money.unknown_order_cost + by)
        yield f"unknown_order {by}", replace(guide, money=unknown)
    for name, terms in guide.resolutions.items():
        for words, cost in _costs(terms.cost):
            changed = {**guide.resolutions, name: replace(terms, cost=cost)}
            yield f"{name}.cost: {words}", replace(guide, resolutions=changed)


def _with(guide: Guide, changed: Rule) -> Guide:
    rules = tuple(changed if rule.number == changed.number else rule for rule in guide.rules)
    return replace(guide, rules=rules)


def _order_mutants(guide: Guide) -> Mutants:
    rules = guide.rules
    for place, rule in enumerate(rules):
        without = rules[:place] + rules[place + 1 :]
        yield f"without {rule.number}", _ordered(guide, without)
        yield f"{rule.number} moved to the top", _ordered(guide, (rule, *without))
        yield f"{rule.number} moved to the end", _ordered(guide, (*without, rule))
    for one, other in combinations(range(len(rules)), 2):
        swapped = list(rules)
        swapped[one], swapped[other] = swapped[other], swapped[one]
        yield f"{one + 1} and {other + 1} swapped", _ordered(guide, tuple(swapped))


def _ordered(guide: Guide, rules: tuple[Rule, ...]) -> Guide:
    numbered = tuple(replace(rule, number=place + 1) for place, rule in enumerate(rules))
    return replace(guide, rules=numbered)


def _conditions(condition: Condition, specs: Specs) -> Iterator[tuple[str, Condition]]:
    match condition:
        case Asks(fact, test):
            for words, other in _tests(test, specs[fact]):
                yield f"{fact} {words}", Asks(fact, other)
        case Not(part):
            yield "without its not", part
            for words, changed in _conditions(part, specs):
                yield f"not {words}", Not(changed)
        case All() | AnyOf():
            yield from _groups(condition, specs)


def _groups(group: All | AnyOf, specs: Specs) -> Iterator[tuple[str, Condition]]:
    parts, other = group.parts, AnyOf if isinstance(group, All) else All
    if len(parts) > 1:
        yield "any for all, or all for any", other(parts)
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        yield (
            f"without part {place + 1}",
            replace(group, parts=(*before, *after)) if before + after else ALWAYS,
        )
        for words, changed in _conditions(part, specs):
            yield words, replace(group, parts=(*before, changed, *after))


def _tests(test: Test, spec: FactSpec) -> Iterator[tuple[str, Test]]:
    match test:
        case OneOf(values):
            yield from _names(values, spec)
        case Is(value):
            yield "the other way round", Is(value=not value)
        case Known(known):
            yield "the other way round", Known(known=not known)
        case Within():
            yield from _bounds(test, spec)


def _names(values: frozenset[str], spec: FactSpec) -> Iterator[tuple[str, Test]]:
    others = [value for value in spec.values or ("another",) if value not in values]
    for other in others:
        yield f"or {other}", OneOf(values | {other})
    for value in values:
        for other in others:
            yield f"{other} for {value}", OneOf(values - {value} | {other})
        if len(values) > 1:
            yield f"without {value}", OneOf(values - {value})


def _bounds(test: Within, spec: FactSpec) -> Iterator[tuple[str, Test]]:
    yield "known at all", Known(known=True)
    if test.low != test.high:
        yield "upside down", Within(test.high, test.low, test.high_counts, test.low_counts)
    for by in (-1, 1):
        if test.low is not None:
            yield f"from {by}", replace(test, low=_moved(test.low, by, spec))
        if test.high is not None:
            yield f"to {by}", replace(test, high=_moved(test.high, by, spec))
    if test.low is not None:
        yield "the lower bound itself", replace(test, low_counts=not test.low_counts)
    if test.high is not None:
        yield "the upper bound itself", replace(test, high_counts=not test.high_counts)


def _moved(bound: Decimal | date, by: int, spec: FactSpec) -> Decimal | date:
    if isinstance(bound, date):
        return bound + timedelta(days=by)
    return bound + by * (_CENT if spec.kind is FactKind.AMOUNT else Decimal(1))


def _costs(cost: RemedyCost | None) -> Iterator[tuple[str, RemedyCost | None]]:
    if cost is None:
        return
    yield "none", None
    yield "at cost or not", replace(cost, at_cost=not cost.at_cost)
    for by in (-_CENT, _CENT):
        yield f"plus {by}", replace(cost, plus=cost.plus + by)
        if isinstance(cost.share_of_order, Decimal):
            yield f"share {by}", replace(cost, share_of_order=cost.share_of_order + by)
