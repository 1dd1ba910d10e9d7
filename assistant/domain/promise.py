"""What a reply can promise a customer, in terms that a guide can allow and a draft can be held to."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class PromiseKind(StrEnum):
    """The promises that cost a shop something, or that it must not make."""

    REFUND = "refund"
    """The money comes back, whole or in part."""
    REPLACEMENT = "replacement"
    """Another one instead of what was wrong with the first."""
    RESHIPMENT = "reshipment"
    """The same once more, because the first did not come."""
    RETURN_LABEL = "return_label"
    """The way back is paid."""
    DISCOUNT = "discount"
    CREDIT = "credit"
    """Store credit, a voucher, points, a gift card."""
    FREE_OF_CHARGE = "free_of_charge"
    """Something given without payment: a product, a delivery, a service."""
    WAIVED_FEE = "waived_fee"
    DEADLINE = "deadline"
    """Something happens by a date or within a span."""
    ADMITTED_FAULT = "admitted_fault"
    """That it was our mistake."""
    BARGAIN = "bargain"
    """Anything in exchange for a review, a dispute or silence. No guide can allow it."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """A kind of promise that a resolution carries, up to an amount or a share where it says one."""

    kind: PromiseKind
    at_most: Decimal | None = None
    is_share: bool = False
    """Whether ``at_most`` is a share of 1 (of the order), not an amount in the shop's currency."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise in a text: ``text[start:end]`` is the words that make it."""

    kind: PromiseKind
    start: int
    end: int
    amount: Decimal | None = None
    currency: str | None = None
    share: Decimal | None = None
    """Of the order, where a share is named: 1 is the whole."""
    days: Decimal | None = None
    """Until when, for a deadline; None where only a date is named and nobody said what day it is."""
    is_date: bool = False
    """Whether a deadline names a day; a reply's blank for a date grants days, not hours."""
    is_estimate: bool = False
    """Whether a time is said as what is usual: it grants, and it promises nothing."""
    is_clear: bool = False
    """Whether the sentence of a deadline names one thing only that it could be the time of."""
    about: str = ""
    """What exactly, where that matters: what a deadline is for, or that something is given once more."""
