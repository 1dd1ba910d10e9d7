"""`evenhand guide test FOLDER`: the cases beside a guide, tried out on it."""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.cli.detecting import best_detector
from assistant.cli.guide_reading import ALL_FINE, FOUND, UNREADABLE, complain_of, guide_in
from assistant.cli.json_text import json_text
from assistant.cli.page import Page, Style
from assistant.cli.terminal import complain, page_for_terminal, speak_utf8
from assistant.cli.watching import run_at_every_change
from assistant.domain.errors import GuideError
from assistant.domain.guide import Guide, Rule
from assistant.ports import Detector
from assistant.trial.case import Expected, TrialCase
from assistant.trial.cases_file import CASES, has_cases, read_cases
from assistant.trial.trying import Miss, Point, Trial, reached, try_out

_EXAMPLE = """\
There is no {file}. Write one, such as:

- name: {name}
  case:
    category: {category}
  expect: {resolution}
"""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """All trials of a guide, and how many cases each rule decided."""

    guide: Guide
    trials: tuple[Trial, ...]
    reached: Mapping[int, int]

    @property
    def failed(self) -> tuple[Trial, ...]:
        return tuple(trial for trial in self.trials if trial.misses)

    @property
    def unreached(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.guide.rules if not self.reached[rule.number])


def run(chosen: argparse.Namespace) -> int:
    """Try every case; the exit status says whether one came otherwise than expected."""
    speak_utf8()
    folder = Path(chosen.folder)
    if chosen.watch:
        run_at_every_change(folder, lambda: _test(folder, as_json=chosen.json, strict=chosen.strict))
        return ALL_FINE
    return _test(folder, as_json=chosen.json, strict=chosen.strict)


def _test(folder: Path, *, as_json: bool, strict: bool) -> int:
    outcome = _outcome(folder)
    if outcome is None:
        return UNREADABLE
    sys.stdout.write(_as_json(outcome) if as_json else _as_page(outcome))
    sys.stdout.flush()
    return FOUND if outcome.failed or (strict and outcome.unreached) else ALL_FINE


def _outcome(folder: Path) -> _Outcome | None:
    guide = guide_in(folder)
    if guide is None:
        return None
    detector = best_detector()
    if not has_cases(folder):
        complain(_example(folder, guide, detector))
        return None
    try:
        cases = read_cases(folder, guide)
    except GuideError as error:
        complain_of(error)
        return None
    trials = tuple(try_out(case, guide, detector) for case in cases)
    return _Outcome(guide, trials, reached(trials, guide.rules))


def _example(folder: Path, guide: Guide, detector: Detector) -> str:
    """One that holds for this guide, so that it can be copied as it is."""
    category = next(iter(guide.categories.values()))
    case = TrialCase("", 1, Expected(guide.rules[0].then), category.id)
    resolution = try_out(case, guide, detector).resolution.id
    return _EXAMPLE.format(
        file=folder / CASES, name=category.title, category=category.id, resolution=resolution
    )


def _as_json(outcome: _Outcome) -> str:
    found = {
        "guide": {"name": outcome.guide.name, "version": outcome.guide.version},
        "cases": [_trial_as_json(trial) for trial in outcome.trials],
        "rules": [
            {"rule": rule.number, "then": rule.then, "cases": outcome.reached[rule.number]}
            for rule in outcome.guide.rules
        ],
    }
    return json_text(found, indent=2) + "\n"


def _trial_as_json(trial: Trial) -> object:
    return {
        "name": trial.case.name,
        "line": trial.case.line,
        "passed": not trial.misses,
        "category": trial.category,
        "resolution": trial.resolution.id,
        "rule": trial.resolution.rule.number,
        "why": trial.resolution.rule.why,
        "misses": [
            {"point": miss.point, "expected": miss.expected, "got": miss.got} for miss in trial.misses
        ],
    }


def _as_page(outcome: _Outcome) -> str:
    page = page_for_terminal()
    for trial in outcome.failed:
        _add_failure(trial, page)
    if outcome.unreached:
        page.add("Rules that no case reaches", style=Style.STRONG)
        for rule in outcome.unreached:
            page.add(f"{rule.then}: {rule.why}", indent=2, mark=f"{rule.number:>3}  ")
        page.gap()
    page.add(_summary(outcome), style=Style.STRONG)
    return page.text()


def _add_failure(trial: Trial, page: Page) -> None:
    rule = trial.resolution.rule
    page.add(f"{trial.case.name} ({trial.category}, {CASES}:{trial.case.line})", style=Style.STRONG)
    for miss in trial.misses:
        page.add(_worded(miss), indent=2)
    page.add(f"Rule {rule.number} says {rule.then}: {rule.why}", indent=2, style=Style.FAINT)
    for reason in trial.resolution.because[1:]:
        page.add(str(reason), indent=2, style=Style.FAINT)
    page.gap()


def _worded(miss: Miss) -> str:
    if miss.point is Point.SAYS:
        return f"Reply {miss.got} does not say: {miss.expected}"
    return f"Expected {miss.point} {miss.expected or 'none'}, got {miss.got or 'none'}."


def _summary(outcome: _Outcome) -> str:
    cases, failed, rules = len(outcome.trials), len(outcome.failed), len(outcome.guide.rules)
    told = f"{cases} {'case' if cases == 1 else 'cases'}, {failed or 'none'} failed"
    return f"{told}. Rules reached: {rules - len(outcome.unreached)} of {rules}."
