"""From a case to what the guide says: the first rule that fits decides."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.domain.condition import facts_in, met
from assistant.domain.errors import translatable
from assistant.domain.facts import CATEGORY, DISPUTE, DISPUTE_OPEN, HEADROOM, TIER, FactId, FactValue
from assistant.domain.money import Money
from assistant.domain.resolution import Reason, Resolution
from assistant.domain.tier import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from assistant.domain.case import Case
    from assistant.domain.guide import Guide, Rule
    from assistant.domain.standing import Headroom, Standing

_STANDING = frozenset({TIER, HEADROOM})


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A rule that asks for headroom, and what its remedy would leave."""

    rule: Rule
    terms: Headroom


def resolve(case: Case, guide: Guide) -> Resolution:
    """Total over a loaded guide: its loader refuses one that leaves a case undecided."""
    known = known_facts(case, guide.money.currency)
    weighed: _Weighed | None = None
    unsaid: set[FactId] = set()
    for rule in guide.rules:
        asks_headroom = HEADROOM in facts_in(rule.when)
        terms = _headroom(case, guide, rule)
        left = terms.left if asks_headroom else None
        values = {**known, HEADROOM: left.amount} if left is not None else known
        fits = met(rule.when, values.get)
        # Whoever it concerns hears what generosity would have cost, whether it was given or not.
        if asks_headroom and (fits or met(rule.when, _without_standing(known).get) is not False):
            weighed = _Weighed(rule, terms)
        if fits:
            return _resolution(case, guide, rule, weighed, frozenset(unsaid))
        if fits is None:
            unsaid |= facts_in(rule.when) - values.keys()
    raise LookupError(f"no rule of guide {guide.name!r} decides {case.category!r}")


def known_facts(case: Case, currency: str | None = None) -> dict[FactId, FactValue]:
    """Every fact of a case that is known, but headroom, which each rule has its own of.

    Amounts are held against its figures in one currency only: the lifetime value's, else ``currency``.
    """
    facts, standing = case.facts, case.standing
    if standing.ltv:
        currency = standing.ltv.currency
    values: dict[str, FactValue | None] = {
        CATEGORY: case.category,
        TIER: standing.tier,
        DISPUTE: facts.dispute.value if facts.dispute else "none",
        DISPUTE_OPEN: facts.dispute_open,
        "shipped": facts.shipped,
        "delivered_on": facts.delivered_on,
        "days_since_order": _number(facts.days_since_order),
        "days_since_delivery": _number(facts.days_since_delivery),
        "order_total": _amount(facts.order_total, currency),
        "goodwill_count": _number(facts.goodwill_count),
        "goodwill_given": _amount(standing.goodwill, currency),
        "tags": facts.tags,
        "country": facts.country,
        "channel": facts.channel,
    }
    common = {FactId(name): value for name, value in values.items() if value is not None}
    return {**facts.own, **common}


def _number(count: int | None) -> Decimal | None:
    return None if count is None else Decimal(count)


def _amount(money: Money | None, currency: str | None) -> Decimal | None:
    """An amount in another currency than the lifetime value cannot be held against the guide's figures."""
    return money.amount if money and currency in (None, money.currency) else None


def _without_standing(known: Mapping[FactId, FactValue]) -> dict[FactId, FactValue]:
    return {fact: value for fact, value in known.items() if fact not in _STANDING}


def _headroom(case: Case, guide: Guide, rule: Rule) -> Headroom:
    ltv, currency = case.standing.ltv, guide.money.currency
    known = ltv.currency if ltv else currency
    return case.standing.headroom_with(guide.cost_of(rule.then, case.facts, known) if known else None)


def _resolution(
    case: Case, guide: Guide, rule: Rule, weighed: _Weighed | None, unsaid: frozenset[FactId]
) -> Resolution:
    terms = guide.resolutions[rule.then]
    headroom = weighed.terms if weighed else _headroom(case, guide, rule)
    return Resolution(
        id=terms.id,
        title=terms.title,
        rule=rule,
        grants=terms.grants,
        refuses=terms.refuses,
        because=_because(case, rule, weighed),
        used=facts_in(rule.when) | (_STANDING if weighed else frozenset()),
        headroom=headroom.left,
        weighed=weighed is not None,
        tier=case.standing.tier,
        unsaid=unsaid,
        facts=case.facts,
        headroom_terms=headroom,
    )


def _because(case: Case, rule: Rule, weighed: _Weighed | None) -> tuple[Reason, ...]:
    reasons = [Reason(rule.why)]
    if weighed:
        reasons += _tier_reasons(case.standing)
        if case.standing.tier != UNKNOWN:
            reasons.append(_headroom_reason(weighed))
    return tuple(reasons)


def _tier_reasons(standing: Standing) -> Iterator[Reason]:
    """None where the guide has a single tier: then no value makes a difference."""
    if standing.ltv is None:
        yield Reason(
            translatable("because", "No lifetime value is known, so nothing is given that hangs on one.")
        )
    elif standing.threshold is not None:
        figures = (("ltv", standing.ltv), ("threshold", Money(standing.threshold, standing.ltv.currency)))
        yield Reason(_tier_text(standing), figures)


def _tier_text(standing: Standing) -> str:
    if standing.held:
        return translatable(
            "because",
            "Lifetime value {ltv} has fallen a little below the threshold of {threshold}; the tier is kept.",
        )
    if standing.tier == standing.threshold_of:
        return translatable("because", "Lifetime value {ltv} reaches the threshold of {threshold}.")
    return translatable("because", "Lifetime value {ltv} is below the threshold of {threshold}.")


def _headroom_reason(weighed: _Weighed) -> Reason:
    left = weighed.terms.left
    if left is None:
        return Reason(
            translatable(
                "because", "What the remedy would leave of the margin cannot be told, so it is not given."
            )
        )
    if left.amount < 0:
        text = translatable(
            "because", "The remedy would cost {short} more than this customer's margin leaves."
        )
        return Reason(text, (("short", left * Decimal(-1)),))
    text = translatable("because", "The remedy leaves {headroom} of this customer's margin.")
    return Reason(text, (("headroom", left),))
