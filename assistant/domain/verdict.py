"""What the guard says of a draft: whether it stays inside what the guide grants, and what does not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from assistant.domain.promise import Allowance, Promise
    from assistant.domain.reply import Blank


class Conformity(StrEnum):
    """How a draft stands to the replies of its resolution."""

    IN_LINE = "in_line"
    """A canned reply as it stands, up to filled blanks and white space."""
    TONE = "tone"
    """Worded otherwise, and promising nothing more."""
    MORE = "more"
    """Promises more than the guide grants."""


class DataKind(StrEnum):
    """What can give away another customer."""

    EMAIL = "email"
    PHONE = "phone"
    CARD = "card"
    ORDER_NUMBER = "order_number"


@dataclass(frozen=True, slots=True)
class Deviation:
    """A promise that is not granted, or not so far."""

    promise: Promise
    granted: Allowance | None
    """The grant that it goes beyond; None where there is none of this kind. Days for a deadline."""
    exceeded_by: Decimal | None
    """In the terms of ``granted``."""
    cut_start: int
    cut_end: int
    """``draft[cut_start:cut_end]`` taken out, the rest reads on."""


@dataclass(frozen=True, slots=True)
class ForeignData:
    """``draft[start:end]`` is nobody's whom the ticket or the replies name."""

    kind: DataKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that the guard says of a draft."""

    state: Conformity
    deviations: tuple[Deviation, ...] = ()
    foreign: tuple[ForeignData, ...] = ()
    blanks: tuple[Blank, ...] = ()
