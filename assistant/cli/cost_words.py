"""Figures of a guide in words."""

from decimal import Decimal

from assistant.domain.guide import Proration, RemedyCost


def percent(share: Decimal) -> str:
    """A share of 1, such as 40 %."""
    return f"{plain(share * 100)} %"


def plain(amount: Decimal) -> str:
    """Without the noughts that say nothing."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def cost_words(cost: RemedyCost | None, margin: Decimal) -> str:
    """What a remedy costs the shop."""
    if cost is None:
        return "nothing that counts"
    parts = [_share_words(cost, margin)] if cost.share_of_order != 0 else []
    parts += [plain(cost.plus)] if cost.plus else []
    return " and ".join(parts) or "nothing"


def _share_words(cost: RemedyCost, margin: Decimal) -> str:
    goods, share = (1 - margin) if cost.at_cost else Decimal(1), cost.share_of_order
    if not isinstance(share, Proration):
        return f"{percent(share * goods)} of the order"
    fact = share.fact.replace("_", " ")
    part = f"the part of the order that is left ({fact} of {plain(share.of)})"
    return part if goods == 1 else f"{percent(goods)} of {part}"
