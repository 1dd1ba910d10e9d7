"""What a draft may promise: the guide's own list, and what the canned replies of the resolution say."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from assistant.domain.money import Money
from assistant.domain.promise import Allowance, Promise, PromiseKind
from assistant.domain.reply import Reply
from assistant.guard.deadlines import ARRIVAL, SURE
from assistant.guard.heard import sounds_like
from assistant.guard.promises import promises_in, times_named

_SENT = frozenset({PromiseKind.REPLACEMENT, PromiseKind.RESHIPMENT})
_COVERED_BY = {
    # In everyday words 'a replacement' and 'a new parcel' are the same thing sent once more.
    PromiseKind.REPLACEMENT: _SENT,
    PromiseKind.RESHIPMENT: _SENT,
    PromiseKind.WAIVED_FEE: frozenset({PromiseKind.WAIVED_FEE, PromiseKind.FREE_OF_CHARGE}),
}


_MONEY = "money"
_COSTLY = frozenset({_MONEY, ARRIVAL})
_CHEAP = frozenset({"answer", "mail", "step", "going"})
"""What costs the agent a minute is one thing; it is worded in too many ways to be told apart."""
_INSTEAD = {"dispatch": _CHEAP, ARRIVAL: frozenset({_MONEY})}
"""'We send it' may be a letter and 'it arrives' may be money, where the replies speak of nothing else."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """All that a draft for one ticket is held to."""

    allows: tuple[Allowance, ...] = ()
    replies: tuple[Reply, ...] = ()
    """Rendered, of this resolution; in the ticket's language and, where it has none, in the guide's own."""
    language: str = "en"
    """What the draft is written in."""
    known: frozenset[str] = field(default_factory=frozenset)
    """Addresses, phone numbers and order numbers of this customer."""
    order_total: Money | None = None
    """With it a share can be held against a sum."""
    currency: str | None = None
    """The shop's own."""
    today: date | None = None
    """With it 'by Friday' can be held against 'within two days'."""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """Why a promise is not granted: beyond a grant by so much, or no grant at all."""

    granted: Allowance | None = None
    exceeded_by: Decimal | None = None


def shortfall(promise: Promise, allowed: Allowed) -> Shortfall | None:
    """None where the promise is granted."""
    if promise.kind is PromiseKind.BARGAIN:
        return Shortfall()
    if promise.is_estimate or _is_named(promise, allowed):
        return None
    weigh = _late if promise.kind is PromiseKind.DEADLINE else _beyond
    nearest: Shortfall | None = None
    for grant in _grants(promise, allowed):
        excess = weigh(promise, grant, allowed)
        if excess is None:
            return None
        if nearest is None or nearest.exceeded_by is None or excess < nearest.exceeded_by:
            nearest = Shortfall(grant, excess)
    return nearest or Shortfall()


def grants_kind(kind: PromiseKind, allowed: Allowed) -> bool:
    """Whether anything of this kind is granted, in fixed words or by what a reply says or sounds like."""
    kinds = _COVERED_BY.get(kind, frozenset({kind}))
    return any(one.kind in kinds for one in allowed.allows) or any(
        kinds & sounds_like(reply.body, reply.language)
        or any(one.kind in kinds for one in _said(reply.body, reply.language))
        for reply in allowed.replies
    )


def _is_named(promise: Promise, allowed: Allowed) -> bool:
    """Whether a reply names this very span, of whatever it is the time: 'within 24 hours'.

    What a span is the time of is read from the words around it, and reworded, it is often read wrongly. It is
    clear only where a sentence speaks of money or of a parcel that arrives, and of nothing else.
    """
    return (
        promise.kind is PromiseKind.DEADLINE
        and not (promise.about in _COSTLY and promise.is_clear)
        and not promise.is_date
        and any(promise.days in times_named(reply.body, reply.language) for reply in allowed.replies)
    )


def _grants(promise: Promise, allowed: Allowed) -> list[Allowance]:
    """Every grant of this kind; what is given once more is granted only by a reply that says so."""
    kinds = _COVERED_BY.get(promise.kind, frozenset({promise.kind}))
    is_deadline = promise.kind is PromiseKind.DEADLINE
    listed = [one for one in allowed.allows if one.kind in kinds and (is_deadline or not promise.about)]
    replies = [one for reply in allowed.replies for one in _said(reply.body, reply.language)]
    alike = [one for one in replies if one.kind in kinds]
    near = _near(promise, alike) if is_deadline else [one for one in alike if one.about == promise.about]
    return [*listed, *map(_as_allowance, near)]


def _near(promise: Promise, said: list[Promise]) -> list[Promise]:
    """The deadlines that this one is held against; a mere date grants dates for the same thing only."""
    dates = [one for one in said if one.is_date and one.days is None]
    spans = [one for one in said if one not in dates]
    if promise.about:
        wanted = _CHEAP if promise.about in _CHEAP else {promise.about}
        own = [one for one in spans if one.about in wanted]
        fitting = {"", *_INSTEAD.get(promise.about, frozenset())}
        if promise.about == SURE:
            return own
        spans = own or [one for one in spans if one.about in fitting]
    return [*spans, *(one for one in dates if promise.is_date and one.about == promise.about)]


def _as_allowance(said: Promise) -> Allowance:
    if said.kind is PromiseKind.DEADLINE:
        return Allowance(said.kind, said.days)
    if said.amount is not None:
        return Allowance(said.kind, said.amount)
    return Allowance(said.kind, said.share, is_share=said.share is not None)


def _late(promise: Promise, grant: Allowance, _allowed: Allowed) -> Decimal | None:
    """By how many days it is sooner than what is granted; a date that nobody can place is let pass."""
    if grant.at_most is None or promise.days is None or promise.days >= grant.at_most:
        return None
    return grant.at_most - promise.days


def _beyond(promise: Promise, grant: Allowance, allowed: Allowed) -> Decimal | None:
    """By how much it is more than what is granted; what cannot be compared is let pass."""
    if grant.at_most is None:
        return None
    named = promise.share if grant.is_share else promise.amount
    if named is None:
        named = _converted(promise, allowed, is_share=grant.is_share)
    elif not grant.is_share and _is_foreign(promise, allowed):
        return named
    return None if named is None or named <= grant.at_most else named - grant.at_most


def _converted(promise: Promise, allowed: Allowed, *, is_share: bool) -> Decimal | None:
    """A sum as a share of the order, or the other way round."""
    total = allowed.order_total
    if total is None or total.amount <= 0:
        return None
    if is_share and promise.amount is not None:
        return None if promise.currency not in {None, total.currency} else promise.amount / total.amount
    return promise.share * total.amount if promise.share is not None else None


def _is_foreign(promise: Promise, allowed: Allowed) -> bool:
    return promise.currency is not None and allowed.currency not in {None, promise.currency}


@lru_cache(maxsize=512)
def _said(body: str, language: str) -> tuple[Promise, ...]:
    """What a canned reply promises; replies stay the same while the agent types."""
    return promises_in(body, language)
