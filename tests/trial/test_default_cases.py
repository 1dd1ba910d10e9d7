"""The cases beside the default guide: they pass, reach every rule, and notice any cell that changes."""

from collections.abc import Callable

import pytest

from assistant import places
from assistant.detect.detector import RuleDetector
from assistant.domain.guide import Guide
from assistant.guide import load_guide
from assistant.trial.case import TrialCase
from assistant.trial.cases_file import read_cases
from assistant.trial.differing import differing
from assistant.trial.trying import reached, try_out
from tests.trial.mutants import Mutants, figure_mutants, rule_mutants

GUIDE = load_guide(places.default_guide())
CASES = read_cases(places.default_guide(), GUIDE)
DETECTOR = RuleDetector()


def fails(case: TrialCase, guide: Guide) -> bool:
    try:
        return bool(try_out(case, guide, DETECTOR).misses)
    except LookupError:  # no rule is left for it: such a guide would not even load
        return True


def test_every_case_is_answered_as_expected_and_every_rule_is_reached() -> None:
    trials = [try_out(case, GUIDE, DETECTOR) for case in CASES]
    assert [] == [(trial.case.name, trial.misses) for trial in trials if trial.misses]
    assert [] == [number for number, count in reached(trials, GUIDE.rules).items() if not count]


@pytest.mark.parametrize("mutants", [rule_mutants, figure_mutants])
def test_whatever_cell_changes_some_case_fails(mutants: Callable[[Guide], Mutants]) -> None:
    """What decides every case as before is no change: the walk through both tables shows it."""
    # Tickets are slow to read and add nothing. The case that noticed one change is asked first of the next.
    cases = [case for case in CASES if case.category]
    unnoticed = []
    for words, guide in mutants(GUIDE):
        noticed = next((case for case in cases if fails(case, guide)), None)
        if noticed:
            cases.remove(noticed)
            cases.insert(0, noticed)
        elif differing(GUIDE, guide).differences:
            unnoticed.append(words)
    assert [] == unnoticed


def test_there_are_mutants_of_every_kind_of_cell() -> None:
    words = [words for words, _ in rule_mutants(GUIDE)]
    assert len(words) > 900
    for part in ("then", "category", "tier", "headroom from", "dispute_open", "without", "swapped", "moved"):
        assert any(part in one for one in words), part
