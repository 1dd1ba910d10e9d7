"""Which cases two guides decide differently: both tables walked side by side, no case left out."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain.guide import Guide, ResolutionTerms, Rule
from assistant.guide.cells import Cell, Question
from assistant.guide.conditions import specs_of
from assistant.guide.headroom import headrooms_agree
from assistant.guide.table import MOST_REGIONS, Knowledge, Region, Table
from assistant.trial.joined_cells import JoinedCells, joined_cells


@dataclass(frozen=True, slots=True)
class Difference:
    """Cases that are decided differently now; a rule is None where nothing decides them."""

    known: Knowledge
    """As the new guide sees it."""
    old: Rule | None
    new: Rule | None


@dataclass(frozen=True, slots=True)
class Walk:
    """What a walk through both tables found."""

    cells: JoinedCells
    looked_at: int
    """How many kinds of case the two tables tell apart."""
    differences: tuple[Difference, ...]
    complete: bool
    """False where the walk was stopped: so many kinds of case nobody waits for."""


def differing(old: Guide, new: Guide, most: int = MOST_REGIONS) -> Walk:
    """Decide every kind of case by both guides."""
    both = _Both(old, new)
    looked_at, found = 0, []
    for seen, region in enumerate(both.before.regions(), 1):
        for one in both.within(region):
            looked_at += 1
            if _otherwise(old, one.old, new, one.new):
                found.append(one)
        if max(seen, looked_at) >= most:
            return Walk(both.cells, looked_at, tuple(found), complete=False)
    return Walk(both.cells, looked_at, tuple(found), complete=True)


def same_terms(old: ResolutionTerms, new: ResolutionTerms) -> bool:
    """Whether they give, refuse, allow and cost the same; the title and the order of lines may differ."""
    return _terms(old) == _terms(new)


class _Both:
    """Two tables that tell the same cells apart."""

    def __init__(self, old: Guide, new: Guide) -> None:
        specs = specs_of(old), specs_of(new)
        self.cells = joined_cells(old, new)
        self._seen_now = self.cells.seen_now()
        self._agree_before, self._agree_now = headrooms_agree(old), headrooms_agree(new)
        self.before = Table(old.rules, {**specs[1], **specs[0]}, self.cells.old, self._agree)
        self.now = Table(new.rules, {**specs[0], **specs[1]}, self.cells.new, self._agree_now)

    def within(self, region: Region) -> Iterator[Difference]:
        """The cases of one region of the old table, with the rules that decide them."""
        for inside in self.now.regions(self._handed_over(region.known)):
            yield Difference(inside.known, region.rule, inside.rule)

    def _agree(self, known: Knowledge, question: Question, cell: Cell) -> bool:
        """What the old guide leaves together, the new one may not."""
        if not self._agree_before(known, question, cell):
            return False
        return self._agree_now(self._handed_over(known), question, self._seen_now[question, cell])

    def _handed_over(self, known: Knowledge) -> dict[Question, Cell]:
        return {question: self._seen_now[question, cell] for question, cell in known.items()}


def _otherwise(old: Guide, before: Rule | None, new: Guide, now: Rule | None) -> bool:
    if before is None or now is None:
        return before is not now
    return not same_terms(old.resolutions[before.then], new.resolutions[now.then])


def _terms(terms: ResolutionTerms) -> tuple[object, ...]:
    lines = (frozenset(part) for part in (terms.grants, terms.refuses, terms.allows))
    return (terms.id, *lines, terms.cost)
