"""The ``case`` of a trial: what is known, in the names that rules use. Values arrive as text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TypeVar

from assistant.domain.category import CategoryId
from assistant.domain.errors import Fault
from assistant.domain.facts import (
    CATEGORY,
    DISPUTE,
    DISPUTE_OPEN,
    HEADROOM,
    KNOWN,
    TIER,
    DisputeState,
    FactId,
    FactKind,
    Facts,
    FactValue,
)
from assistant.domain.guide import Guide
from assistant.domain.money import Money
from assistant.domain.purchases import Purchases
from assistant.guide.guessing import did_you_mean
from assistant.guide.yaml_text import Data, Document, Where, shown
from assistant.pipeline.cases import own_facts, value_of

Value = TypeVar("Value")

LTV = FactId("ltv")
_RECKONED = frozenset({TIER, HEADROOM})
_AMOUNT = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,4})?)(?: ([A-Z]{3}))?")
_COUNT = re.compile(r"[0-9]{1,6}")
_SOME_CURRENCY = "EUR"
"""For a guide that takes the shop's own: any will do, as long as all amounts are in it."""
_EXAMPLES = {
    FactKind.YES_NO: "yes or no",
    FactKind.NUMBER: "a number such as 14",
    FactKind.AMOUNT: "an amount such as 39 or 39.90",
    FactKind.DATE: "a date such as 2026-11-02",
    FactKind.TEXT: "a text",
    FactKind.TEXTS: "a text, or a list of texts",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a trial says of its case."""

    categories: tuple[CategoryId, ...] = ()
    """Each is tried; none where a ticket says it."""
    purchases: Purchases | None = None
    facts: Facts = field(default_factory=Facts)


def said_in(document: Document, where: Where, guide: Guide, faults: list[Fault], data: Data) -> Said:
    """Read every fact; whatever is wrong with one is noted."""
    if not isinstance(data, dict):
        faults.append(document.fault(where, "must be a block: a fact and a value on each line."))
        return Said()
    reader = _Reader(document, where, guide, faults, data)
    reader.note_unknown()
    return Said(reader.categories(), reader.purchases(), reader.facts())


@dataclass(frozen=True, slots=True)
class _Reader:
    document: Document
    where: Where
    guide: Guide
    faults: list[Fault]
    data: Mapping[str, Data]

    def note_unknown(self) -> None:
        names = (*(name for name in KNOWN if name not in _RECKONED), LTV, *self.guide.facts)
        for name in self.data:
            if name in _RECKONED:
                self._note(name, "is reckoned, not said: write ltv, goodwill_given and order_total.")
            elif name not in names:
                hint = did_you_mean(name, names)
                self._note(name, f"is no fact.{hint} There are: {', '.join(names)}.")

    def categories(self) -> tuple[CategoryId, ...]:
        names = self._texts(CATEGORY) or ()
        for name in names:
            if name not in self.guide.categories:
                hint = did_you_mean(name, self.guide.categories)
                self._note(CATEGORY, f"there is no category {shown(name)} in categories.yaml.{hint}")
        return tuple(CategoryId(name) for name in names)

    def purchases(self) -> Purchases | None:
        ltv, goodwill = self._money("ltv"), self._money("goodwill_given")
        if ltv is None and goodwill is None:
            return None
        return Purchases("the case", None, stated_ltv=ltv, stated_goodwill=goodwill)

    def facts(self) -> Facts:
        tags = frozenset(self._texts("tags") or ())
        return Facts(
            dispute=self._dispute(),
            order_total=self._money("order_total"),
            shipped=self._flag("shipped"),
            delivered_on=self._day("delivered_on"),
            days_since_order=self._count("days_since_order"),
            days_since_delivery=self._count("days_since_delivery"),
            goodwill_count=self._count("goodwill_count"),
            tags=tags,
            country=self._text("country"),
            channel=self._text("channel"),
            own={**own_facts(self.guide.facts, tags=tags), **self._own()},
        )

    def _own(self) -> dict[FactId, FactValue]:
        found: dict[FactId, FactValue] = {}
        for spec in self.guide.facts.values():
            example = f"one of {', '.join(spec.values)}" if spec.values else _EXAMPLES[spec.kind]
            value = self._read(spec.id, example, partial(value_of, spec))
            if value is not None:
                found[spec.id] = value
        return found

    def _dispute(self) -> DisputeState | None:
        """``dispute`` says it exactly; ``dispute_open`` says whether the bank still has to decide."""
        states = {state.value: state for state in DisputeState}
        state = self._read(DISPUTE, f"one of {', '.join(states)}", states.get)
        is_open = self._flag(DISPUTE_OPEN)
        if state is not None or is_open is None:
            return state
        return DisputeState.NEEDS_RESPONSE if is_open else DisputeState.NONE

    def _money(self, name: str) -> Money | None:
        found = self._read(name, _EXAMPLES[FactKind.AMOUNT], _AMOUNT.fullmatch)
        return Money(Decimal(found[1]), found[2] or self._currency()) if found else None

    def _currency(self) -> str:
        """The guide's; for one without, the first that the case names."""
        texts = (text for text in self.data.values() if isinstance(text, str))
        named = (found[2] for text in texts if (found := _AMOUNT.fullmatch(text)) and found[2])
        return self.guide.money.currency or next(named, _SOME_CURRENCY)

    def _count(self, name: str) -> int | None:
        found = self._read(name, _EXAMPLES[FactKind.NUMBER], _COUNT.fullmatch)
        return int(found[0]) if found else None

    def _flag(self, name: str) -> bool | None:
        answers = {"yes": True, "true": True, "no": False, "false": False}
        return self._read(name, _EXAMPLES[FactKind.YES_NO], lambda text: answers.get(text.casefold()))

    def _day(self, name: str) -> date | None:
        def read(text: str) -> date | None:
            value = value_of(KNOWN[FactId(name)], text)
            return value if isinstance(value, date) else None

        return self._read(name, _EXAMPLES[FactKind.DATE], read)

    def _text(self, name: str) -> str | None:
        return self._read(name, _EXAMPLES[FactKind.TEXT], lambda text: text or None)

    def _texts(self, name: str) -> tuple[str, ...] | None:
        data = self.data.get(name)
        if data is None or isinstance(data, str):
            text = self._text(name)
            return None if text is None else (text,)
        if isinstance(data, list) and data and all(isinstance(one, str) for one in data):
            return tuple(str(one).strip() for one in data)
        self._note(name, f"cannot be read: write {_EXAMPLES[FactKind.TEXTS]}.")
        return None

    def _read(self, name: str, example: str, read: Callable[[str], Value]) -> Value | None:
        data = self.data.get(name)
        if data is None:
            return None
        value = read(data.strip()) if isinstance(data, str) else None
        if value is None:
            self._note(name, f"cannot be read: write {example}.")
        return value

    def _note(self, name: str, message: str) -> None:
        self.faults.append(self.document.fault((*self.where, name), message))
