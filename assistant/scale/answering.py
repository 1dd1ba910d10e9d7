"""The columns of the answer: what is known of a customer, rounded as its currency is."""

from collections.abc import Sequence
from decimal import Decimal

from assistant.domain.guide import MoneyRules
from assistant.domain.money import Money
from assistant.scale.asked import SUMS, Asked
from assistant.scale.sql import number, places, text, texts

_KNOWN = "why_unknown IS NULL"
_FORMULA = "('=', '+', '-', '@', chr(9), chr(13))"
_WIDTH, _NARROW = 38, 18


def tier(rules: MoneyRules) -> str:
    """The highest tier whose bound is reached."""
    higher = [f"WHEN ltv >= {number(one.bound)} THEN {text(one.name)}" for one in reversed(rules.tiers[1:])]
    lowest = text(rules.tiers[0].name)
    return f"CASE {' '.join(higher)} ELSE {lowest} END" if higher else lowest


def shown(column: str, asked: Asked) -> str:
    """One column, called by its name."""
    return f"{_said(column, asked)} AS {column}"


def written(amount: str, currency: str, codes: Sequence[str], width: int = _WIDTH) -> str:
    """An amount with its currency's decimals, half up; both engines round so where they cast."""
    by_places: dict[int, list[str]] = {}
    for code in codes:
        by_places.setdefault(places(Money(Decimal(0), code).rounded().amount), []).append(code)
    rounded = {decimals: f"CAST({amount} AS DECIMAL({width}, {decimals}))" for decimals in by_places}
    if len(rounded) <= 1:
        return next(iter(rounded.values()), f"CAST({amount} AS DECIMAL({width}, 2))")
    cases = " ".join(
        f"WHEN {currency} IN ({texts(by_places[decimals])}) THEN CAST({said} AS VARCHAR)"
        for decimals, said in rounded.items()
    )
    return f"CASE {cases} END"


def _said(column: str, asked: Asked) -> str:
    if column == "headroom":
        left = f"ltv * {number(asked.rules.margin)} - goodwill - {number(asked.cost)}"
        return _where(f"{_KNOWN} AND given_known", left, asked)
    if column == "goodwill":
        return _where(f"{_KNOWN} AND given_known", column, asked)
    if column in {"ltv", *SUMS}:
        return _where(_KNOWN, column, asked)
    if column in {"since", "newest"}:
        return f"CAST({column} AS DATE)"
    return {"customer": _customer, "currency": _currency}.get(column, lambda _: column)(asked)


def _where(known: str, amount: str, asked: Asked) -> str:
    own = asked.rules.currency
    codes = asked.currencies if own is None else (own,)
    width = _NARROW if asked.kept else _WIDTH
    return f"CASE WHEN {known} THEN {written(amount, 'currency', codes, width)} END"


def _customer(asked: Asked) -> str:
    # Behind an apostrophe it is text.
    guarded = f"CASE WHEN left(customer, 1) IN {_FORMULA} THEN '''' || customer ELSE customer END"
    return guarded if asked.guarded else "customer"


def _currency(asked: Asked) -> str:
    own = asked.rules.currency
    return f"CASE WHEN {_KNOWN} THEN {'currency' if own is None else text(own)} END"
