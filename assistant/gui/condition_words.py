"""A rule's condition in the agent's language: "the tier: VIP", "the headroom: at least 0"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from assistant.domain.condition import All, AnyOf, Asks, Is, Known, Not, OneOf, Within
from assistant.domain.facts import CATEGORY, DISPUTE, DISPUTE_OPEN, TIER, DisputeState
from assistant.domain.tier import UNKNOWN
from assistant.gui import case_words, fact_words, wording
from assistant.gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from assistant.domain.condition import Condition, Test
    from assistant.domain.facts import FactId
    from assistant.domain.guide import Guide


def what_happened(condition: Condition, guide: Guide) -> str:
    """The titles of the categories that a rule asks for; empty where it asks for none of its own."""
    asked = [part for part in _parts(condition) if isinstance(part, Asks) and part.fact == CATEGORY]
    return "; ".join(_asked(part, guide) for part in asked)


def what_else(condition: Condition, guide: Guide) -> tuple[str, ...]:
    """All other parts, each of which must hold."""
    rest = (part for part in _parts(condition) if not isinstance(part, Asks) or part.fact != CATEGORY)
    return tuple(condition_words(part, guide) for part in rest)


def condition_words(condition: Condition, guide: Guide) -> str:
    """Any condition, however deep."""
    match condition:
        case Asks():
            return _asked(condition, guide)
        case Not(part):
            return tr("not: {condition}").format(condition=condition_words(part, guide))
        case All(parts):
            return tr(" and ").join(_inside(part, guide) for part in parts) or tr("always")
        case AnyOf(parts):
            return tr(" or ").join(_inside(part, guide) for part in parts)


def number(amount: Decimal) -> str:
    """By the agent's locale, without the noughts that say nothing."""
    exact = amount.normalize()
    digits = max(0, -int(exact.as_tuple().exponent))
    return QLocale().toString(float(exact), "f", digits)


def _inside(condition: Condition, guide: Guide) -> str:
    told = condition_words(condition, guide)
    return told if isinstance(condition, Asks) else f"({told})"


def _parts(condition: Condition) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, All) else (condition,)


def _asked(asks: Asks, guide: Guide) -> str:
    if asks.fact == DISPUTE_OPEN and isinstance(asks.test, Is):
        return tr("a dispute is open") if asks.test.value else tr("no dispute is open")
    told = _tested(asks.test, _titles(asks.fact, guide))
    # What happened needs no 'the category' before it, as long as it is named and not merely known.
    if asks.fact == CATEGORY and isinstance(asks.test, OneOf):
        return told
    return tr("{fact}: {value}").format(fact=fact_words.name_of(asks.fact, guide.facts), value=told)


def _titles(fact: FactId, guide: Guide) -> Mapping[str, str]:
    """What people read for a value, in the guide's order where it has one."""
    if fact == CATEGORY:
        return {str(name): one.title for name, one in guide.categories.items()}
    if fact == TIER:
        names = (*(terms.name for terms in guide.money.tiers), UNKNOWN)
        return {str(name): case_words.tier(name) for name in names}
    if fact == DISPUTE:
        return {state.value: fact_words.dispute(state) for state in DisputeState}
    own = guide.facts.get(fact)
    return {value: value for value in own.values} if own else {}


def _tested(test: Test, titles: Mapping[str, str]) -> str:
    match test:
        case OneOf():
            return _listed(test, titles)
        case Is(value):
            return tr("yes") if value else tr("no")
        case Known(known):
            return tr("known") if known else tr("not known")
        case Within():
            return _within(test)


def _within(within: Within) -> str:
    """Two bounds, one, or none."""
    if within.low == within.high:
        return tr("known") if within.low is None else _bound(within.low)
    bounds = []
    if within.low is not None:
        words = tr("at least {bound}") if within.low_counts else tr("more than {bound}")
        bounds.append(words.format(bound=_bound(within.low)))
    if within.high is not None:
        words = tr("at most {bound}") if within.high_counts else tr("less than {bound}")
        bounds.append(words.format(bound=_bound(within.high)))
    return tr(" and ").join(bounds)


def _bound(bound: Decimal | date) -> str:
    return number(bound) if isinstance(bound, Decimal) else wording.day(bound)


def _listed(test: OneOf, titles: Mapping[str, str]) -> str:
    ranks = {name: rank for rank, name in enumerate(titles)}
    names = sorted(test.values, key=lambda name: (ranks.get(name, len(ranks)), name))
    *most, last = [titles.get(name, name.replace("_", " ")) for name in names]
    if not most:
        return last
    return tr("{several} or {last}").format(several=wording.listed(most), last=last)
