"""The policy guide, loaded: what the shop decided beforehand, for everyone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import NewType

from assistant.domain.category import CategoryId
from assistant.domain.condition import Condition
from assistant.domain.errors import GuideError
from assistant.domain.facts import FactId, Facts, FactSpec, FactValue
from assistant.domain.money import Money
from assistant.domain.promise import Allowance
from assistant.domain.reply import ReplyId
from assistant.domain.standing import VIP_TAG, TierTerms
from assistant.domain.tier import STANDARD, VIP

ResolutionId = NewType("ResolutionId", str)


@dataclass(frozen=True, slots=True)
class Category:
    """One thing that can have happened."""

    id: CategoryId
    title: str
    use_when: str
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table; the first that fits decides."""

    number: int
    when: Condition
    then: ResolutionId
    why: str


@dataclass(frozen=True, slots=True)
class Proration:
    """A share that hangs on a fact: 5 unused months of 12."""

    fact: FactId
    of: Decimal

    def share(self, own: Mapping[FactId, FactValue]) -> Decimal | None:
        """Between 0 and 1; None where the fact is not known."""
        value = own.get(self.fact)
        return min(max(value / self.of, Decimal(0)), Decimal(1)) if isinstance(value, Decimal) else None


@dataclass(frozen=True, slots=True)
class RemedyCost:
    """What a remedy costs the shop: a share of the order total plus a fixed part.

    ``share_of_order`` 1 is the whole total; ``at_cost`` takes it times (1 - margin).
    """

    share_of_order: Decimal | Proration = Decimal(1)
    at_cost: bool = False
    plus: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class ResolutionTerms:
    """What the guide says under one name, before a case asked for it."""

    id: ResolutionId
    title: str
    grants: tuple[str, ...]
    refuses: tuple[str, ...]
    cost: RemedyCost | None = None
    allows: tuple[Allowance, ...] = ()
    """The same as ``grants``, in terms that a draft can be held to."""


@dataclass(frozen=True, slots=True)
class MoneyRules:
    """How lifetime value becomes a tier and headroom."""

    tiers: tuple[TierTerms, ...]
    """At least one, the lowest first."""
    margin: Decimal
    unknown_order_cost: Decimal
    """A remedy's cost where no order total is known."""
    currency: str | None = None
    """None: the shop's own, whichever its data names."""
    without_shipping: bool = True
    """Whether shipping paid by the customer is left out of LTV."""
    rates: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))
    """What one of each other currency is worth in ``currency``, as the shop states it."""
    rates_stated: date | None = None
    """The day of these rates."""

    def rate_of(self, currency: str) -> Decimal | None:
        """What one of it is worth in the guide's currency; None where the guide does not say."""
        if self.currency is None:
            return None
        return Decimal(1) if currency == self.currency else self.rates.get(currency)

    def converted(self, money: Money) -> Money | None:
        """In the guide's currency, by its own rates; None where it states none for this one.

        A guide that names no currency takes every amount as it is.
        """
        if self.currency is None or self.currency == money.currency:
            return money
        rate = self.rate_of(money.currency)
        return Money(money.amount * rate, self.currency) if rate is not None else None


def two_tiers(vip_from: Decimal) -> tuple[TierTerms, ...]:
    """What ``vip_from`` is short for: vip from there on, standard below."""
    return TierTerms(STANDARD, Decimal(0)), TierTerms(VIP, vip_from, tag=VIP_TAG)


@dataclass(frozen=True, slots=True)
class ReplyTemplate:
    """A canned reply as it stands in the guide: Liquid placeholders, one language."""

    id: ReplyId
    resolution: ResolutionId
    title: str
    use_when: str
    language: str
    body: str
    order: int
    """Rank among the replies of its resolution; lower fits better."""


@dataclass(frozen=True, slots=True)
class Style:
    """How replies should read."""

    longest_reply: int = 220
    """Words."""
    hardest_reply: int = 50
    """Words to a sentence plus the per cent of long ones (LIX)."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A whole guide, checked when it was loaded."""

    name: str
    version: str
    language: str
    """What a ticket in a language without replies gets."""
    money: MoneyRules
    categories: Mapping[CategoryId, Category]
    rules: tuple[Rule, ...]
    resolutions: Mapping[ResolutionId, ResolutionTerms]
    replies: tuple[ReplyTemplate, ...]
    facts: Mapping[FactId, FactSpec] = field(default_factory=lambda: MappingProxyType({}))
    """What the shop declares beyond the facts that every shop has."""
    style: Style = Style()

    def cost_of(self, resolution: ResolutionId, facts: Facts, currency: str) -> Money | None:
        """What this remedy costs, in ``currency`` where no order is known; None where it cannot be told."""
        cost, total = self.resolutions[resolution].cost, facts.order_total
        if cost is None:
            return Money(Decimal(0), currency)
        share = cost.share_of_order
        part = share.share(facts.own) if isinstance(share, Proration) else share
        if total is None or part is None:
            return Money(self.money.unknown_order_cost, currency) if part is not None else None
        total = self.money.converted(total) or total
        goods = (1 - self.money.margin) if cost.at_cost else Decimal(1)
        return total * (part * goods) + Money(cost.plus, total.currency)


@dataclass(frozen=True, slots=True)
class GuideNews:
    """What changed in a guide's folder: another guide is in force, or the faults that keep the one before."""

    guide: Guide
    """The one in force now."""
    error: GuideError | None = None
