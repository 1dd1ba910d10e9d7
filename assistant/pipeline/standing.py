"""From a customer's purchases to where the customer stands."""

from collections.abc import Iterable
from decimal import Decimal

from assistant.domain.guide import MoneyRules
from assistant.domain.money import Money
from assistant.domain.purchases import Line, LineKind, Order, Purchases
from assistant.domain.standing import Standing, Tier, WhyUnknown


def stand(purchases: Purchases | None, rules: MoneyRules) -> Standing:
    """LTV, tier and goodwill as MISSION.md defines them; currencies are never added up."""
    if purchases is None:
        return Standing(Tier.UNKNOWN, why_unknown=WhyUnknown.NO_SOURCE)
    real = tuple(order for order in purchases.orders if not order.test)
    currencies = {money.currency for money in _all_money(purchases, real)}
    why = _why_unknown(currencies, rules)
    if why:
        return _unknown(purchases, real, why)
    currency = currencies.pop()
    lines = _lines(purchases, real, rules, currency)
    ltv = sum((line.amount for line in lines), Money(Decimal(0), currency))
    return Standing(
        tier=Tier.VIP if ltv.amount >= rules.vip_from else Tier.STANDARD,
        ltv=ltv,
        margin=rules.margin,
        goodwill=_goodwill(purchases, real, currency),
        threshold=rules.vip_from,
        lines=lines,
        orders=len(real),
        refunds=sum(1 for order in real if order.refunded or order.goodwill),
        since=min((order.placed for order in real), default=None),
        source=purchases.source,
        as_of=purchases.as_of,
    )


def _unknown(purchases: Purchases, real: tuple[Order, ...], why: WhyUnknown) -> Standing:
    return Standing(
        Tier.UNKNOWN,
        orders=len(real),
        source=purchases.source,
        as_of=purchases.as_of,
        why_unknown=why,
    )


def _why_unknown(currencies: set[str], rules: MoneyRules) -> WhyUnknown | None:
    if not currencies:
        return WhyUnknown.NO_ORDERS
    if len(currencies) > 1:
        return WhyUnknown.SEVERAL_CURRENCIES
    if rules.currency not in (None, *currencies):
        return WhyUnknown.FOREIGN_CURRENCY
    return None


def _all_money(purchases: Purchases, real: Iterable[Order]) -> list[Money]:
    stated = [purchases.stated_ltv] if purchases.stated_ltv else []
    return stated + [order.paid for order in real]


def _lines(
    purchases: Purchases, real: tuple[Order, ...], rules: MoneyRules, currency: str
) -> tuple[Line, ...]:
    if purchases.stated_ltv:
        return (Line(LineKind.STATED, purchases.stated_ltv),)
    sums = {
        LineKind.PAID: _sum((order.paid for order in real), currency),
        LineKind.TAX: _sum((order.tax for order in real), currency) * Decimal(-1),
        LineKind.SHIPPING: _sum((order.shipping for order in real), currency) * Decimal(-1),
        LineKind.REFUNDED: _sum((order.refunded for order in real), currency) * Decimal(-1),
        LineKind.DISPUTE_LOST: _sum((order.dispute_lost for order in real), currency) * Decimal(-1),
    }
    if not rules.without_shipping:
        del sums[LineKind.SHIPPING]
    return tuple(Line(kind, amount) for kind, amount in sums.items() if amount.amount)


def _sum(amounts: Iterable[Money | None], currency: str) -> Money:
    return sum((amount for amount in amounts if amount), Money(Decimal(0), currency))


def _goodwill(purchases: Purchases, real: tuple[Order, ...], currency: str) -> Money | None:
    """Zero where nobody recorded any; None where it is in another currency."""
    given = [purchases.stated_goodwill, *(order.goodwill for order in real)]
    if any(amount and amount.currency != currency for amount in given):
        return None
    return _sum(given, currency)
