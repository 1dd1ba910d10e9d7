"""The keys of one JSON object, read one by one; every complaint names the whole path and says what to do."""

import re
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.cli.decoding import DoubledKeys, Number
from assistant.cli.malformed import MalformedError
from assistant.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping

_AMOUNT = re.compile(r"[+-]?\d{1,40}(\.\d{1,40})?([eE][+-]?\d{1,3})?", re.ASCII)
_NOT_FINITE = re.compile(r"[+-]?(s?nan|inf(inity)?)", re.ASCII | re.IGNORECASE)
_CURRENCY = re.compile(r"[A-Za-z]{3}", re.ASCII)
_TIME = re.compile(
    r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d([.,]\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)?)?", re.ASCII | re.IGNORECASE
)
# What decimal reckons with exactly: LTV times margin stays below its 28 digits.
_MOST_WHOLE_DIGITS = 15
_MOST_DECIMALS = 10
_COUNT = re.compile(r"\d{1,6}", re.ASCII)
_ID_DIGITS = re.compile(r"-?\d{1,30}", re.ASCII)


class Fields:
    """One object of a ticket. A key that is null counts as missing; unknown keys are never looked at."""

    def __init__(self, value: object, path: str = "") -> None:
        """Refuse what is no object; an empty path is the ticket itself."""
        if not isinstance(value, dict):
            raise MalformedError(
                path, f'{_shown(value)} is no object. Write it in braces, like {{"key": ...}}.'
            )
        self._values: Mapping[str, object] = value
        self._doubled = value.doubled if isinstance(value, DoubledKeys) else frozenset()
        self._path = path

    def path(self, key: str) -> str:
        """Where a key stands, from the ticket down."""
        return f"{self._path}.{key}" if self._path else key

    def has(self, key: str) -> bool:
        """Whether it is there and not null; a key that stands twice is refused."""
        if key in self._doubled:
            raise MalformedError(self.path(key), "It stands here twice. Keep the one that you mean.")
        return self._values.get(key) is not None

    def text(self, key: str) -> str | None:
        """A string."""
        value = self._value(key)
        if value is None or isinstance(value, str):
            return value
        raise self._refused(key, value, "no text. Write it in quotation marks.")

    def flag(self, key: str) -> bool | None:
        """True or false."""
        value = self._value(key)
        if value is None or isinstance(value, bool):
            return value
        raise self._refused(key, value, "neither true nor false. Write one of them without quotation marks.")

    def count(self, key: str) -> int | None:
        """A whole number of zero or more."""
        value = self._value(key)
        if value is None:
            return None
        if isinstance(value, Number) and _COUNT.fullmatch(value.text):
            return int(value.text)
        raise self._refused(key, value, "no count. Write a whole number of zero or more.")

    def texts(self, key: str) -> list[str] | None:
        """A list of strings."""
        value = self._value(key)
        if value is None:
            return None
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return value
        raise self._refused(key, value, 'no list of texts. Write it like ["one", "two"].')

    def scalars(self, key: str) -> dict[str, str]:
        """The members of an object, each a string, a number, true or false, as text."""
        inner = self.inner(key)
        names = inner._values if inner else {}  # noqa: SLF001 - the same class
        return {name: inner._scalar(name) for name in names if inner and inner.has(name)}  # noqa: SLF001

    def _scalar(self, key: str) -> str:
        value = self._value(key)
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Number):
            return value.text
        return self.text(key) or ""

    def identity(self, key: str) -> str | int | None:
        """A string or a whole number, as it is."""
        value = self._value(key)
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, Number) and _ID_DIGITS.fullmatch(value.text):
            return int(value.text)
        raise self._refused(key, value, "no id. Write a string or a whole number.")

    def time(self, key: str) -> datetime | None:
        """A moment by ISO 8601; one without a zone is taken as UTC."""
        text = self._value(key)
        if text is None:
            return None
        if isinstance(text, str) and _TIME.fullmatch(text):
            try:
                moment = datetime.fromisoformat(text.upper())
                return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
            except (ValueError, OverflowError):
                pass
        raise self._refused(key, text, 'no time. Write one like "2026-11-02T09:30:00Z".')

    def inner(self, key: str) -> "Fields | None":
        """An object within this one."""
        value = self._value(key)
        return None if value is None else Fields(value, self.path(key))

    def items(self, key: str) -> "list[Fields] | None":
        """The objects of a list."""
        value = self._value(key)
        if value is None:
            return None
        if not isinstance(value, list):
            raise self._refused(key, value, "no list. Write it in square brackets.")
        return [Fields(item, f"{self.path(key)}[{index}]") for index, item in enumerate(value)]

    def money(self, key: str) -> Money | None:
        """An amount of zero or more with its currency."""
        fields = self.inner(key)
        if fields is None:
            return None
        return Money(fields._amount("amount"), fields._currency("currency"))  # noqa: SLF001 - the same class

    def _amount(self, key: str) -> Decimal:
        value = self._needed(key, 'Write a decimal string, like "812.50".')
        text = value.text if isinstance(value, Number) else value
        if not isinstance(text, str) or not _AMOUNT.fullmatch(text):
            finite = not (isinstance(text, str) and _NOT_FINITE.fullmatch(text))
            what = "no amount" if finite else "not finite"
            raise self._refused(key, value, f'{what}. Write a decimal string, like "812.50".')
        amount = Decimal(text)
        if amount < 0:
            raise self._refused(key, value, 'negative. Write an amount of zero or more, like "812.50".')
        if amount.adjusted() >= _MOST_WHOLE_DIGITS or _decimals(amount) > _MOST_DECIMALS:
            advice = f"at most {_MOST_WHOLE_DIGITS} digits before the point and {_MOST_DECIMALS} behind it"
            raise self._refused(key, value, f"out of bounds. Write {advice}.")
        return abs(amount)

    def _currency(self, key: str) -> str:
        advice = 'Write the three letters of its code, like "USD".'
        value = self._needed(key, advice)
        if isinstance(value, str) and _CURRENCY.fullmatch(value):
            return value.upper()
        raise self._refused(key, value, f"no currency. {advice}")

    def _needed(self, key: str, advice: str) -> object:
        value = self._value(key)
        if value is None:
            raise MalformedError(self.path(key), f"It is missing. {advice}")
        return value

    def _value(self, key: str) -> object:
        return self._values[key] if self.has(key) else None

    def _refused(self, key: str, value: object, why: str) -> MalformedError:
        return MalformedError(self.path(key), f"{_shown(value)} is {why}")


def _decimals(amount: Decimal) -> int:
    exponent = amount.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def _shown(value: object) -> str:
    """A stranger's value, short enough for a message."""
    if isinstance(value, dict | list):
        return "An object" if isinstance(value, dict) else "A list"
    text = value.text if isinstance(value, Number) else repr(value)
    names = {"True": "true", "False": "false", "None": "null"}
    text = names.get(text, text)
    return text if len(text) <= 40 else f"{text[:37]}..."  # noqa: PLR2004 - one glance
