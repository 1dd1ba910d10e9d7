"""From a customer's purchases to where the customer stands."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.domain.money import Money
from assistant.domain.purchases import Line, LineKind, Order, Purchases
from assistant.domain.standing import CurrencySum, Standing, WhyUnknown
from assistant.domain.tier import UNKNOWN, Tier
from assistant.pipeline.tiers import measure_of, tier_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.domain.guide import MoneyRules

_ZERO = Decimal(0)


def stand(purchases: Purchases | None, rules: MoneyRules, before: Tier | None = None) -> Standing:
    """LTV, tier and goodwill as MISSION.md defines them; two currencies are never added as they are.

    ``before`` is the tier that this customer had: it is lost only where the value falls well below its bound.
    """
    if purchases is None:
        return Standing(UNKNOWN, why_unknown=WhyUnknown.NO_SOURCE)
    real = tuple(order for order in purchases.orders if not order.test)
    lines = _stated(purchases, real) or _from_orders(real, rules)
    apart = _apart(lines, rules)
    why = _why_unknown(purchases, lines, apart, rules)
    if why:
        return _unknown(purchases, real, () if purchases.shared else apart, why)
    summed = _summed(lines, rules)
    ltv = _sum(line.amount for line in summed)
    reached = tier_of(ltv.amount, rules.tiers, before)
    measure = measure_of(reached, rules.tiers)
    return Standing(
        tier=reached.name,
        ltv=ltv,
        margin=rules.margin,
        goodwill=_goodwill(purchases, real, ltv.currency, rules),
        threshold=measure.bound if measure else None,
        lines=tuple(line for line in summed if line.amount.amount),
        orders=len(real),
        refunds=sum(1 for order in real if order.refunded or order.goodwill),
        since=min((order.placed for order in real), default=None),
        source=purchases.source,
        as_of=purchases.as_of,
        threshold_of=measure.name if measure else None,
        colour=reached.colour,
        held=measure is reached and ltv.amount < reached.bound,
        apart=apart,
        rates_stated=rules.rates_stated if {one.net.currency for one in apart} != {ltv.currency} else None,
    )


def _unknown(
    purchases: Purchases, real: tuple[Order, ...], apart: tuple[CurrencySum, ...], why: WhyUnknown
) -> Standing:
    return Standing(
        UNKNOWN,
        orders=len(real),
        source=purchases.source,
        as_of=purchases.as_of,
        why_unknown=why,
        apart=apart,
    )


def _why_unknown(
    purchases: Purchases, lines: Sequence[Line], apart: Sequence[CurrencySum], rules: MoneyRules
) -> WhyUnknown | None:
    if purchases.shared:
        return WhyUnknown.SHARED_ADDRESS
    if not (lines and lines[0].kind is LineKind.STATED):
        if _is_partial(purchases):
            return WhyUnknown.HISTORY_CUT if purchases.complete_since else WhyUnknown.NOT_ALL_ANSWERED
        if not lines:
            return WhyUnknown.NO_ORDERS
    if all(one.rate is not None for one in apart):
        return None
    if len(apart) > 1:
        return WhyUnknown.SEVERAL_CURRENCIES
    return WhyUnknown.FOREIGN_CURRENCY if rules.currency else None


def _is_partial(purchases: Purchases) -> bool:
    """Whether orders may be missing, so that no sum of those that are there is a lifetime value."""
    return purchases.complete_since is not None or bool(purchases.lacking)


def _stated(purchases: Purchases, real: Sequence[Order]) -> list[Line]:
    """A figure that a source states without orders behind it serves only where they cannot be summed up."""
    if purchases.stated_ltv is None or (real and not _is_partial(purchases)):
        return []
    return [Line(LineKind.STATED, purchases.stated_ltv)]


def _from_orders(real: Iterable[Order], rules: MoneyRules) -> list[Line]:
    """Zero is the same in every currency: a currency in which nothing was ever paid makes no second one."""
    lines = [line for order in real for line in _lines_of(order, rules)]
    return [line for line in lines if line.amount.amount] or lines[:1]


def _lines_of(order: Order, rules: MoneyRules) -> Iterator[Line]:
    """No more can go back than was paid, its tax left out.

    A payment that was refunded in part and then disputed is often told with both in full. Shipping went to
    the carrier: what of it goes back is the shop's own loss.
    """
    left = order.paid
    yield Line(LineKind.PAID, left)
    for kind, amount in (
        (LineKind.TAX, order.tax),
        (LineKind.REFUNDED, order.refunded),
        (LineKind.DISPUTE_LOST, order.dispute_lost),
    ):
        if amount:
            taken = _at_most(amount, left)
            left = left - taken if taken.currency == left.currency else left
            yield Line(kind, taken * Decimal(-1))
    if order.shipping and rules.without_shipping:
        yield Line(LineKind.SHIPPING, order.shipping * Decimal(-1))


def _at_most(amount: Money, left: Money) -> Money:
    """Never less than nothing; in another currency nobody can tell what is left."""
    if amount.currency != left.currency:
        return amount
    return Money(max(min(amount.amount, left.amount), _ZERO), left.currency)


def _apart(lines: Sequence[Line], rules: MoneyRules) -> tuple[CurrencySum, ...]:
    currencies = sorted({line.amount.currency for line in lines})
    return tuple(_in(currency, lines, rules) for currency in currencies)


def _in(currency: str, lines: Iterable[Line], rules: MoneyRules) -> CurrencySum:
    these = _by_kind(line for line in lines if line.amount.currency == currency)
    return CurrencySum(_sum(line.amount for line in these), these, rules.rate_of(currency))


def _summed(lines: Iterable[Line], rules: MoneyRules) -> tuple[Line, ...]:
    """In one currency, whose rates are known by now."""
    converted = ((line.kind, rules.converted(line.amount)) for line in lines)
    return _by_kind(Line(kind, amount) for kind, amount in converted if amount)


def _by_kind(lines: Iterable[Line]) -> tuple[Line, ...]:
    of: dict[LineKind, list[Money]] = {}
    for line in lines:
        of.setdefault(line.kind, []).append(line.amount)
    return tuple(Line(kind, _sum(of[kind])) for kind in LineKind if kind in of)


def _sum(amounts: Iterable[Money]) -> Money:
    """Of at least one amount, all in one currency."""
    first, *others = amounts
    return sum(others, first)


def _goodwill(purchases: Purchases, real: Iterable[Order], currency: str, rules: MoneyRules) -> Money | None:
    """Zero where nobody recorded any; None where some may be unseen, or is in a currency without a rate."""
    if _is_partial(purchases) and purchases.stated_goodwill is None:
        return None
    given = [purchases.stated_goodwill, *(order.goodwill for order in real)]
    converted = [rules.converted(amount) for amount in given if amount and amount.amount]
    if any(amount is None or amount.currency != currency for amount in converted):
        return None
    return sum((amount for amount in converted if amount), Money(_ZERO, currency))
