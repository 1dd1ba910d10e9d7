"""What the guard found, in the agent's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.domain.promise import PromiseKind
from assistant.domain.verdict import DataKind
from assistant.gui import wording
from assistant.gui.condition_words import number
from assistant.gui.wording import one_line, tr

if TYPE_CHECKING:
    from decimal import Decimal

    from assistant.domain.verdict import Deviation, ForeignData


def promise(kind: PromiseKind) -> str:
    """A kind of promise, as the middle of a sentence."""
    return {
        PromiseKind.REFUND: tr("a refund"),
        PromiseKind.REPLACEMENT: tr("a replacement"),
        PromiseKind.RESHIPMENT: tr("another parcel"),
        PromiseKind.RETURN_LABEL: tr("a paid return"),
        PromiseKind.DISCOUNT: tr("a discount"),
        PromiseKind.CREDIT: tr("a credit"),
        PromiseKind.FREE_OF_CHARGE: tr("something free of charge"),
        PromiseKind.WAIVED_FEE: tr("a waived fee"),
        PromiseKind.DEADLINE: tr("a deadline"),
        PromiseKind.ADMITTED_FAULT: tr("that it was our fault"),
        PromiseKind.BARGAIN: tr("a bargain"),
    }[kind]


def deviation(found: Deviation, draft: str) -> str:
    """Which words promise what, and what is granted instead."""
    said = one_line(draft[found.promise.start : found.promise.end])
    quoted = wording.quoted(said)
    if found.promise.kind is PromiseKind.BARGAIN:
        return tr("{words}: no guide allows a bargain over a review or a dispute.").format(words=quoted)
    if found.promise.kind is PromiseKind.ADMITTED_FAULT:
        return tr("{words}: the guide does not say that it was our fault.").format(words=quoted)
    if found.granted is None or found.granted.at_most is None:
        return tr("{words}: the guide does not grant {promise}.").format(
            words=quoted, promise=promise(found.promise.kind)
        )
    if found.promise.kind is PromiseKind.DEADLINE:
        words = tr("{words}: sooner than the {days} days that are granted.")
        return words.format(words=quoted, days=number(found.granted.at_most))
    limit = _limit(found.granted.at_most, is_share=found.granted.is_share)
    return tr("{words}: more than granted, which is {limit}.").format(words=quoted, limit=limit)


def foreign(found: ForeignData, draft: str) -> str:
    """Data that may be another customer's."""
    kind = {
        DataKind.EMAIL: tr("an address"),
        DataKind.PHONE: tr("a phone number"),
        DataKind.CARD: tr("a card number"),
        DataKind.ORDER_NUMBER: tr("an order number"),
    }[found.kind]
    words = tr("{data}: {kind} that this ticket does not know.")
    return words.format(data=one_line(draft[found.start : found.end]), kind=kind)


def _limit(at_most: Decimal, *, is_share: bool) -> str:
    return tr("{share} %").format(share=number(at_most * 100)) if is_share else number(at_most)
