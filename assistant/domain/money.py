"""Money: exact decimals that know their currency."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from typing_extensions import override

# ISO 4217 minor units that differ from two digits.
_MINOR_UNITS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG"), 0),
    **dict.fromkeys(("RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}


class CurrencyMismatchError(ValueError):
    """Two currencies were about to be added: they never are."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency (ISO 4217 code). Different currencies never mix."""

    amount: Decimal
    currency: str

    def __post_init__(self) -> None:
        """Refuse what is not a number."""
        if not self.amount.is_finite():
            raise ValueError(f"not an amount of money: {self.amount}")

    def __add__(self, other: "Money") -> "Money":
        return Money(self.amount + self._same(other).amount, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.amount - self._same(other).amount, self.currency)

    def __mul__(self, share: Decimal) -> "Money":
        return Money(self.amount * share, self.currency)

    def rounded(self) -> "Money":
        """Half up to the currency's minor unit; only for the end of a sum."""
        step = Decimal(1).scaleb(-_MINOR_UNITS.get(self.currency, 2))
        return Money(self.amount.quantize(step, ROUND_HALF_UP), self.currency)

    @override
    def __str__(self) -> str:
        """Like '39.00 USD'; the window words money by its locale instead."""
        return f"{self.rounded().amount} {self.currency}"

    def _same(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise CurrencyMismatchError(f"{self.currency} and {other.currency} cannot be added")
        return other
