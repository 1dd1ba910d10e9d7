"""What tests of the engine share: orders by chance, tables of them, what ``stand`` says of each customer."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from assistant.domain.guide import MoneyRules, two_tiers
from assistant.domain.money import Money
from assistant.domain.purchases import LineKind, Order, Purchases
from assistant.domain.standing import Standing, TierTerms
from assistant.domain.tier import Tier
from assistant.pipeline.standing import stand
from assistant.scale.asked import COLUMNS

CURRENCIES = ("EUR", "JPY", "KWD", "USD")
PEOPLE = tuple(f"{name}@example.com" for name in ("ann", "bo", "cy", "dee", "eli", "fay", "gus", "hal"))
Answer = dict[str, Any]

amounts = st.decimals(0, 1000, places=2)
_fine = st.decimals(0, 1000, places=4)
_some = st.one_of(st.none(), _fine)


@st.composite
def orders(draw: st.DrawFn) -> Order:
    """An order of any kind, refunds larger than what was paid among them."""
    currency = draw(st.sampled_from(CURRENCIES))

    def money(amount: Decimal | None) -> Money | None:
        return None if amount is None else Money(amount, currency)

    return Order(
        number=draw(st.uuids()).hex,
        placed=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=draw(st.integers(0, 9000))),
        paid=Money(draw(st.one_of(st.just(Decimal(0)), _fine)), currency),
        tax=money(draw(_some)),
        shipping=money(draw(_some)),
        refunded=money(draw(_some)),
        goodwill=money(draw(_some)),
        dispute_lost=money(draw(_some)),
        test=draw(st.sampled_from((False, False, False, True))),
    )


histories = st.dictionaries(st.sampled_from(PEOPLE), st.lists(orders(), max_size=4), max_size=8)


@st.composite
def rules(draw: st.DrawFn) -> MoneyRules:
    """With a currency of its own or without, with rates for some or for none, of one to three tiers."""
    currency = draw(st.sampled_from((None, *CURRENCIES)))
    others = [code for code in CURRENCIES if code != currency]
    rates = (
        draw(st.dictionaries(st.sampled_from(others), st.decimals("0.0001", 300, places=6)))
        if currency
        else {}
    )
    bounds = sorted(draw(st.sets(st.decimals(1, 900, places=2), max_size=2)))
    tiers = (
        TierTerms(Tier("it's low"), Decimal(0)),
        *(TierTerms(Tier(f"t{bound}"), bound) for bound in bounds),
    )
    return MoneyRules(
        tiers=tiers,
        margin=draw(st.decimals(0, 1, places=3)),
        unknown_order_cost=Decimal(35),
        currency=currency,
        without_shipping=draw(st.booleans()),
        rates=rates,
    )


PLAIN = MoneyRules(two_tiers(Decimal(500)), Decimal("0.4"), Decimal(35))


def stood(history: Sequence[Order], by: MoneyRules) -> Standing:
    """What the pure function says; of two orders at one moment, sources name the lower currency first."""
    ordered = sorted(history, key=lambda order: (-order.placed.timestamp(), order.paid.currency))
    return stand(Purchases("file", None, tuple(ordered)), by)


def expected(customer: str, history: Sequence[Order], by: MoneyRules, cost: Decimal = Decimal(0)) -> Answer:
    """The row that the query should answer."""
    standing = stood(history, by)
    real = [order for order in history if not order.test]
    known = standing.ltv is not None
    sums = {line.kind: line.amount for line in standing.lines}
    row: Answer = dict.fromkeys(COLUMNS)
    row |= {
        "customer": customer,
        "tier": standing.tier,
        "orders": standing.orders,
        "refunds": sum(1 for order in real if order.refunded or order.goodwill),
        "since": min((order.placed.date() for order in real), default=None),
        "newest": max((order.placed.date() for order in real), default=None),
        "why_unknown": standing.why_unknown,
        "apart": "; ".join(_apart(each.net) for each in standing.apart) if len(standing.apart) > 1 else None,
    }
    if standing.ltv is not None:
        code = standing.ltv.currency
        nothing = Money(Decimal(0), code)
        left = standing.headroom_after(Money(cost, code))
        row |= {"ltv": _cents(standing.ltv), "currency": code}
        row |= {
            "headroom": left and _cents(left),
            "goodwill": standing.goodwill and _cents(standing.goodwill),
        }
        row |= {"paid": _cents(sums.get(LineKind.PAID, nothing))}
        for name in ("tax", "shipping", "refunded", "dispute_lost"):
            row[name] = _cents(sums.get(LineKind(name), nothing) * Decimal(-1))
    assert known == (standing.why_unknown is None)
    return row


def answers(rows: Sequence[Sequence[Any]]) -> dict[str, Answer]:
    """The engine's rows by customer; amounts as numbers, whichever way the engine writes them."""
    named = (dict(zip(COLUMNS, row, strict=True)) for row in rows)
    return {row["customer"]: {name: _plain(name, value) for name, value in row.items()} for row in named}


def as_rows(history: Mapping[str, Sequence[Order]]) -> list[tuple[Any, ...]]:
    """For the relation that the query reads."""

    def amount(money: Money | None) -> Decimal | None:
        return money.amount if money else None

    return [
        (
            customer,
            order.placed.replace(tzinfo=None),
            order.paid.currency,
            order.paid.amount,
            *map(amount, (order.tax, order.shipping, order.refunded, order.goodwill, order.dispute_lost)),
            order.test,
        )
        for customer, history_of in history.items()
        for order in history_of
    ]


_AMOUNTS = ("paid", "tax", "shipping", "refunded", "goodwill", "dispute_lost")
CREATE = (
    "CREATE TEMP TABLE given (customer VARCHAR, placed TIMESTAMP, currency VARCHAR, "
    f"{', '.join(f'{name} DECIMAL(15, 4)' for name in _AMOUNTS)}, test BOOLEAN)"
)


def _cents(money: Money) -> Decimal:
    return money.rounded().amount


def _apart(net: Money) -> str:
    rounded = net.rounded().amount
    return f"{net.currency} {rounded or abs(rounded):f}"


def _plain(name: str, value: Any) -> Any:
    if value is None or name in {"customer", "tier", "currency", "why_unknown", "apart"}:
        return value
    if name in {"orders", "refunds"}:
        return int(value)
    return value if isinstance(value, date) else Decimal(value)
