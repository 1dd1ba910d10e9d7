"""What may stand in the files of a guide. The descriptions are read by people whose line is missing."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from assistant.domain.facts import FactKind
from assistant.domain.guide import Style
from assistant.guide.values import (
    Allowances,
    Amount,
    Colour,
    Currency,
    Day,
    Id,
    Kind,
    Language,
    Line,
    Rank,
    Rate,
    Share,
    ShareOfOrder,
    Source,
    Tag,
    YesOrNo,
)


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TiersPart(_Part):
    """``tiers`` of guide.yaml, in its short form."""

    vip_from: Amount = Field(description="the net lifetime value from which a customer is vip")


class TierPart(_Part):
    """An entry of ``tiers`` in guide.yaml."""

    name: Id = Field(description="what rules call it")
    bound: Amount = Field(alias="from", description="the net lifetime value from which it is reached")
    colour: Colour = ""
    tag: Tag = ""


class MoneyPart(_Part):
    """``money`` of guide.yaml: other currencies than the guide's own."""

    rates: Mapping[Currency, Rate] = Field(
        min_length=1, description="what one of each currency is worth in the guide's own"
    )
    stated: Day = Field(description="the day of these rates, such as 2026-11-01")


class CostsPart(_Part):
    """``costs`` of guide.yaml."""

    unknown_order: Amount = Field(description="what a remedy costs where no order total is known")


class LifetimeValuePart(_Part):
    """``lifetime_value`` of guide.yaml."""

    without_shipping: YesOrNo = True


class StylePart(_Part):
    """``style`` of guide.yaml."""

    longest_reply: Rank = Style().longest_reply
    hardest_reply: Rank = Style().hardest_reply


class About(_Part):
    """guide.yaml."""

    name: Line = Field(description="what this guide is called")
    version: Line = Field(description="a number or date that you raise with every change")
    language: Language = Field(description="the language of replies where the customer's has none")
    currency: Currency | None = None
    tiers: Any = Field(description="the block with vip_from, or a list of tiers")
    """Read by itself: it has a short form and a long one."""
    money: MoneyPart | None = None
    margin: Share = Field(description="the gross margin, such as 40 %")
    costs: CostsPart = Field(description="the block with unknown_order")
    lifetime_value: LifetimeValuePart = LifetimeValuePart()
    style: StylePart = StylePart()
    facts: Any = None
    """Read block by block: each is a name of its own."""


class OwnFactPart(_Part):
    """An entry of ``facts`` in guide.yaml."""

    title: Line = Field(description="what the agent reads as its name")
    kind: Kind = Field(description="yes_no, number, amount, date, choice or text")
    values: tuple[Line, ...] = ()
    source: Source = Field(alias="from", description="agent, tag ... or customer ...")

    @model_validator(mode="after")
    def _a_choice_has_values(self) -> Self:
        if (self.kind is FactKind.CHOICE) != bool(self.values):
            raise ValueError("needs 'values:' with the choices, and only a choice has them.")
        return self


class CategoryPart(_Part):
    """An entry of categories.yaml."""

    title: Line = Field(description="what the agent reads as the headline")
    use_when: Line = Field(description="a sentence that says when it is this")
    examples: tuple[Line, ...] = ()


class RulePart(_Part):
    """An entry of rules.yaml."""

    when: Any = Field(description="the conditions, or the word always")
    then: Id = Field(description="the resolution that it leads to")
    why: Line = Field(description="a sentence that tells the agent why")


class CostPart(_Part):
    """What a remedy costs."""

    share_of_order: ShareOfOrder = Field(description="how much of the order total it costs, such as 100 %")
    at_cost: YesOrNo = False
    plus: Amount = Field(default="0", validate_default=True)


class ResolutionPart(_Part):
    """An entry of resolutions.yaml."""

    title: Line = Field(description="what the agent reads as the answer")
    grants: tuple[Line, ...] = Field(min_length=1, description="a list of what the customer gets")
    refuses: tuple[Line, ...] = ()
    allows: Allowances = ()
    cost: CostPart | None = None


class ReplyHead(_Part):
    """What stands above the text of a reply."""

    title: Line = Field(description="what the agent reads in the list of replies")
    use_when: Line = Field(description="a sentence that says when this one fits best")
    order: Rank | None = None
    # Import leaves these three lines, and knows the reply by them when it runs again. No one else does.
    source: Any = None
    hash: Any = None
    tags: Any = None
