"""What is known of many cases at once, in words: "headroom at least 0", "no open dispute"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.cli.condition_words import within_words
from assistant.domain.condition import Within
from assistant.domain.facts import DISPUTE, DisputeState
from assistant.guide.cells import Cell, Question
from assistant.guide.table import question_words
from assistant.trial.joined_cells import Pair

_OPEN = frozenset(state.value for state in DisputeState if state.is_open)
_NOT_OPEN = frozenset(DisputeState) - _OPEN


def known_words(question: Question, answers: Sequence[Pair], every: Sequence[Pair]) -> str:
    """One question with what was answered; ``every`` holds all that could have been."""
    if question.fact == DISPUTE and (told := _dispute(answers)):
        return told
    return f"{question_words(question)} {answer_words(answers, every)}"


def answer_words(answers: Sequence[Pair], every: Sequence[Pair]) -> str:
    """What was answered, told once where both guides see it alike."""
    before, now = _as_before(answers), _as_now(answers)
    if all(pair.before == pair.now for pair in answers):
        return _told(now, _as_now(every))
    possible = [pair for pair in every if _as_before([pair])[0] in before and _as_now([pair])[0] in now]
    if len(answers) == len(possible):
        return f"{_told(before, _as_before(every))} before and {_told(now, _as_now(every))} now"
    return _listed([f"{pair.before} before and {pair.now} now" for pair in answers])


def _as_before(pairs: Sequence[Pair]) -> list[Cell]:
    return list(dict.fromkeys(replace(pair.old, words=pair.before) for pair in pairs))


def _as_now(pairs: Sequence[Pair]) -> list[Cell]:
    return list(dict.fromkeys(replace(pair.new, words=pair.now) for pair in pairs))


def _dispute(answers: Sequence[Pair]) -> str:
    states = {pair.now for pair in answers}
    return {_OPEN: "a dispute is open", _NOT_OPEN: "no dispute is open"}.get(frozenset(states), "")


def _told(answers: Sequence[Cell], every: Sequence[Cell]) -> str:
    stretches = _stretches(answers, [cell for cell in every if cell.within])
    others = [cell.words for cell in answers if not cell.within]
    return _listed([*stretches, *others])


def _stretches(answers: Sequence[Cell], measured: Sequence[Cell]) -> Iterator[str]:
    """Neighbours are one stretch, told by its bounds."""
    places = [place for place, cell in enumerate(measured) if cell in answers]
    for _, run in groupby(enumerate(places), lambda one: one[1] - one[0]):
        together = [measured[place].within or Within() for _, place in run]
        first, last = together[0], together[-1]
        yield within_words(Within(first.low, last.high, first.low_counts, last.high_counts))


def _listed(words: list[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
