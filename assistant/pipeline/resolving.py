"""From a case to what the guide says: the first rule that fits decides."""

from dataclasses import dataclass
from decimal import Decimal

from assistant.domain.case import Case
from assistant.domain.errors import translatable
from assistant.domain.guide import Guide, Rule
from assistant.domain.money import Money
from assistant.domain.resolution import FactUsed, Reason, Resolution
from assistant.domain.standing import Tier


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A rule that asks for headroom, and what its remedy would leave."""

    rule: Rule
    headroom: Money | None


def resolve(case: Case, guide: Guide) -> Resolution:
    """Total over a loaded guide: its loader refuses one that leaves a category undecided."""
    weighed: _Weighed | None = None
    for rule in guide.rules:
        if not _concerns(rule, case):
            continue
        if rule.when.headroom_at_least is not None:
            weighed = _Weighed(rule, _headroom(case, guide, rule))
        if _tier_fits(rule, case) and _headroom_fits(rule, weighed):
            return _resolution(case, guide, rule, weighed)
    raise LookupError(f"no rule of guide {guide.name!r} decides {case.category!r}")


def _concerns(rule: Rule, case: Case) -> bool:
    when = rule.when
    if when.categories is not None and case.category not in when.categories:
        return False
    return when.dispute_open is None or when.dispute_open == bool(case.facts.dispute_open)


def _tier_fits(rule: Rule, case: Case) -> bool:
    return rule.when.tiers is None or case.standing.tier in rule.when.tiers


def _headroom_fits(rule: Rule, weighed: _Weighed | None) -> bool:
    if rule.when.headroom_at_least is None:
        return True
    left = weighed.headroom if weighed else None
    return left is not None and left.amount >= rule.when.headroom_at_least


def _headroom(case: Case, guide: Guide, rule: Rule) -> Money | None:
    ltv = case.standing.ltv
    if ltv is None:
        return None
    return case.standing.headroom_after(guide.cost_of(rule.then, case.facts.order_total, ltv.currency))


def _resolution(case: Case, guide: Guide, rule: Rule, weighed: _Weighed | None) -> Resolution:
    terms = guide.resolutions[rule.then]
    return Resolution(
        id=terms.id,
        title=terms.title,
        rule=rule,
        grants=terms.grants,
        refuses=terms.refuses,
        because=_because(case, rule, weighed),
        used=_used(rule, weighed),
        headroom=weighed.headroom if weighed else _headroom(case, guide, rule),
        weighed=weighed is not None,
        tier=case.standing.tier,
        facts=case.facts,
    )


def _used(rule: Rule, weighed: _Weighed | None) -> frozenset[FactUsed]:
    asked = {
        FactUsed.CATEGORY: rule.when.categories is not None,
        FactUsed.DISPUTE: rule.when.dispute_open is not None,
        FactUsed.TIER: weighed is not None or rule.when.tiers is not None,
        FactUsed.HEADROOM: weighed is not None,
    }
    return frozenset(fact for fact, was_asked in asked.items() if was_asked)


def _because(case: Case, rule: Rule, weighed: _Weighed | None) -> tuple[Reason, ...]:
    reasons = [Reason(rule.why)]
    if weighed:
        reasons.append(_tier_reason(case))
        if case.standing.tier is not Tier.UNKNOWN:
            reasons.append(_headroom_reason(weighed))
    return tuple(reasons)


def _tier_reason(case: Case) -> Reason:
    standing = case.standing
    if standing.ltv is None:
        text = translatable("because", "No lifetime value is known, so this is decided as for tier standard.")
        return Reason(text)
    figures = (
        ("ltv", standing.ltv),
        ("threshold", Money(standing.threshold or Decimal(0), standing.ltv.currency)),
    )
    if standing.tier is Tier.VIP:
        return Reason(
            translatable("because", "Lifetime value {ltv} reaches the threshold of {threshold}."), figures
        )
    return Reason(
        translatable("because", "Lifetime value {ltv} is below the threshold of {threshold}."), figures
    )


def _headroom_reason(weighed: _Weighed) -> Reason:
    left = weighed.headroom
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
