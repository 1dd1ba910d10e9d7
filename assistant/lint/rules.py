"""Rules that decide nothing, and resolutions that nothing leads to."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from assistant.domain.errors import Fault
from assistant.domain.guide import Guide, Rule
from assistant.guide.conditions import specs_of
from assistant.guide.sources import Sources
from assistant.guide.table import MOST_REGIONS, Region, Table
from assistant.lint.finding import Check, Finding


def found_in_rules(sources: Sources, guide: Guide) -> Iterator[Finding]:
    """What a walk through every case shows."""
    table = Table(guide.rules, specs_of(guide))
    regions = list(table.regions())
    if len(regions) >= MOST_REGIONS:
        message = "tells apart more kinds of case than can be looked at: rules without effect are not told."
        yield Finding(Check.TOO_MANY_CASES, _at(sources, guide.rules[0], message))
        return
    reached: dict[int, list[Region]] = defaultdict(list)
    for region in regions:
        reached[region.rule.number if region.rule else 0].append(region)
    yield from _without_effect(sources, table, reached)
    used = {rule.then for rule in guide.rules if rule.number in reached}
    for resolution in guide.resolutions:
        if resolution not in used and sources.resolutions:
            message = "no rule leads here. Take it out, or write the rule."
            yield Finding(Check.UNUSED, sources.resolutions.document.fault((resolution,), message))


def _without_effect(sources: Sources, table: Table, reached: Mapping[int, list[Region]]) -> Iterator[Finding]:
    for rule in table.rules:
        if rule.number not in reached:
            yield _never_reached(sources, table, rule)
        elif same := _same_without(table, reached[rule.number], rule):
            message = (
                f"changes nothing: without it, {_named(same)} the same. Take it out, or say what differs."
            )
            yield Finding(Check.RULE_WITHOUT_EFFECT, _at(sources, rule, message))


def _same_without(table: Table, regions: list[Region], rule: Rule) -> set[int]:
    """The later rules that decide the same where this one does; empty as soon as one decides otherwise."""
    others: set[int] = set()
    for region in regions:
        for after in table.after(region):
            if after.rule is None or after.rule.then != rule.then:
                return set()
            others.add(after.rule.number)
    return others


def _never_reached(sources: Sources, table: Table, rule: Rule) -> Finding:
    before = table.shadowing(rule)
    message = (
        f"is never reached: {_named(before)} every case that it fits. Move it up, or take it out."
        if before
        else "is never reached: no case fits it. Its conditions exclude one another."
    )
    return Finding(Check.UNREACHABLE_RULE, _at(sources, rule, message))


def _named(rules: Collection[int]) -> str:
    *others, last = map(str, sorted(rules))
    return f"rules {', '.join(others)} and {last} decide" if others else f"rule {last} decides"


def _at(sources: Sources, rule: Rule, message: str) -> Fault:
    where = (rule.number - 1,)
    return (
        sources.rules.document.fault(where, message)
        if sources.rules
        else Fault(sources.folder, 1, "", message)
    )
