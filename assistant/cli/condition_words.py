"""A rule's condition in words: "tier vip, headroom at least 0"."""

from collections.abc import Mapping

from assistant.domain.condition import All, AnyOf, Asks, Condition, Is, Known, Not, OneOf, Test, Within
from assistant.domain.facts import CATEGORY, DISPUTE_OPEN, FactId
from assistant.domain.guide import Guide

_OPEN = {True: "a dispute is open", False: "no dispute is open"}


def what_happened(condition: Condition, guide: Guide) -> str:
    """The titles of the categories that a rule asks for; empty where it asks for none of its own."""
    asked = [part for part in _parts(condition) if _is_category(part)]
    return "; ".join(_asked(part, guide) for part in asked if isinstance(part, Asks))


def what_else(condition: Condition, guide: Guide) -> tuple[str, ...]:
    """All other parts, each of which must hold."""
    return tuple(condition_words(part, guide) for part in _parts(condition) if not _is_category(part))


def condition_words(condition: Condition, guide: Guide) -> str:
    """Any condition, however deep."""
    match condition:
        case Asks():
            return _asked(condition, guide)
        case Not(part):
            return f"not: {condition_words(part, guide)}"
        case All(parts):
            return " and ".join(_inside(part, guide) for part in parts) or "always"
        case AnyOf(parts):
            return " or ".join(_inside(part, guide) for part in parts)


def _inside(condition: Condition, guide: Guide) -> str:
    told = condition_words(condition, guide)
    return told if isinstance(condition, Asks) else f"({told})"


def _parts(condition: Condition) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, All) else (condition,)


def _is_category(condition: Condition) -> bool:
    return isinstance(condition, Asks) and condition.fact == CATEGORY


def _asked(asks: Asks, guide: Guide) -> str:
    if asks.fact == CATEGORY and isinstance(asks.test, OneOf):
        return _listed(asks.test, {str(name): one.title for name, one in guide.categories.items()})
    if asks.fact == DISPUTE_OPEN and isinstance(asks.test, Is):
        return _OPEN[asks.test.value]
    own = guide.facts.get(asks.fact)
    return f"{fact_words(asks.fact, guide)}: {_tested(asks.test, own.values if own else ())}"


def fact_words(fact: FactId, guide: Guide) -> str:
    """What people read as its name."""
    own = guide.facts.get(fact)
    return own.title if own else fact.replace("_", " ")


def _tested(test: Test, values: tuple[str, ...]) -> str:
    match test:
        case OneOf():
            return _listed(test, {value: value for value in values})
        case Is(value):
            return "yes" if value else "no"
        case Known(known):
            return "known" if known else "not known"
        case Within():
            return within_words(test)


def within_words(within: Within) -> str:
    """Two bounds, one, or none."""
    if within.low == within.high:
        return "known" if within.low is None else str(within.low)
    low = f"{'at least' if within.low_counts else 'more than'} {within.low}"
    high = f"{'at most' if within.high_counts else 'less than'} {within.high}"
    bounds = (low if within.low is not None else "", high if within.high is not None else "")
    return " and ".join(filter(None, bounds))


def _listed(test: OneOf, titles: Mapping[str, str]) -> str:
    """In the guide's order where it has one."""
    ranks = {name: rank for rank, name in enumerate(titles)}
    names = sorted(test.values, key=lambda name: (ranks.get(name, len(ranks)), name))
    *most, last = [titles.get(name, name.replace("_", " ")) for name in names]
    return f"{', '.join(most)} or {last}" if most else last
