"""Sums, shares and numbers in folded text, as exact decimals."""

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.guard.tables import AmountTable

_GROUP = 3
_MOST_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount, or a share of the order, or neither."""

    amount: Decimal | None = None
    currency: str | None = None
    share: Decimal | None = None


NOTHING = Sum()


def number_in(text: str, table: AmountTable) -> Decimal | None:
    """A number in digits or words; None for what is no number."""
    text = text.strip()
    if text in table.words:
        return Decimal(table.words[text])
    digits = _plain(text, table.thousands)
    return Decimal(digits) if digits and len(digits) <= _MOST_DIGITS else None


def sum_in(text: str, table: AmountTable) -> Sum:
    """The first sum that a clause names, else the first share."""
    money = table.money.search(text)
    if money and (amount := _amount(money, table)) is not None:
        return Sum(*amount)
    share = table.share.search(text)
    if share and (percent := number_in(share["percent"], table)) is not None:
        return Sum(share=percent / 100)
    if table.half.search(text):
        return Sum(share=Decimal("0.5"))
    return Sum(share=Decimal(1)) if table.whole.search(text) else NOTHING


def _amount(money: re.Match[str], table: AmountTable) -> tuple[Decimal, str | None] | None:
    found = {name: text for name, text in money.groupdict().items() if text}
    count = number_in(found.get("sum") or found.get("sum2") or "", table)
    name = (found.get("currency") or found.get("currency2") or "").strip()
    if count is None:
        return None
    times = table.times.get((found.get("times") or "").strip(), 1)
    known = next((word for word in (name, *_shorter(name)) if word in table.currencies), "")
    return count * times * (10 if known in table.tenfold else 1), table.currencies.get(known)


def _shorter(word: str) -> list[str]:
    """A currency's name without its ending: 'forintos', 'euros'."""
    return [word[:length] for length in range(len(word) - 1, 1, -1)]


def _plain(text: str, thousands: str) -> str:
    """Digits with at most one decimal point; empty for what is no number."""
    text = text.strip(" .,/\u060c")
    marks = [char for char in text if not char.isdecimal()]
    if not marks:
        return text
    last = max(text.rfind(mark) for mark in set(marks))
    whole, rest = text[:last], text[last + 1 :]
    grouped = len(rest) == _GROUP and (text[last] in thousands or len(marks) > 1)
    joined = re.sub(r"\D", "", whole)
    if grouped:
        return joined + rest
    return f"{joined or '0'}.{rest}" if rest.isdecimal() else ""
