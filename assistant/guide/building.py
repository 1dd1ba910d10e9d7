"""From checked files to the guide that the program decides by."""

from collections.abc import Mapping

from assistant.domain.category import CategoryId
from assistant.domain.condition import Condition
from assistant.domain.facts import FactId, FactSpec
from assistant.domain.guide import (
    Category,
    Guide,
    MoneyRules,
    RemedyCost,
    ReplyTemplate,
    ResolutionId,
    ResolutionTerms,
    Rule,
    Style,
)
from assistant.domain.standing import TierTerms
from assistant.guide.schema import About, CategoryPart, CostPart, ResolutionPart, RulePart


def build(
    about: About,
    categories: Mapping[str, CategoryPart],
    rules: tuple[Rule, ...],
    resolutions: Mapping[str, ResolutionPart],
    replies: tuple[ReplyTemplate, ...],
    facts: Mapping[FactId, FactSpec],
    tiers: tuple[TierTerms, ...],
) -> Guide:
    """Put the parts together; the order of every file is kept."""
    ranks = {name: rank for rank, name in enumerate(resolutions)}
    return Guide(
        name=about.name,
        version=about.version,
        language=about.language,
        money=_money(about, tiers),
        categories={CategoryId(name): _category(name, part) for name, part in categories.items()},
        rules=rules,
        resolutions={ResolutionId(name): _terms(name, part) for name, part in resolutions.items()},
        replies=tuple(sorted(replies, key=lambda r: (r.language, ranks[r.resolution], r.order, r.id))),
        facts=facts,
        style=Style(about.style.longest_reply, about.style.hardest_reply),
    )


def rules_of(parts: Mapping[int, RulePart], conditions: Mapping[int, Condition]) -> tuple[Rule, ...]:
    """The rules that are in order, in their order, numbered as they stand in the file."""
    return tuple(
        Rule(index + 1, conditions[index], ResolutionId(part.then), part.why)
        for index, part in parts.items()
        if index in conditions
    )


def _money(about: About, tiers: tuple[TierTerms, ...]) -> MoneyRules:
    return MoneyRules(
        tiers=tiers,
        margin=about.margin,
        unknown_order_cost=about.costs.unknown_order,
        currency=about.currency,
        without_shipping=about.lifetime_value.without_shipping,
        rates=about.money.rates if about.money else {},
        rates_stated=about.money.stated if about.money else None,
    )


def _category(name: str, part: CategoryPart) -> Category:
    return Category(CategoryId(name), part.title, part.use_when, part.examples)


def _terms(name: str, part: ResolutionPart) -> ResolutionTerms:
    return ResolutionTerms(
        id=ResolutionId(name),
        title=part.title,
        grants=part.grants,
        refuses=part.refuses,
        cost=_cost(part.cost) if part.cost else None,
        allows=part.allows,
    )


def _cost(part: CostPart) -> RemedyCost:
    return RemedyCost(share_of_order=part.share_of_order, at_cost=part.at_cost, plus=part.plus)
