"""From checked files to the guide that the program decides by."""

from collections.abc import Mapping

from assistant.domain.category import CategoryId
from assistant.domain.guide import (
    Category,
    Condition,
    Guide,
    MoneyRules,
    RemedyCost,
    ReplyTemplate,
    ResolutionId,
    ResolutionTerms,
    Rule,
)
from assistant.guide.schema import About, CategoryPart, CostPart, ResolutionPart, RulePart, When


def build(
    about: About,
    categories: Mapping[str, CategoryPart],
    rules: Mapping[int, RulePart],
    resolutions: Mapping[str, ResolutionPart],
    replies: tuple[ReplyTemplate, ...],
) -> Guide:
    """Put the parts together; the order of every file is kept."""
    ranks = {name: rank for rank, name in enumerate(resolutions)}
    return Guide(
        name=about.name,
        version=about.version,
        language=about.language,
        money=_money(about),
        categories={CategoryId(name): _category(name, part) for name, part in categories.items()},
        rules=tuple(_rule(index + 1, part, tuple(categories)) for index, part in rules.items()),
        resolutions={ResolutionId(name): _terms(name, part) for name, part in resolutions.items()},
        replies=tuple(sorted(replies, key=lambda r: (r.language, ranks[r.resolution], r.order, r.id))),
    )


def _money(about: About) -> MoneyRules:
    return MoneyRules(
        vip_from=about.tiers.vip_from,
        margin=about.margin,
        unknown_order_cost=about.costs.unknown_order,
        currency=about.currency,
        without_shipping=about.lifetime_value.without_shipping,
    )


def _category(name: str, part: CategoryPart) -> Category:
    return Category(CategoryId(name), part.title, part.use_when, part.examples)


def _rule(number: int, part: RulePart, categories: tuple[str, ...]) -> Rule:
    when = part.when
    condition = Condition(
        categories=_categories(when, categories),
        tiers=frozenset(when.tier) if when.tier else None,
        headroom_at_least=when.headroom,
        dispute_open=when.dispute_open,
    )
    return Rule(number, condition, ResolutionId(part.then), part.why)


def _categories(when: When, known: tuple[str, ...]) -> frozenset[CategoryId] | None:
    """None where a rule asks for no category; all but the excluded where it only excludes."""
    if when.category is None and when.but_not is None:
        return None
    excluded = when.but_not.category if when.but_not else ()
    return frozenset(CategoryId(name) for name in when.category or known if name not in excluded)


def _terms(name: str, part: ResolutionPart) -> ResolutionTerms:
    return ResolutionTerms(
        id=ResolutionId(name),
        title=part.title,
        grants=part.grants,
        refuses=part.refuses,
        cost=_cost(part.cost) if part.cost else None,
    )


def _cost(part: CostPart) -> RemedyCost:
    return RemedyCost(share_of_order=part.share_of_order, at_cost=part.at_cost, plus=part.plus)
