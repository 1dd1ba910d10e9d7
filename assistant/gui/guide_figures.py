"""A guide's figures in words: tiers, money, costs, and what a draft may promise."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.domain.facts import FactId, FactKind, FactSpec
from assistant.domain.guide import Guide, MoneyRules, Proration, RemedyCost
from assistant.domain.promise import Allowance, PromiseKind
from assistant.domain.standing import TierTerms
from assistant.domain.tier import UNKNOWN
from assistant.gui import case_words, fact_words, guard_words, wording
from assistant.gui.condition_words import number
from assistant.gui.wording import tr


def tiers(money: MoneyRules) -> Iterator[tuple[str, str, str]]:
    """Each tier's name, what people read for it, and who is in it; the highest first."""
    for terms in reversed(money.tiers[1:]):
        who = tr("from a lifetime value of {bound}").format(bound=number(terms.bound))
        yield terms.name, _tier(terms), who
    lowest = tr("whatever the lifetime value")
    if money.tiers[1:]:
        lowest = tr("a lifetime value below {bound}").format(bound=number(money.tiers[1].bound))
    yield money.tiers[0].name, _tier(money.tiers[0]), lowest
    yield UNKNOWN, case_words.tier(UNKNOWN), tr("where no lifetime value is known")


def figures(guide: Guide) -> Iterator[tuple[str, str]]:
    """Everything else that a guide reckons with, by name."""
    money, style = guide.money, guide.style
    yield tr("Version"), tr("{name}, version {version}").format(name=guide.name, version=guide.version)
    yield tr("Margin"), percent(money.margin)
    yield tr("A remedy's cost where no order is known"), number(money.unknown_order_cost)
    yield tr("Currency"), money.currency or tr("the shop's own")
    for currency, rate in money.rates.items():
        worth = tr("{rate} {own}").format(rate=number(rate), own=money.currency)
        if money.rates_stated:
            worth = tr("{worth}, as stated on {day}").format(worth=worth, day=wording.day(money.rates_stated))
        yield tr("One {currency} is worth").format(currency=currency), worth
    counts = tr("left out of the lifetime value") if money.without_shipping else tr("counts as value")
    yield tr("Shipping"), counts
    languages = dict.fromkeys(reply.language for reply in guide.replies)
    yield tr("Languages"), wording.listed(map(wording.language, languages))
    yield tr("Where a language has no reply"), wording.language(guide.language)
    yield tr("The longest reply"), tr("{count} words").format(count=wording.count(style.longest_reply))
    yield tr("The hardest reply"), tr("LIX {number}").format(number=wording.count(style.hardest_reply))


def percent(share: Decimal) -> str:
    """A share of 1, such as 40 %."""
    return tr("{share} %").format(share=number(share * 100))


def cost(remedy: RemedyCost | None, guide: Guide) -> str:
    """What a remedy costs the shop."""
    if remedy is None:
        return tr("nothing that counts")
    parts = [_share(remedy, guide)] if remedy.share_of_order != 0 else []
    parts += [number(remedy.plus)] if remedy.plus else []
    return tr(" and ").join(parts) or tr("nothing")


def allowance(allowed: Allowance) -> str:
    """A promise that a draft may make, with its limit."""
    said = tr("that it was our fault")
    if allowed.kind not in (PromiseKind.ADMITTED_FAULT, PromiseKind.BARGAIN):
        said = guard_words.promise(allowed.kind)
    if allowed.at_most is None:
        return said
    limit = percent(allowed.at_most) if allowed.is_share else number(allowed.at_most)
    if allowed.kind is PromiseKind.DEADLINE:
        return tr("{promise}, not sooner than {limit} days").format(promise=said, limit=limit)
    return tr("{promise} up to {limit}").format(promise=said, limit=limit)


def fact_title(fact: FactId, guide: Guide) -> str:
    """A fact's name where a line begins with it."""
    name = wording.one_line(fact_words.name_of(fact, guide.facts))
    return name[:1].upper() + name[1:]


def fact_kind(spec: FactSpec) -> str:
    """What its value looks like."""
    if spec.values:
        return tr("one of {values}").format(values=wording.listed(spec.values))
    return {
        FactKind.YES_NO: tr("yes or no"),
        FactKind.NUMBER: tr("a number"),
        FactKind.AMOUNT: tr("an amount"),
        FactKind.DATE: tr("a day"),
        FactKind.CHOICE: tr("one of several"),
        FactKind.TEXT: tr("words"),
        FactKind.TEXTS: tr("several words"),
    }[spec.kind]


def fact_source(spec: FactSpec) -> str:
    """Who says it."""
    source, _, name = spec.source.partition(" ")
    if source == "tag":
        return tr("read from the tag {name}").format(name=name)
    if source == "customer":
        return tr("read from the customer's field {name}").format(name=name)
    return tr("said by the agent") if source == "agent" else tr("known in every shop")


def _tier(terms: TierTerms) -> str:
    return wording.one_line(case_words.tier(terms.name))


def _share(remedy: RemedyCost, guide: Guide) -> str:
    goods = (1 - guide.money.margin) if remedy.at_cost else Decimal(1)
    share = remedy.share_of_order
    if not isinstance(share, Proration):
        return tr("{share} of the order").format(share=percent(share * goods))
    fact = fact_words.name_of(share.fact, guide.facts)
    words = tr("the part of the order that is left ({fact}, of {whole})")
    part = words.format(fact=fact, whole=number(share.of))
    return part if goods == 1 else tr("{share} of {part}").format(share=percent(goods), part=part)
