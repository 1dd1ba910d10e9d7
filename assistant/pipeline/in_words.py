"""Values as a reply says them, each in the reply's language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.domain.facts import FactId, FactKind, FactValue
from assistant.domain.money import Money
from assistant.domain.reply import IN_REPLIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel import Locale

    from assistant.domain.guide import Guide


def own_facts_in_words(known: Mapping[FactId, FactValue], guide: Guide, language: str) -> dict[str, str]:
    """What the guide declares itself; what a reply may not say is left out, and so becomes a blank."""
    return {
        str(fact): words
        for fact, value in known.items()
        if fact in guide.facts and guide.facts[fact].kind in IN_REPLIES
        if (words := _words(value, guide.facts[fact].kind, guide.money.currency, language))
    }


def money_in_words(money: Money | None, language: str) -> str:
    """Empty where it is not known."""
    if money is None:
        return ""
    from babel.numbers import format_currency

    return format_currency(money.rounded().amount, money.currency, locale=_locale(language))


def _words(value: FactValue, kind: FactKind, currency: str | None, language: str) -> str:
    from babel.dates import format_date
    from babel.numbers import format_decimal

    if isinstance(value, date):
        return format_date(value, "long", locale=_locale(language))
    if isinstance(value, Decimal):
        if kind is FactKind.AMOUNT and currency:
            return money_in_words(Money(value, currency), language)
        return format_decimal(value, locale=_locale(language))
    return value if isinstance(value, str) else ""


def _locale(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale("en")
