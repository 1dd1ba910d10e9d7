"""Amounts as people and programs write them: 1,234.56 and 1.234,56, decided once for a whole column."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum

PLACES = 4
"""Decimals that are kept. What is finer is rounded: an export that shares tax over lines writes thirds."""
LARGEST = Decimal(10) ** 11
NOISE = "[_ \\t\u00a0\u2009\u202f'\u2019\u20ac$\u00a3\u00a5]"
"""What stands in amounts and says nothing of them: spaces of all kinds, apostrophes, signs of currencies."""
_NOISE = re.compile(NOISE)
_STEP = Decimal(1).scaleb(-PLACES)


class Mark(StrEnum):
    """What stands before the decimals."""

    POINT = "."
    COMMA = ","

    @property
    def other(self) -> "Mark":
        """What then stands between thousands."""
        return Mark.COMMA if self is Mark.POINT else Mark.POINT

    @property
    def pattern(self) -> str:
        """How an amount then looks; SQL engines read it, too."""
        mark, other = re.escape(self), re.escape(self.other)
        whole = rf"[0-9]{{1,3}}(?:{other}[0-9]{{3}})+|[0-9]+"
        return rf"[+-]?(?:(?:{whole})(?:{mark}[0-9]*)?|{mark}[0-9]+)(?:[eE][+-]?[0-9]{{1,2}})?"


_PATTERNS = {mark: re.compile(mark.pattern) for mark in Mark}

DECIDING = {
    # Both stand there, the other one first; or it stands twice; or this one is not followed by three digits.
    mark: rf"\{mark.other}.*\{mark}|\{mark.other}.*\{mark.other}|^[+-]?0?\{mark}"
    rf"|\{mark}(?:[0-9]{{0,2}}|[0-9]{{4,}})$"
    for mark in Mark
}
"""What shows that a column writes its decimals so; in the other writing such a cell would be no amount."""
_DECIDING = {mark: re.compile(pattern) for mark, pattern in DECIDING.items()}
_EITHER = re.compile(r"[.,]")


@dataclass(slots=True)
class Writing:
    """What the cells of one column show of how it is written."""

    point: int = 0
    comma: int = 0
    unclear: int = 0
    """Cells like 12.990, which is twelve in one country and twelve thousand in another."""

    def see(self, cell: str) -> None:
        """Take one more cell into account."""
        text = _NOISE.sub("", cell)
        if not _EITHER.search(text):
            return
        point, comma = (bool(_DECIDING[mark].search(text)) for mark in Mark)
        self.point += point and not comma
        self.comma += comma and not point
        self.unclear += not point and not comma

    @property
    def mark(self) -> Mark | None:
        """What most cells show; None where none shows anything."""
        if self.point == self.comma:
            return None
        return Mark.POINT if self.point > self.comma else Mark.COMMA


def amount_from(cell: str, mark: Mark) -> Decimal | None:
    """The amount in a cell, None in an empty one; ``ValueError`` where it is none."""
    text = _NOISE.sub("", cell)
    if not text:
        return None
    if not _PATTERNS[mark].fullmatch(text):
        raise ValueError(f"no amount: {cell[:40]!r}")
    try:
        amount = Decimal(text.replace(mark.other, "").replace(mark, ".")).quantize(_STEP, ROUND_HALF_UP)
    except InvalidOperation as error:
        raise ValueError(f"no amount: {cell[:40]!r}") from error
    if abs(amount) >= LARGEST:
        raise ValueError(f"no amount that anybody pays: {cell[:40]!r}")
    return amount
