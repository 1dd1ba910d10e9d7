"""What SQL is written with: texts and numbers that nothing in a file, a guide or a name can break out of."""

from collections.abc import Iterable
from decimal import Decimal


def text(value: str) -> str:
    """A text as SQL writes it."""
    return "'" + value.replace("'", "''") + "'"


def texts(values: Iterable[str]) -> str:
    """Several, with commas between them."""
    return ", ".join(text(value) for value in values)


def number(value: Decimal) -> str:
    """A number as SQL writes it, exact: its type holds all its digits."""
    _, digits, exponent = value.as_tuple()
    decimals = places(value)
    width = max(len(digits) + max(int(exponent), 0), decimals + 1)
    return f"CAST({text(f'{value:f}')} AS DECIMAL({width}, {decimals}))"


def places(value: Decimal) -> int:
    """How many decimals a number is written with."""
    return max(-int(value.as_tuple().exponent), 0)
