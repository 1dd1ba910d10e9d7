"""A table of rules, walked through for every case that it can tell apart.

Each region is a set of cases that one rule decides, or none. The walk asks only what the next undecided rule
asks for, so a table of a few hundred rules has a few thousand regions, not one for every combination.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from assistant.domain.condition import AnyOf, Asks, Condition, Known, Not, OneOf
from assistant.domain.facts import (
    CATEGORY,
    DISPUTE_OPEN,
    HEADROOM,
    TIER,
    DisputeState,
    FactId,
    FactKind,
    FactSpec,
    FactValue,
)
from assistant.domain.guide import Rule
from assistant.guide.cells import UNKNOWN, Cell, Question, cells_of, questions_of

Knowledge: TypeAlias = Mapping[Question, Cell]
Agree: TypeAlias = Callable[[Knowledge, Question, Cell], bool]
_Answer: TypeAlias = bool | Question | None
"""Yes, no, nobody knows, or what has to be asked first."""

MOST_REGIONS = 200_000
"""A walk that has found so many stops: nobody would wait for more, and nobody read them."""

MOST_AT_LOADING = 20_000
"""Of one category, while a guide is loaded."""


@dataclass(frozen=True, slots=True)
class Region:
    """Cases that are decided alike: what is known of them, and the rule; None where no rule fits."""

    known: Knowledge
    rule: Rule | None

    @property
    def category(self) -> str:
        """What happened; empty where no rule asked."""
        cell = self.known.get(Question(CATEGORY))
        return str(cell.value) if cell else ""

    def words(self) -> str:
        """What is known beside the category, in the guide's own words."""
        return ", ".join(
            f"{' '.join(filter(None, (question_words(question), cell.words)))}"
            for question, cell in self.known.items()
            if question.fact != CATEGORY
        )


class Table:
    """Rules in their order, with every value that they tell apart."""

    def __init__(
        self,
        rules: tuple[Rule, ...],
        specs: Mapping[FactId, FactSpec],
        cells: Mapping[Question, tuple[Cell, ...]] | None = None,
        agree: Agree = lambda _known, _question, _cell: True,
    ) -> None:
        """``cells`` may be finer than these rules need, so that two tables can be walked side by side.

        ``agree`` says which answers go together beyond what every guide has in common.
        """
        self._agree = agree
        self._left: dict[Cell, tuple[Rule, ...]] = {}
        self.rules = rules
        self._specs = specs
        self._cells = cells_of(rules, specs) if cells is None else cells

    def regions(self, known: Knowledge | None = None) -> Iterator[Region]:
        """All cases; those that fit ``known``, where something is. Stops after ``MOST_REGIONS``."""
        starts = self._with_category(known if known is not None else {})
        found = (region for one in starts for region in self._walk(0, [one], self._not_ruled_out(one)))
        yield from islice(found, MOST_REGIONS)

    def always_decided(self, category: str) -> bool:
        """Whether some rule decides this category whatever else is known: the quick proof of no gap."""
        known = {Question(CATEGORY): Cell(category, category)}
        return any(self._fits(rule.when, rule, known) is True for rule in self.rules)

    def gap(self, category: str) -> Region | None:
        """A case of this category that no rule decides, if there is one.

        Raises:
            OverflowError: there are more kinds of case than could be looked at.

        """
        if self.always_decided(category):
            return None
        start = {Question(CATEGORY): Cell(category, category)}
        for number, region in enumerate(self.regions(start)):
            if region.rule is None:
                return region
            if number >= MOST_AT_LOADING:
                raise OverflowError(category)
        return None

    def after(self, region: Region) -> Iterator[Region]:
        """Who would decide these cases if their rule were not there."""
        place = self.rules.index(region.rule) + 1 if region.rule else len(self.rules)
        yield from islice(self._walk(place, [region.known]), MOST_REGIONS)

    def shadowing(self, rule: Rule) -> frozenset[int]:
        """The numbers of the earlier rules that decide wherever this one would fit."""
        earlier = tuple(one for one in self.rules if one.number < rule.number)
        found: set[int] = set()
        for fitting in self._where_it_fits(rule, {}):
            for region in islice(self._walk(0, [fitting], earlier), MOST_REGIONS):
                found.update({region.rule.number} if region.rule else ())
        return frozenset(found)

    def _not_ruled_out(self, known: Knowledge) -> tuple[Rule, ...]:
        """Most rules ask for a category: those that ask for another one need not be looked at every time."""
        category = known.get(Question(CATEGORY))
        if category is None:
            return self.rules
        if category not in self._left:
            alone = {Question(CATEGORY): category}
            left = (rule for rule in self.rules if self._fits(rule.when, rule, alone) is not False)
            self._left[category] = tuple(left)
        return self._left[category]

    def _with_category(self, known: Knowledge) -> list[Knowledge]:
        """Begin with every category, so that each gap can be told by its category."""
        question = Question(CATEGORY)
        if question in known or question not in self._cells:
            return [known]
        return [{question: cell, **known} for cell in self._cells[question]]

    def _walk(
        self, first: int, starts: list[Knowledge], rules: tuple[Rule, ...] | None = None
    ) -> Iterator[Region]:
        table = self.rules if rules is None else rules
        waiting = [(first, known) for known in reversed(starts)]
        while waiting:
            place, known = waiting.pop()
            while place < len(table):
                answer = self._fits(table[place].when, table[place], known)
                if isinstance(answer, Question):
                    waiting += [(place, one) for one in reversed(list(self._split(known, answer)))]
                    break
                if answer:
                    yield Region(known, table[place])
                    break
                place += 1
            else:
                yield Region(known, None)

    def _where_it_fits(self, rule: Rule, known: Knowledge) -> Iterator[Knowledge]:
        answer = self._fits(rule.when, rule, known)
        if isinstance(answer, Question):
            for one in self._split(known, answer):
                yield from self._where_it_fits(rule, one)
        elif answer:
            yield known

    def _split(self, known: Knowledge, question: Question) -> Iterator[Knowledge]:
        for cell in self._cells[question]:
            if _possible(known, question, cell) and self._agree(known, question, cell):
                yield {**known, question: cell}

    def _fits(self, condition: Condition, rule: Rule, known: Knowledge) -> _Answer:
        if isinstance(condition, Asks):
            return self._asked(condition, rule, known)
        if isinstance(condition, Not):
            inner = self._fits(condition.part, rule, known)
            return not inner if isinstance(inner, bool) else inner
        settles = isinstance(condition, AnyOf)
        answers: list[_Answer] = []
        for part in condition.parts:
            answers.append(self._fits(part, rule, known))
            if answers[-1] is settles:
                return settles
        to_ask = next((answer for answer in answers if isinstance(answer, Question)), None)
        if to_ask is not None:
            return to_ask
        return None if None in answers else not settles

    def _asked(self, asks: Asks, rule: Rule, known: Knowledge) -> _Answer:
        if self._specs[asks.fact].kind is FactKind.TEXTS:
            return self._one_is_there(asks, known)
        (question,) = questions_of(asks, rule)
        if question not in known:
            return question
        value = _value(asks.fact, known[question].value)
        if isinstance(asks.test, Known):
            return (value is not None) is asks.test.known
        return None if value is None else asks.test.holds(value)

    def _one_is_there(self, asks: Asks, known: Knowledge) -> _Answer:
        if isinstance(asks.test, Known):
            # A ticket's tags are always known, at most there are none.
            return asks.test.known
        texts = sorted(asks.test.values) if isinstance(asks.test, OneOf) else []
        questions = [Question(asks.fact, text.casefold()) for text in texts]
        if any(question in known and known[question].value for question in questions):
            return True
        return next((question for question in questions if question not in known), False)


def _value(fact: FactId, value: FactValue | None) -> FactValue | None:
    if fact == DISPUTE_OPEN and isinstance(value, str):
        return DisputeState(value).is_open
    return value


def _possible(known: Knowledge, question: Question, cell: Cell) -> bool:
    """Without a lifetime value there is no tier and no headroom."""
    if question.fact == HEADROOM and cell != UNKNOWN:
        return known.get(Question(TIER), cell).words != "unknown"
    if question.fact == TIER and cell.words == "unknown":
        return all(one == UNKNOWN for asked, one in known.items() if asked.fact == HEADROOM)
    return True


def question_words(question: Question) -> str:
    """What is asked, as people say it."""
    if question.fact == HEADROOM:
        return f"headroom of {question.about}"
    return " ".join(filter(None, (question.fact.replace("_", " "), question.about)))
