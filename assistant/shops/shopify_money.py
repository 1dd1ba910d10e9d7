"""What an order of Shopify's comes to, in the shop's own currency, as exact decimals.

Shopify tells an order's sums as they were at the sale and as they are now, after returns; the difference
is what a return gave back. A refund without returned lines took no goods back: it was a courtesy.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from assistant.domain.money import Money

Json = Any


@dataclass(frozen=True, slots=True)
class Amounts:
    """The sums of one order, as ``domain.purchases.Order`` wants them."""

    paid: Money
    tax: Money
    shipping: Money
    refunded: Money | None
    goodwill: Money | None
    dispute_lost: Money | None


def amounts_from(order: Json, lost: tuple[Money | None, ...]) -> Amounts:
    """Take tax and shipping out of what was paid, of what came back, and of what a bank took."""
    paid = _paid(order)
    share = _share_paid(order)
    back, goodwill = _given_back(order, paid)
    tax_back = _at_most(_largest(_taken_off(order), _none(paid)), back)
    tax_kept = _at_most(_part(_now(order, "currentTotalTaxSet"), *share), paid - back)
    left = paid - back - goodwill
    gone = _gone(lost, left)
    gone_net = gone - _part(_at_most(tax_kept, left), gone, left)
    shipping = _part(_part(_shipping(order, back), *share), left - gone, left)
    return Amounts(
        paid=paid,
        tax=tax_kept + tax_back,
        shipping=_at_most(shipping, paid - back - tax_kept - gone_net),
        refunded=_unless_zero(back - tax_back),
        goodwill=_unless_zero(goodwill),
        dispute_lost=_unless_zero(gone_net),
    )


def money_from(money: Json) -> Money:
    """An amount with its currency."""
    return Money(Decimal(str(money["amount"])), money["currencyCode"])


def _paid(order: Json) -> Money:
    """For goods, tax and shipping: a tip is for the people who packed them."""
    return _largest(_now(order, "totalReceivedSet") - _now(order, "totalTipReceivedSet"), _zero(order))


def _share_paid(order: Json) -> tuple[Money, Money]:
    """How much of what is due was received: tax and shipping that nobody paid are in no payment.

    What was given back is not due again, whether or not the shop's sums say so.
    """
    received = _now(order, "totalReceivedSet")
    due = _now(order, "totalOutstandingSet") - _now(order, "totalRefundedSet")
    return received, received + _largest(due, _zero(order))


def _given_back(order: Json, paid: Money) -> tuple[Money, Money]:
    """For goods, and as a courtesy.

    A refund that failed stands in the list, but not in the order's sum: the sum counts.
    """
    total = _at_most(_now(order, "totalRefundedSet"), paid)
    courtesies = _sum(_refunds(order, courtesies=True), _zero(order))
    returns = _sum(_refunds(order, courtesies=False), _zero(order))
    goodwill = _at_most(courtesies, _largest(total - returns, _zero(order)))
    return total - goodwill, goodwill


def _refunds(order: Json, *, courtesies: bool) -> list[Money]:
    """Where an order was cancelled or its lines were changed, goods are gone without a line in the refund."""
    goods_gone = bool(order["cancelledAt"] or order["edited"])
    return [
        shop_money(refund["totalRefundedSet"])
        for refund in order["refunds"]
        if courtesies is not (goods_gone or bool(refund["refundLineItems"]["nodes"]))
    ]


def _taken_off(order: Json) -> Money:
    """The tax that returns took off the order."""
    return _now(order, "totalTaxSet") - _now(order, "currentTotalTaxSet")


def _shipping(order: Json, back: Money) -> Money:
    """What the customer paid for shipping, without its tax, less what a return gave back of it."""
    line = order["shippingLine"]
    if not line:
        return _zero(order)
    charged = shop_money(line["discountedPriceSet"])
    tax = _sum((shop_money(tax["priceSet"]) for tax in line["taxLines"]), _zero(order))
    net = charged - _at_most(tax, charged) if order["taxesIncluded"] else charged
    given_back = _at_most(_largest(charged - _now(order, "currentShippingPriceSet"), _zero(order)), back)
    return _part(net, charged - given_back, charged)


def _gone(lost: tuple[Money | None, ...], left: Money) -> Money:
    """What banks took. Where nobody said how much, or in another currency, it is all that was left."""
    known = [amount for amount in lost if amount and amount.currency == left.currency]
    return _at_most(_sum(known, _none(left)), left) if len(known) == len(lost) else left


def _part(money: Money, part: Money, whole: Money) -> Money:
    """Its share; exact for all of it and for none."""
    if part == whole and whole.amount:
        return money
    if not part.amount or not whole.amount:
        return _none(money)
    return (money * (part.amount / whole.amount)).rounded()


def shop_money(bag: Json) -> Money:
    """The shop's own currency: what the customer saw it in cannot be added up."""
    return money_from(bag["shopMoney"])


def _now(order: Json, name: str) -> Money:
    return shop_money(order[name]) if order[name] else _zero(order)


def _zero(order: Json) -> Money:
    return Money(Decimal(0), shop_money(order["totalReceivedSet"]).currency)


def _none(money: Money) -> Money:
    return Money(Decimal(0), money.currency)


def _sum(amounts: Iterable[Money], start: Money) -> Money:
    return sum(amounts, start)


def _largest(one: Money, other: Money) -> Money:
    return one if (one - other).amount > 0 else other


def _at_most(one: Money, other: Money) -> Money:
    return other if (one - other).amount > 0 else one


def _unless_zero(money: Money) -> Money | None:
    return money if money.amount else None
