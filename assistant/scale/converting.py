"""Amounts of several currencies as one: only at rates that the guide states."""

from decimal import Decimal

from assistant.domain.guide import MoneyRules
from assistant.scale.asked import Asked
from assistant.scale.sql import places, text

_WIDEST = 38


def kept(amount: str, asked: Asked) -> str:
    """In the narrower type, where there is one."""
    return f"CAST({amount} AS {asked.kept})" if asked.kept else amount


def rate(currency: str, rules: MoneyRules) -> str:
    """Without a currency of its own a guide takes every amount as it is; several are then told apart."""
    if rules.currency is None:
        return "1"
    known = {**rules.rates, rules.currency: Decimal(1)}
    finest = max(places(one) for one in known.values())
    whole = max(len(f"{one:f}".split(".")[0]) for one in known.values())
    cases = " ".join(f"WHEN {text(code)} THEN {text(f'{one:f}')}" for code, one in known.items())
    return f"CAST(CASE {currency} {cases} END AS DECIMAL({min(whole + finest, _WIDEST)}, {finest}))"


def worth(name: str, rules: MoneyRules) -> str:
    """In the guide's currency; without rates there is nothing to multiply with."""
    return f"{name} * {rate('lowest', rules)} AS {name}" if rules.rates else name


def united(name: str, asked: Asked) -> str:
    """A customer's sum over all currencies."""
    return f"sum({name} * rate)" if asked.rules.rates else kept(f"sum({name})", asked)


def united_known(rules: MoneyRules) -> str:
    """Whether that sum says anything."""
    if rules.currency is None:
        return "united.lowest = united.highest OR united.lowest IS NULL"
    return "coalesce(all_rated, idle_rated) = 1"


def given_known(rules: MoneyRules) -> str:
    """Whether all goodwill is in a currency that can be counted."""
    if rules.currency is not None:
        return "given_rated = 1"
    same = "given_lowest = given_highest AND given_lowest = coalesce(united.lowest, idle)"
    return f"given_lowest IS NULL OR ({same})"
