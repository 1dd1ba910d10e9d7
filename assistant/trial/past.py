"""Answers of the past, decided anew: what another guide would have changed, and what that would have cost."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.domain.case import Case
from assistant.domain.category import CategoryId
from assistant.domain.facts import DISPUTE, DisputeState, FactId, FactKind, Facts, FactValue
from assistant.domain.guide import Guide, ResolutionId
from assistant.domain.journal import JournalLine
from assistant.domain.money import Money
from assistant.domain.purchases import Purchases
from assistant.domain.tier import Tier
from assistant.guide.conditions import specs_of
from assistant.pipeline.cases import value_of
from assistant.pipeline.resolving import resolve
from assistant.pipeline.standing import stand

_BETWEEN = re.compile(r"; (?=[a-z][a-z0-9_]*=)")
_MONEY = re.compile(r"(-?\d+(?:\.\d+)?) ([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class PastChange:
    """Answers that would have been another resolution."""

    old: ResolutionId
    new: ResolutionId
    tickets: tuple[str, ...]
    more: Mapping[str, Decimal]
    """What the new guide would have cost beyond the old one, by currency; below zero it costs less."""
    unknown: int
    """Of these tickets, how many whose cost cannot be told."""


@dataclass(frozen=True, slots=True)
class Past:
    """What was found in a journal."""

    looked_at: int
    passed_over: int
    """Answers whose category one of the guides does not have."""
    changes: tuple[PastChange, ...]


def replayed(lines: Iterable[JournalLine], old: Guide, new: Guide) -> Past:
    """Decide every answer by both guides, by what was known when it was given."""
    found: dict[tuple[ResolutionId, ResolutionId], list[tuple[str, Money | None]]] = {}
    looked_at = passed_over = 0
    for line in lines:
        if line.category not in old.categories or line.category not in new.categories:
            passed_over += 1
            continue
        looked_at += 1
        before, now = _decided(line, old), _decided(line, new)
        if before[0] != now[0]:
            found.setdefault((before[0], now[0]), []).append((line.ticket, _difference(before[1], now[1])))
    changes = (_change(*names, cases) for names, cases in found.items())
    return Past(looked_at, passed_over, tuple(sorted(changes, key=lambda one: -len(one.tickets))))


def case_of_line(line: JournalLine, guide: Guide) -> Case:
    """The case as the journal remembers it; what it does not say is not known."""
    said = dict(part.partition("=")[::2] for part in _BETWEEN.split(line.facts) if "=" in part)
    ltv = _money(line.ltv)
    currency = ltv.currency if ltv else guide.money.currency
    goodwill = _amount(said.get("goodwill_given"), currency)
    known = Purchases("", None, stated_ltv=ltv, stated_goodwill=goodwill) if ltv else None
    standing = stand(known, guide.money, Tier(line.tier))
    return Case(CategoryId(line.category), standing, _facts(said, guide, currency))


def _decided(line: JournalLine, guide: Guide) -> tuple[ResolutionId, Money | None]:
    """What the guide says, and what that costs; None where it cannot be told."""
    case = case_of_line(line, guide)
    resolution, ltv = resolve(case, guide).id, case.standing.ltv
    currency = ltv.currency if ltv else guide.money.currency
    total = case.facts.order_total
    if currency is None and total is None:
        return resolution, None
    return resolution, guide.cost_of(resolution, case.facts, currency or (total.currency if total else ""))


def _difference(before: Money | None, now: Money | None) -> Money | None:
    if before is None or now is None or before.currency != now.currency:
        return None
    return now - before


def _change(old: ResolutionId, new: ResolutionId, cases: list[tuple[str, Money | None]]) -> PastChange:
    more: dict[str, Decimal] = {}
    for _, difference in cases:
        if difference is not None:
            more[difference.currency] = more.get(difference.currency, Decimal(0)) + difference.amount
    unknown = sum(difference is None for _, difference in cases)
    return PastChange(old, new, tuple(ticket for ticket, _ in cases), more, unknown)


def _facts(said: Mapping[str, str], guide: Guide, currency: str | None) -> Facts:
    states = {state.value: state for state in DisputeState}
    return Facts(
        dispute=states.get(said.get(DISPUTE, "")),
        order_total=_amount(said.get("order_total"), currency),
        shipped={"yes": True, "no": False}.get(said.get("shipped", "")),
        delivered_on=_day(said.get("delivered_on", "")),
        days_since_order=_count(said.get("days_since_order")),
        days_since_delivery=_count(said.get("days_since_delivery")),
        goodwill_count=_count(said.get("goodwill_count")),
        tags=frozenset(filter(None, said.get("tags", "").split(","))),
        country=said.get("country"),
        channel=said.get("channel"),
        own=_own(said, guide),
    )


def _own(said: Mapping[str, str], guide: Guide) -> dict[FactId, FactValue]:
    found: dict[FactId, FactValue] = {}
    for name, spec in specs_of(guide).items():
        if name in guide.facts and name in said and spec.kind is not FactKind.TEXTS:
            value = value_of(spec, said[name])
            if value is not None:
                found[name] = value
    return found


def _money(text: str) -> Money | None:
    found = _MONEY.fullmatch(text)
    return Money(Decimal(found[1]), found[2]) if found else None


def _amount(text: str | None, currency: str | None) -> Money | None:
    return _money(f"{text} {currency}") if text and currency else None


def _count(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
