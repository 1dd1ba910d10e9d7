"""Many small differences told as few: what differs in one answer to one question is told together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from assistant.domain.guide import Rule
from assistant.guide.cells import Cell, Question
from assistant.trial.differing import Difference, Walk
from assistant.trial.joined_cells import JoinedCells, Pair


@dataclass(frozen=True, slots=True)
class Change:
    """Cases that two rules decide differently; a rule is None where nothing decides them."""

    known: Mapping[Question, tuple[Pair, ...]]
    """What is known of them: to each question one of these answers, as either guide sees it."""
    old: Rule | None
    new: Rule | None
    kinds: int
    """How many kinds of case these are."""


_Answers: TypeAlias = frozenset[Cell]
_Known: TypeAlias = frozenset[tuple[Question, _Answers]]


def merged(walk: Walk) -> tuple[Change, ...]:
    """The differences of a walk, by their rules and then in the order of the walk."""
    by_rules: dict[tuple[int, int], list[Difference]] = {}
    for one in walk.differences:
        by_rules.setdefault((_number(one.old), _number(one.new)), []).append(one)
    return tuple(change for rules in sorted(by_rules) for change in _changes(by_rules[rules], walk.cells))


def _number(rule: Rule | None) -> int:
    return rule.number if rule else 0


def _changes(differences: list[Difference], cells: JoinedCells) -> Iterable[Change]:
    """Of two rules."""
    asked = tuple(dict.fromkeys(question for one in differences for question in one.known))
    old, new = differences[0].old, differences[0].new
    for known, kinds in _joined(differences, asked, cells).items():
        answers = dict(known)
        told = {
            question: tuple(pair for pair in cells.pairs[question] if pair.new in answers[question])
            for question in asked
            if question in answers
        }
        yield Change(told, old, new, kinds)


def _joined(
    differences: Iterable[Difference], asked: tuple[Question, ...], cells: JoinedCells
) -> dict[_Known, int]:
    """Each set of answers with how many kinds of case are in it, until nothing more can be joined."""
    found: dict[_Known, int] = {}
    for one in differences:
        known = frozenset((question, frozenset({cell})) for question, cell in one.known.items())
        found[known] = found.get(known, 0) + 1
    before = None
    while before != len(found):
        before = len(found)
        for question in reversed(asked):
            found = _joined_over(question, found, frozenset(cells.new[question]))
    return found


def _joined_over(question: Question, found: Mapping[_Known, int], every: _Answers) -> dict[_Known, int]:
    """What differs in the answers to this question alone becomes one; every answer at once says nothing."""
    answers: dict[_Known, tuple[_Answers, int]] = {}
    left: dict[_Known, int] = {}
    for known, kinds in found.items():
        mine = dict(known).get(question)
        if mine is None:
            left[known] = left.get(known, 0) + kinds
            continue
        others = known - {(question, mine)}
        so_far, counted = answers.get(others, (frozenset(), 0))
        answers[others] = so_far | mine, counted + kinds
    for others, (together, kinds) in answers.items():
        known = others if together == every else others | {(question, together)}
        left[known] = left.get(known, 0) + kinds
    return left
