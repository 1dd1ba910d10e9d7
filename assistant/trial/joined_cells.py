"""The cells of two guides' rules, with how each guide sees them.

Most are seen alike. Where a figure changed, the same customer may be vip under one guide and not under the
other: such a cell is a pair.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import NamedTuple, TypeAlias

from assistant.domain.facts import CATEGORY, HEADROOM, TIER, FactId, FactKind, FactSpec
from assistant.domain.guide import Guide, MoneyRules, ResolutionId
from assistant.domain.tier import UNKNOWN as UNKNOWN_TIER
from assistant.domain.tier import Tier
from assistant.guide.cells import UNKNOWN, Cell, Question, cells_of
from assistant.guide.conditions import specs_of
from assistant.guide.headroom import can_go_together, weight_of
from assistant.pipeline.tiers import tier_of

Specs: TypeAlias = Mapping[FactId, FactSpec]


class Pair(NamedTuple):
    """What the old guide sees, and what the new one sees, under one name that is like no other's."""

    old: Cell
    new: Cell
    before: str
    """The name under which the old guide knows it by itself."""
    now: str


@dataclass(frozen=True, slots=True)
class JoinedCells:
    """Everything that either table can tell apart."""

    pairs: Mapping[Question, tuple[Pair, ...]]

    @property
    def old(self) -> dict[Question, tuple[Cell, ...]]:
        """As the old guide sees them."""
        return {question: tuple(pair.old for pair in pairs) for question, pairs in self.pairs.items()}

    @property
    def new(self) -> dict[Question, tuple[Cell, ...]]:
        """As the new guide sees them."""
        return {question: tuple(pair.new for pair in pairs) for question, pairs in self.pairs.items()}

    def seen_now(self) -> dict[tuple[Question, Cell], Cell]:
        """What the old guide sees, as the new one sees it."""
        return {(question, pair.old): pair.new for question, pairs in self.pairs.items() for pair in pairs}


def joined_cells(old: Guide, new: Guide) -> JoinedCells:
    """Of all questions that either guide asks, the categories that both have."""
    return JoinedCells(_Joining(old, new).pairs())


@dataclass(frozen=True, slots=True)
class _Joining:
    old: Guide
    new: Guide

    def pairs(self) -> dict[Question, tuple[Pair, ...]]:
        old, new = specs_of(self.old), specs_of(self.new)
        cells = cells_of((*self.old.rules, *self.new.rules), {**old, **new, **_with_all_values(old, new)})
        apart = cells_of(self.old.rules, {**new, **old}), cells_of(self.new.rules, {**old, **new})
        return {question: tuple(self._paired(question, every, apart)) for question, every in cells.items()}

    def _paired(
        self,
        question: Question,
        cells: tuple[Cell, ...],
        apart: tuple[Mapping[Question, tuple[Cell, ...]], ...],
    ) -> Iterable[Pair]:
        if question.fact == CATEGORY:
            both = self.old.categories.keys() & self.new.categories.keys()
            return (_pair(cell, cell) for cell in cells if cell.value in both)
        if question.fact == TIER:
            return self._tiers(cells)
        if question.fact == HEADROOM:
            return self._headrooms(question, cells)
        before, now = (guide.facts.get(question.fact) for guide in (self.old, self.new))
        if before is None or now is None or before == now:
            return (_pair(cell, cell) for cell in cells)
        if (before.kind, before.source) != (now.kind, now.source):
            seen = (one.get(question, (UNKNOWN,)) for one in apart)
            return (_pair(*pair) for pair in product(*seen))
        return (_pair(_seen_by(before, cell), _seen_by(now, cell)) for cell in cells)

    def _tiers(self, cells: tuple[Cell, ...]) -> Iterable[Pair]:
        together = _tiers_together(self.old.money, self.new.money)
        for before, now in product(cells, cells):
            if (before.words, now.words) in together:
                yield _pair(before, now)

    def _headrooms(self, question: Question, cells: tuple[Cell, ...]) -> Iterable[Pair]:
        before, now = (weight_of(ResolutionId(question.about), guide) for guide in (self.old, self.new))
        same = _same_value(self.old.money, self.new.money)
        if same and (before == now or before is None or now is None):
            return (_pair(cell, cell) for cell in cells)
        return (
            _pair(this, that)
            for this, that in product(cells, cells)
            if not (before and now and same) or can_go_together(before, this, now, that)
        )


def _same_value(old: MoneyRules, new: MoneyRules) -> bool:
    """Whether every customer's lifetime value is the same."""
    return (_currencies(old), old.without_shipping) == (_currencies(new), new.without_shipping)


def _currencies(rules: MoneyRules) -> tuple[object, ...]:
    return rules.currency, dict(rules.rates)


def _tiers_together(old: MoneyRules, new: MoneyRules) -> Collection[tuple[str, str]]:
    """The tiers that one customer can have under both guides."""
    if _same_value(old, new):
        # Between two bounds that either names, both say the same of every value.
        bounds = {terms.bound for rules in (old, new) for terms in rules.tiers}
        known = {(tier_of(bound, old.tiers).name, tier_of(bound, new.tiers).name) for bound in bounds}
    else:
        known = set(product(_names(old), _names(new)))
    if _currencies(old) == _currencies(new):
        return {*known, (UNKNOWN_TIER, UNKNOWN_TIER)}
    return set(product([*_names(old), UNKNOWN_TIER], [*_names(new), UNKNOWN_TIER]))


def _names(rules: MoneyRules) -> list[Tier]:
    return [terms.name for terms in rules.tiers]


def _with_all_values(old: Specs, new: Specs) -> dict[FactId, FactSpec]:
    """Choices that both guides declare, with the values of both."""
    return {
        name: replace(spec, values=tuple(dict.fromkeys((*spec.values, *new[name].values))))
        for name, spec in old.items()
        if name in new and spec.kind is new[name].kind is FactKind.CHOICE
    }


def _seen_by(spec: FactSpec, cell: Cell) -> Cell:
    """A value that a guide does not name is unknown to it."""
    known = spec.kind is not FactKind.CHOICE or cell.value in spec.values
    return cell if known else Cell(None, cell.words)


def _pair(before: Cell, now: Cell) -> Pair:
    same = before.words == now.words
    words = before.words if same else f"{before.words} before, {now.words} now"
    return Pair(replace(before, words=words), replace(now, words=words), before.words, now.words)
